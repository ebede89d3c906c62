package id.kutip.command;

/** Where the articles come from that commands answer about. Thread-safe. */
public interface Articles {

  /**
   * The article at an address; may take as long as its web server does.
   *
   * @param url as somebody wrote it
   */
  ArticleAnswer byUrl(String url);

  /** The article that somebody pasted. */
  ArticleAnswer ofText(String text);

  /** The article in a file that somebody sent. */
  ArticleAnswer ofFile(Attachment file);
}
