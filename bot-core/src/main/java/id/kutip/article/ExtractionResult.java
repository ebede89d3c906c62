package id.kutip.article;

import id.kutip.locale.UserMessage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  /**
   * No article that can be read, and why.
   *
   * @param title of the article that the page announces without giving its text; null if none
   * @param published when the page says that it was published; null if it does not
   */
  record NotAnArticle(Reason reason, @Nullable String title, @Nullable OffsetDateTime published)
      implements ExtractionResult {

    /** A text or a page that announces no article. */
    public NotAnArticle(Reason reason) {
      this(reason, null, null);
    }

    /** What to tell the reader: {@code article.REASON} in lower case, with the title if any. */
    public UserMessage message() {
      String key = "article." + reason.name().toLowerCase(Locale.ROOT);
      return title == null ? UserMessage.of(key) : UserMessage.of(key + ".titled", title);
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
