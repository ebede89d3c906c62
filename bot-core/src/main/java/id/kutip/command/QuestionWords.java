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

  /** How many words apart a comma holds. */
  private static final int CLAUSE = 5;

  /** Brackets that hold more words are not looked over. */
  private static final int MOST_IN_BRACKETS = 12;

  /** The most words in brackets that are a name. */
  private static final int MOST_BRACKETED = 4;

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

  /** Whether a place starts with the word that tells the sort of thing asked for. */
  boolean isHead(Span span) {
    Integer word = wordAt.get(span.start());
    return word != null && word == head;
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
    return left && isCapital(tokens.get(at)) ? new Span(tokens.get(at).start(), span.end()) : span;
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

  /**
   * Where a sentence goes on after the word that is asked about: {@code pohon ulin} for {@code
   * pohon apa}; a name without that word: {@code Bintan} of {@code feri Bintan}.
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
        boolean name = !isCapital(tokens.get(at)) && isCapital(tokens.get(at + 1));
        spans.add(new Span(tokens.get(name ? at + 1 : at).start(), tokens.get(end).end()));
      }
    }
    return spans;
  }

  /**
   * What stands in brackets right behind words of the question, renaming them: {@code (Rhizophora
   * apiculata)}; a word alone is mostly an acronym.
   */
  List<Span> bracketed(Sentence sentence) {
    List<Span> spans = new ArrayList<>();
    List<Token> tokens = document.tokens(sentence);
    for (int at = 1; at + 2 < tokens.size(); at++) {
      if (isMark(tokens.get(at), '(') && wordAt.containsKey(tokens.get(at - 1).start())) {
        int end = at + 1;
        while (end < tokens.size()
            && end <= at + MOST_BRACKETED
            && tokens.get(end).kind() == Token.Kind.WORD) {
          end++;
        }
        if (end > at + 2
            && !wordAt.containsKey(tokens.get(at + 1).start())
            && end < tokens.size()
            && isMark(tokens.get(end), ')')) {
          spans.add(new Span(tokens.get(at + 1).start(), tokens.get(end - 1).end()));
        }
      }
    }
    return spans;
  }

  private boolean isMark(Token token, char mark) {
    return document.text().charAt(token.start()) == mark;
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

  /**
   * How near the question's words stand to a place in their sentence, from 0; each counts once,
   * where it stands nearest. Commas hold apart, and what stands in brackets belongs to what stands
   * before them.
   */
  double nearness(Sentence sentence, Span span) {
    List<Token> tokens = document.tokens(sentence);
    double[] near = new double[stems.size()];
    int first = tokens.size();
    int last = -1;
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).start() < span.end() && tokens.get(at).end() > span.start()) {
        first = Math.min(first, at);
        last = Math.max(last, at);
      }
    }
    int distance = 1;
    for (int at = first - 1; at >= 0; at--) {
      if (isMark(tokens.get(at), ')')) {
        at = opening(tokens, at);
      } else {
        distance = pass(tokens.get(at), distance, near);
      }
    }
    distance = 1;
    for (int at = last + 1; at < tokens.size(); at++) {
      distance = pass(tokens.get(at), distance, near);
    }
    double sum = 0;
    for (int word = 0; word < near.length; word++) {
      sum += near[word] * weights[word];
    }
    return total == 0 ? 0 : 4 * sum / total;
  }

  /** Counts a word so far away; how far the next one is. */
  private int pass(Token token, int distance, double[] near) {
    Integer word = wordAt.get(token.start());
    if (word != null) {
      near[word] = Math.max(near[word], 1.0 / (1 + distance));
    }
    return distance + (isClauseEnd(token) ? CLAUSE : 1);
  }

  /** Where the bracket opens that closes here; just here if nowhere. */
  private int opening(List<Token> tokens, int closing) {
    for (int at = closing - 1; at >= Math.max(0, closing - MOST_IN_BRACKETS); at--) {
      if (isMark(tokens.get(at), '(')) {
        return at;
      }
    }
    return closing;
  }

  private boolean isClauseEnd(Token token) {
    char mark = document.text().charAt(token.start());
    return mark == ',' || mark == ';' || mark == ':' || mark == ')'
;
  }
}
