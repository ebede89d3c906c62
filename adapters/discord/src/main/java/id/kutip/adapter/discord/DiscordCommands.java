package id.kutip.adapter.discord;

import id.kutip.command.CommandShape;
import id.kutip.command.PhraseParser;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.jspecify.annotations.Nullable;

/**
 * The core's commands as Discord registers them, and the line that a used one stands for. Names and
 * descriptions are those of the fallback language, with the other one's as translations. Immutable.
 */
final class DiscordCommands {

  /** Characters of a description (Discord, "Application Command Structure"). */
  private static final int LONGEST = 100;

  private static final List<String> LENGTHS = List.of("short", "medium", "long");
  private static final List<String> LANGUAGES = List.of("id", "en", "auto");
  private static final String ARTICLE = "article";
  private static final String WORDS = "words";

  /** Options that people fill in by hand, in the order in which Discord shows them. */
  private static final List<Option> TYPED =
      List.of(
          Option.SPEAKER,
          Option.ADDRESSEE,
          Option.ABOUT,
          Option.LENGTH,
          Option.LANGUAGE,
          Option.WRITTEN);

  private final List<CommandShape> shapes;
  private final PhraseParser parser;
  private final Language fallback;

  DiscordCommands(List<CommandShape> shapes, Language fallback) {
    this.shapes = shapes;
    this.parser = new PhraseParser(shapes);
    this.fallback = fallback;
  }

  /** All commands, to be registered. */
  List<CommandData> all() {
    List<CommandData> all = new ArrayList<>();
    for (CommandShape shape : shapes) {
      all.add(command(shape));
    }
    return all;
  }

  /** Whether what is registered is what {@link #all} gives, whatever the order. */
  boolean areRegistered(List<Command> registered) {
    return texts(registered.stream().map(CommandData::fromCommand).toList()).equals(texts(all()));
  }

  private static Set<String> texts(List<CommandData> commands) {
    Set<String> texts = new TreeSet<>();
    commands.forEach(command -> texts.add(command.toData().toString()));
    return texts;
  }

  private SlashCommandData command(CommandShape shape) {
    String help = "command." + shape.key() + ".help";
    SlashCommandData command =
        Commands.slash(parser.name(shape.key(), fallback), say(help, fallback))
            .setNameLocalizations(localized(language -> parser.name(shape.key(), language)))
            .setDescriptionLocalizations(localized(language -> say(help, language)));
    if (shape.takesArticle()) {
      command.addOptions(option(ARTICLE, false));
    }
    if (shape.key().equals("search")) {
      command.addOptions(option(WORDS, true));
    }
    for (Option option : TYPED) {
      if (shape.takes(option)) {
        command.addOptions(withChoices(option(name(option), false), option));
      }
    }
    if (shape.manages()) {
      command.setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_CHANNEL));
    }
    return command;
  }

  private static String name(Option option) {
    return option.name().toLowerCase(Locale.ROOT);
  }

  private OptionData option(String key, boolean required) {
    String name = "discord.option." + key + ".name";
    String help = "discord.option." + key + ".help";
    return new OptionData(OptionType.STRING, say(name, fallback), say(help, fallback), required)
        .setNameLocalizations(localized(language -> say(name, language)))
        .setDescriptionLocalizations(localized(language -> say(help, language)));
  }

  private OptionData withChoices(OptionData data, Option option) {
    if (option == Option.LENGTH) {
      return choices(data, LENGTHS, "discord.length.");
    }
    return option == Option.LANGUAGE ? choices(data, LANGUAGES, "language.") : data;
  }

  private OptionData choices(OptionData data, List<String> values, String prefix) {
    for (String value : values) {
      data.addChoices(
          new Command.Choice(say(prefix + value, fallback), value)
              .setNameLocalizations(localized(language -> say(prefix + value, language))));
    }
    return data;
  }

  private static Map<DiscordLocale, String> localized(Function<Language, String> words) {
    return Map.of(
        DiscordLocale.INDONESIAN,
        words.apply(Language.INDONESIAN),
        DiscordLocale.ENGLISH_UK,
        words.apply(Language.ENGLISH),
        DiscordLocale.ENGLISH_US,
        words.apply(Language.ENGLISH));
  }

  private static String say(String key, Language language) {
    String words = Messages.in(language).say(key);
    return words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
  }

  /** Whether the answer to that command is for the one who asks alone. */
  boolean isPrivate(String name) {
    return shape(name).map(CommandShape::key).map(DiscordCommands::isForTheAsker).orElse(true);
  }

  private static boolean isForTheAsker(String key) {
    return Set.of("settings", "subscriptions", "status", "help", "why").contains(key);
  }

  private Optional<CommandShape> shape(String name) {
    return shapes.stream()
        .filter(shape -> parser.name(shape.key(), fallback).equals(name))
        .findFirst();
  }

  /**
   * The line that the core reads.
   *
   * @param name of the command as it is registered
   * @param given what was given for an option; null if nothing
   */
  String line(String name, Language language, Function<String, @Nullable String> given) {
    CommandShape shape = shape(name).orElse(null);
    if (shape == null) {
      return "/" + name;
    }
    Question question = Question.of(shape.key());
    for (Option option : TYPED) {
      String value = given.apply(say("discord.option." + name(option) + ".name", fallback));
      if (shape.takes(option) && value != null && !value.isBlank()) {
        question = question.with(option, value.strip());
      }
    }
    String line = parser.write(question, 0, language);
    String head = "/" + parser.name(shape.key(), language);
    String key = shape.takesArticle() ? ARTICLE : WORDS;
    String article =
        shape.takesArticle() || shape.key().equals("search")
            ? given.apply(say("discord.option." + key + ".name", fallback))
            : null;
    return article == null || article.isBlank()
        ? line
        : head + " " + article.strip() + line.substring(head.length());
  }
}
