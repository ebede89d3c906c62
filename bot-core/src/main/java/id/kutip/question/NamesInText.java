package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Stretches of a sentence that may be a name, whoever's or whatever's: words with capitals. */
final class NamesInText {

  private static final Set<String> JOINING = Set.of("of", "for", "al", "bin", "binti");

  /** Indonesian has none of these: there they are part of a title in another language. */
  private static final Set<String> FOREIGN =
      Set.of("on", "in", "the", "and", "to", "with", "de", "del", "der", "la", "van", "von");

  private NamesInText() {}

  /** The stretches, the longest at each place, in order. */
  static List<Span> of(Document document, Sentence sentence) {
    List<Span> names = new ArrayList<>();
    List<Token> tokens = document.tokens(sentence);
    int at = 0;
    while (at < tokens.size()) {
      int end = at;
      while (end < tokens.size()
          && (isCapital(document, tokens.get(end)) || joins(document, tokens, at, end))) {
        end++;
      }
      if (end > at && at == 0 && isCommon(document, tokens.get(0))) {
        at++;
      }
      if (end > at && !(at == 0 && end == 1)) {
        names.add(new Span(tokens.get(at).start(), tokens.get(end - 1).end()));
      }
      at = Math.max(end, at + 1);
    }
    return names;
  }

  private static boolean isCapital(Document document, Token token) {
    return token.kind() == Token.Kind.WORD
        && Character.isUpperCase(document.text().charAt(token.start()));
  }

  /** A small word between two capitals. */
  private static boolean joins(Document document, List<Token> tokens, int first, int at) {
    if (at == first || at + 1 >= tokens.size() || !isCapital(document, tokens.get(at + 1))) {
      return false;
    }
    String word = document.word(tokens.get(at));
    return JOINING.contains(word)
        || (document.language() == Language.INDONESIAN && FOREIGN.contains(word));
  }

  private static boolean isCommon(Document document, Token token) {
    return CommonWords.has(document.word(token).toLowerCase(Locale.ROOT));
  }
}
