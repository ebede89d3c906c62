package id.kutip.entity;

import id.kutip.entity.NameTagger.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the tags of
 * names, learned by stochastic gradients with a step of its own for each weight (AdaGrad: Duchi,
 * Hazan, Singer 2011). While learning, a wrong tag gets a start over the right one, a name's loss a
 * longer one, so that names are told with a margin and are not given up too lightly
 * (softmax-margin: Gimpel, Smith 2010). Of each sentence a part of the features is left out at
 * every sight of it, so that no single one is leant on (dropout). Same examples, same seed, same
 * weights.
 */
final class ChainModel {

  private static final int TAGS = NameTagger.TAGS;

  /** Smaller ones are passed over. */
  private static final double LEAST_CHANGE = 1e-3;

  /** The rounds after which the step is half as long. */
  private static final double SLOWED = 5;

  /** Which tag may stand behind which. */
  private static final boolean[][] MAY_FOLLOW = mayFollow();

  /** A sentence: the features of each token, none where no name can be, and its tags. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and as small as can be
  record Example(int[][] features, int[] tags) {}

  /**
   * How to learn.
   *
   * @param rounds how often each sentence is seen
   * @param dropped the share of the features left out
   * @param rate the first step; later ones are shorter
   * @param cost the start that a wrong tag gets
   * @param missed what {@link Tag#OUTSIDE} gets besides where there is a name
   */
  record Settings(int rounds, double dropped, double rate, double cost, double missed) {}

  private final double[] weights;
  private final double[] squares;
  private final double[] moves = new double[TAGS * TAGS];
  private final double[] moveSquares = new double[TAGS * TAGS];
  private final double[] sums;
  private final double[] moveSums = new double[TAGS * TAGS];
  private final Settings settings;
  private final Random random;
  private final SplittableRandom thinning;
  private double rate;

  private ChainModel(int features, Settings settings, long seed) {
    this.weights = new double[features * TAGS];
    this.squares = new double[features * TAGS];
    this.sums = new double[features * TAGS];
    this.settings = settings;
    this.random = new Random(seed);
    this.thinning = new SplittableRandom(seed);
  }

  /** What was learned: a weight for each feature and tag, and for each tag behind each. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Weights(double[] features, double[] moves) {}

  /** Learns from the examples; the weights are the mean of those of the later rounds. */
  static Weights learn(List<Example> examples, int features, Settings settings, long seed) {
    ChainModel model = new ChainModel(features, settings, seed);
    List<Example> order = new ArrayList<>(examples);
    int averaged = 0;
    for (int round = 0; round < settings.rounds; round++) {
      Collections.shuffle(order, model.random);
      model.rate = settings.rate / (1 + round / SLOWED);
      for (Example example : order) {
        model.see(example);
      }
      if (round * 2 >= settings.rounds) {
        model.addUp();
        averaged++;
      }
    }
    int models = averaged;
    return new Weights(
        Arrays.stream(model.sums).map(sum -> sum / models).toArray(),
        Arrays.stream(model.moveSums).map(sum -> sum / models).toArray());
  }

  private void addUp() {
    for (int i = 0; i < weights.length; i++) {
      sums[i] += weights[i];
    }
    for (int i = 0; i < moves.length; i++) {
      moveSums[i] += moves[i];
    }
  }

