package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.conversation.Option;
import id.kutip.search.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The articles of the chat that hold certain words, in any form. */
final class SearchCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("search", false, Set.of(Option.PAGE));

  private static final int MOST = 50;

  private final NextSteps steps;
  private final ChatArchive archive;

  SearchCommand(NextSteps steps, ChatArchive archive) {
    this.steps = steps;
    this.archive = archive;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public Answer answer(CommandRequest request) {
    String words = request.question().option(Option.WORDS).orElse("");
    if (words.isEmpty()) {
      return refuse(request, "search.what", words);
    }
    archive.keep(request.chat(), request.conversation());
    List<Source> found = archive.articles(request.chat(), words, MOST);
    if (found.isEmpty()) {
      return refuse(request, "search.none", words);
    }
    List<Block> body = new ArrayList<>();
    found.forEach(source -> body.add(ChatArchive.line(source, request.words())));
    return steps.paged(
        request,
        request.question(),
        List.of(new Block.Heading(1, request.words().say("search.title", words))),
        body);
  }

  private static Answer refuse(CommandRequest request, String key, String words) {
    return Answer.of(
        List.of(new Block.Notice(Block.Tone.REFUSAL, request.words().say(key, words))));
  }
}
