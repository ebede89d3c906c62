package id.kutip.summary;

import id.kutip.text.Sentence;
import java.util.Optional;

/** Pages that keep the article back: until one agrees to cookies, or pays. */
final class WithheldText {

  /** Sentences that a free beginning has at most. */
  private static final int LONGEST_TEASER = 15;

  /** Sentences that a text which breaks off has at most. */
  private static final int LONGEST_FRAGMENT = 5;

  /** Sentences at its end that tell that there is more. */
  private static final int NOTICE = 5;

  /** Words that an invitation to read on has at most. */
  private static final int LONGEST_INVITATION = 25;

  private WithheldText() {}

  /** Whether it is about consent: most of it speaks to the reader of cookies and partners. */
  static Optional<KindOfText> consent(TextShape shape) {
    int telling = 0;
    int addressing = 0;
    int all = 0;
    for (Sentence sentence : shape.sentences()) {
      telling += shape.hasOwn(sentence, shape.lexicon().consent()) ? 1 : 0;
      addressing += shape.hasOwn(sentence, shape.lexicon().personal()) ? 1 : 0;
      all++;
    }
    return telling >= 2 && 3 * telling >= all && 3 * addressing >= all
        ? Optional.of(KindOfText.of(TextKind.CONSENT))
        : Optional.empty();
  }

  /** Whether it is short and its end says that the rest is to be had elsewhere, or breaks off. */
  static Optional<KindOfText> teaser(TextShape shape) {
    int size = shape.sentences().size();
    for (int i = Math.max(0, size - NOTICE); i < Math.min(size, LONGEST_TEASER); i++) {
      if (withholds(shape, shape.sentence(i))) {
        return Optional.of(teaser(shape, i));
      }
    }
    return size <= LONGEST_FRAGMENT && breaksOff(shape.text().strip())
        ? Optional.of(teaser(shape, size))
        : Optional.empty();
  }

  /** Whether it says that the rest is withheld, or invites those to read on who pay or sign up. */
  private static boolean withholds(TextShape shape, Sentence sentence) {
    KindWords words = shape.lexicon();
    return shape.hasOwn(sentence, words.withheld())
        || (shape.opensWith(sentence, words.inviting())
            && shape.hasOwn(sentence, words.paying())
            && shape.hasOwn(sentence, words.reading())
            && shape.words(sentence.index(), sentence.index() + 1) <= LONGEST_INVITATION);
  }

  private static KindOfText teaser(TextShape shape, int end) {
    return KindOfText.of(
        TextKind.TEASER, shape.sentences().subList(0, end).stream().map(Sentence::span).toList());
  }

  private static boolean breaksOff(String text) {
    return text.endsWith("…")
        || text.endsWith("...")
        || text.endsWith("[…]")
        || text.endsWith("[...]");
  }
}
