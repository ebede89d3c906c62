package id.kutip.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.kutip.text.Document;
import id.kutip.text.Language;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A million characters of what no newspaper writes. One took minutes once, one had no end; what is
 * asked here is that each is answered at all, on a busy machine, too.
 */
class HostileTextTest {

  private static final int LENGTH = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Analyzer analyzer = new Analyzer();

  static Stream<String> texts() {
    return Stream.of(
        many(i -> word(i * 31 % 30_000) + " "),
        many(i -> "a"),
        many(i -> "a-"),
        many(i -> "one-"),
        many(i -> "\""),
        many(i -> "“"),
        many(i -> "“kata ‘dia ").substring(0, LENGTH / 2) + many(i -> "a’ b”"),
        many(i -> "“Budi berkata, ‘" + name(i) + " pergi. "),
        many(i -> "lalu Budi " + name(i) + ", "),
        many(i -> "lalu Budi " + name(i) + " " + name(7 * i) + " dan Budi " + name(i) + ", "),
        many(i -> name(i) + " " + name(i + 7) + " (" + name(i).charAt(0) + name(i + 7) + ") "),
        many(i -> "1 "),
        many(i -> "Rp1."));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isReadToItsEnd(String text) {
    for (Language language : new Language[] {Language.INDONESIAN, Language.ENGLISH}) {
      Document document = Document.of(null, text, language, null);

      Analysis analysis = assertTimeoutPreemptively(PATIENCE, () -> analyzer.analyze(document));

      assertThat(analysis.quotes())
          .allSatisfy(quote -> assertThat(quote.span().end()).isLessThanOrEqualTo(text.length()));
      assertThat(document.sentences().get(document.sentences().size() - 1).end())
          .isEqualTo(text.stripTrailing().length());
    }
  }

  private static String many(IntFunction<String> pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < LENGTH; i++) {
      text.append(pieces.apply(i));
    }
    return text.toString();
  }

  /** Another name for each number. */
  private static String name(int number) {
    String word = word(number);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int left = number + 30; left > 0; left /= 26) {
      word.append((char) ('a' + left % 26));
    }
    return word.toString();
  }
}
