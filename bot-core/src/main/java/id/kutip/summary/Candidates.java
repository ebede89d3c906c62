package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one text as candidates for its summary: those that are part of its news,
 * numbered from 0, with the features of each and of any set of them, and which sets may be shown.
 * Made for one document; not thread-safe.
 */
final class Candidates {

  /** Sentences further in are not looked at: no news article begins its news there. */
  private static final int LOOKED_AT = 200;

  /** The share of the smaller sentence's terms from which on two sentences tell the same. */
  private static final double SAME = 0.75;

  private final Document document;
  private final List<Sentence> sentences;
  private final List<Entity> entities;
  private final SentenceReader reader;
  private final Terms terms;
  private final Vocabulary vocabulary;
  private final Standing[] standings;
  private final QuotedRuns runs;

  // reckoned where they are asked for: habits are known of one language only
  private double @Nullable [][] features;
  private @Nullable SetFeatures together;

  private Candidates(
      Document document, List<Sentence> sentences, List<Entity> entities, SentenceReader reader) {
    this.document = document;
    this.sentences = sentences;
    this.entities = entities;
    this.reader = reader;
    this.terms = new Terms(document, sentences);
    this.vocabulary = new Vocabulary(document, sentences, entities, terms);
    this.standings = new Standing[sentences.size()];
    for (int i = 0; i < standings.length; i++) {
      standings[i] = reader.standing(sentences.get(i));
    }
    this.runs = new QuotedRuns(reader.runs(), sentences);
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
    return standings.length;
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

  /** Whether a candidate stands in one paragraph with the one before. */
  boolean goesOnParagraph(int candidate) {
    return candidate > 0
        && sentences.get(candidate).paragraph() == sentences.get(candidate - 1).paragraph();
  }

  /** Whether a candidate points back at what was said before it. */
  boolean pointsBack(int candidate) {
    return reader.goesOn(sentences.get(candidate));
  }

  /** The values of a sentence's own features. */
  double[] features(int sentence) {
    if (features == null) {
      features = new SentenceFeatures(document, sentences, entities, terms, reader).values();
    }
    return features[sentence];
  }

  /**
   * The values of the features that a set of sentences, ascending, has beyond its sentences' own,
   * all but {@link Feature#EXPECTED}.
   */
  double[] features(int[] set) {
    if (together == null) {
      together = new SetFeatures(this);
    }
    return together.of(set);
  }

  /** Whether these sentences, ascending, can be shown together. */
  boolean mayShow(int[] set) {
    for (int i = 0; i < set.length; i++) {
      boolean torn = standings[set[i]] == Standing.TORN && !runs.allow(set, i);
      if (torn || !mayFollow(set, i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a sentence, if it is not torn, can be shown with those before it in the set, of which
   * the same was asked.
   */
  boolean mayFollow(int[] set, int at) {
    if (standings[set[at]] == Standing.AFTER_THE_ONE_BEFORE && !QuotedRuns.follows(set, at)) {
      return false;
    }
    for (int before = 0; before < at; before++) {
      if (alike(set[at], set[before]) >= SAME) {
        return false;
      }
    }
    return true;
  }

  /** Sentences that can be shown together, though none of them alone. */
  QuotedRuns runs() {
    return runs;
  }

  /** The share of the smaller sentence's terms that the other has, too. */
  float alike(int one, int other) {
    int smaller = Math.min(terms.of(one).length, terms.of(other).length);
    return smaller == 0 ? 0 : terms.shared(one, other) / (float) smaller;
  }
}
