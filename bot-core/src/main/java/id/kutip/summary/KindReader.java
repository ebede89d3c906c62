package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells what kind of text an article is, by its form and by the words with which such texts name
 * themselves; in doubt it is news. Thread-safe; linear in the text's length.
 */
public final class KindReader {

  private final Map<Language, KindWords> words = new EnumMap<>(Language.class);
  private final AddressWords addresses = new AddressWords();

  /** Reads the words of all languages. */
  public KindReader() {
    words.put(Language.INDONESIAN, KindWords.of(Language.INDONESIAN));
    words.put(Language.ENGLISH, KindWords.of(Language.ENGLISH));
  }

  /**
   * The kind of the text.
   *
   * @param entities as they were found in it
   * @param url where it was found; null for a text that somebody pasted
   */
  public KindOfText read(Document document, List<Entity> entities, @Nullable URI url) {
    if (document.sentences().isEmpty()) {
      return KindOfText.of(TextKind.NEWS);
    }
    KindWords known = words.get(document.language());
    TextShape shape =
        new TextShape(
            document, entities, known == null ? KindWords.NONE : known, addresses.kinds(url));
    for (Function<TextShape, Optional<KindOfText>> kind :
        known == null ? KINDS_IN_ANY_LANGUAGE : KINDS) {
      Optional<KindOfText> found = kind.apply(shape);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return KindOfText.of(TextKind.NEWS);
  }

  /** A table has too few words to tell its language by, but has its form. */
  private static final List<Function<TextShape, Optional<KindOfText>>> KINDS_IN_ANY_LANGUAGE =
      List.of(Listing::table);

  /** The kinds, those first that leave the least to summarise. */
  private static final List<Function<TextShape, Optional<KindOfText>>> KINDS =
      List.of(
          WithheldText::consent,
          WithheldText::teaser,
          Ticker::read,
          Interview::read,
          Opinion::read,
          Listing::read);
}
