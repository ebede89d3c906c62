package id.kutip.article;

import id.kutip.article.ExtractionResult.Extracted;
import id.kutip.article.ExtractionResult.NotAnArticle;
import id.kutip.article.ExtractionResult.Reason;
import id.kutip.text.Language;
import id.kutip.text.LanguageDetector;
import id.kutip.text.ResourceLines;
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

  /** UTF-16 code units of an article's text; a page that has more is no article, or ten. */
  private static final int LONGEST = 200_000;

  /** Enough of a paragraph to know it again. */
  private static final int A_LINE = 40;

  /** Longer texts are read, whatever else their pages offer to those who pay. */
  private static final int LONGEST_TEASER = 500;

  private static final int PASTED_TITLE = 140;
  private static final List<String> WALLS = ResourceLines.of(ArticleExtractor.class, "walls.txt");
  private static final List<String> PAYWALLS =
      ResourceLines.of(ArticleExtractor.class, "paywalls.txt");
  private static final List<String> BOT_WALLS =
      ResourceLines.of(ArticleExtractor.class, "bot-walls.txt");

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
    List<String> further = FurtherPages.of(page, url);
    InvisibleText.remove(page.body());
    String text = ArticleText.of(MainText.blocks(page), metadata);
    String rescue = metadata.body();
    if (rescue != null && rescue.length() > 2 * text.length() && rescue.length() > SHORTEST) {
      String told = Jsoup.parse(rescue).wholeText().strip();
      text = contradicts(text, told) ? text : told;
    }
    text = cut(ReadableText.of(text));
    Reason reason = reason(metadata, text);
    if (reason == null && text.length() < LONGEST_TEASER && asksToPay(html)) {
      reason = Reason.PAYWALL;
    }
    if (reason != null) {
      return new NotAnArticle(reason, announced(metadata, reason), metadata.published());
    }
    return new Extracted(
        new Article(
            url,
            line(metadata.title()),
            line(metadata.site()),
            metadata.authors().stream().map(ReadableText::of).toList(),
            metadata.published(),
            language(text, metadata.language()),
            text),
        further);
  }

  /**
   * An article that somebody pasted or sent as plain text: a short first line without full stop is
   * its headline.
   */
  public ExtractionResult ofText(String text) {
    String stripped = cut(ReadableText.of(text)).strip();
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

  /** The title of the article whose text the page keeps back; a wall's or a list's own is none. */
  private static @Nullable String announced(Metadata metadata, Reason reason) {
    boolean keptBack =
        reason == Reason.PAYWALL || (reason == Reason.NO_TEXT && metadata.isArticle());
    return keptBack ? line(metadata.title()) : null;
  }

  private static @Nullable Reason reason(Metadata metadata, String text) {
    String start = text.substring(0, Math.min(400, text.length())).toLowerCase(Locale.ROOT);
    String title = metadata.title() == null ? "" : metadata.title().toLowerCase(Locale.ROOT);
    boolean brief = text.length() < 600;
    if (brief && says(BOT_WALLS, start, title)) {
      return Reason.BOT_WALL;
    }
    if (brief && says(WALLS, start, title)) {
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

  /** Whether something that is seen on the page says that the rest is for those who pay. */
  private static boolean asksToPay(String html) {
    Document page = Jsoup.parse(html);
    PageCleaner.removeHidden(page.body());
    InvisibleText.remove(page.body());
    String seen = page.body().text().toLowerCase(Locale.ROOT);
    return PAYWALLS.stream().anyMatch(seen::contains);
  }

  /** Whether the page shows an article, and the one told of in its metadata is another. */
  private static boolean contradicts(String shown, String told) {
    if (shown.length() < SHORTEST) {
      return false;
    }
    String words = letters(told);
    long shared =
        shown
            .lines()
            .filter(line -> line.length() > A_LINE)
            .filter(line -> words.contains(letters(line.substring(0, A_LINE))))
            .count();
    return shared == 0;
  }

  private static @Nullable String line(@Nullable String text) {
    return text == null ? null : ReadableText.of(TitleFinder.plain(text));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  /** No longer than anybody reads, and whole paragraphs where there are any. */
  static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int paragraph = text.lastIndexOf("\n\n", LONGEST);
    int space = text.lastIndexOf(' ', LONGEST);
    int end = paragraph > 0 ? paragraph : space > 0 ? space : LONGEST;
    return text.substring(0, end).strip();
  }

  private static boolean says(List<String> phrases, String start, String title) {
    return phrases.stream().anyMatch(phrase -> start.contains(phrase) || title.contains(phrase));
  }

  private static Language language(String text, @Nullable String declared) {
    Language detected = LanguageDetector.detect(text);
    if (detected == Language.OTHER && declared != null && text.length() < 400) {
      return Language.ofCode(declared);
    }
    return detected;
  }
}
