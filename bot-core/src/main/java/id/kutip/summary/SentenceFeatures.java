package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.util.Arrays;
import java.util.List;

/** The values of the {@link Feature}s that single sentences have. Made for one document. */
final class SentenceFeatures {

  private final Document document;
  private final List<Sentence> sentences;
  private final Terms terms;
  private final SentenceReader reader;
  private final int[] names;
  private final boolean[] mainName;
  private final boolean[] known;
  private final double leadTellsHeadline;
  private final double mostOfHeadline;
  private final double mostTold;

  SentenceFeatures(
      Document document,
      List<Sentence> sentences,
      List<Entity> entities,
      Terms terms,
      SentenceReader reader) {
    this.document = document;
    this.sentences = sentences;
    this.terms = terms;
    this.reader = reader;
    this.names = new int[sentences.size()];
    this.mainName = new boolean[sentences.size()];
    this.known = new boolean[terms.size()];
    countNames(entities);
    double most = 0;
    double told = 0;
    for (int i = 0; i < names.length; i++) {
      most = Math.max(most, headline(i));
      told = Math.max(told, weight(i));
    }
    this.mostOfHeadline = most;
    this.mostTold = Math.max(1, told);
    this.leadTellsHeadline = names.length == 0 ? 0 : headline(0);
  }

