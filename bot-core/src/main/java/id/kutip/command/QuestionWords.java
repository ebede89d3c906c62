package id.kutip.command;

import id.kutip.command.Words.Word;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
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

  /** {@code apa nama topan, what is the title of}: the next word is the one asked about. */
  private static final Set<String> NAMING =
      Set.of("nama", "namanya", "judul", "name", "names", "title", "called");

  private static final Set<String> COUNTRY = Set.of("negara", "country", "countries");

  private final Document document;
  private final List<Set<String>> stems = new ArrayList<>();
  private final Map<Integer, Integer> wordAt = new HashMap<>();

  /** The words that each sentence holds. */
  private final List<BitSet> held = new ArrayList<>();

  private double[] weights = {};
  private double total;

  /** The word that is asked about: {@code partai} in {@code partai apa}; -1 without one. */
  private int head = -1;

  /** Whether the name alone is asked for, without that word: {@code apa nama topan itu}. */
  private boolean named;

  private QuestionWords(Document document) {
    this.document = document;
  }

  /** The telling words of a question and where the article holds them. */
  static QuestionWords of(String question, Document document) {
    QuestionWords words = new QuestionWords(document);
    Set<Set<String>> seen = new HashSet<>();
    boolean before = false;
    boolean naming = false;
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
        if (naming && words.head < 0) {
          words.head = words.stems.size() - 1;
          words.named = true;
        }
      }
      naming = NAMING.contains(word.folded()) || (naming && CommonWords.has(word.folded()));
    }
    words.locate();
    return words;
  }

  private void locate() {
    int[] sentences = new int[stems.size()];
    for (Sentence sentence : document.sentences()) {
      BitSet here = new BitSet();
      for (Token token : document.tokens(sentence)) {
        int word = wordOf(document.word(token).toLowerCase(Locale.ROOT));
        if (word >= 0) {
          wordAt.put(token.start(), word);
          here.set(word);
        }
      }
      held.add(here);
      here.stream().forEach(word -> sentences[word]++);
    }
    weights = new double[stems.size()];
    double count = document.sentences().size();
    for (int word = 0; word < stems.size(); word++) {
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
    return share(held.get(sentence.index()));
  }

  /** The share that only the sentence before it, or only the one behind it, holds; the greater. */
  double shareBeside(Sentence sentence) {
    double greatest = 0;
    for (int at = sentence.index() - 1; at <= sentence.index() + 1; at += 2) {
      if (at >= 0 && at < held.size()) {
        BitSet more = (BitSet) held.get(at).clone();
        more.andNot(held.get(sentence.index()));
        greatest = Math.max(greatest, share(more));
      }
    }
    return greatest;
  }

  private double share(BitSet some) {
    return total == 0 ? 0 : some.stream().mapToDouble(word -> weights[word]).sum() / total;
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

  /** How many there are. */
  int count() {
    return stems.size();
  }

  /** Which of them stands there; -1 if none does. */
  int at(Token token) {
    return wordAt.getOrDefault(token.start(), -1);
  }

  /** The sum of those shares, each by its word's weight. */
  double weigh(double[] shares) {
    double sum = 0;
    for (int word = 0; word < shares.length; word++) {
      sum += shares[word] * weights[word];
    }
    return total == 0 ? 0 : sum / total;
  }

  /** Whether that is the word that tells the sort of thing asked for. */
  boolean isHead(Token token) {
    int word = at(token);
    return word >= 0 && word == head;
  }

  /** Whether a place starts with the word that tells the sort of thing asked for. */
  boolean isHead(Span span) {
    return isHead(document.tokens().get(document.tokenAt(span.start())));
  }

  /** What is left of a name without words of the question before it; all of it if none is left. */
  Span withoutTold(Span span) {
    List<Token> tokens = document.tokens();
    int first = document.tokenAt(span.start());
    int at = first;
    while (at >= 0 && at < tokens.size() && tokens.get(at).start() < span.end()) {
      Integer word = wordAt.get(tokens.get(at).start());
      if (word == null || (word == head && !named)) {
        break;
      }
      at++;
    }
    boolean left = at > first && at < tokens.size() && tokens.get(at).end() <= span.end();
    return left && Character.isUpperCase(document.text().charAt(tokens.get(at).start()))
        ? new Span(tokens.get(at).start(), span.end())
        : span;
  }

  /** Whether the word asked about is a country: {@code negara mana, which country}. */
  boolean askForCountry() {
    return head >= 0 && stems.get(head).stream().anyMatch(COUNTRY::contains);
  }

  /** {@code 570.000 ton} of {@code 570.000 ton per tahun}, where the question says per year. */
  Span withoutRate(Span span) {
    int last = document.tokenAt(span.end() - 1);
    boolean rate =
        last > 1
            && wordAt.containsKey(document.tokens().get(last).start())
            && document.tokens().get(last - 1).start() > span.start()
            && document.word(last - 1).equals("per");
    return rate ? new Span(span.start(), document.tokens().get(last - 2).end()) : span;
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
}
