package id.kutip.news;

import id.kutip.analysis.Analysis;
import id.kutip.article.Article;
import id.kutip.article.ArticleExtractor;
import id.kutip.article.ArticleReader;
import id.kutip.article.ArticleResult;
import id.kutip.article.ExtractionResult;
import id.kutip.feed.Markup;
import id.kutip.feed.StoredEntry;
import id.kutip.feed.TrackedFeed;
import id.kutip.text.Language;
import id.kutip.text.LanguageDetector;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads the article of a feed's entry: from the feed where it carries the whole text, else from its
 * page, and where the site does not let that be read, as much as the feed's teaser tells.
 * Thread-safe.
 */
public final class EntryReader {

  /** Shorter texts of a feed are teasers (UTF-16 code units). */
  private static final int WHOLE = 800;

  private static final int TITLE = 80;

  private final ArticleReader articles;
  private final ArticleExtractor extractor;

  /** A reader of entries that reads pages through {@code articles}. */
  public EntryReader(ArticleReader articles, ArticleExtractor extractor) {
    this.articles = articles;
    this.extractor = extractor;
  }

  /**
   * An entry that was read.
   *
   * @param title its headline; the beginning of its text where it has none
   * @param source who published it
   * @param teaser whether only the feed's teaser could be read
   */
  record ReadEntry(
      StoredEntry entry, String title, String source, boolean teaser, Analysis analysis) {}

  /** The entry with its article; completes when its site has answered, never exceptionally. */
  CompletableFuture<ReadEntry> read(TrackedFeed feed, StoredEntry entry) {
    Optional<Article> whole = whole(feed, entry);
    if (whole.isPresent()) {
      return CompletableFuture.completedFuture(
          read(feed, entry, articles.analysed(whole.get()), false));
    }
    if (entry.url() == null) {
      return CompletableFuture.completedFuture(teaser(feed, entry));
    }
    return articles
        .read(entry.url())
        .thenApply(
            result ->
                result instanceof ArticleResult.Read page
                    ? read(feed, entry, page, false)
                    : teaser(feed, entry));
  }

  /** The article as the feed itself carries it. */
  private Optional<Article> whole(TrackedFeed feed, StoredEntry entry) {
    String content = entry.content();
    if (content == null || content.length() < WHOLE) {
      return Optional.empty();
    }
    String plain = new Markup(content, null).plain();
    if (plain.length() < WHOLE || plain.endsWith("…") || plain.endsWith("...")) {
      return Optional.empty();
    }
    byte[] page = ("<article>" + content + "</article>").getBytes(StandardCharsets.UTF_8);
    return extractor.extract(page, "text/html; charset=utf-8", entry.url())
            instanceof ExtractionResult.Extracted extracted
        ? Optional.of(article(feed, entry, extracted.article().text()))
        : Optional.empty();
  }

  private ReadEntry teaser(TrackedFeed feed, StoredEntry entry) {
    String summary = entry.summary() == null ? "" : entry.summary();
    return read(feed, entry, articles.analysed(article(feed, entry, summary)), true);
  }

  private static Article article(TrackedFeed feed, StoredEntry entry, String text) {
    Language language = LanguageDetector.detect(entry.title() + "\n" + text);
    if (language == Language.OTHER && feed.language() != null && text.length() < WHOLE) {
      // a headline is too short to tell by
      language = Language.ofCode(feed.language().split("[-_]", 2)[0]);
    }
    return new Article(
        entry.url(),
        entry.title(),
        feed.title(),
        entry.authors(),
        OffsetDateTime.ofInstant(entry.published(), ZoneOffset.UTC),
        language,
        text);
  }

  private static ReadEntry read(
      TrackedFeed feed, StoredEntry entry, ArticleResult.Read read, boolean teaser) {
    return new ReadEntry(
        entry, title(entry, read.article()), source(feed, read.article()), teaser, read.analysis());
  }

  private static String title(StoredEntry entry, Article article) {
    if (entry.title() != null) {
      return entry.title();
    }
    if (article.title() != null) {
      return article.title();
    }
    String text = article.text();
    if (text.isEmpty()) {
      return entry.url() == null ? "…" : entry.url();
    }
    int end = Math.min(TITLE, text.length());
    int space = end == text.length() ? end : text.lastIndexOf(' ', end);
    return space == text.length() ? text : text.substring(0, space > 0 ? space : end) + "…";
  }

  private static String source(TrackedFeed feed, Article article) {
    return orElse(article.site(), orElse(feed.title(), feed.url()));
  }

  private static String orElse(@Nullable String text, String other) {
    return text == null ? other : text;
  }
}
