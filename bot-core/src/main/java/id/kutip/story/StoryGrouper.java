package id.kutip.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds for each article, as it comes, the earlier one that tells the same story: the cosine of
 * their words weighed by rarity among the articles of the last two days (Salton and Buckley 1988),
 * in which names and figures count double, and at least two of which must be shared. Two articles
 * of one source are the same story only when they are all but the same text: what a newsroom writes
 * next about a case is news. Wrongly joined articles hide one another, so it joins rarely. Knows no
 * clock and no database; not thread-safe.
 */
public final class StoryGrouper {

  /** Articles further apart tell different news, however alike. */
  public static final Duration WINDOW = Duration.ofDays(2);

  /** Articles kept at once; the oldest go first. */
  private static final int MOST = 20_000;

  /** Counted with the articles at hand while there are few, so that rarity means something. */
  private static final int PRIOR = 200;

  /** Fewer words than these are too few to tell. */
  private static final int LEAST_WORDS = 8;

  private static final double ALIKE = 0.45;
  private static final double ALIKE_IN_ONE_SOURCE = 0.85;
  private static final int LEAST_NAMES = 2;
  private static final double NAMES_COUNT = Math.sqrt(2);

  /** What happened is told in other words than names: so much of them is shared as well. */
  private static final double WORDS_ALIKE = 0.3;

  private final Deque<Telling> kept = new ArrayDeque<>();
  private final Map<Long, Integer> articlesWith = new HashMap<>();

  /**
   * Takes an article in.
   *
   * @return the earlier article that tells the same story most alike; empty if it is the first
   */
  public Optional<Telling> add(Telling telling) {
    Optional<Telling> same = find(telling);
    remember(telling);
    return same;
  }

  /** The earlier article that tells the same story most alike, without taking this one in. */
  public Optional<Telling> find(Telling telling) {
    forget(telling.published().minus(WINDOW));
    return telling.fingerprint().size() < LEAST_WORDS ? Optional.empty() : best(telling);
  }

  /** Takes an article in of which it is known already which story it tells. */
  public void remember(Telling telling) {
    forget(telling.published().minus(WINDOW));
    Fingerprint features = telling.fingerprint();
    kept.addLast(telling);
    for (int i = 0; i < features.size(); i++) {
      articlesWith.merge(features.feature(i), 1, Integer::sum);
    }
  }

  private void forget(Instant before) {
    while (!kept.isEmpty()
        && (kept.size() >= MOST || kept.getFirst().published().isBefore(before))) {
      Fingerprint features = kept.removeFirst().fingerprint();
      for (int i = 0; i < features.size(); i++) {
        articlesWith.computeIfPresent(
            features.feature(i), (f, count) -> count == 1 ? null : count - 1);
      }
    }
  }

  private Optional<Telling> best(Telling newest) {
    Telling best = null;
    double most = 0;
    double[] weights = weights(newest.fingerprint());
    for (Telling earlier : kept) {
      if (isComparable(newest, earlier)) {
        double likeness = likeness(newest.fingerprint(), weights, earlier.fingerprint());
        boolean oneSource = newest.source().equals(earlier.source());
        if (likeness > most && likeness >= (oneSource ? ALIKE_IN_ONE_SOURCE : ALIKE)) {
          best = earlier;
          most = likeness;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isComparable(Telling one, Telling other) {
    return one.language() == other.language()
        && Duration.between(one.published(), other.published()).abs().compareTo(WINDOW) <= 0;
  }

  /** The cosine; 0 where too few names and figures are shared, or nothing but them. */
  private double likeness(Fingerprint one, double[] weights, Fingerprint other) {
    double sharedWords = 0;
    double sharedNames = 0;
    int names = 0;
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      if (one.feature(i) == other.feature(j)) {
        double square = weights[i] * weights[i];
        boolean name = Fingerprint.isNameOrFigure(one.feature(i));
        names += name ? 1 : 0;
        sharedNames += name ? square : 0;
        sharedWords += name ? 0 : square;
        i++;
        j++;
      } else if (one.feature(i) < other.feature(j)) {
        i++;
      } else {
        j++;
      }
    }
    if (names < LEAST_NAMES) {
      return 0;
    }
    // only now, for the few that share names, is the other's length worked out
    double[] others = weights(other);
    double words = Math.sqrt(length(one, weights, false) * length(other, others, false));
    double all =
        Math.sqrt(
            (length(one, weights, false) + length(one, weights, true))
                * (length(other, others, false) + length(other, others, true)));
    return sharedWords < WORDS_ALIKE * words ? 0 : (sharedWords + sharedNames) / all;
  }

  private double[] weights(Fingerprint features) {
    double[] weights = new double[features.size()];
    for (int i = 0; i < features.size(); i++) {
      int with = articlesWith.getOrDefault(features.feature(i), 0);
      double rarity = Math.max(0, Math.log((PRIOR + kept.size()) / (1.0 + with)));
      weights[i] = rarity * (Fingerprint.isNameOrFigure(features.feature(i)) ? NAMES_COUNT : 1);
    }
    return weights;
  }

  /** The squared length of an article's names and figures, or of its other words. */
  private static double length(Fingerprint features, double[] weights, boolean names) {
    double sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += Fingerprint.isNameOrFigure(features.feature(i)) == names ? weights[i] * weights[i] : 0;
    }
    return sum;
  }
}