  private void see(Example example) {
    int size = example.tags.length;
    int[][] kept = new int[size][];
    double[] scores = new double[size * TAGS];
    double scale = 1 / (1 - settings.dropped);
    for (int i = 0; i < size; i++) {
      kept[i] = thin(example.features[i]);
      for (int feature : kept[i]) {
        for (int tag = 0; tag < TAGS; tag++) {
          scores[i * TAGS + tag] += scale * weights[feature * TAGS + tag];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      int own = example.tags[i];
      for (int tag = 0; tag < TAGS; tag++) {
        if (tag != own) {
          scores[i * TAGS + tag] += settings.cost + (tag == 0 ? settings.missed : 0);
        }
      }
    }
    double[] moveGradient = new double[TAGS * TAGS];
    double[] gradient = gradient(example, scores, moveGradient);
    for (int i = 0; i < size; i++) {
      for (int tag = 0; tag < TAGS; tag++) {
        double change = scale * gradient[i * TAGS + tag];
        if (Math.abs(change) > LEAST_CHANGE) {
          for (int feature : kept[i]) {
            step(weights, squares, feature * TAGS + tag, change);
          }
        }
      }
    }
    for (int move = 0; move < moveGradient.length; move++) {
      step(moves, moveSquares, move, moveGradient[move]);
    }
  }

  private void step(double[] values, double[] past, int at, double gradient) {
    past[at] += gradient * gradient;
    values[at] += rate * gradient / Math.sqrt(past[at] + 1e-2);
  }

  private int[] thin(int[] features) {
    int[] kept = new int[features.length];
    int count = 0;
    for (int feature : features) {
      if (thinning.nextDouble() >= settings.dropped) {
        kept[count++] = feature;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /**
   * What is annotated less what is expected, of each token's tag and of each move
   * (forward-backward).
   */
  private double[] gradient(Example example, double[] scores, double[] moveGradient) {
    int size = example.tags.length;
    double[] forward = new double[size * TAGS];
    double[] backward = new double[size * TAGS];
    for (int i = 0; i < size; i++) {
      for (int tag = 0; tag < TAGS; tag++) {
        forward[i * TAGS + tag] =
            mayBe(example, i, tag)
                ? scores[i * TAGS + tag] + before(forward, i, tag)
                : Double.NEGATIVE_INFINITY;
      }
    }
    for (int i = size - 2; i >= 0; i--) {
      for (int tag = 0; tag < TAGS; tag++) {
        double[] ways = new double[TAGS];
        for (int next = 0; next < TAGS; next++) {
          ways[next] =
              MAY_FOLLOW[tag][next] && mayBe(example, i + 1, next)
                  ? moves[tag * TAGS + next]
                      + scores[(i + 1) * TAGS + next]
                      + backward[(i + 1) * TAGS + next]
                  : Double.NEGATIVE_INFINITY;
        }
        backward[i * TAGS + tag] = logSum(ways, 0);
      }
    }
    double all = logSum(forward, (size - 1) * TAGS);
    double[] gradient = new double[size * TAGS];
    int last = 0;
    for (int i = 0; i < size; i++) {
      int own = example.tags[i];
      for (int tag = 0; tag < TAGS; tag++) {
        int at = i * TAGS + tag;
        double share = Math.exp(forward[at] + backward[at] - all);
        gradient[at] = (tag == own ? 1 : 0) - share;
        for (int from = 0; from < TAGS && share > 1e-9; from++) {
          if (MAY_FOLLOW[from][tag] && (i > 0 || from == 0)) {
            double reached = i == 0 ? 0 : forward[(i - 1) * TAGS + from];
            double both = reached + moves[from * TAGS + tag] + scores[at] + backward[at] - all;
            moveGradient[from * TAGS + tag] -= Math.exp(both);
          }
        }
      }
      moveGradient[last * TAGS + own] += 1;
      last = own;
    }
    return gradient;
  }

  private double before(double[] forward, int token, int tag) {
    if (token == 0) {
      return MAY_FOLLOW[0][tag] ? moves[tag] : Double.NEGATIVE_INFINITY;
    }
    double[] ways = new double[TAGS];
    for (int from = 0; from < TAGS; from++) {
      ways[from] =
          MAY_FOLLOW[from][tag]
              ? forward[(token - 1) * TAGS + from] + moves[from * TAGS + tag]
              : Double.NEGATIVE_INFINITY;
    }
    return logSum(ways, 0);
  }

  private static boolean mayBe(Example example, int token, int tag) {
    return tag == 0 || example.features[token].length > 0;
  }

  private static double logSum(double[] values, int from) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = from; i < from + TAGS; i++) {
      most = Math.max(most, values[i]);
    }
    if (most == Double.NEGATIVE_INFINITY) {
      return most;
    }
    double sum = 0;
    for (int i = from; i < from + TAGS; i++) {
      sum += Math.exp(values[i] - most);
    }
    return most + Math.log(sum);
  }

  private static boolean[][] mayFollow() {
    boolean[][] may = new boolean[TAGS][TAGS];
    for (int from = 0; from < TAGS; from++) {
      for (int tag = 0; tag < TAGS; tag++) {
        may[from][tag] = Tag.of(tag).follows(Tag.of(from));
      }
    }
    return may;
  }
}
