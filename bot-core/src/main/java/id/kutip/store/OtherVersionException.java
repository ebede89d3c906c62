package id.kutip.store;

/** The tables of a database are those of another version of the program. */
public final class OtherVersionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OtherVersionException(Throwable cause) {
    super("the tables are those of another version", cause);
  }
}
