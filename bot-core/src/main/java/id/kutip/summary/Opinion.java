package id.kutip.summary;

import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.Optional;

/**
 * Opinion: filed or headed as such, signed with a note on its writer, or written in the first
 * person throughout, telling what should be done and not what others said.
 */
final class Opinion {

  private static final int LEAST_SENTENCES = 10;

  /** Share of the sentences that speak of "us". */
  private static final double PERSONAL = 0.25;

  /** Share of them that say what should be. */
  private static final double ARGUING = 0.12;

  /** Sentences at the text's end, and at its beginning, that may tell of its writer. */
  private static final int AT_THE_END = 4;

  private static final int AT_THE_BEGINNING = 2;

  private Opinion() {}

  /** An opinion. */
  static Optional<KindOfText> read(TextShape shape) {
    int size = shape.sentences().size();
    for (int i = 0; i < size; i++) {
      Sentence sentence = shape.sentence(i);
      if ((i < AT_THE_BEGINNING || i >= size - AT_THE_END)
          && shape.hasOwn(sentence, shape.lexicon().writer())) {
        Optional<Span> writer = shape.personNamed(sentence.start(), sentence.end());
        return Optional.of(KindOfText.of(TextKind.OPINION, writer));
      }
    }
    return shape.isTitled(shape.lexicon().opinion())
            || shape.isFiledUnder(TextKind.OPINION)
            || arguesInPerson(shape)
        ? Optional.of(KindOfText.of(TextKind.OPINION))
        : Optional.empty();
  }

  private static boolean arguesInPerson(TextShape shape) {
    int personal = 0;
    int arguing = 0;
    int reported = 0;
    for (Sentence sentence : shape.sentences()) {
      personal += shape.hasOwn(sentence, shape.lexicon().voice()) ? 1 : 0;
      arguing += shape.hasOwn(sentence, shape.lexicon().arguing()) ? 1 : 0;
      reported += shape.hasOwn(sentence, shape.lexicon().saying()) ? 1 : 0;
    }
    int size = shape.sentences().size();
    return size >= LEAST_SENTENCES
        && personal >= PERSONAL * size
        && arguing >= ARGUING * size
        && 10 * reported <= size
        && shape.quotedShare() < 0.05;
  }
}
