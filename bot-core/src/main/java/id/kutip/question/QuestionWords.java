package id.kutip.question;

import id.kutip.analysis.Analysis;
import id.kutip.question.QuestionText.Telling;
import id.kutip.text.Document;
import id.kutip.text.EditDistance;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The words of a question that tell what it is about, found in an article in whatever form, a slip
 * forgiven. A word counts the more the fewer articles of the press and the fewer sentences of this
 * one hold it.
 */
final class QuestionWords {

  /** What even a word counts that stands in every article. */
  private static final double LEAST_RARITY = 0.1;

  /** A name of 16 words counts half as much as they would as words of their own. */
  private static final double NAME_ROOT = 0.25;

  private static final String AGENT = "pe";
  private static final List<String> DOING = List.of("me", "di", "mi");

  private final Document document;
  private final List<Telling> telling;

  /** The words of each name. */
  private final List<BitSet> names;

  private final int head;
  private final WordPlaces places;
  private final double[] weights;

  /** The common words of the first sentence. */
  private final BitSet topic;

  /** How many sentences hold each word. */
  private final int[] sentences;

  private double total;

  /** Looks for the telling words of a question in an article. */
  QuestionWords(QuestionText question, Analysis analysis) {
    this.document = analysis.document();
    this.telling = question.telling();
    this.names = question.names();
    this.head = question.head();
    this.places = WordPlaces.of(telling, analysis);
    this.weights = new double[telling.size()];
    this.sentences = new int[telling.size()];
    this.topic = topic();
    weigh();
  }

  private void weigh() {
    for (Sentence sentence : document.sentences()) {
      places.held(sentence.index()).stream().forEach(word -> sentences[word]++);
    }
    double count = document.sentences().size();
    for (int word = 0; word < weights.length; word++) {
      Telling told = telling.get(word);
      double here = Math.log(2 + count / (1 + sentences[word]));
      weights[word] =
          here
              * told.factor()
              * partOfName(word)
              * (LEAST_RARITY + WordRarity.of(told.word(), told.forms()));
      total += weights[word];
    }
  }

  /** A name counts more than a word, but not as much as all its words would. */
  private double partOfName(int word) {
    return names.stream()
        .filter(name -> name.get(word))
        .mapToDouble(name -> Math.pow(name.cardinality(), -NAME_ROOT))
        .findFirst()
        .orElse(1);
  }

  /** The share of the question's words that a sentence holds, by weight, from 0 to 1. */
  double share(Sentence sentence) {
    return share(places.held(sentence.index()));
  }

  /** The share of the question's words that stand there, by weight, from 0 to 1. */
  double share(Span span) {
    return share(places.within(span));
  }

  /** How many of the question's words a sentence holds. */
  int held(Sentence sentence) {
    return places.held(sentence.index()).cardinality();
  }

  /** The share that only the sentence before it, or only the one behind it, holds; the greater. */
  double shareBeside(Sentence sentence) {
    return Math.max(
        shareOnly(sentence, sentence.index() - 1), shareOnly(sentence, sentence.index() + 1));
  }

  /** The share that only the sentence before it holds. */
  double shareBefore(Sentence sentence) {
    return shareOnly(sentence, sentence.index() - 1);
  }

  /**
   * The share that the article's first sentence holds and this one does not: what the article is
   * about, told by common words; names must stand where they are asked about.
   */
  double shareOfTopic(Sentence sentence) {
    BitSet more = (BitSet) topic.clone();
    more.andNot(places.held(sentence.index()));
    return share(more);
  }

  /** The words that the first sentence holds in small letters. */
  private BitSet topic() {
    BitSet common = new BitSet();
    if (document.sentences().isEmpty()) {
      return common;
    }
    Sentence first = document.sentences().get(0);
    for (int at = first.firstToken(); at < first.endToken(); at++) {
      int word = at(document.tokens().get(at));
      if (word >= 0 && Character.isLowerCase(document.word(at).codePointAt(0))) {
        common.set(word);
      }
    }
    return common;
  }

