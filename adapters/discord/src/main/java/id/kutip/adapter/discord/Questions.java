package id.kutip.adapter.discord;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.command.ArticleRef;
import id.kutip.command.Ask;
import id.kutip.command.Asker;
import id.kutip.command.Attachment;
import id.kutip.command.CommandRouter;
import id.kutip.command.Message;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the router for people in Discord; there is an answer even where the router fails. */
final class Questions {

  private static final Logger log = LoggerFactory.getLogger(Questions.class);

  private final CommandRouter router;
  private final DiscordCommands commands;

  Questions(CommandRouter router, DiscordCommands commands) {
    this.router = router;
    this.commands = commands;
  }

  static ChatId chat(String channel) {
    return new ChatId(Platform.DISCORD, channel);
  }

  static Language language(DiscordLocale locale) {
    return locale == DiscordLocale.INDONESIAN ? Language.INDONESIAN : Language.ENGLISH;
  }

  /** In a server those who may manage the channel can change things, in private whoever writes. */
  static Asker asker(User user, @Nullable Member member, @Nullable Channel channel) {
    return new Asker(
        user.getName(),
        () ->
            member == null
                || (channel instanceof GuildChannel there
                    ? member.hasPermission(there, Permission.MANAGE_CHANNEL)
                    : member.hasPermission(Permission.MANAGE_CHANNEL)));
  }

  /** Asks what was written. */
  Reply ask(String channel, Asker asker, Message message) {
    return safely(channel, () -> router.answer(chat(channel), asker, message));
  }

  /** Asks what was put together of a command's parts. */
  Reply ask(String channel, Asker asker, Ask ask) {
    return safely(channel, () -> router.answer(chat(channel), asker, ask));
  }

  /** Asks of the article in a file, which is fetched first. */
  Reply askOf(
      net.dv8tion.jda.api.entities.Message.Attachment file,
      String channel,
      Function<Attachment, Reply> ask) {
    return safely(
        channel,
        () -> {
          Attachments.Fetched fetched = Attachments.fetch(file);
          return fetched
              .file()
              .map(ask)
              .orElseGet(() -> refusal(channel, fetched.problem(), commands.pasting()));
        });
  }

  /** Asks of the article that somebody's message shows, with a question made for it. */
  Reply askOf(
      net.dv8tion.jda.api.entities.Message shown,
      String channel,
      Asker asker,
      Function<ArticleRef, Ask> question) {
    return safely(
        channel,
        () ->
            ShownArticle.in(shown)
                .map(article -> ask(channel, asker, question.apply(article)))
                .or(
                    () ->
                        ShownArticle.fileIn(shown)
                            .map(
                                file ->
                                    askOf(
                                        file,
                                        channel,
                                        content ->
                                            ask(
                                                channel,
                                                asker,
                                                question.apply(new ArticleRef.Sent(content))))))
                .orElseGet(() -> refusal(channel, "discord.noArticle")));
  }

  private Reply safely(String channel, Supplier<Reply> answer) {
    try {
      return answer.get();
    } catch (RuntimeException | StackOverflowError e) {
      log.error("an answer failed", e);
      return refusal(channel, "discord.failed");
    }
  }

  /** Why something is not done, in the chat's language. */
  Reply refusal(String channel, String key, Object... arguments) {
    return refusal(words(channel).say(key, arguments));
  }

  static Reply refusal(String words) {
    return Reply.of(new Block.Notice(Block.Tone.REFUSAL, words));
  }

  /** The bot's words in a chat. */
  Messages words(String channel) {
    return Messages.in(router.language(chat(channel)));
  }

  /** Whether the reply only says why there is no answer. */
  static boolean isRefusal(Reply reply) {
    return reply.blocks().stream()
        .anyMatch(
            block -> block instanceof Block.Notice notice && notice.tone() == Block.Tone.REFUSAL);
  }
}
