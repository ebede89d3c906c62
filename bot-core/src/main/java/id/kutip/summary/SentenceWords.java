package id.kutip.summary;

import id.kutip.text.Document;
import id.kutip.text.FunctionWords;
import id.kutip.text.Sentence;
import id.kutip.text.Stemmer;
import id.kutip.text.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The content words of a document's sentences and headline, as numbers of their stems. */
final class SentenceWords {

  /** Shorter words tell little (UTF-16 code units). */
  private static final int SHORTEST = 3;

  /** The words that are told most often are what the article is about. */
  private static final int THEME = 8;

  private final int[][] sentences;
  private final int[] title;
  private final int[] counts;
  private final int[] theme;

  SentenceWords(Document document, List<Sentence> sentences) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> known = new HashMap<>();
    this.sentences = new int[sentences.size()][];
    for (int i = 0; i < this.sentences.length; i++) {
      this.sentences[i] = words(document, sentences.get(i), numbers, known);
    }
    this.title =
        document
            .title()
            .map(
                words -> {
                  Document headline = Document.of(null, words, document.language(), null);
                  return headline.sentences().stream()
                      .flatMapToInt(
                          sentence -> Arrays.stream(words(headline, sentence, numbers, known)))
                      .sorted()
                      .distinct()
                      .toArray();
                })
            .orElse(new int[0]);
    this.counts = new int[numbers.size()];
    for (int[] words : this.sentences) {
      for (int word : words) {
        counts[word]++;
      }
    }
    this.theme = theme(counts);
  }

  /** Each stem once, ascending. */
  private static int[] words(
      Document document,
      Sentence sentence,
      Map<String, Integer> numbers,
      Map<String, Integer> known) {
    int[] words = new int[sentence.endToken() - sentence.firstToken()];
    int count = 0;
    for (Token token : document.tokens(sentence)) {
      boolean word = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER;
      if (word && token.end() - token.start() >= SHORTEST) {
        String folded = document.word(token).toLowerCase(Locale.ROOT);
        int number = known.computeIfAbsent(folded, text -> number(text, document, numbers));
        if (number >= 0) {
          words[count++] = number;
        }
      }
    }
    Arrays.sort(words, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || words[i] != words[i - 1]) {
        words[distinct++] = words[i];
      }
    }
    return Arrays.copyOf(words, distinct);
  }

  private static int number(String word, Document document, Map<String, Integer> numbers) {
    if (FunctionWords.contains(word, document.language())) {
      return -1;
    }
    return numbers.computeIfAbsent(Stemmer.stem(word, document.language()), stem -> numbers.size());
  }

  private static int[] theme(int[] counts) {
    long[] ranked = new long[counts.length];
    for (int i = 0; i < counts.length; i++) {
      // the earlier of two that are told as often comes first
      ranked[i] = ((long) -counts[i] << 32) | i;
    }
    Arrays.sort(ranked);
    int[] theme = new int[Math.min(THEME, ranked.length)];
    for (int i = 0; i < theme.length; i++) {
      theme[i] = (int) ranked[i];
    }
    Arrays.sort(theme);
    return theme;
  }

  /** How many content words the sentence has. */
  int count(int sentence) {
    return sentences[sentence].length;
  }

  boolean hasTitle() {
    return title.length > 0;
  }

  /** The share of the headline's words that the sentence holds. */
  double ofTitle(int sentence) {
    return share(common(sentences[sentence], title), title.length);
  }

  /** The share of the sentence's words that the headline holds. */
  double inTitle(int sentence) {
    return share(common(sentences[sentence], title), sentences[sentence].length);
  }

  /** The share of the words told most often that the sentence holds. */
  double ofTheme(int sentence) {
    return share(common(sentences[sentence], theme), theme.length);
  }

  /** How often the sentence's words are told elsewhere, damped for short sentences; 0 to 1. */
  double centre(int sentence) {
    double elsewhere = 0;
    for (int word : sentences[sentence]) {
      elsewhere += counts[word] - 1;
    }
    return Math.min(1, elsewhere / (4.0 + sentences[sentence].length) / 2);
  }

  /** The share of the words of the shorter of two sentences that the other holds, too. */
  double alike(int one, int other) {
    return share(
        common(sentences[one], sentences[other]),
        Math.min(sentences[one].length, sentences[other].length));
  }

  private static double share(int common, int of) {
    return of == 0 ? 0 : (double) common / of;
  }

  private static int common(int[] one, int[] other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
