package id.kutip.question;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.Analyzer;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions of our own over the sample articles and over short ones written for this. */
class QuestionsAskedTest {

  private static final String REFUSED = "-";
  private static final String SAMPLES = "/id/kutip/command/samples/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "questions_id.txt",
        "questions_en.txt",
        "formal_questions_id.txt",
        "news_questions_id.txt",
        "news_questions_en.txt"
      })
  void answersWithWhatAnEditorWouldStress(String questions) throws IOException {
    List<String> wrong = new ArrayList<>();
    Analysis article = null;
    for (String line : read(questions).split("\n", -1)) {
      if (line.startsWith("@ ")) {
        article = article(line.substring(2).split(" ", 3));
      } else if (article != null && line.contains(" => ")) {
        List<String> sides = List.of(line.split(" => ", 2));
        String answer = answer(article, sides.get(0));
        if (!answer.equals(sides.get(1))) {
          wrong.add(line + " and not " + answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Language, day, and the text or the name of a sample. */
  private static Analysis article(String... told) throws IOException {
    String text = told[2];
    if (text.endsWith(".txt")) {
      String sample = read(SAMPLES + text);
      text = sample.substring(sample.indexOf("\n\n") + 2);
    }
    return new Analyzer()
        .analyze(Document.of(null, text, Language.ofCode(told[0]), LocalDate.parse(told[1])));
  }

  private static String answer(Analysis article, String question) {
    Optional<AnswerFinder.Found> found = AnswerFinder.find(article, question);
    return found.isEmpty()
        ? REFUSED
        : found
            .flatMap(it -> Optional.ofNullable(it.span()))
            .map(span -> span.of(article.document().text()))
            .orElse("");
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = QuestionsAskedTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
