package id.kutip.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Raises the ROUGE that sets of sentences can be expected to have, drawn by their scores (minimum
 * risk, Och 2003).
 */
final class MinimumRisk {

  /** A text whose sets of sentences are known with the worth of each. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and as small as can be
  private record Example(float[][] sets, double[] worth) {}

  private final Map<View, List<View.Choice>> choices = new HashMap<>();

  /** The weights in order of {@link Feature}. */
  double[] weights(List<View> views, WordWeights words) {
    List<Example> examples = new ArrayList<>();
    for (View view : views) {
      List<View.Choice> sets = choices.computeIfAbsent(view, View::choices);
      if (sets.size() > 1) {
        examples.add(example(view, sets, words));
      }
    }
    return Ascent.from(
        new double[Feature.COUNT],
        (weights, gradient) ->
            examples.forEach(one -> addGradient(one, examples.size(), weights, gradient)));
  }

  private static Example example(View view, List<View.Choice> sets, WordWeights words) {
    ExpectedOverlap overlap = new ExpectedOverlap(
            view.candidates().vocabulary(), words, ExpectedOverlap.WORDS_A_SENTENCE);
    float[][] features = new float[sets.size()][];
    double[] worth = new double[features.length];
    for (int i = 0; i < features.length; i++) {
      features[i] = sets.get(i).features().clone();
      features[i][Feature.EXPECTED.index()] =
          (float) (SentenceSets.EXPECTED_IN * overlap.of(sets.get(i).set(), view.count()));
      worth[i] = sets.get(i).worth();
    }
    return new Example(features, worth);
  }

  private static void addGradient(
      Example example, int examples, double[] weights, double[] gradient) {
    float[][] sets = example.sets;
    double[] chance = new double[sets.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sets.length; i++) {
      for (int f = 0; f < weights.length; f++) {
        chance[i] += weights[f] * sets[i][f];
      }
      most = Math.max(most, chance[i]);
    }
    double all = 0;
    for (int i = 0; i < sets.length; i++) {
      chance[i] = Math.exp(chance[i] - most);
      all += chance[i];
    }
    double expected = 0;
    for (int i = 0; i < sets.length; i++) {
      chance[i] /= all;
      expected += chance[i] * example.worth[i];
    }
    for (int i = 0; i < sets.length; i++) {
      double by = chance[i] * (example.worth[i] - expected);
      for (int f = 0; f < weights.length; f++) {
        gradient[f] += by * sets[i][f] / examples;
      }
    }
  }
}
