package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.conversation.Reading;
import id.kutip.locale.Messages;
import id.kutip.summary.KindOfText;
import java.util.Optional;

/** What is said of a text above its summary if it is no plain report. */
final class KindNotes {

  private KindNotes() {}

  /** The note; none for news. */
  static Optional<Block> of(KindOfText kind, Reading reading, Messages words) {
    return switch (kind.kind()) {
      case NEWS -> Optional.empty();
      case CONSENT -> Optional.of(new Block.Notice(Block.Tone.REFUSAL, words.say("article.wall")));
      case TEASER -> note(words.say("summary.teaser"));
      case TICKER -> note(words.say("summary.ticker"));
      case LIST ->
          note(
              kind.entries().isEmpty()
                  ? words.say("summary.list")
                  : words.say("summary.list.of", kind.entries().size()));
      case INTERVIEW ->
          note(
              named(kind, reading)
                  .map(name -> words.say("summary.interview.with", name))
                  .orElseGet(() -> words.say("summary.interview")));
      case OPINION ->
          note(
              named(kind, reading)
                  .or(() -> written(reading))
                  .map(name -> words.say("summary.opinion.by", name))
                  .orElseGet(() -> words.say("summary.opinion")));
    };
  }

  private static Optional<Block> note(String text) {
    return Optional.of(new Block.Notice(Block.Tone.INFO, text));
  }

  private static Optional<String> named(KindOfText kind, Reading reading) {
    String text = reading.analysis().document().text();
    return kind.person().map(span -> span.of(text));
  }

  private static Optional<String> written(Reading reading) {
    return reading.authors().isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", reading.authors()));
  }
}
