package id.kutip.summary;

import id.kutip.evaluation.Rouge;
import id.kutip.text.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An article as it is learned from.
 *
 * @param candidates its sentences
 * @param count how many the summary shall have
 * @param summary the sentences that a person wrote
 */
record View(Document document, Candidates candidates, int count, List<String> summary) {

  /** Copies the summary. */
  View {
    summary = List.copyOf(summary);
  }

  /** What runs of two words count beside single ones. */
  private static final double BIGRAMS = 0.3;

  /** A set of sentences: the values of its features, summed up, and what it is worth. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and as small as can be
  record Choice(int[] set, float[] features, double worth) {}

  /** Each word, and whether the summary has it. */
  List<LogisticFit.Case> words() {
    Document written = Document.of(null, String.join(" ", summary), document.language(), null);
    Set<String> wanted = new HashSet<>();
    for (int i = 0; i < written.tokens().size(); i++) {
      wanted.add(written.lower(i));
    }
    List<LogisticFit.Case> cases = new ArrayList<>();
    Vocabulary vocabulary = candidates.vocabulary();
    for (int word = 0; word < vocabulary.size(); word++) {
      if (vocabulary.has(word)) {
        boolean isWanted = wanted.contains(vocabulary.word(word));
        cases.add(new LogisticFit.Case(vocabulary.features(word), isWanted));
      }
    }
    return cases;
  }

  /** All sets of the first sentences that may be shown. */
  List<Choice> choices() {
    int[] pool =
        IntStream.range(0, candidates.size())
            .filter(i -> candidates.standing(i) != Standing.TORN)
            .limit(SentenceSets.POOL)
            .toArray();
    Overlap overlap = new Overlap(String.join(" ", summary));
    List<Choice> choices = new ArrayList<>();
    SentenceSets.each(
        candidates,
        pool,
        count,
        set -> {
          String text = String.join(" ", texts(candidates.places(set)));
          double worth = (1 - BIGRAMS) * overlap.f1(text, 1) + BIGRAMS * overlap.f1(text, 2);
          choices.add(new Choice(set.clone(), features(set), worth));
        });
    return choices;
  }

  private float[] features(int[] set) {
    float[] features = new float[Feature.COUNT];
    for (int sentence : set) {
      double[] own = candidates.features(sentence);
      for (int i = 0; i < own.length; i++) {
        features[i] += (float) own[i];
      }
    }
    double[] together = candidates.features(set);
    for (int i = 0; i < together.length; i++) {
      features[Feature.OF_SENTENCES + i] = (float) together[i];
    }
    return features;
  }

  /** What some sentences of the document share with what the person wrote. */
  Rouge rouge(List<Integer> sentences) {
    return Rouge.of(texts(sentences), summary);
  }

  /** Sentences by their places in the document. */
  List<String> texts(List<Integer> sentences) {
    return sentences.stream()
        .map(index -> document.sentences().get(index).span().of(document.text()))
        .toList();
  }
}