  private double shareOnly(Sentence sentence, int other) {
    if (other < 0 || other >= document.sentences().size()) {
      return 0;
    }
    BitSet more = (BitSet) places.held(other).clone();
    more.andNot(places.held(sentence.index()));
    return share(more);
  }

  private double share(BitSet some) {
    return total == 0 ? 0 : some.stream().mapToDouble(word -> weights[word]).sum() / total;
  }

  /** Whether the question itself says all that stands there, so that it cannot be the answer. */
  boolean tell(Span span) {
    for (int at = document.tokenAt(span.start());
        at < document.tokens().size() && document.tokens().get(at).start() < span.end();
        at++) {
      Token token = document.tokens().get(at);
      boolean tells = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER;
      if (tells && at(token) < 0 && !CommonWords.has(document.lower(at))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the last two words of a name are those of a name of the question. */
  boolean endsInTold(Span name) {
    int last = document.tokenAt(name.end() - 1);
    return last > document.tokenAt(name.start()) && isToldName(last) && isToldName(last - 1);
  }

  private boolean isToldName(int token) {
    int word = at(document.tokens().get(token));
    return word >= 0 && isName(word);
  }

  /** Whether that word was put with a capital, as names are. */
  boolean isName(int word) {
    return telling.get(word).capital();
  }

  /** How many there are. */
  int count() {
    return telling.size();
  }

  /** Which of them stands there; -1 if none does. */
  int at(Token token) {
    return places.at(token);
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
    return head >= 0 && at(token) == head;
  }

  /** Whether a place starts with the word that tells the sort of thing asked for. */
  boolean isHead(Span span) {
    return isHead(document.tokens().get(document.tokenAt(span.start())));
  }

  /** Whether one of the question's words stands there. */
  boolean has(int word, Span span) {
    return word >= 0 && places.within(span).get(word);
  }

  /** Whether a sentence holds a name of the question, if there is any. */
  boolean holdsName(Sentence sentence) {
    BitSet names = new BitSet();
    for (int word = 0; word < telling.size(); word++) {
      names.set(word, telling.get(word).capital() && telling.get(word).factor() > 0);
    }
    return names.isEmpty() || names.intersects(places.held(sentence.index()));
  }

  /**
   * Whether a sentence holds one of the question's words that is no name, if there is any: a name
   * alone tells whom it speaks of, and not what is asked.
   */
  boolean holdsMoreThanNames(Sentence sentence) {
    BitSet common = new BitSet();
    for (int word = 0; word < telling.size(); word++) {
      common.set(word, !telling.get(word).capital() && telling.get(word).factor() >= 1);
    }
    return common.isEmpty() || common.intersects(places.held(sentence.index()));
  }

  /** Whether the article never holds a name of the question, nor any word of it. */
  boolean lackName() {
    return names.stream().anyMatch(name -> name.stream().allMatch(word -> sentences[word] == 0));
  }

  /** How many of the question's words the article never holds. */
  int missing() {
    return (int) Arrays.stream(sentences).filter(count -> count == 0).count();
  }

  /** Whether a word stands in a sentence as it was put: {@code menteri}, no {@code kementerian}. */
  boolean names(int word, Sentence sentence) {
    String put = telling.get(word).word();
    for (int at = sentence.firstToken(); at < sentence.endToken(); at++) {
      if (at(document.tokens().get(at)) == word && isForm(document.lower(at), put)) {
        return true;
      }
    }
    return false;
  }

  /** {@code dipimpin} tells who the {@code pemimpin} is. */
  private static boolean isForm(String there, String put) {
    return ShortWords.full(there).contains(put)
        || there.startsWith(put)
        || put.startsWith(there)
        || (put.startsWith(AGENT) && DOING.stream().anyMatch(there::startsWith))
        || EditDistance.isSlip(put, there);
  }

  /** Whether a sentence holds one of the question's words. */
  boolean has(int word, Sentence sentence) {
    return word >= 0 && places.held(sentence.index()).get(word);
  }
}
