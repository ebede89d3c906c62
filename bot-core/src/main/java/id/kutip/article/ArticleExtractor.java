package id.kutip.article;

import id.kutip.article.ExtractionResult.Extracted;
import id.kutip.article.ExtractionResult.NotAnArticle;
import id.kutip.article.ExtractionResult.Reason;
import id.kutip.text.Language;
import id.kutip.text.LanguageDetector;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Frees an article from the page around it. Thread-safe; never throws, whatever the page holds. */
public final class ArticleExtractor {

  private static final int SHORTEST = 200;

  /** A page that says that it is an article may be this brief. */
  private static final int SHORTEST_NAMED = 80;

  private static final int PASTED_TITLE = 140;
  private static final List<String> WALLS = ResourceLines.of("walls.txt");

  private final InstantSource clock;

  /** An extractor that takes no page for one of the future. */
  public ArticleExtractor() {
    this(InstantSource.system());
  }

  ArticleExtractor(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Reads a page.
   *
   * @param body its bytes
   * @param contentType as its server gave it; null if unknown
   * @param url where it was found; null if it came as a file
   */
  public ExtractionResult extract(byte[] body, @Nullable String contentType, @Nullable String url) {
    String html = PageText.decode(body, contentType);
    if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("text/plain")) {
      return ofText(html);
    }
    Document page = Jsoup.parse(html, url == null ? "" : url);
    Metadata metadata = Metadata.of(page, url, clock);
    String text = ArticleText.of(MainText.blocks(page), metadata);
    String rescue = metadata.body();
    if (rescue != null && rescue.length() > 2 * text.length() && rescue.length() > SHORTEST) {
      text = Jsoup.parse(rescue).wholeText().strip();
    }
    Reason reason = reason(metadata, text);
    if (reason != null) {
      return new NotAnArticle(reason);
    }
    return new Extracted(
        new Article(
            url,
            metadata.title(),
            metadata.site(),
            metadata.authors(),
            metadata.published(),
            language(text, metadata.language()),
            text));
  }

  /**
   * An article that somebody pasted or sent as plain text: a short first line without full stop is
   * its headline.
   */
  public ExtractionResult ofText(String text) {
    String stripped = text.strip();
    if (stripped.length() < 40) {
      return new NotAnArticle(Reason.NO_TEXT);
    }
    int line = stripped.indexOf('\n');
    boolean titled =
        line > 0
            && line < PASTED_TITLE
            && !".,:;\"”"
                .contains(
                    stripped
                        .substring(0, line)
                        .strip()
                        .substring(stripped.substring(0, line).strip().length() - 1));
    String title = titled ? stripped.substring(0, line).strip() : null;
    String body = titled ? stripped.substring(line + 1).strip() : stripped;
    return new Extracted(
        new Article(null, title, null, List.of(), null, LanguageDetector.detect(body), body));
  }

  private static @Nullable Reason reason(Metadata metadata, String text) {
    String start = text.substring(0, Math.min(400, text.length())).toLowerCase(Locale.ROOT);
    String title = metadata.title() == null ? "" : metadata.title().toLowerCase(Locale.ROOT);
    boolean brief = text.length() < 600;
    if (brief && WALLS.stream().anyMatch(wall -> start.contains(wall) || title.contains(wall))) {
      return Reason.WALL;
    }
    if (!metadata.free() && brief) {
      return Reason.PAYWALL;
    }
    if (text.length() < (metadata.isArticle() ? SHORTEST_NAMED : SHORTEST)) {
      return Reason.NO_TEXT;
    }
    // an index page's text is a list of headlines: hardly any sentence ends
    long stops = text.chars().filter(c -> ".!?。！？।".indexOf(c) >= 0).count();
    return !metadata.isArticle() && stops * 400 < text.length() ? Reason.INDEX : null;
  }

  private static Language language(String text, @Nullable String declared) {
    Language detected = LanguageDetector.detect(text);
    if (detected == Language.OTHER && declared != null && text.length() < 400) {
      return Language.ofCode(declared);
    }
    return detected;
  }
}
