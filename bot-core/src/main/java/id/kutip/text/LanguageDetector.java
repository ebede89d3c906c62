package id.kutip.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells Indonesian, English and other languages apart by their function words. Malay shares most of
 * Indonesian's, so it is told by the words that only one of the two has ({@code bahawa, kerana,
 * peratus} against {@code bahwa, karena, persen}). General detectors take a fifth of Indonesian for
 * Malay; this one decides only between what Kutip can read and the rest.
 */
public final class LanguageDetector {

  /** Tokens looked at: enough for certainty, whatever the text's length. */
  private static final int SAMPLE = 2_000;

  /** The share of function words below which a text is in none of the languages known here. */
  private static final double LEAST_SHARE = 0.08;

  private static final Set<String> ONLY_INDONESIAN = WordList.load("only-indonesian.txt");
  private static final Set<String> ONLY_MALAY = WordList.load("only-malay.txt");

  private LanguageDetector() {}

  /** The language of a text; {@link Language#OTHER} when it is another one or too short to tell. */
  public static Language detect(String text) {
    List<Token> tokens =
        Tokenizer.tokenize(text.length() > SAMPLE * 12 ? text.substring(0, SAMPLE * 12) : text);
    int words = 0;
    int indonesian = 0;
    int english = 0;
    int onlyIndonesian = 0;
    int onlyMalay = 0;
    for (Token token : tokens) {
      if (token.kind() != Token.Kind.WORD) {
        continue;
      }
      words++;
      if (token.end() - token.start() > 16) {
        continue;
      }
      String word = text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT);
      indonesian += FunctionWords.INDONESIAN.contains(word) ? 1 : 0;
      english += FunctionWords.ENGLISH.contains(word) ? 1 : 0;
      onlyIndonesian += ONLY_INDONESIAN.contains(word) ? 1 : 0;
      onlyMalay += ONLY_MALAY.contains(word) ? 1 : 0;
      if (words == SAMPLE) {
        break;
      }
    }
    int most = Math.max(indonesian, english);
    if (most == 0 || most < words * LEAST_SHARE) {
      return Language.OTHER;
    }
    if (english > indonesian) {
      return Language.ENGLISH;
    }
    return onlyMalay > onlyIndonesian ? Language.OTHER : Language.INDONESIAN;
  }
}
