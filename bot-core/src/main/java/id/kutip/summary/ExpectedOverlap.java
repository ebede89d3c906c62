package id.kutip.summary;

/**
 * The share of words (ROUGE-1, as F1) that some sentences of a text can be expected to have in
 * common with a summary that a person would write of it: each word counts as much as it is likely
 * to be in that, once, and each word shown takes room. So a long sentence has to earn its length.
 * Made for one document; not thread-safe.
 */
final class ExpectedOverlap {

  /** Words of a summary's sentence: IndoSum's have 19.7 for each that is asked for. */
  private static final int WORDS_A_SENTENCE = 20;

  private final Vocabulary vocabulary;
  private final double[] chances;
  private final int[] seen;
  private int round;

  ExpectedOverlap(Vocabulary vocabulary, WordWeights weights) {
    this.vocabulary = vocabulary;
    this.chances = new double[vocabulary.size()];
    this.seen = new int[chances.length];
    for (int word = 0; word < chances.length; word++) {
      chances[word] = weights.chance(vocabulary.features(word));
    }
  }

  /**
   * Of a set of sentences.
   *
   * @param wanted how many sentences the summary shall have
   */
  double of(int[] set, int wanted) {
    round++;
    double shared = 0;
    int shown = 0;
    for (int sentence : set) {
      for (int word : vocabulary.of(sentence)) {
        shown++;
        if (seen[word] != round) {
          seen[word] = round;
          shared += chances[word];
        }
      }
    }
    return 2 * shared / (shown + WORDS_A_SENTENCE * wanted);
  }
}
