package id.kutip.article;

import id.kutip.locale.UserMessage;
import java.util.List;
import java.util.Locale;

/** What was found on a page. */
public sealed interface ExtractionResult {

  /**
   * An article.
   *
   * @param further addresses of its other pages, where its site has cut it into several
   */
  record Extracted(Article article, List<String> further) implements ExtractionResult {

    /** Copies the addresses. */
    public Extracted {
      further = List.copyOf(further);
    }

    /** An article on one page. */
    public Extracted(Article article) {
      this(article, List.of());
    }
  }

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