  private void countNames(List<Entity> entities) {
    int most = 1;
    for (Entity entity : entities) {
      most = Math.max(most, entity.mentions().size());
    }
    int[] places = new int[document.sentences().size()];
    Arrays.fill(places, -1);
    for (int i = 0; i < sentences.size(); i++) {
      places[sentences.get(i).index()] = i;
    }
    for (Entity entity : entities) {
      boolean main = entity.mentions().size() == most;
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          int place = places[document.sentenceAt(mention.span().start()).index()];
          if (place >= 0) {
            names[place]++;
            mainName[place] |= main;
          }
        }
      }
    }
  }

  /** The values of all sentences, in order of {@link Feature}. */
  double[][] values() {
    Arrays.fill(known, false);
    double[][] values = new double[names.length][];
    for (int i = 0; i < values.length; i++) {
      values[i] = values(i);
      for (int term : terms.of(i)) {
        known[term] = true;
      }
    }
    return values;
  }

  private double[] values(int i) {
    Sentence sentence = sentences.get(i);
    double[] values = new double[Feature.OF_SENTENCES];
    place(values, i, sentence);
    content(values, i);
    form(values, sentence);
    return values;
  }

  private void place(double[] values, int i, Sentence sentence) {
    double early = 1.0 / (1 + i);
    set(values, Feature.FIRST, i == 0);
    set(values, Feature.SECOND, i == 1);
    set(values, Feature.THIRD, i == 2);
    set(values, Feature.FOURTH, i == 3);
    set(values, Feature.FIFTH, i == 4);
    boolean paragraphs = sentences.get(names.length - 1).paragraph() > 0;
    set(values, Feature.FIRST_PARAGRAPH, paragraphs && sentence.paragraph() == 0);
    set(values, Feature.SECOND_PARAGRAPH, paragraphs && sentence.paragraph() == 1);
    set(
        values,
        Feature.CLOSES_PARAGRAPH,
        i + 1 < names.length && sentence.paragraph() != sentences.get(i + 1).paragraph());
    set(values, Feature.LAST, i + 1 == names.length);
    set(values, Feature.EARLY, early);
    set(values, Feature.DEPTH, (double) i / names.length);
    set(
        values,
        Feature.OPENS_PARAGRAPH,
        i > 0 && sentence.paragraph() != sentences.get(i - 1).paragraph());
    boolean untitled = terms.title().length == 0;
    set(values, Feature.FIRST_UNTITLED, untitled && i == 0);
    set(values, Feature.EARLY_UNTITLED, untitled ? early : 0);
    set(values, Feature.FIRST_OF_LEAD, i == 0 ? leadTellsHeadline : 0);
    set(values, Feature.EARLY_OF_LEAD, early * leadTellsHeadline);
  }

  private void content(double[] values, int i) {
    int[] own = terms.of(i);
    double others = 0;
    int fresh = 0;
    for (int term : own) {
      others += terms.count(term) - 1;
      fresh += known[term] ? 0 : 1;
    }
    double size = Math.max(1, own.length);
    set(values, Feature.LIKE_BEFORE, i == 0 ? 0 : like(i, i - 1));
    set(values, Feature.LIKE_AFTER, i + 1 == names.length ? 0 : like(i, i + 1));
    set(
        values,
        Feature.QUOTED_AFTER,
        i + 1 < names.length && reader.opensQuoted(sentences.get(i + 1)));
    set(values, Feature.HEADLINE, headline(i));
    set(values, Feature.HEADLINE_MOST, mostOfHeadline > 0 && headline(i) == mostOfHeadline);
    set(values, Feature.CENTRAL, Math.min(1.5, others / size / 3));
    set(values, Feature.TELLS, weight(i) / mostTold);
    set(
        values,
        Feature.LIKE_LEAD,
        i == 0 ? 0 : terms.shared(i, 0) / Math.max(1.0, terms.of(0).length));
    set(values, Feature.NEW, fresh / size);
    set(values, Feature.NAMES, Math.min(4, names[i]) / 4.0);
    set(values, Feature.MAIN_NAME, mainName[i]);
  }

  private void form(double[] values, Sentence sentence) {
    int words = 0;
    int figures = 0;
    boolean dated = false;
    int capitals = 0;
    int commas = 0;
    boolean brackets = false;
    for (int at = sentence.firstToken(); at < sentence.endToken(); at++) {
      Token token = document.tokens().get(at);
      if (token.kind() == Token.Kind.WORD) {
        words++;
        capitals += Character.isUpperCase(document.text().charAt(token.start())) ? 1 : 0;
      } else if (token.kind() == Token.Kind.NUMBER) {
        figures++;
        dated |= document.word(at).indexOf('/') > 0;
      } else if (token.kind() == Token.Kind.PUNCTUATION) {
        char c = document.text().charAt(token.start());
        commas += c == ',' ? 1 : 0;
        brackets |= c == '(';
      }
    }
    words += figures;
    set(values, Feature.FIGURES, Math.min(3, figures) / 3.0);
    set(values, Feature.DATED, dated);
    set(values, Feature.QUOTED, reader.isQuoted(sentence));
    set(values, Feature.OPENS_QUOTED, reader.opensQuoted(sentence));
    set(values, Feature.LEANS, reader.leans(sentence));
    set(values, Feature.GOES_ON, reader.goesOn(sentence));
    set(values, Feature.BACKGROUND, reader.isBackground(sentence));
    set(values, Feature.ASKS, document.text().charAt(sentence.end() - 1) == '?');
    char end = document.text().charAt(sentence.end() - 1);
    set(values, Feature.EXCLAIMS, end == '!' || end == '…');
    set(values, Feature.BRACKETS, brackets);
    set(values, Feature.CAPITALS, capitals / Math.max(1.0, words));
    set(values, Feature.COMMAS, Math.min(4, commas) / 4.0);
    set(values, Feature.PERSONAL, reader.isPersonal(sentence));
    set(values, Feature.SAYS, reader.says(sentence));
    set(values, Feature.TINY, words < 8);
    set(values, Feature.SHORT, words >= 8 && words < 14);
    set(values, Feature.LONG, words > 25 && words <= 35);
    set(values, Feature.VERY_LONG, words > 35);
    set(values, Feature.WORDS, Math.min(60, words) / 30.0);
  }

  private double like(int i, int j) {
    return terms.shared(i, j) / Math.max(1.0, Math.min(terms.of(i).length, terms.of(j).length));
  }

  /** The share of the headline that a sentence tells. */
  private double headline(int i) {
    int size = terms.title().length;
    return size == 0 ? 0 : terms.sharedWithTitle(i) / (double) size;
  }

  /** What a sentence tells of what other sentences speak of, too. */
  private double weight(int i) {
    double weight = 0;
    for (int term : terms.of(i)) {
      weight += terms.count(term) - 1;
    }
    return weight;
  }

  private static void set(double[] values, Feature feature, boolean value) {
    values[feature.index()] = value ? 1 : 0;
  }

  private static void set(double[] values, Feature feature, double value) {
    values[feature.index()] = value;
  }
}
