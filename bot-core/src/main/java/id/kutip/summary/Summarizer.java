package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Chooses the sentences that tell an article, with weights that were learned from summaries that
 * people wrote; see {@code docs/summaries.md}. Thread-safe; linear in the text's length for a
 * bounded number of sentences.
 */
public final class Summarizer {

  private static final int MEDIUM = 3;
  private static final int FULL = 6;

  /** Sentences further in are not looked at: no news article begins its news there. */
  private static final int LOOKED_AT = 200;

  /** A sentence on what was asked for comes before any other. */
  private static final double ON_FOCUS = 20;

  private final SummaryLexicon lexicon;

  /** A summarizer with the weights that it is shipped with. */
  public Summarizer() {
    this(SummaryLexicon.load());
  }

  Summarizer(SummaryLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The sentences that tell the document. */
  public Summary summarize(Document document, List<Entity> entities) {
    if (document.language() == Language.OTHER) {
      List<Sentence> sentences = document.sentences();
      return new Summary(first(sentences, 1), first(sentences, MEDIUM), first(sentences, FULL));
    }
    return summarize(document, entities, List.of());
  }

  /**
   * The sentences that tell what the document says about {@code focus}; where it says nothing about
   * it, none.
   *
   * @param focus words in any form
   */
  public Summary summarize(Document document, List<Entity> entities, Collection<String> focus) {
    List<Integer> taken = take(document, entities, focus, FULL);
    return new Summary(inOrder(taken, 1), inOrder(taken, MEDIUM), inOrder(taken, FULL));
  }

  /** That many sentences, the one that tells most first. */
  List<Integer> take(Document document, List<Entity> entities, Collection<String> focus, int most) {
    List<Sentence> sentences =
        document.sentences().subList(0, Math.min(LOOKED_AT, document.sentences().size()));
    SentenceWords words = new SentenceWords(document, sentences);
    boolean[] telling = new boolean[sentences.size()];
    boolean[] orphan = new boolean[sentences.size()];
    for (int i = 0; i < telling.length; i++) {
      telling[i] = lexicon.isTelling(document, sentences.get(i));
      orphan[i] = i > 0 && lexicon.opensOrphaned(document, sentences.get(i));
    }
    SentenceFeatures features =
        new SentenceFeatures(document, sentences, entities, words, telling, lexicon);
    SummaryWeights weights = words.hasTitle() ? lexicon.titled() : lexicon.untitled();
    Focus asked = new Focus(document, focus);
    double[] scores = new double[sentences.size()];
    for (int i = 0; i < scores.length; i++) {
      double onFocus = asked.share(sentences.get(i));
      boolean out = !telling[i] || (!focus.isEmpty() && onFocus == 0);
      scores[i] = out ? Double.NEGATIVE_INFINITY : weights.of(features.of(i)) + ON_FOCUS * onFocus;
    }
    return SentenceChoice.take(scores, orphan, words, weights, most);
  }

  private static List<Integer> first(List<Sentence> sentences, int count) {
    return sentences.stream().limit(count).map(Sentence::index).toList();
  }

  private static List<Integer> inOrder(List<Integer> taken, int count) {
    return new ArrayList<>(new TreeSet<>(taken.subList(0, Math.min(count, taken.size()))));
  }
}
