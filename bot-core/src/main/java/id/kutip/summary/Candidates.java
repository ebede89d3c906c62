package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sentences of one text as candidates for its summary: those that are part of its news,
 * numbered from 0, with the features of each and of any set of them, and which sets may be shown.
 * Made for one document.
 */
final class Candidates {

  /** Sentences further in are not looked at: no news article begins its news there. */
  private static final int LOOKED_AT = 200;

  /** Terms that a set's coverage is reckoned by; one bit of a {@code long} each. */
  private static final int COVERED = 64;

  /** Bits whose weights are added up beforehand: sets are many, and their bits are always these. */
  private static final int OCTET = 8;

  /** The share of the smaller sentence's terms from which on two sentences tell the same. */
  private static final double SAME = 0.75;

  private final List<Sentence> sentences;
  private final Terms terms;
  private final Vocabulary vocabulary;
  private final Standing[] standings;
  private final double[][] features;
  private final int[] words;

  private final QuotedRuns runs;

  /** Likeness of each two, once reckoned; below 0 before. */
  private final float[][] alike;

  private final int[] paragraphs;
  private final long[] covered;

  /** What eight covered terms after the other weigh together, by which of them are covered. */
  private final double[][] weights;

  private final long[] headline;

  private Candidates(
      Document document, List<Sentence> sentences, List<Entity> entities, SentenceReader reader) {
    this.sentences = sentences;
    this.terms = new Terms(document, sentences);
    this.vocabulary = new Vocabulary(document, sentences, entities, terms);
    this.features = new SentenceFeatures(document, sentences, entities, terms, reader).values();
    int size = sentences.size();
    this.standings = new Standing[size];
    this.words = new int[size];
    this.alike = new float[size][size];
    for (float[] row : alike) {
      Arrays.fill(row, -1);
    }
    this.paragraphs = sentences.stream().mapToInt(Sentence::paragraph).toArray();
    this.covered = new long[size];
    this.headline = new long[size];
    for (int i = 0; i < size; i++) {
      standings[i] = reader.standing(sentences.get(i));
      for (Token token : document.tokens(sentences.get(i))) {
        words[i] += token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER ? 1 : 0;
      }
    }
    this.runs = new QuotedRuns(reader.runs(), sentences);
    int[] weightiest = weightiest();
    this.weights = weights(weightiest);
    for (int i = 0; i < size; i++) {
      covered[i] = bits(terms.of(i), weightiest);
      headline[i] = bits(terms.of(i), terms.title());
    }
  }

  /** The candidates of a document, its first {@value #LOOKED_AT} sentences. */
  static Candidates of(
      Document document, List<Entity> entities, SummaryLexicon lexicon, Phrases junk) {
    List<Sentence> sentences =
        document.sentences().subList(0, Math.min(LOOKED_AT, document.sentences().size()));
    SentenceReader reader = new SentenceReader(document, sentences, entities, lexicon, junk);
    return new Candidates(
        document,
        sentences.stream().filter(sentence -> !reader.isJunk(sentence)).toList(),
        entities,
        reader);
  }

  private double[][] weights(int[] weightiest) {
    double all = 0;
    for (int term : weightiest) {
      all += terms.count(term) - 1;
    }
    double[][] sums = new double[(weightiest.length + OCTET - 1) / OCTET][1 << OCTET];
    for (int octet = 0; octet < sums.length; octet++) {
      for (int some = 1; some < sums[octet].length; some++) {
        int bit = octet * OCTET + Integer.numberOfTrailingZeros(some);
        double weight = bit < weightiest.length ? terms.count(weightiest[bit]) - 1 : 0;
        sums[octet][some] = sums[octet][some & (some - 1)] + weight / Math.max(1, all);
      }
    }
    return sums;
  }

  private int[] weightiest() {
    List<Integer> repeated = new ArrayList<>();
    for (int term = 0; term < terms.size(); term++) {
      if (terms.count(term) > 1) {
        repeated.add(term);
      }
    }
    repeated.sort((a, b) -> terms.count(b) - terms.count(a));
    return repeated.stream().limit(COVERED).mapToInt(Integer::intValue).toArray();
  }

