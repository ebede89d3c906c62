package id.kutip.article;

import id.kutip.locale.UserMessage;
import java.util.Locale;

/** What was found on a page. */
public sealed interface ExtractionResult {

  /** An article. */
  record Extracted(Article article) implements ExtractionResult {}

  /** No article, and why. */
  record NotAnArticle(Reason reason) implements ExtractionResult {

    /** What to tell the reader: {@code article.REASON} in lower case. */
    public UserMessage message() {
      return UserMessage.of("article." + reason.name().toLowerCase(Locale.ROOT));
    }
  }

  /** Why a page is no article. */
  enum Reason {
    /** Too little text that hangs together. */
    NO_TEXT,
    /** A list of other pages: a home or a topic page. */
    INDEX,
    /** Only the teaser; the rest is for subscribers. */
    PAYWALL,
    /** A page that asks for consent or a sign-in before the article. */
    WALL,
    /** A page that keeps bots from the article; it is respected, never evaded. */
    BOT_WALL
  }
}
