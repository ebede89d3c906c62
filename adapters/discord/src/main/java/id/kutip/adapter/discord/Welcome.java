package id.kutip.adapter.discord;

import id.kutip.chat.Block;
import id.kutip.chat.Reply;
import id.kutip.command.PhraseParser;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** What the bot says in a server that it was just added to: the first three steps. */
final class Welcome {

  private Welcome() {}

  /** Where it is said: the channel of the server's own messages, or the first one that is open. */
  static Optional<GuildMessageChannel> place(Guild guild) {
    return Stream.concat(
            Stream.ofNullable(guild.getSystemChannel()), guild.getTextChannelCache().stream())
        .filter(channel -> WriteAccess.missing(channel).isEmpty())
        .<GuildMessageChannel>map(channel -> channel)
        .findFirst();
  }

  /** What is said. */
  static Reply words(PhraseParser names, Language language) {
    Messages words = Messages.in(language);
    return Reply.of(
        new Block.Heading(1, words.say("discord.join.title")),
        new Block.Examples(
            List.of(
                step(names, "summary", " https://…", language),
                step(names, "subscribe", " https://…", language),
                step(names, "settings", "", language))));
  }

  private static Block.Example step(
      PhraseParser names, String command, String rest, Language language) {
    return new Block.Example(
        "/" + names.name(command, language) + rest,
        Messages.in(language).say("discord.join." + command));
  }
}
