package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Text;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.ConversationStore;
import id.kutip.locale.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the bot knows of itself and of the chat. */
final class StatusCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("status", false, Set.of());

  private final String version;
  private final ConversationStore conversations;
  private final ChatArchive archive;
  private final InstantSource clock;
  private final Instant started;

  StatusCommand(
      String version, ConversationStore conversations, ChatArchive archive, InstantSource clock) {
    this.conversations = conversations;
    this.archive = archive;
    this.version = version;
    this.clock = clock;
    this.started = clock.instant();
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public Answer answer(CommandRequest request) {
    Messages words = request.words();
    Conversation conversation = request.conversation();
    Duration up = Duration.between(started, clock.instant());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Text.of(words.say("status.running", version, up.toHours(), up.toMinutesPart()))));
    // the chat that asks is one, even if this is the first word in it
    long chats = Math.max(1, conversations.conversations());
    blocks.add(new Block.Paragraph(Text.of(words.say("status.chats", chats))));
    archive.keep(request.chat(), conversation);
    blocks.add(
        new Block.Paragraph(
            Text.of(words.say("status.articles", archive.count(request.chat(), conversation)))));
    conversation
        .currentArticle()
        .ifPresent(current -> blocks.addAll(ArticleBlocks.head(current, words)));
    return Answer.of(blocks);
  }
}
