package id.kutip.command;

/** A file that somebody sent along. Immutable. */
public final class Attachment {

  private final String name;
  private final byte[] content;

  /**
   * A file.
   *
   * @param name with its ending, without folders
   */
  public Attachment(String name, byte[] content) {
    this.name = name;
    this.content = content.clone();
  }

  /** The file's name. */
  public String name() {
    return name;
  }

  /** The file's bytes, a copy. */
  public byte[] content() {
    return content.clone();
  }
}
