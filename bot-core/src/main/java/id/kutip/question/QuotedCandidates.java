package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Titles and names in quotation marks: {@code novel berjudul "Laut Pasang", the tug "Ella"}. */
final class QuotedCandidates {

  private static final Set<String> ENTITLING =
      Set.of(
          "berjudul",
          "bertajuk",
          "judul",
          "bertema",
          "tema",
          "istilah",
          "dinamakan",
          "dinamai",
          "disebut",
          "dijuluki",
          "adalah",
          "themed",
          "theme",
          "term",
          "dubbed",
          "nicknamed",
          "bernama",
          "nama",
          "bertuliskan",
          "berbunyi",
          "titled",
          "entitled",
          "called",
          "named",
          "reading");

  /** Before what somebody says. */
  private static final Set<String> SAYING = Set.of(",", ":");

  /** What holds more words is what somebody said. */
  private static final int MOST_WORDS = 14;

  private final Document document;
  private final QuestionWords words;

  QuotedCandidates(Document document, QuestionWords words) {
    this.document = document;
    this.words = words;
  }

  List<Candidate> of(Sentence sentence) {
    List<Candidate> candidates = new ArrayList<>();
    List<Token> tokens = document.tokens();
    for (int at = sentence.firstToken(); at + 2 < sentence.endToken(); at++) {
      if (tokens.get(at).kind() == Token.Kind.QUOTE_MARK) {
        int end = at + 1;
        while (end < sentence.endToken()
            && tokens.get(end).kind() != Token.Kind.QUOTE_MARK
            && end <= at + MOST_WORDS) {
          end++;
        }
        if (end > at + 1
            && end < sentence.endToken()
            && tokens.get(end).kind() == Token.Kind.QUOTE_MARK) {
          candidate(at, end, sentence).ifPresent(candidates::add);
          at = end;
        }
      }
    }
    return candidates;
  }

  private Optional<Candidate> candidate(int opening, int closing, Sentence sentence) {
    List<Token> tokens = document.tokens();
    int last = document.word(closing - 1).equals(",") ? closing - 2 : closing - 1;
    Span span = new Span(tokens.get(opening + 1).start(), tokens.get(last).end());
    boolean entitled =
        opening > sentence.firstToken() && ENTITLING.contains(document.lower(opening - 1));
    boolean title =
        Character.isUpperCase(document.text().charAt(span.start()))
            && (opening == sentence.firstToken() || !SAYING.contains(document.word(opening - 1)));
    return words.tell(span) || !(title || entitled)
        ? Optional.empty()
        : Optional.of(new Candidate(span, entitled ? 3 * Candidate.WANTED : 2 * Candidate.WANTED));
  }
}
