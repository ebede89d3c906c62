package id.kutip.summary;

import id.kutip.text.Document;
import id.kutip.text.FunctionWords;
import id.kutip.text.Sentence;
import id.kutip.text.Stemmer;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the sentences of a text speak of: their content words, taken to stems and numbered in order
 * of first occurrence. Function words and single letters are left out. Immutable.
 */
final class Terms {

  private static final int OPEN = -1;

  private final Document document;
  private final Map<String, Integer> known = new HashMap<>();
  private final Map<String, Integer> stems = new HashMap<>();
  private final int[][] sentences;
  private final int[] counts;
  private final int[] title;
  private final Set<String> headline = new HashSet<>();

  Terms(Document document, List<Sentence> sentences) {
    this.document = document;
    this.sentences = new int[sentences.size()][];
    for (int i = 0; i < this.sentences.length; i++) {
      this.sentences[i] = distinct(document, document.tokens(sentences.get(i)));
    }
    int inText = stems.size();
    this.title =
        document
            .title()
            .map(text -> Document.of(null, text, document.language(), null))
            .map(this::headline)
            .orElse(new int[0]);
    this.counts = new int[Math.max(inText, stems.size())];
    for (int[] sentence : this.sentences) {
      for (int term : sentence) {
        counts[term]++;
      }
    }
  }

  private int[] headline(Document title) {
    for (int i = 0; i < title.tokens().size(); i++) {
      headline.add(title.lower(i));
    }
    return distinct(title, title.tokens());
  }

  /** Whether the headline has the word, in lower case, in this very form. */
  boolean isInHeadline(String word) {
    return headline.contains(word);
  }

  /** The number of a word of the text; -1 if it says nothing of what the text is about. */
  int number(String written) {
    return known.getOrDefault(written, OPEN);
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

  /** How many different terms there are. */
  int size() {
    return counts.length;
  }

  /**
   * Terms that these words have in the text, ascending; words that it does not have are left out.
   */
  int[] of(List<String> words) {
    return words.stream()
        .map(word -> stems.get(Stemmer.stem(word, document.language())))
        .filter(term -> term != null)
        .mapToInt(Integer::intValue)
        .distinct()
        .sorted()
        .toArray();
  }

  /** How many terms two ascending lists share. */
  static int shared(int[] one, int[] other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  private int[] distinct(Document text, List<Token> tokens) {
    List<Integer> terms = new ArrayList<>();
    for (Token token : tokens) {
      if (token.end() - token.start() > 1
          && (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER)) {
        int term = term(text.word(token));
        if (term != OPEN) {
          terms.add(term);
        }
      }
    }
    return Arrays.stream(terms.stream().mapToInt(Integer::intValue).toArray())
        .sorted()
        .distinct()
        .toArray();
  }

  /** The number of a word's stem; {@link #OPEN} if it says nothing of what the text is about. */
  private int term(String word) {
    Integer term = known.get(word);
    if (term == null) {
      String folded = word.toLowerCase(java.util.Locale.ROOT);
      term =
          FunctionWords.contains(folded, document.language())
              ? OPEN
              : stems.computeIfAbsent(
                  Stemmer.stem(folded, document.language()), stem -> stems.size());
      known.put(word, term);
    }
    return term;
  }
}
