package id.kutip.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.analysis.Analysis;
import id.kutip.question.AnswerFinder;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question about a passage: the sentence shown must hold an answer, and what is stressed in it
 * must be that answer, word for word. The best of several answers counts. Where nothing is given as
 * the answer, the chat shows what comes nearest, as a search does that refuses nothing. Put to a
 * stranger, a passage of another line that holds no answer, it must be refused.
 */
record QuestionCase(
    String id, String question, String kind, Document document, List<String> answers)
    implements FactCase {

  /** Copies the answers. */
  QuestionCase {
    answers = List.copyOf(answers);
  }

  static QuestionCase of(JsonNode read) {
    List<String> answers = new ArrayList<>();
    read.path("answers").forEach(answer -> answers.add(FactCase.string(answer, "text")));
    Language language = Language.ofCode(read.path("lang").asText("id"));
    return new QuestionCase(
        FactCase.string(read, "id"),
        FactCase.string(read, "question"),
        FactCase.string(read, "qtype").toLowerCase(Locale.ROOT),
        Document.of(null, FactCase.string(read, "passage"), language, null),
        answers);
  }

  @Override
  public FactScore score(Analysis analysis) {
    AnswerFinder finder = AnswerFinder.of(analysis, question);
    Optional<AnswerFinder.Found> found = finder.answers().stream().findFirst();
    String sentence = found.map(this::sentence).orElse("");
    String shown =
        found.or(() -> finder.nearest(1).stream().findFirst()).map(this::sentence).orElse("");
    String span =
        found
            .flatMap(it -> Optional.ofNullable(it.span()))
            .map(it -> it.of(document.text()))
            .orElse("");
    boolean right = holdsAnswer(sentence);
    double overlap = answers.stream().mapToDouble(answer -> overlap(span, answer)).max().orElse(0);
    FactScore.Sheet sheet =
        new FactScore.Sheet(id)
            .count("sentence", Tally.of(right))
            .count("sentence, or the nearest", Tally.of(holdsAnswer(shown)))
            .count("answer", Tally.of(overlap))
            .count(kind + ", sentence", Tally.of(right))
            .count(kind + ", answer", Tally.of(overlap));
    if (!right || overlap < 1) {
      String task = right ? kind + ", answer" : kind + ", sentence";
      sheet.fault(task, question + " " + answers, "[" + span + "] " + sentence);
    }
    return sheet.score();
  }

  @Override
  public Optional<FactScore> scoreStranger(Analysis other) {
    String text = other.document().text();
    if (holdsAnswer(text)) {
      return Optional.empty();
    }
    Optional<AnswerFinder.Found> found = AnswerFinder.find(other, question);
    FactScore.Sheet sheet =
        new FactScore.Sheet(id).count("stranger refused", Tally.of(found.isEmpty()));
    found.ifPresent(
        it ->
            sheet.fault(
                "stranger refused",
                question,
                other.document().sentences().get(it.sentence()).span().of(text)));
    return Optional.of(sheet.score());
  }

  private String sentence(AnswerFinder.Found found) {
    return document.sentences().get(found.sentence()).span().of(document.text());
  }

  private boolean holdsAnswer(String text) {
    return answers.stream().anyMatch(answer -> holds(text, answer));
  }

  private static boolean holds(String sentence, String answer) {
    return String.join("", words(sentence)).contains(String.join("", words(answer)));
  }

  /** F1 of the words that both have. */
  private static double overlap(String one, String other) {
    List<String> words = words(one);
    List<String> left = new ArrayList<>(words(other));
    int all = words.size() + left.size();
    long common = words.stream().filter(left::remove).count();
    return all == 0 ? 0 : 2.0 * common / all;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (char c : (text.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
