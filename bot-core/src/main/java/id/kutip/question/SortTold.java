package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.Set;

/**
 * Whether an article tells, right beside a name, that it names the sort of thing asked for: {@code
 * the planet, named Oriel}; {@code Arun Centre, a think tank}.
 */
final class SortTold {

  /** Between a sort and its name. */
  private static final Set<String> NAMING =
      Set.of(
          ",",
          "(",
          "named",
          "called",
          "dubbed",
          "nicknamed",
          "calling",
          "itself",
          "known",
          "as",
          "bernama",
          "dinamai",
          "dinamakan",
          "dijuluki",
          "berjuluk",
          "yakni",
          "yaitu");

  /** What opens a description behind a name. */
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "sebuah", "suatu");

  /** How many words of a description stand before the sort: {@code a liberal London think tank}. */
  private static final int DESCRIBING = 5;

  private final Document document;
  private final QuestionWords words;

  SortTold(Document document, QuestionWords words) {
    this.document = document;
    this.words = words;
  }

  /** Whether the word asked about stands before a name, or behind it in a description. */
  boolean beside(Span name) {
    Sentence sentence = document.sentenceAt(name.start());
    return before(document.tokenAt(name.start()), sentence)
        || behind(document.tokenAt(name.end() - 1) + 1, sentence);
  }

  private boolean before(int name, Sentence sentence) {
    int at = name - 1;
    while (at >= sentence.firstToken() && NAMING.contains(document.lower(at))) {
      at--;
    }
    return at >= sentence.firstToken() && words.isHead(document.tokens().get(at));
  }

  private boolean behind(int comma, Sentence sentence) {
    if (comma + 1 >= sentence.endToken()
        || !document.word(comma).equals(",")
        || !ARTICLES.contains(document.lower(comma + 1))) {
      return false;
    }
    int last = Math.min(sentence.endToken(), comma + 2 + DESCRIBING);
    for (int at = comma + 2; at < last && Character.isLetter(document.word(at).charAt(0)); at++) {
      if (words.isHead(document.tokens().get(at))) {
        return true;
      }
    }
    return false;
  }
}
