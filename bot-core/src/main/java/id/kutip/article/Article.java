package id.kutip.article;

import id.kutip.text.Document;
import id.kutip.text.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article, freed of the page around it.
 *
 * @param url where it stands; null for a text that somebody pasted
 * @param title its headline; null if it has none
 * @param site who published it; null if unknown
 * @param authors who wrote it, editors excluded
 * @param published when; null if unknown
 * @param language of its text
 * @param text its paragraphs, parted by an empty line
 */
public record Article(
    @Nullable String url,
    @Nullable String title,
    @Nullable String site,
    List<String> authors,
    @Nullable OffsetDateTime published,
    Language language,
    String text) {

  /** Days are counted where most of Kutip's readers are when a page does not tell. */
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  /** Copies the authors. */
  public Article {
    authors = List.copyOf(authors);
  }

  /**
   * The day it was published, in the zone that the page told or in that of Jakarta for a page in
   * Indonesian.
   */
  public @Nullable LocalDate day() {
    if (published == null) {
      return null;
    }
    boolean utc = published.getOffset().getTotalSeconds() == 0;
    return utc && language == Language.INDONESIAN
        ? published.atZoneSameInstant(JAKARTA).toLocalDate()
        : published.toLocalDate();
  }

  /** The article, cut into sentences and tokens. */
  public Document document() {
    return Document.of(title, text, language, day());
  }
}
