package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a law or a flight is numbered, which is no figure: {@code Nomor 17/PER/2005}. */
final class NumberedCandidates {

  private static final Set<String> NUMBERING = Set.of("nomor", "no", "number");

  private final Document document;

  NumberedCandidates(Document document) {
    this.document = document;
  }

  /** Whether a number of that kind stands behind a word: {@code Nomor}. */
  static boolean isNumbering(String word) {
    return NUMBERING.contains(word);
  }

  List<Candidate> of(Sentence sentence) {
    List<Candidate> candidates = new ArrayList<>();
    List<Token> tokens = document.tokens();
    for (int at = sentence.firstToken(); at + 1 < sentence.endToken(); at++) {
      if (NUMBERING.contains(document.lower(at))) {
        int first = document.word(at + 1).equals(".") ? at + 2 : at + 1;
        int end = first;
        while (end < sentence.endToken()
            && (tokens.get(end).kind() == Token.Kind.NUMBER || isJoined(end, first, sentence))) {
          end++;
        }
        if (end > first) {
          candidates.add(new Candidate(document.span(at, end), 2 * Candidate.WANTED));
        }
      }
    }
    return candidates;
  }

  /** {@code 17/M-DAG/PER/9}: a slash, or what stands beside one. */
  private boolean isJoined(int token, int first, Sentence sentence) {
    return token + 1 < sentence.endToken()
        && (document.word(token + 1).equals("/")
            || (token > first
                && (document.word(token).equals("/") || document.word(token - 1).equals("/"))));
  }
}
