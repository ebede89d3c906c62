package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Token;
import java.util.List;

/** The age that the press puts behind a person's name. */
final class Ages {

  private Ages() {}

  /** Whether an age begins at that token: "Fabio (32)", "Ms Smith, 45,". */
  static boolean standAt(Document document, int token) {
    List<Token> tokens = document.tokens();
    return token + 2 < tokens.size()
        && tokens.get(token + 1).kind() == Token.Kind.NUMBER
        && tokens.get(token + 1).end() - tokens.get(token + 1).start() == 2
        && ((document.word(token).equals("(") && document.word(token + 2).equals(")"))
            || (document.word(token).equals(",") && document.word(token + 2).equals(",")));
  }
}
