package id.kutip.evaluation;

import id.kutip.summary.Excerpts;
import id.kutip.summary.Summarizer;
import id.kutip.summary.Summary;
import id.kutip.text.Document;
import id.kutip.text.ResourceLines;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for what no summary may do, whatever the article, by other means than those that keep it
 * from doing so. Thread-safe.
 */
public final class SummaryPromises {

  /** What every summary promises. */
  public enum Promise {
    /** One sentence, three, five to seven; or all that the article has to show. */
    LENGTH,
    /** In the article's order, none twice. */
    ORDER,
    /** None opens with a word that leans on a sentence which is not shown. */
    STANDING_ALONE,
    /** No quotation is shown by half. */
    WHOLE_QUOTATIONS,
    /** Nothing of what pages put between the sentences. */
    NO_FURNITURE,
    /** No two sentences tell the same in nearly the same words. */
    TOLD_ONCE
  }

  /**
   * A promise that a summary broke.
   *
   * @param length {@code brief}, {@code medium} or {@code full}
   * @param words the excerpt; empty where it is no single one
   */
  public record Breach(Promise promise, String length, String words) {}

  /** Of two sentences, what share of the shorter one's words makes it tell the same. */
  private static final double SAME = 0.8;

  /** Shorter words are mostly those that every sentence has (UTF-16 code units). */
  private static final int LONG = 4;

  private static final int FEWEST_OF_FULL = 5;
  private static final int MOST_OF_FULL = 7;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,]\\p{N}+)*");
  private static final Pattern FIGURE = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*");
  private static final Pattern MARKS = Pattern.compile("^[\\s\"“”'‘’«(-]+");

  private final Summarizer summarizer = new Summarizer();
  private final List<String> leaning;
  private final List<String> furniture;

  /** Reads the words to look for. */
  public SummaryPromises() {
    Map<String, List<String>> words = new HashMap<>();
    for (ResourceLines.Entry entry : ResourceLines.entries(SummaryPromises.class, "promises.txt")) {
      words.put(entry.name(), List.of(entry.value().split(" \\| ", -1)));
    }
    this.leaning = words.getOrDefault("leaning", List.of());
    this.furniture = words.getOrDefault("furniture", List.of());
  }

  /** What the three lengths of a document's summary broke; empty if nothing. */
  public List<Breach> broken(Document document, Summary summary) {
    List<Breach> broken = new ArrayList<>();
    broken.addAll(broken(document, "brief", summary.brief(), 1, 1));
    broken.addAll(broken(document, "medium", summary.medium(), 3, 3));
    broken.addAll(broken(document, "full", summary.full(), FEWEST_OF_FULL, MOST_OF_FULL));
    return broken;
  }

  private List<Breach> broken(
      Document document, String length, List<Integer> chosen, int fewest, int most) {
    List<Breach> broken = new ArrayList<>();
    boolean tooFew = chosen.size() < fewest && !summarizer.isWhole(document, chosen);
    if (tooFew || chosen.size() > most) {
      broken.add(new Breach(Promise.LENGTH, length, ""));
    }
    for (int at = 1; at < chosen.size(); at++) {
      if (chosen.get(at) <= chosen.get(at - 1)) {
        broken.add(new Breach(Promise.ORDER, length, ""));
      }
    }
    List<String> before = new ArrayList<>();
    for (Span span : Excerpts.shown(document, chosen)) {
      String excerpt = span.of(document.text());
      String opening = MARKS.matcher(excerpt).replaceFirst("").toLowerCase(Locale.ROOT);
      int sentence = document.sentenceAt(span.start()).index();
      if (opens(opening, leaning) && !chosen.contains(sentence - 1)) {
        broken.add(new Breach(Promise.STANDING_ALONE, length, excerpt));
      }
      if (holdsHalfQuotation(excerpt)) {
        broken.add(new Breach(Promise.WHOLE_QUOTATIONS, length, excerpt));
      }
      if (furniture.stream().anyMatch(excerpt.toLowerCase(Locale.ROOT)::startsWith)) {
        broken.add(new Breach(Promise.NO_FURNITURE, length, excerpt));
      }
      if (before.stream().anyMatch(other -> tellTheSame(other, excerpt))) {
        broken.add(new Breach(Promise.TOLD_ONCE, length, excerpt));
      }
      before.add(excerpt);
    }
    return broken;
  }

  private static boolean opens(String excerpt, List<String> openings) {
    return openings.stream()
        .anyMatch(
            words ->
                excerpt.startsWith(words)
                    && (excerpt.length() == words.length()
                        || !Character.isLetterOrDigit(excerpt.charAt(words.length()))));
  }

  private static boolean holdsHalfQuotation(String excerpt) {
    long straight = excerpt.chars().filter(mark -> mark == '"').count();
    long opening = excerpt.chars().filter(mark -> mark == '“').count();
    long closing = excerpt.chars().filter(mark -> mark == '”').count();
    return straight % 2 != 0 || opening != closing;
  }

  /** What one tells with another figure is news. */
  private static boolean tellTheSame(String one, String other) {
    Set<String> words = words(one, WORD);
    Set<String> others = words(other, WORD);
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(others);
    int fewer = Math.min(words.size(), others.size());
    Set<String> figures = words(one, FIGURE);
    return fewer > 0 && shared.size() >= SAME * fewer && figures.equals(words(other, FIGURE));
  }

  private static Set<String> words(String excerpt, Pattern pattern) {
    Set<String> words = new HashSet<>();
    Matcher matcher = pattern.matcher(excerpt);
    while (matcher.find()) {
      boolean figure = Character.isDigit(matcher.group().codePointAt(0));
      if (figure || matcher.group().length() >= LONG) {
        words.add(matcher.group().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
