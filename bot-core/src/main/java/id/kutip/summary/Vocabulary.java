package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import id.kutip.text.WordForms;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The words of a text as they are written, whatever their case, by the numbers of their forms, with
 * the values of their {@link WordFeature}s. Made for one document.
 */
final class Vocabulary {

  private static final double LETTERS = 5;
  private static final double MOST_LETTERS = 3;

  private final WordForms forms;
  private final Terms terms;
  private final int[][] sentences;
  private final int[] lengths;
  private final int[] times;

  /** Index of the first sentence that has it. */
  private final int[] first;

  private final boolean[] number;
  private final boolean[] name;
  private final boolean[] capital;
  private final double[][] features;

  Vocabulary(Document document, List<Sentence> sentences, List<Entity> entities, Terms terms) {
    this.forms = document.forms();
    this.terms = terms;
    this.sentences = new int[sentences.size()][];
    this.lengths = new int[sentences.size()];
    this.times = new int[forms.size()];
    this.first = new int[forms.size()];
    this.number = new boolean[forms.size()];
    this.name = new boolean[forms.size()];
    this.capital = new boolean[forms.size()];
    BitSet named = named(document, entities);
    int[] seenIn = new int[forms.size()];
    for (int i = 0; i < lengths.length; i++) {
      Sentence sentence = sentences.get(i);
      int[] words = new int[sentence.endToken() - sentence.firstToken()];
      int size = 0;
      for (int at = sentence.firstToken(); at < sentence.endToken(); at++) {
        Token token = document.tokens().get(at);
        if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER) {
          int word = forms.number(at);
          if (times[word]++ == 0) {
            first[word] = i;
          }
          if (seenIn[word] != i + 1) {
            seenIn[word] = i + 1;
            words[size++] = word;
          }
          lengths[i]++;
          number[word] = token.kind() == Token.Kind.NUMBER;
          name[word] |= named.get(at);
          capital[word] |=
              at > sentence.firstToken()
                  && Character.isUpperCase(document.text().charAt(token.start()));
        }
      }
      this.sentences[i] = Arrays.copyOf(words, size);
    }
    this.features = new double[forms.size()][];
    for (int word = 0; word < features.length; word++) {
      features[word] = times[word] > 0 ? values(word) : new double[0];
    }
  }

  private static BitSet named(Document document, List<Entity> entities) {
    BitSet named = new BitSet();
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          int first = document.tokenAt(mention.span().start());
          named.set(first, Math.max(first, document.tokenAt(mention.span().end() - 1)) + 1);
        }
      }
    }
    return named;
  }

  private double[] values(int word) {
    double[] values = new double[WordFeature.COUNT];
    int term = terms.ofForm(word);
    boolean headline = terms.isInHeadline(word);
    double often = times[word] == 1 ? 0 : Math.log(times[word]);
    set(values, WordFeature.ANY, 1);
    if (number[word]) {
      set(values, WordFeature.NUMBER, 1);
    }
    if (name[word]) {
      set(values, WordFeature.NAME, 1);
      set(values, WordFeature.HEADLINE_NAME, headline ? 1 : 0);
      set(values, WordFeature.OFTEN_NAME, often);
    }
    set(values, WordFeature.CAPITAL, capital[word] ? 1 : 0);
    if (term == Terms.NONE) {
      set(values, WordFeature.FUNCTION, 1);
      set(values, WordFeature.HEADLINE_FUNCTION, headline ? 1 : 0);
      set(values, WordFeature.OFTEN_FUNCTION, often);
      return values;
    }
    boolean stem = terms.isTitled(term);
    double spread = terms.count(term) <= 1 ? 0 : Math.log(terms.count(term));
    set(values, WordFeature.HEADLINE, headline ? 1 : 0);
    set(values, WordFeature.HEADLINE_STEM, stem && !headline ? 1 : 0);
    set(values, WordFeature.TITLED, terms.title().length > 0 ? 1 : 0);
    set(values, WordFeature.OFTEN, often);
    set(values, WordFeature.SENTENCES, spread);
    set(values, WordFeature.SHARE, (double) terms.count(term) / sentences.length);
    set(values, WordFeature.EARLY, 1.0 / (1 + first[word]));
    set(values, WordFeature.DEPTH, (double) first[word] / sentences.length);
    set(values, WordFeature.LETTERS, Math.min(MOST_LETTERS, forms.form(word).length() / LETTERS));
    set(values, WordFeature.HEADLINE_SENTENCES, stem ? spread : 0);
    return values;
  }

  private static void set(double[] values, WordFeature feature, double value) {
    values[feature.index()] = value;
  }

  /** How many numbers there are; not all of them need be words of the sentences. */
  int size() {
    return features.length;
  }

  /** Whether a number is that of a word of the sentences. */
  boolean has(int word) {
    return times[word] > 0;
  }

  /** The word with that number. */
  String word(int word) {
    return forms.form(word);
  }

  /** The different words of a sentence, in its order. */
  int[] of(int sentence) {
    return sentences[sentence];
  }

  /** How many words a sentence has. */
  int length(int sentence) {
    return lengths[sentence];
  }

  /** The values of a word's features. */
  double[] features(int word) {
    return features[word];
  }
}
