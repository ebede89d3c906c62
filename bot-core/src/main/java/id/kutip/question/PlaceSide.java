package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.Span;
import java.util.List;
import java.util.Set;

/**
 * Whether a place is where something comes from, goes to or happens, told by the word before it:
 * {@code dari Medan} for {@code dari mana}, {@code to Leeds} for {@code where did she go to}.
 */
final class PlaceSide {

  private static final Set<String> FROM = Set.of("dari", "asal", "kelahiran", "from");
  private static final Set<String> TO =
      Set.of("ke", "menuju", "tujuan", "to", "towards", "for", "into");

  /** Words of a question that tell the same; {@code dari mana} is most often one word. */
  private static final Set<String> ASKS_FROM =
      Set.of("dari", "darimana", "asal", "berasal", "from");

  private static final Set<String> ASKS_TO =
      Set.of("ke", "kemana", "menuju", "tujuan", "tujuannya", "to", "destination");

  private static final Set<String> ASKING = Set.of("mana", "manakah", "where");

  /** What sort of place it is may stand between them: {@code di kota Medan}. */
  private static final int REACH = 2;

  private final Document document;
  private final QuestionWords words;
  private final Set<String> wanted;
  private final Set<String> others;

  PlaceSide(Document document, QuestionText question, QuestionWords words) {
    this.words = words;
    this.document = document;
    if (asks(question.words(), ASKS_FROM)) {
      wanted = FROM;
      others = TO;
    } else if (asks(question.words(), ASKS_TO)) {
      wanted = TO;
      others = FROM;
    } else {
      wanted = Set.of();
      others = Set.of();
    }
  }

  /** Beside the asking word, or at the end: {@code ke mana, where does it sail to}. */
  private static boolean asks(List<String> words, Set<String> telling) {
    for (int at = 0; at < words.size(); at++) {
      boolean asking = at + 1 < words.size() && ASKING.contains(words.get(at + 1));
      boolean alone = words.get(at).length() > 4 || at == words.size() - 1;
      if (telling.contains(words.get(at)) && (asking || alone)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is asked where something comes from or goes to. */
  boolean isDirected() {
    return !wanted.isEmpty();
  }

  /** 1 if it stands on the side asked for, -1 on the other, 0 if that is not told. */
  int of(Span place) {
    int first = document.tokenAt(place.start());
    if (wanted.isEmpty()) {
      return isRightBehind(first) ? 1 : 0;
    }
    for (int at = first - 1; at >= Math.max(0, first - REACH); at--) {
      String word = document.lower(at);
      if (wanted.contains(word)) {
        return 1;
      }
      if (others.contains(word)) {
        return -1;
      }
      if (!Character.isLowerCase(document.word(at).codePointAt(0))) {
        return 0;
      }
    }
    return 0;
  }

  /** {@code Rembulan, Jawa Tengah}: behind a place of the question the next tells where it is. */
  private boolean isRightBehind(int token) {
    int at = token - 1;
    boolean parted = at > 0 && (document.word(at).equals(",") || document.word(at).equals("("));
    if (!parted || !isTold(at - 1)) {
      return false;
    }
    do {
      at--;
    } while (at > 0 && isTold(at - 1));
    return at == 0 || !document.word(at - 1).equals(",");
  }

  private boolean isTold(int token) {
    return words.at(document.tokens().get(token)) >= 0
        && Character.isUpperCase(document.word(token).codePointAt(0));
  }
}
