package id.kutip.adapter.local;

import id.kutip.chat.ChatId;
import id.kutip.command.CommandRouter;
import id.kutip.command.Suggestion;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes commands, articles and speakers as the core suggests them. */
final class LineCompleter implements Completer {

  private final CommandRouter router;
  private final ChatId chat;

  LineCompleter(CommandRouter router, ChatId chat) {
    this.router = router;
    this.chat = chat;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String typed = line.line().substring(0, line.cursor() - line.wordCursor());
    for (Suggestion suggestion : router.suggest(chat, typed)) {
      candidates.add(
          new Candidate(
              suggestion.words(),
              suggestion.words(),
              null,
              suggestion.meaning(),
              null,
              null,
              true));
    }
  }
}
