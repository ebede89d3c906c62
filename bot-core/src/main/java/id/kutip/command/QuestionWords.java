package id.kutip.command;

import id.kutip.command.Words.Word;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a question that tell what it is about, found in an article in whatever form. A word
 * counts the more the fewer sentences of the article hold it.
 */
final class QuestionWords {

  private static final Set<String> PREPOSITIONS =
      Set.of("di", "ke", "dari", "asal", "in", "at", "to", "from", "near");

  private final Document document;
  private final List<Set<String>> stems = new ArrayList<>();
  private final Map<Integer, Integer> wordAt = new HashMap<>();
  private double[] weights = {};
  private double total;

  /** The word that is asked about: {@code partai} in {@code partai apa}; -1 without one. */
  private int head = -1;

  private QuestionWords(Document document) {
    this.document = document;
  }

  /** The telling words of a question and where the article holds them. */
  static QuestionWords of(String question, Document document) {
    QuestionWords words = new QuestionWords(document);
    Set<Set<String>> seen = new HashSet<>();
    boolean before = false;
    for (Word word : Words.of(question)) {
      boolean asking = QuestionKind.isAsking(word.folded());
      if (asking && before) {
        words.head = words.stems.size() - 1;
      }
      before = !asking && !CommonWords.has(word.folded());
      if (!QuestionKind.isAsking(word.folded()) && !CommonWords.has(word.folded())) {
        Set<String> stems = Topic.stems(word.folded());
        if (seen.add(stems)) {
          words.stems.add(stems);
        }
      }
    }
    words.locate();
    return words;
  }

  private void locate() {
    int[] sentences = new int[stems.size()];
    for (Sentence sentence : document.sentences()) {
      Set<Integer> here = new HashSet<>();
      for (Token token : document.tokens(sentence)) {
        int word = wordOf(document.word(token).toLowerCase(Locale.ROOT));
        if (word >= 0) {
          wordAt.put(token.start(), word);
          here.add(word);
        }
      }
      here.forEach(word -> sentences[word]++);
    }
    weights = new double[stems.size()];
    double count = document.sentences().size();
    for (int word = 0; word < weights.length; word++) {
      weights[word] = Math.log(2 + count / (1 + sentences[word]));
      total += weights[word];
    }
  }

  private int wordOf(String there) {
    for (int word = 0; word < stems.size(); word++) {
      if (stems.get(word).contains(there)) {
        return word;
      }
    }
    if (there.length() < 4) {
      return -1;
    }
    Set<String> forms = Topic.stems(there);
    for (int word = 0; word < stems.size(); word++) {
      if (stems.get(word).stream().anyMatch(forms::contains)) {
        return word;
      }
    }
    return -1;
  }

  /** The share of the question's words that a sentence holds, by weight, from 0 to 1. */
  double share(Sentence sentence) {
    Set<Integer> here = new HashSet<>();
    for (Token token : document.tokens(sentence)) {
      Integer word = wordAt.get(token.start());
      if (word != null) {
        here.add(word);
      }
    }
    return total == 0 ? 0 : here.stream().mapToDouble(word -> weights[word]).sum() / total;
  }

  /** Whether the question itself says all that stands there, so that it cannot be the answer. */
  boolean tell(Span span) {
    for (int at = document.tokenAt(span.start());
        at >= 0 && at < document.tokens().size() && document.tokens().get(at).start() < span.end();
        at++) {
      Token token = document.tokens().get(at);
      boolean telling = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER;
      if (telling
          && !wordAt.containsKey(token.start())
          && !CommonWords.has(document.word(token).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a place starts with the word that tells the sort of thing asked for. */
  boolean isHead(Span span) {
    Integer word = wordAt.get(span.start());
    return word != null && word == head;
  }

  /**
   * Where a sentence goes on after the word that is asked about: {@code pohon ulin} for {@code
   * pohon apa}.
   */
  List<Span> headed(Sentence sentence) {
    List<Span> spans = new ArrayList<>();
    List<Token> tokens = document.tokens(sentence);
    for (int at = 0; at + 1 < tokens.size(); at++) {
      Integer word = wordAt.get(tokens.get(at).start());
      if (word != null && word == head && isNew(tokens.get(at + 1))) {
        int end = at + 1;
        while (end + 1 < tokens.size()
            && isCapital(tokens.get(end))
            && isCapital(tokens.get(end + 1))) {
          end++;
        }
        spans.add(new Span(tokens.get(at).start(), tokens.get(end).end()));
      }
    }
    return spans;
  }

  private boolean isNew(Token token) {
    return token.kind() == Token.Kind.WORD
        && !wordAt.containsKey(token.start())
        && !CommonWords.has(document.word(token).toLowerCase(Locale.ROOT));
  }

  private boolean isCapital(Token token) {
    return Character.isUpperCase(document.text().charAt(token.start()));
  }

  /** Whether a word that tells where stands before a place: {@code di, dari, in}. */
  boolean isPlaced(Span span) {
    int at = document.tokenAt(span.start()) - 1;
    return at >= 0 && PREPOSITIONS.contains(document.word(at).toLowerCase(Locale.ROOT));
  }

  /** Whether a word of the question is among these. */
  boolean has(String unit) {
    return Words.of(unit).stream().anyMatch(word -> wordOf(word.folded()) >= 0);
  }

  /** How near the question's words stand to a place in their sentence, from 0. */
  double nearness(Sentence sentence, Span span) {
    List<Token> tokens = document.tokens(sentence);
    int first = tokens.size();
    int last = -1;
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).start() < span.end() && tokens.get(at).end() > span.start()) {
        first = Math.min(first, at);
        last = Math.max(last, at);
      }
    }
    double near = 0;
    for (int at = 0; at < tokens.size(); at++) {
      Integer word = wordAt.get(tokens.get(at).start());
      if (word != null && (at < first || at > last)) {
        int distance = at < first ? first - at : at - last;
        near += weights[word] / (1 + distance);
      }
    }
    return total == 0 ? 0 : 4 * near / total;
  }
}
