package id.kutip.summary;

import id.kutip.text.Document;
import id.kutip.text.FunctionWords;
import id.kutip.text.Sentence;
import id.kutip.text.Stemmer;
import id.kutip.text.Token;
import id.kutip.text.WordForms;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sentences of a text speak of: their content words, taken to stems and numbered in order
 * of first occurrence. Function words and single letters are left out. Sets of terms are bits, a
 * {@code long} for each 64 terms, as they are compared again and again. Made for one document.
 */
final class Terms {

  /** Of a word that says nothing of what the text is about. */
  static final int NONE = -1;

  private static final int UNREAD = -2;

  private final Document document;
  private final WordForms forms;
  private final Map<String, Integer> stems;

  /** Of each form its term; only of those that stand in the sentences. */
  private final int[] known;

  private final boolean[] inHeadline;
  private final int[][] sentences;
  private final long[][] bits;
  private final int[] title;
  private final long[] titleBits;
  private final int[] counts;

  Terms(Document document, List<Sentence> sentences) {
    this.document = document;
    this.forms = document.forms();
    this.stems = new HashMap<>(2 * forms.size());
    this.known = new int[forms.size()];
    Arrays.fill(known, UNREAD);
    this.sentences = new int[sentences.size()][];
    for (int i = 0; i < this.sentences.length; i++) {
      this.sentences[i] = distinct(sentences.get(i));
    }
    this.inHeadline = new boolean[forms.size()];
    this.title =
        document
            .title()
            .map(text -> Document.of(null, text, document.language(), null))
            .map(this::headline)
            .orElse(new int[0]);
    this.counts = new int[stems.size()];
    this.bits = new long[this.sentences.length][];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = bits(this.sentences[i]);
      for (int term : this.sentences[i]) {
        counts[term]++;
      }
    }
    this.titleBits = bits(title);
  }

  private int[] headline(Document title) {
    int[] found = new int[title.tokens().size()];
    int size = 0;
    for (int i = 0; i < title.tokens().size(); i++) {
      int form = forms.number(title.lower(i));
      if (form != WordForms.UNKNOWN) {
        inHeadline[form] = true;
      }
      if (isLongWord(title.tokens().get(i))) {
        int term = form == WordForms.UNKNOWN ? term(title.lower(i)) : term(form);
        if (term != NONE) {
          found[size++] = term;
        }
      }
    }
    return sortedOnce(found, size);
  }

  private int[] distinct(Sentence sentence) {
    int[] found = new int[sentence.endToken() - sentence.firstToken()];
    int size = 0;
    for (int at = sentence.firstToken(); at < sentence.endToken(); at++) {
      if (isLongWord(document.tokens().get(at))) {
        int term = term(forms.number(at));
        if (term != NONE) {
          found[size++] = term;
        }
      }
    }
    return sortedOnce(found, size);
  }

  private static boolean isLongWord(Token token) {
    return token.end() - token.start() > 1
        && (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER);
  }

  private static int[] sortedOnce(int[] terms, int size) {
    Arrays.sort(terms, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || terms[i] != terms[i - 1]) {
        terms[kept++] = terms[i];
      }
    }
    return Arrays.copyOf(terms, kept);
  }

  private int term(int form) {
    if (known[form] == UNREAD) {
      known[form] = term(forms.form(form));
    }
    return known[form];
  }

  private int term(String form) {
    if (FunctionWords.contains(form, document.language())) {
      return NONE;
    }
    String stem = Stemmer.stem(form, document.language());
    Integer term = stems.putIfAbsent(stem, stems.size());
    return term == null ? stems.size() - 1 : term;
  }

  private long[] bits(int[] terms) {
    long[] bits = new long[(counts.length + Long.SIZE - 1) / Long.SIZE];
    for (int term : terms) {
      bits[term / Long.SIZE] |= 1L << term;
    }
    return bits;
  }

  /** Whether the headline has the form, be it of a function word. */
  boolean isInHeadline(int form) {
    return inHeadline[form];
  }

  /** The term of a form of the sentences; {@link #NONE} if it says nothing of the text. */
  int ofForm(int form) {
    return Math.max(NONE, known[form]);
  }

  /** Terms of a sentence, ascending, each once. */
  int[] of(int sentence) {
    return sentences[sentence];
  }

  /** In how many sentences a term stands. */
  int count(int term) {
    return counts[term];
  }

  /** Terms of the headline, ascending, each once. */
  int[] title() {
    return title;
  }

  /** Whether the headline has a term. */
  boolean isTitled(int term) {
    return (titleBits[term / Long.SIZE] >>> term & 1) != 0;
  }

  /** How many different terms there are. */
  int size() {
    return counts.length;
  }

  /** How many terms two sentences share. */
  int shared(int one, int other) {
    return shared(bits[one], bits[other]);
  }

  /** How many terms a sentence shares with the headline. */
  int sharedWithTitle(int sentence) {
    return shared(bits[sentence], titleBits);
  }

  private static int shared(long[] one, long[] other) {
    int shared = 0;
    for (int i = 0; i < one.length; i++) {
      shared += Long.bitCount(one[i] & other[i]);
    }
    return shared;
  }

  /** How many different terms of these words each sentence has. */
  int[] shared(List<String> words) {
    long[] asked =
        bits(
            words.stream()
                .map(word -> stems.get(Stemmer.stem(word, document.language())))
                .filter(term -> term != null)
                .mapToInt(Integer::intValue)
                .toArray());
    return Arrays.stream(bits).mapToInt(own -> shared(own, asked)).toArray();
  }
}
