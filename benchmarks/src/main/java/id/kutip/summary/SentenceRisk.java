package id.kutip.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighs words so that the sentences for which they speak are those that share most with the
 * summary: raises the ROUGE-1 that sets of sentences can be expected to have when drawn by their
 * {@link ExpectedOverlap} (minimum risk, Och 2003). How likely the words' being in the summary is
 * counts beside it, a little, so that the overlap stays one.
 */
final class SentenceRisk {

  /** How much sharper the draw is than the expected overlaps themselves. */
  private static final double SHARPNESS = 80;

  private static final double LIKELIHOOD = 0.1;

  /** Of the sets of several sentences one in so many is learned from. */
  private static final int ONE_IN = 4;

  /** A set of sentences: its words, what the overlap is reckoned against, and what it is worth. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Option(int[] words, double room, double worth) {}

  /** A text: its words with their features, and its sets of sentences. */
  private record Example(List<LogisticFit.Case> words, List<Option> options) {}

  private SentenceRisk() {}

  /**
   * The weights in order of {@link WordFeature}.
   *
   * @param start where to begin
   */
  static double[] weights(List<View> views, double[] start) {
    List<Example> known = new ArrayList<>();
    for (View view : views) {
      Example example = example(view, start);
      if (example.options.size() > 1) {
        known.add(example);
      }
    }
    return Ascent.from(
        start,
        (weights, gradient) -> known.forEach(one -> add(one, known.size(), weights, gradient)));
  }

  /** The sentences one by one, or some of the sets among which the choice would be. */
  private static List<int[]> sets(View view, double[] start) {
    Candidates candidates = view.candidates();
    BitSet shown = new BitSet();
    for (int i = 0; i < candidates.size(); i++) {
      shown.set(i, candidates.standing(i) != Standing.TORN);
    }
    int[] pool =
        view.count() == 1
            ? shown.stream().toArray()
            : new SentenceSets(candidates, SummaryWeights.PLAIN, new WordWeights(start), shown)
                .pool();
    List<int[]> sets = new ArrayList<>();
    SentenceSets.each(candidates, pool, view.count(), set -> sets.add(set.clone()));
    return IntStream.range(0, sets.size())
        .filter(i -> view.count() == 1 || i % ONE_IN == 0)
        .mapToObj(sets::get)
        .toList();
  }

  private static Example example(View view, double[] start) {
    Candidates candidates = view.candidates();
    Vocabulary vocabulary = candidates.vocabulary();
    Overlap overlap = new Overlap(String.join(" ", view.summary()));
    // words of the sentences in the order of their cases
    int[] places = new int[vocabulary.size()];
    int size = 0;
    for (int word = 0; word < places.length; word++) {
      places[word] = vocabulary.has(word) ? size++ : -1;
    }
    List<Option> options = new ArrayList<>();
    for (int[] set : sets(view, start)) {
      int[] words =
          Arrays.stream(set)
              .flatMap(sentence -> Arrays.stream(vocabulary.of(sentence)))
              .distinct()
              .map(word -> places[word])
              .toArray();
      int shown = Arrays.stream(set).map(vocabulary::length).sum();
      double room = shown + ExpectedOverlap.WORDS_A_SENTENCE * view.count();
      String text = String.join(" ", view.texts(candidates.places(set)));
      options.add(new Option(words, room, overlap.f1(text, 1)));
    }
    return new Example(view.words(), options);
  }

  private static void add(Example example, int examples, double[] weights, double[] gradient) {
    int size = example.words.size();
    double[] chances = new double[size];
    double[] byChance = new double[size];
    for (int word = 0; word < size; word++) {
      double sum = 0;
      double[] features = example.words.get(word).features();
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * features[i];
      }
      chances[word] = 1 / (1 + Math.exp(-sum));
    }
    addDraw(example.options, chances, byChance);
    for (int word = 0; word < size; word++) {
      LogisticFit.Case one = example.words.get(word);
      double chance = chances[word];
      double bySum =
          byChance[word] * chance * (1 - chance)
              + LIKELIHOOD * ((one.isTrue() ? 1 : 0) - chance) / size;
      for (int i = 0; i < weights.length; i++) {
        gradient[i] += bySum * one.features()[i] / examples;
      }
    }
  }

  /** Adds how the worth of the sentence drawn grows with the chance of each word. */
  private static void addDraw(List<Option> options, double[] chances, double[] byChance) {
    double[] drawn = new double[options.size()];
    double most = 0;
    for (int i = 0; i < drawn.length; i++) {
      for (int word : options.get(i).words) {
        drawn[i] += chances[word];
      }
      drawn[i] *= 2 * SHARPNESS / options.get(i).room;
      most = Math.max(most, drawn[i]);
    }
    double all = 0;
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = Math.exp(drawn[i] - most);
      all += drawn[i];
    }
    double expected = 0;
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] /= all;
      expected += drawn[i] * options.get(i).worth;
    }
    for (int i = 0; i < drawn.length; i++) {
      double by =
          drawn[i] * (options.get(i).worth - expected) * 2 * SHARPNESS / options.get(i).room;
      for (int word : options.get(i).words) {
        byChance[word] += by;
      }
    }
  }
}
