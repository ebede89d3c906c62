package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.locale.Messages;
import id.kutip.news.ChatData;
import java.util.List;
import java.util.Set;

/** Gives away what is kept for the chat: its feeds for other news readers, and everything. */
final class ExportCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("export", false, Set.of(), true);

  private final ChatData data;

  ExportCommand(ChatData data) {
    this.data = data;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public Answer answer(CommandRequest request) {
    Messages words = request.words();
    ChatId chat = request.chat();
    return Answer.of(
        List.of(
            new Block.Notice(Block.Tone.INFO, words.say("export.files")),
            new Block.File("kutip.opml", data.opml(chat)),
            new Block.File("kutip.json", data.json(chat))));
  }
}
