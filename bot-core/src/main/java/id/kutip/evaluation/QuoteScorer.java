package id.kutip.evaluation;

import id.kutip.analysis.Analysis;
import id.kutip.evaluation.GoldArticle.GoldQuote;
import id.kutip.evaluation.GoldArticle.Segment;
import id.kutip.quote.Quote;
import id.kutip.quote.Speaker;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the quotes found in an article with the annotated ones. A quote is found where the
 * characters of both, white space and marks around them aside, are shared by half of all that
 * either has; each counts once, the best match first. Thread-safe.
 */
public final class QuoteScorer {

  private static final double FOUND = 0.5;
  private static final String MARKS = "\"“”„‟«»'‘’`´";

  private final Task task;

  /** Scores that task. */
  public QuoteScorer(Task task) {
    this.task = task;
  }

  /** A quote of either side: the annotated one, or the speaker found, with its characters. */
  private record Side(
      Span at, BitSet characters, @Nullable GoldQuote gold, @Nullable Speaker speaker) {}

  private record Pair(double alike, int gold, int found) {}

  /** How the article's quotes were found. */
  public QuoteScore score(GoldArticle article, Analysis analysis) {
    List<Side> gold = gold(article);
    List<Side> found = found(article, analysis);
    Map<Integer, Integer> matches = match(gold, found);
    Set<Integer> matched = new HashSet<>(matches.values());
    BitSet neutral = neutral(article);
    int counted = 0;
    List<QuoteScore.Fault> errors = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (matched.contains(i)) {
        counted++;
      } else if (!isNeutral(found.get(i), neutral, gold)) {
        counted++;
        errors.add(error(QuoteScore.Kind.INVENTED, found.get(i), null, article));
      }
    }
    int right = 0;
    int withSpeaker = 0;
    int withoutSpeaker = 0;
    for (int i = 0; i < gold.size(); i++) {
      GoldQuote quote = gold.get(i).gold();
      boolean speaks = quote != null && quote.hasSpeaker();
      withSpeaker += speaks ? 1 : 0;
      Integer match = matches.get(i);
      if (match == null) {
        errors.add(error(QuoteScore.Kind.MISSED, gold.get(i), null, article));
      } else if (!speaks || quote == null) {
        withoutSpeaker++;
      } else if (SpeakerMatch.isRight(quote, found.get(match).speaker(), article.text())) {
        right++;
      } else {
        errors.add(error(QuoteScore.Kind.WRONG_SPEAKER, gold.get(i), found.get(match), article));
      }
    }
    return new QuoteScore(
        gold.size(), counted, matches.size(), withSpeaker, withoutSpeaker, right, errors);
  }

  private List<Side> gold(GoldArticle article) {
    if (task == Task.SEGMENTS) {
      return article.segments().stream()
          .filter(segment -> segment.quote() != null)
          .map(segment -> side(article, List.of(segment.span()), segment.quote(), null))
          .toList();
    }
    return article.quotes().stream()
        .filter(
            quote ->
                task == Task.DIRECT
                    ? quote.kind().equals("direct")
                    : !quote.kind().equals("indirect") || quote.speech())
        .map(quote -> side(article, quote.spans(), quote, null))
        .toList();
  }

  private List<Side> found(GoldArticle article, Analysis analysis) {
    List<Side> found = new ArrayList<>();
    for (Quote quote : analysis.quotes()) {
      if (task == Task.SEGMENTS) {
        List<Span> spans = quote.fragments().isEmpty() ? List.of(quote.span()) : quote.fragments();
        for (Span span : spans) {
          for (Segment segment : article.segments()) {
            int start = Math.max(span.start(), segment.span().start());
            int end = Math.min(span.end(), segment.span().end());
            if (start < end) {
              found.add(side(article, List.of(new Span(start, end)), null, quote.speaker()));
            }
          }
        }
      } else if (task == Task.ALL || quote.kind() != Quote.Kind.INDIRECT) {
        found.add(side(article, List.of(quote.span()), null, quote.speaker()));
      }
    }
    return found;
  }

  private static Side side(
      GoldArticle article, List<Span> spans, @Nullable GoldQuote gold, @Nullable Speaker speaker) {
    return new Side(spans.get(0), characters(article.text(), spans, true), gold, speaker);
  }

  private static BitSet characters(String text, List<Span> spans, boolean bare) {
    BitSet characters = new BitSet();
    for (Span span : spans) {
      int start = span.start();
      int end = span.end();
      while (bare && start < end && isAround(text.charAt(start), MARKS)) {
        start++;
      }
      while (bare && end > start && isAround(text.charAt(end - 1), MARKS + ",.")) {
        end--;
      }
      for (int i = start; i < end; i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          characters.set(i);
        }
      }
    }
    return characters;
  }

  private static boolean isAround(char c, String marks) {
    return Character.isWhitespace(c) || marks.indexOf(c) >= 0;
  }

  private static Map<Integer, Integer> match(List<Side> gold, List<Side> found) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        int common = common(gold.get(i).characters(), found.get(j).characters());
        int all =
            gold.get(i).characters().cardinality()
                + found.get(j).characters().cardinality()
                - common;
        if (common > 0 && (double) common / all >= FOUND) {
          pairs.add(new Pair((double) common / all, i, j));
        }
      }
    }
    pairs.sort((one, other) -> Double.compare(other.alike(), one.alike()));
    Map<Integer, Integer> matches = new HashMap<>();
    Set<Integer> used = new HashSet<>();
    for (Pair pair : pairs) {
      if (!matches.containsKey(pair.gold()) && used.add(pair.found())) {
        matches.put(pair.gold(), pair.found());
      }
    }
    return matches;
  }

  private static int common(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }

  /** What counts neither for nor against: words of whom the annotation leaves out, beliefs. */
  private BitSet neutral(GoldArticle article) {
    List<Span> spans =
        switch (task) {
          case SEGMENTS -> List.of();
          case DIRECT -> article.ignored();
          case ALL ->
              article.quotes().stream()
                  .filter(quote -> quote.kind().equals("indirect") && !quote.speech())
                  .flatMap(quote -> quote.spans().stream())
                  .collect(Collectors.toList());
        };
    return characters(article.text(), spans, false);
  }

  private boolean isNeutral(Side found, BitSet neutral, List<Side> gold) {
    if (found.characters().isEmpty()) {
      return true;
    }
    if (task == Task.SEGMENTS
        && found.speaker() == null
        && gold.stream().noneMatch(one -> one.characters().intersects(found.characters()))) {
      return true;
    }
    return !neutral.isEmpty()
        && common(found.characters(), neutral) >= 0.5 * found.characters().cardinality();
  }

  private static QuoteScore.Fault error(
      QuoteScore.Kind kind, Side side, @Nullable Side found, GoldArticle article) {
    GoldQuote gold = side.gold();
    Speaker speaker = found == null ? side.speaker() : found.speaker();
    return new QuoteScore.Fault(
        kind,
        article.id(),
        side.at(),
        side.at().of(article.text()),
        gold == null ? null : gold.name() == null ? gold.speaker() : gold.name(),
        speaker == null ? null : speaker.name());
  }
}
