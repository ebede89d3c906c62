package id.kutip.summary;

import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Interviews in questions and answers: paragraphs that ask, with answers in the first person behind
 * them, or paragraphs that two labels open by turns.
 */
final class Interview {

  private static final int LEAST_QUESTIONS = 3;

  /** Labels of each of the two who speak. */
  private static final int LEAST_LABELS = 3;

  /** Paragraphs to each question at most. */
  private static final int MOST_OTHERS = 6;

  /** Sentences in which an introduction names whom somebody met. */
  private static final int INTRODUCTION = 8;

  /** UTF-16 code units between "interview with" and the name: offices are long. */
  private static final int NEAR = 90;

  /** Who speaks, a name or an office with a colon behind it: Mayor Brandt (62): Yes. */
  private static final String SPEAKER =
      "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}(?=\\s?[:(])";

  /** Such a name, or one letter with a full stop behind it: Q. Why? A. Because. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(" + SPEAKER + "|\\p{Lu}(?=\\. ))(?: \\(([^)\\n]{1,20})\\))?(?:\\s?: ?|\\. )");

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{1,4}");

  private record Exchange(int questions, int answered) {}

  private Interview() {}

  /** An interview. */
  static Optional<KindOfText> read(TextShape shape) {
    Map<String, Integer> labels = labels(shape);
    boolean titled =
        shape.isTitled(shape.lexicon().interview()) || shape.isFiledUnder(TextKind.INTERVIEW);
    Exchange exchange = exchange(shape);
    boolean labelled =
        labels.values().stream().filter(count -> count >= LEAST_LABELS).count() == 2
            && labels.size() <= 4
            && questions(shape) >= LEAST_QUESTIONS;
    boolean asked =
        exchange.questions >= LEAST_QUESTIONS
            && MOST_OTHERS * exchange.questions >= shape.paragraphs().size()
            && 2 * exchange.answered >= exchange.questions;
    boolean announced = titled && questions(shape) >= LEAST_QUESTIONS;
    return labelled || asked || announced
        ? Optional.of(
            KindOfText.of(
                TextKind.INTERVIEW, interviewed(shape).or(() -> answering(shape, labels))))
        : Optional.empty();
  }

  /** How often each label opens a paragraph. */
  private static Map<String, Integer> labels(TextShape shape) {
    Map<String, Integer> labels = new HashMap<>();
    Matcher label = LABEL.matcher(shape.text());
    for (TextShape.Paragraph paragraph : shape.paragraphs()) {
      Span span = shape.span(paragraph);
      label.region(span.start(), span.end());
      if (label.lookingAt()) {
        labels.merge(label(label), 1, Integer::sum);
      }
    }
    labels.values().removeIf(count -> count < 2);
    return labels;
  }

  /** Who speaks, by the initials that are announced behind the name: Mayor Brandt (MB): Yes. */
  private static String label(Matcher label) {
    String bracket = label.group(2);
    return bracket != null && INITIALS.matcher(bracket).matches() ? bracket : label.group(1);
  }

  /** Paragraphs that ask, and how many of them are answered in the first person. */
  private static Exchange exchange(TextShape shape) {
    int questions = 0;
    int answered = 0;
    for (int i = 0; i + 1 < shape.paragraphs().size(); i++) {
      if (asks(shape, shape.paragraphs().get(i)) && !asks(shape, shape.paragraphs().get(i + 1))) {
        questions++;
        answered += speaksOfItself(shape, shape.paragraphs().get(i + 1)) ? 1 : 0;
      }
    }
    return new Exchange(questions, answered);
  }

  private static boolean asks(TextShape shape, TextShape.Paragraph paragraph) {
    return shape.asks(shape.sentence(paragraph.end() - 1));
  }

  private static boolean speaksOfItself(TextShape shape, TextShape.Paragraph paragraph) {
    return shape.sentences().subList(paragraph.first(), paragraph.end()).stream()
        .anyMatch(sentence -> shape.hasOwn(sentence, shape.lexicon().personal()));
  }

  private static long questions(TextShape shape) {
    return shape.sentences().stream().filter(shape::asks).count();
  }

  /** The person whose name is the label of paragraphs that do not ask. */
  private static Optional<Span> answering(TextShape shape, Map<String, Integer> labels) {
    Matcher label = LABEL.matcher(shape.text());
    for (TextShape.Paragraph paragraph : shape.paragraphs()) {
      Span span = shape.span(paragraph);
      label.region(span.start(), span.end());
      if (label.lookingAt() && labels.containsKey(label(label)) && !asks(shape, paragraph)) {
        Optional<Span> person = shape.personNamed(span.start(), label.end(1));
        if (person.isPresent()) {
          return person;
        }
      }
    }
    return Optional.empty();
  }

  /** The person named behind "interview with" or "told" in the introduction. */
  private static Optional<Span> interviewed(TextShape shape) {
    for (Sentence sentence : shape.sentences()) {
      if (sentence.index() >= INTRODUCTION) {
        break;
      }
      int after = shape.after(sentence, shape.lexicon().interviewed());
      if (after >= 0) {
        int from = shape.start(after);
        Optional<Span> person = shape.personNamed(from, Math.min(sentence.end(), from + NEAR));
        if (person.isPresent()) {
          return person;
        }
      }
    }
    return Optional.empty();
  }
}
