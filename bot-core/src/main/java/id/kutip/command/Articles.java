package id.kutip.command;

import id.kutip.conversation.Reading;
import java.util.List;

/** Where the articles come from that commands answer about. Thread-safe. */
public interface Articles {

  /**
   * The article at an address; may take as long as its web server does.
   *
   * @param url as somebody wrote it
   */
  ArticleAnswer byUrl(String url);

  /** All that the article at an address has been since it was first read, the oldest first. */
  List<Reading> versions(String url);

  /** The article that somebody pasted. */
  ArticleAnswer ofText(String text);

  /** The article in a file that somebody sent. */
  ArticleAnswer ofFile(Attachment file);
}
