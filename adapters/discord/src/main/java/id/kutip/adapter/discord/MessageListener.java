package id.kutip.adapter.discord;

import id.kutip.chat.Reply;
import id.kutip.command.Asker;
import id.kutip.command.CommandRouter;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.unions.MessageChannelUnion;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Answers what people write to the bot in private, or where they mention it. */
final class MessageListener extends ListenerAdapter {

  private final Questions questions;
  private final DiscordRenderer renderer;
  private final InOrder work;

  MessageListener(
      CommandRouter router, DiscordCommands commands, DiscordRenderer renderer, InOrder work) {
    this.questions = new Questions(router, commands);
    this.renderer = renderer;
    this.work = work;
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    Message message = event.getMessage();
    String bot = event.getJDA().getSelfUser().getId();
    boolean mentioned =
        message.getMentions().getUsers().stream().anyMatch(user -> user.getId().equals(bot));
    if (event.getAuthor().isBot() || (event.isFromGuild() && !mentioned)) {
      return;
    }
    String text =
        message
            .getContentRaw()
            .replace("<@" + bot + ">", " ")
            .replace("<@!" + bot + ">", " ")
            .strip();
    String channel = event.getChannel().getId();
    Asker asker = Questions.asker(event.getAuthor(), event.getMember(), event.getChannel());
    String asked = text.contains("://") ? text : (text + " " + linkRepliedTo(message)).strip();
    if (!asked.isEmpty() || !message.getAttachments().isEmpty()) {
      work.add(channel, () -> show(message, answer(message, asked, channel, asker)));
    }
  }

  /** The link of the message that this one replies to; empty if there is none to be seen. */
  private static String linkRepliedTo(Message message) {
    Message about = message.getReferencedMessage();
    return about == null
        ? ""
        : ShownArticle.in(about)
            .map(
                article ->
                    article.<String>fold(
                        () -> "", number -> "", kept -> "", url -> url, text -> "", file -> ""))
            .orElse("");
  }

  private Reply answer(Message message, String text, String channel, Asker asker) {
    return message.getAttachments().isEmpty()
        ? questions.ask(channel, asker, id.kutip.command.Message.of(text))
        : questions.askOf(
            message.getAttachments().get(0),
            channel,
            file -> questions.ask(channel, asker, new id.kutip.command.Message(text, file)));
  }

  /** Answers below the message where the bot may see it, else just in the channel. */
  private void show(Message message, Reply reply) {
    MessageChannelUnion channel = message.getChannel();
    boolean seen =
        !(channel instanceof GuildChannel there)
            || there.getGuild().getSelfMember().hasPermission(there, Permission.MESSAGE_HISTORY);
    List<MessageCreateData> messages = renderer.render(reply);
    for (int i = 0; i < messages.size(); i++) {
      if (i == 0 && seen) {
        message.reply(messages.get(0)).failOnInvalidReply(false).complete();
      } else {
        channel.sendMessage(messages.get(i)).complete();
      }
    }
  }
}
