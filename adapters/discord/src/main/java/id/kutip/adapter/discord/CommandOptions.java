package id.kutip.adapter.discord;

import id.kutip.command.CommandShape;
import id.kutip.conversation.Option;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** What a command can be told in Discord, under names of both languages. Immutable. */
final class CommandOptions {

  static final String ARTICLE = "article";
  static final String WORDS = "words";
  static final String FILE = "file";
  static final String CHANNEL = "channel";

  /** Options that people fill in by hand, in the order in which Discord shows them. */
  static final List<Option> TYPED =
      List.of(
          Option.SPEAKER,
          Option.ADDRESSEE,
          Option.ABOUT,
          Option.SINCE,
          Option.LENGTH,
          Option.LANGUAGE,
          Option.WRITTEN);

  /** Characters of a description (Discord, "Application Command Structure"). */
  private static final int LONGEST = 100;

  private static final List<String> LENGTHS = List.of("short", "medium", "long");
  private static final List<String> LANGUAGES = List.of("id", "en", "auto");

  /** Commands that another channel can be named for. */
  private static final List<String> OF_A_CHANNEL =
      List.of("subscribe", "subscriptions", "unsubscribe", "pause", "resume", "why", "settings");

  /** Commands that a file can be given. */
  private static final List<String> OF_A_FILE = List.of("summary", "quotes", "facts", "subscribe");

  private final Language fallback;

  CommandOptions(Language fallback) {
    this.fallback = fallback;
  }

  /** The option's name as it is registered. */
  String name(String key) {
    return say("discord.option." + key + ".name", fallback);
  }

  /** The option's name as it is registered. */
  String name(Option option) {
    return name(key(option));
  }

  private static String key(Option option) {
    return option.name().toLowerCase(Locale.ROOT);
  }

  /** Gives the command what its shape can be told. */
  void addTo(SlashCommandData command, CommandShape shape) {
    if (shape.isAskedOfOne()) {
      command.addOptions(option(OptionType.STRING, ARTICLE).setAutoComplete(true));
    }
    if (shape.key().equals("search")) {
      command.addOptions(option(OptionType.STRING, WORDS).setRequired(true));
    }
    for (Option option : TYPED) {
      if (shape.takes(option)) {
        command.addOptions(withChoices(option(OptionType.STRING, key(option)), option));
      }
    }
    if (OF_A_FILE.contains(shape.key())) {
      command.addOptions(option(OptionType.ATTACHMENT, FILE));
    }
    if (OF_A_CHANNEL.contains(shape.key())) {
      command.addOptions(
          option(OptionType.CHANNEL, CHANNEL)
              .setChannelTypes(
                  ChannelType.TEXT,
                  ChannelType.NEWS,
                  ChannelType.FORUM,
                  ChannelType.GUILD_PUBLIC_THREAD,
                  ChannelType.GUILD_PRIVATE_THREAD,
                  ChannelType.GUILD_NEWS_THREAD));
    }
  }

  private OptionData option(OptionType type, String key) {
    String name = "discord.option." + key + ".name";
    String help = "discord.option." + key + ".help";
    return new OptionData(type, say(name, fallback), say(help, fallback))
        .setNameLocalizations(localized(language -> say(name, language)))
        .setDescriptionLocalizations(localized(language -> say(help, language)));
  }

  private OptionData withChoices(OptionData data, Option option) {
    return switch (option) {
      case LENGTH -> choices(data, LENGTHS, "discord.length.");
      case LANGUAGE -> choices(data, LANGUAGES, "language.");
      case SPEAKER -> data.setAutoComplete(true);
      default -> data;
    };
  }

  private OptionData choices(OptionData data, List<String> values, String prefix) {
    for (String value : values) {
      data.addChoices(
          new Command.Choice(say(prefix + value, fallback), value)
              .setNameLocalizations(localized(language -> say(prefix + value, language))));
    }
    return data;
  }

  /** Words in the languages of those who read one of the two. */
  static Map<DiscordLocale, String> localized(Function<Language, String> words) {
    return Map.of(
        DiscordLocale.INDONESIAN,
        words.apply(Language.INDONESIAN),
        DiscordLocale.ENGLISH_UK,
        words.apply(Language.ENGLISH),
        DiscordLocale.ENGLISH_US,
        words.apply(Language.ENGLISH));
  }

  /** Words of the bot's, no longer than a description may be. */
  static String say(String key, Language language) {
    String words = Messages.in(language).say(key);
    return words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
  }
}