  private static long bits(int[] own, int[] all) {
    long bits = 0;
    for (int bit = 0; bit < Math.min(COVERED, all.length); bit++) {
      if (Arrays.binarySearch(own, all[bit]) >= 0) {
        bits |= 1L << bit;
      }
    }
    return bits;
  }

  /** The places in the document of some of them. */
  List<Integer> places(int[] some) {
    return Arrays.stream(some).mapToObj(i -> sentences.get(i).index()).toList();
  }

  /** The first of them, as places in the document. */
  List<Integer> first(int count) {
    return sentences.stream().limit(count).map(Sentence::index).toList();
  }

  /** How many there are. */
  int size() {
    return features.length;
  }

  Terms terms() {
    return terms;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** How a sentence stands. */
  Standing standing(int sentence) {
    return standings[sentence];
  }

  /** The place of a candidate in the document. */
  Sentence sentence(int candidate) {
    return sentences.get(candidate);
  }

  /** The values of a sentence's own features. */
  double[] features(int sentence) {
    return features[sentence];
  }

  /**
   * The values of the features that a set of sentences, ascending, has beyond its sentences' own,
   * all but {@link Feature#EXPECTED}.
   */
  double[] features(int[] set) {
    double[] values = new double[Feature.COUNT - Feature.OF_SENTENCES];
    long bits = 0;
    long title = 0;
    double all = 0;
    for (int i = 0; i < set.length; i++) {
      for (int j = i + 1; j < set.length; j++) {
        add(values, Feature.ALIKE, alike(set[i], set[j]));
      }
      boolean follows = i > 0 && set[i] == set[i - 1] + 1;
      boolean within = set[i] > 0 && paragraphs[set[i]] == paragraphs[set[i] - 1];
      add(values, Feature.ADJACENT, follows ? 1 : 0);
      add(values, Feature.ADJACENT_IN_PARAGRAPH, follows && within ? 1 : 0);
      add(values, Feature.BROKEN, !follows && within ? 1 : 0);
      bits |= covered[set[i]];
      title |= headline[set[i]];
      all += words[set[i]];
    }
    double covers = 0;
    for (int octet = 0; octet < weights.length; octet++) {
      covers += weights[octet][(int) (bits >>> (octet * OCTET)) & (1 << OCTET) - 1];
    }
    add(values, Feature.COVERS, covers);
    int titled = Math.min(COVERED, terms.title().length);
    add(values, Feature.COVERS_HEADLINE, titled == 0 ? 0 : (double) Long.bitCount(title) / titled);
    double mean = all / Math.max(1, set.length) / 20;
    add(values, Feature.MEAN_WORDS, mean);
    add(values, Feature.LENGTHY, mean * mean);
    return values;
  }

  private static void add(double[] values, Feature feature, double value) {
    values[feature.index() - Feature.OF_SENTENCES] += value;
  }

  /** Whether these sentences, ascending, can be shown together. */
  boolean mayShow(int[] set) {
    for (int i = 0; i < set.length; i++) {
      Standing standing = standings[set[i]];
      if ((standing == Standing.TORN && !runs.allow(set, i))
          || (standing == Standing.AFTER_THE_ONE_BEFORE && !QuotedRuns.follows(set, i))) {
        return false;
      }
      for (int j = 0; j < i; j++) {
        if (alike(set[i], set[j]) >= SAME) {
          return false;
        }
      }
    }
    return true;
  }

  /** Sentences that can be shown together, though none of them alone. */
  QuotedRuns runs() {
    return runs;
  }

  /** The share of the smaller sentence's terms that the other has, too. */
  double alike(int one, int other) {
    float known = alike[one][other];
    if (known < 0) {
      int[] a = terms.of(one);
      int[] b = terms.of(other);
      int smaller = Math.min(a.length, b.length);
      known = smaller == 0 ? 0 : Terms.shared(a, b) / (float) smaller;
      alike[one][other] = known;
      alike[other][one] = known;
    }
    return known;
  }
}
