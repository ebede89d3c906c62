package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence and the known names in it. Read anew for each sentence of an article into
 * the same arrays; not thread-safe.
 */
final class SentenceSigns {

  /** How many words from a capital one a word can stand that speaks for a name or against it. */
  private static final int FARTHEST = 3;

  private final WordMarks marks;
  private final WordSigns edge = WordSigns.edge();
  private final NamePhrases phrases;

  /** Words read before, two places for each form of the article: written small, and not. */
  private @Nullable WordSigns[] known = new WordSigns[0];

  private int count;

  // one entry a token of the sentence at hand
  private String[] texts = new String[0];
  private String[] parts = new String[0];
  private WordSigns[] words = new WordSigns[0];
  private boolean[] capital = new boolean[0];
  private int size;

  SentenceSigns(WordMarks marks, NamePhrases phrases) {
    this.marks = marks;
    this.phrases = phrases;
  }

  /** Turns to a sentence. */
  void read(Document document, Sentence sentence) {
    size = sentence.endToken() - sentence.firstToken();
    if (texts.length < size) {
      texts = new String[size * 2];
      parts = new String[size * 2];
      words = new WordSigns[size * 2];
      capital = new boolean[size * 2];
    }
    if (known.length < 2 * document.forms().size()) {
      known = Arrays.copyOf(known, 2 * document.forms().size());
    }
    Arrays.fill(words, 0, size, edge);
    for (int i = 0; i < size; i++) {
      texts[i] = document.word(sentence.firstToken() + i);
      capital[i] = Character.isUpperCase(texts[i].charAt(0));
    }
    phrases.mark(document, sentence, parts);
    int next = 0;
    for (int i = 0; i < size; i++) {
      if (capital[i]) {
        int to = Math.min(size, i + FARTHEST + 1);
        for (next = Math.max(next, i - FARTHEST); next < to; next++) {
          words[next] = word(document, sentence.firstToken() + next);
        }
      }
    }
  }

  /** The word, looked up once an article: half of an article's words stand there again. */
  private WordSigns word(Document document, int token) {
    String written = document.word(token);
    String lower = document.lower(token);
    int place = 2 * document.forms().number(token) + (written.equals(lower) ? 0 : 1);
    WordSigns word = known[place];
    if (word == null || !word.written().equals(written)) {
      word = WordSigns.read(++count, written, lower, marks);
      known[place] = word;
    }
    return word;
  }

  /** The number of tokens of the sentence. */
  int size() {
    return size;
  }

  /** Whether the token begins with a capital letter. */
  boolean isCapital(int i) {
    return i >= 0 && i < size && capital[i];
  }

  /** The token as it is written; empty beyond the sentence. */
  String text(int i) {
    return i < 0 || i >= size ? "" : texts[i];
  }

  /** How the token is a part of a known name of several words, {@link NamePhrases#mark}. */
  String part(int i) {
    return i < 0 || i >= size ? NamePhrases.NONE_HERE : parts[i];
  }

  /** The token's word; one that says nothing far from all capitals and beyond the sentence. */
  WordSigns word(int i) {
    return i < 0 || i >= size ? edge : words[i];
  }
}
