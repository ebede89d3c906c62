package id.kutip.summary;

import java.util.Arrays;

/**
 * The share of words (ROUGE-1, as F1) that some sentences of a text can be expected to have in
 * common with a summary that a person would write of it: each word counts as much as it is likely
 * to be in that, once, and each word shown takes room. So a long sentence has to earn its length.
 * Made for one document; not thread-safe.
 */
final class ExpectedOverlap {

  /** Words of a summary's sentence: IndoSum's have 19.7 for each that is asked for. */
  static final int WORDS_A_SENTENCE = 20;

  /**
   * The same in summaries of several sentences that English-language newsrooms write: 12.7 at CNN,
   * 14.2 at the Daily Mail, 18.7 at the New York Times (Narayan, Cohen and Lapata 2018, table 1).
   */
  static final int ENGLISH_WORDS_A_SENTENCE = 15;

  private final Vocabulary vocabulary;
  private final int wordsASentence;
  private final double[] chances;

  /** What was reckoned of the last set but for its last sentence: the next set mostly shares it. */
  private int[] before = new int[0];

  private double sharedBefore;
  private int shownBefore;

  /** The round in which a word was last seen in a sentence before. */
  private final int[] seen;

  private int round = 1;

  /**
   * The overlap with summaries of a text.
   *
   * @param wordsASentence how many words such a summary has for each of its sentences
   */
  ExpectedOverlap(Vocabulary vocabulary, WordWeights weights, int wordsASentence) {
    this.vocabulary = vocabulary;
    this.wordsASentence = wordsASentence;
    this.chances = new double[vocabulary.size()];
    this.seen = new int[chances.length];
    for (int word = 0; word < chances.length; word++) {
      chances[word] = vocabulary.has(word) ? weights.chance(vocabulary.features(word)) : 0;
    }
  }

  /**
   * Of a set of sentences.
   *
   * @param wanted how many sentences the summary shall have
   */
  double of(int[] set, int wanted) {
    int last = set.length - 1;
    if (!Arrays.equals(before, 0, before.length, set, 0, last)) {
      readBefore(Arrays.copyOf(set, last));
    }
    double shared = sharedBefore;
    for (int word : vocabulary.of(set[last])) {
      if (seen[word] != round) {
        shared += chances[word];
      }
    }
    int shown = shownBefore + vocabulary.length(set[last]);
    return 2 * shared / (shown + wordsASentence * wanted);
  }

  private void readBefore(int[] sentences) {
    round++;
    before = sentences;
    sharedBefore = 0;
    shownBefore = 0;
    for (int sentence : sentences) {
      shownBefore += vocabulary.length(sentence);
      for (int word : vocabulary.of(sentence)) {
        if (seen[word] != round) {
          seen[word] = round;
          sharedBefore += chances[word];
        }
      }
    }
  }
}
