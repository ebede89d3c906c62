package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.util.List;

/**
 * What speaks for a sentence, and against it, in numbers from 0 to 1 or so: its place among those
 * that can be shown, its length, how much it shares with the headline and with the rest, whom and
 * what it names.
 */
final class SentenceFeatures {

  /** Their names, in the order of the values. */
  static final List<String> NAMES =
      List.of(
          "first",
          "second",
          "third",
          "early",
          "depth",
          "opens-paragraph",
          "length",
          "brief",
          "lengthy",
          "centre",
          "theme",
          "like-first",
          "names",
          "new-names",
          "protagonist",
          "figures",
          "dated",
          "quotes",
          "opens-quote",
          "asks",
          "orphan",
          "of-title",
          "in-title",
          "first-of-title",
          "titled-elsewhere");

  private static final int BRIEF = 8;
  private static final int LENGTHY = 36;

  private final double[][] values;

  SentenceFeatures(
      Document document,
      List<Sentence> sentences,
      List<Entity> entities,
      SentenceWords words,
      boolean[] telling,
      SummaryLexicon lexicon) {
    this.values = new double[sentences.size()][];
    int[] names = new int[values.length];
    int[] newNames = new int[values.length];
    boolean[] protagonist = new boolean[values.length];
    names(document, entities, names, newNames, protagonist);
    int lead = 0;
    while (lead < values.length - 1 && !telling[lead]) {
      lead++;
    }
    double firstOfTitle = values.length == 0 ? 0 : words.ofTitle(lead);
    int place = 0;
    for (int i = 0; i < values.length; i++) {
      Sentence sentence = sentences.get(i);
      int length = sentence.endToken() - sentence.firstToken();
      int figures = 0;
      int marks = 0;
      boolean dated = false;
      boolean asks = false;
      for (int at = sentence.firstToken(); at < sentence.endToken(); at++) {
        Token token = document.tokens().get(at);
        boolean number = token.kind() == Token.Kind.NUMBER;
        figures += number ? 1 : 0;
        marks += token.kind() == Token.Kind.QUOTE_MARK ? 1 : 0;
        // "(23/5)", as newsrooms date what happened
        dated |= number && at > sentence.firstToken() && document.word(at - 1).equals("(");
        asks |= document.word(at).equals("?");
      }
      boolean opensQuote =
          length > 0
              && document.tokens().get(sentence.firstToken()).kind() == Token.Kind.QUOTE_MARK;
      boolean opensParagraph =
          place == 0 || sentences.get(i - 1).paragraph() != sentence.paragraph();
      values[i] =
          new double[] {
            is(place == 0),
            is(place == 1),
            is(place == 2),
            1.0 / (1 + place),
            (double) place / values.length,
            is(opensParagraph),
            Math.min(1, length / 40.0),
            is(length < BRIEF),
            is(length > LENGTHY),
            words.centre(i),
            words.ofTheme(i),
            place == 0 ? 0 : words.alike(i, lead),
            Math.min(1, names[i] / 4.0),
            Math.min(1, newNames[i] / 3.0),
            is(protagonist[i]),
            Math.min(1, figures / 3.0),
            is(dated),
            Math.min(1, marks / 2.0),
            is(opensQuote),
            is(asks),
            is(lexicon.opensOrphaned(document, sentence)),
            words.ofTitle(i),
            words.inTitle(i),
            place == 0 ? firstOfTitle : 0,
            place > 0 ? Math.max(0, words.ofTitle(i) - firstOfTitle) : 0,
          };
      place += telling[i] ? 1 : 0;
    }
  }

  private static double is(boolean so) {
    return so ? 1 : 0;
  }

  private static void names(
      Document document,
      List<Entity> entities,
      int[] names,
      int[] newNames,
      boolean[] protagonist) {
    int most = 0;
    Entity main = null;
    for (Entity entity : entities) {
      boolean isNew = true;
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          int index = document.sentenceAt(mention.span().start()).index();
          if (index < names.length) {
            names[index]++;
            newNames[index] += isNew ? 1 : 0;
          }
          isNew = false;
        }
      }
      if (entity.mentions().size() > most && entity.kind() == Entity.Kind.PERSON) {
        most = entity.mentions().size();
        main = entity;
      }
    }
    if (main != null) {
      for (Mention mention : main.mentions()) {
        int index = document.sentenceAt(mention.span().start()).index();
        if (index < protagonist.length) {
          protagonist[index] = true;
        }
      }
    }
  }

  int count() {
    return values.length;
  }

  /** The sentence's values, in the order of {@link #NAMES}; not to be changed. */
  double[] of(int sentence) {
    return values[sentence];
  }
}
