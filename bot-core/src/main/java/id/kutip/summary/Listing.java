package id.kutip.summary;

import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists: points that are numbered or bulleted, or counted in the headline, and tables. */
final class Listing {

  /** Points that suffice where the headline counts them. */
  private static final int LEAST_COUNTED = 3;

  private static final int LEAST = 4;

  /** A headline that counts in words, which are not reckoned. */
  private static final int IN_WORDS = 0;

  private static final int LEAST_ROWS = 6;

  /** By what share of the text a list has begun; a report may end with a table. */
  private static final double EARLY = 0.5;

  /** The share of the text that points reach over. */
  private static final double MOST = 0.5;

  /** The share of sentences that tell what others said, from which on a text is a report. */
  private static final double REPORTING = 0.2;

  /** A point's number or bullet, and where it begins. */
  private static final Pattern POINT =
      Pattern.compile(
          "(?:^|\\n|[.!?:”\"] )\\s*(?:(\\d{1,2})[.)] ?|[•●▪■*‣–-] )(?=[\\p{Lu}\\p{N}“\"(])");

  private Listing() {}

  /** A list. */
  static Optional<KindOfText> read(TextShape shape) {
    List<Span> points = points(shape.text());
    OptionalInt counted = counted(shape);
    boolean report =
        counted.equals(OptionalInt.of(IN_WORDS)) && points.size() < LEAST_COUNTED && reports(shape);
    if (counted.isPresent() && !report) {
      // some sites lose the numbers of some points on the way: then there is no telling how many
      boolean all =
          points.size() >= LEAST_COUNTED
              && (counted.getAsInt() == IN_WORDS || counted.getAsInt() == points.size());
      return Optional.of(KindOfText.of(TextKind.LIST, all ? points : List.of()));
    }
    if (points.size() >= LEAST && isMostOf(points, shape.text().length())) {
      return Optional.of(KindOfText.of(TextKind.LIST, points));
    }
    return table(shape);
  }

  /** Rows of figures over most of the text, in whichever language. */
  static Optional<KindOfText> table(TextShape shape) {
    List<Span> rows = rows(shape);
    boolean table = shape.isTitled(shape.lexicon().table());
    boolean most =
        !rows.isEmpty()
            && 2 * rows.size() >= shape.paragraphs().size()
            && rows.get(0).start() <= EARLY * shape.text().length();
    return rows.size() >= LEAST_ROWS && (most || table)
        ? Optional.of(KindOfText.of(TextKind.LIST, rows))
        : Optional.empty();
  }

  /** The longest run of points: numbers that count up from one or down to it, or else bullets. */
  private static List<Span> points(String text) {
    List<Span> longest = new ArrayList<>();
    List<Span> run = new ArrayList<>();
    List<Span> falling = new ArrayList<>();
    int before = 0;
    List<Span> bullets = new ArrayList<>();
    Matcher point = POINT.matcher(text);
    while (point.find()) {
      Span at = new Span(point.end() - 1, point.end());
      if (point.group(1) == null) {
        bullets.add(at);
        continue;
      }
      int number = Integer.parseInt(point.group(1));
      if (number == 1) {
        run = new ArrayList<>();
      }
      if (number == run.size() + 1) {
        run.add(at);
        longest = run.size() > longest.size() ? run : longest;
      }
      if (number != before - 1) {
        falling = new ArrayList<>();
      }
      falling.add(at);
      before = number;
      if (number == 1 && falling.size() > longest.size()) {
        longest = falling;
      }
    }
    return longest.size() >= bullets.size() ? longest : bullets;
  }

  /**
   * Whether the points begin in the first half of the text and reach over half of it, the last one
   * taken to be as long as the others.
   */
  private static boolean isMostOf(List<Span> points, int length) {
    int first = points.get(0).start();
    int last = points.get(points.size() - 1).start();
    double each = (double) (last - first) / (points.size() - 1);
    return first <= EARLY * length && Math.min(length, last + each) - first >= MOST * length;
  }

  /**
   * Whether it tells what others said: a report may count what they spoke about, though with a word
   * and not a figure.
   */
  private static boolean reports(TextShape shape) {
    long reporting =
        shape.sentences().stream()
            .filter(sentence -> shape.hasOwn(sentence, shape.lexicon().saying()))
            .count();
    return reporting >= REPORTING * shape.sentences().size();
  }

  /** What the headline counts in what it announces, five ways or 7 alasan; empty if nothing. */
  private static OptionalInt counted(TextShape shape) {
    String[] title = shape.title();
    for (int i = 0; i + 1 < title.length; i++) {
      boolean figure = title[i].matches("[3-9]|[1-4][0-9]|50");
      if (figure || shape.lexicon().numbers().opening(title, i, i + 1) > 0) {
        // an English adjective may stand between: 5 easy ways
        int last = Math.min(title.length - 1, i + (shape.isEnglish() ? 2 : 1));
        for (int noun = i + 1; noun <= last; noun++) {
          if (shape.lexicon().points().opening(title, noun, title.length) > 0) {
            return OptionalInt.of(figure ? Integer.parseInt(title[i]) : IN_WORDS);
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  /** The lines that hold a figure and do not end. */
  private static List<Span> rows(TextShape shape) {
    List<Span> rows = new ArrayList<>();
    for (TextShape.Paragraph paragraph : shape.paragraphs()) {
      Span span = shape.span(paragraph);
      if (shape.isLine(paragraph) && span.of(shape.text()).chars().anyMatch(Character::isDigit)) {
        rows.add(span);
      }
    }
    return rows;
  }
}
