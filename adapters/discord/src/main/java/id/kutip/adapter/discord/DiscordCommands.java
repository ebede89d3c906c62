package id.kutip.adapter.discord;

import static id.kutip.adapter.discord.CommandOptions.localized;
import static id.kutip.adapter.discord.CommandOptions.say;

import id.kutip.command.ArticleRef;
import id.kutip.command.Ask;
import id.kutip.command.CommandShape;
import id.kutip.command.PhraseParser;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.jspecify.annotations.Nullable;

/**
 * The core's commands as Discord registers them, and the line that a used one stands for. Names and
 * descriptions are those of the fallback language, with the other one's as translations. Immutable.
 */
final class DiscordCommands {

  /** Commands that stand in the menu of every message, too. */
  private static final List<String> ON_MESSAGES = List.of("summary", "quotes", "facts");

  /** Commands whose answers are for the asker alone. */
  private static final Set<String> ALONE =
      Set.of("settings", "subscriptions", "export", "status", "help", "why");

  private final List<CommandShape> shapes;
  private final PhraseParser parser;
  private final CommandOptions options;
  private final Language fallback;

  DiscordCommands(List<CommandShape> shapes, Language fallback) {
    this.shapes = shapes;
    this.parser = new PhraseParser(shapes);
    this.options = new CommandOptions(fallback);
    this.fallback = fallback;
  }

  /** The names of the commands. */
  PhraseParser names() {
    return parser;
  }

  /** All commands, to be registered. */
  List<CommandData> all() {
    List<CommandData> all = new ArrayList<>();
    for (CommandShape shape : shapes) {
      all.add(command(shape));
    }
    for (String key : ON_MESSAGES) {
      all.add(
          Commands.message(title(key, fallback))
              .setNameLocalizations(localized(language -> title(key, language))));
    }
    String help = "discord.paste.help";
    all.add(
        Commands.slash(pasting(), say(help, fallback))
            .setNameLocalizations(localized(language -> say("discord.paste.name", language)))
            .setDescriptionLocalizations(localized(language -> say(help, language))));
    return all;
  }

  /** The name of the command that asks for an article's text. */
  String pasting() {
    return say("discord.paste.name", fallback);
  }

  /** Whether what is registered is what {@link #all} gives, whatever the order. */
  boolean areRegistered(List<CommandData> registered) {
    return texts(registered).equals(texts(all()));
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
    options.addTo(command, shape);
    if (shape.manages()) {
      command.setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_CHANNEL));
    }
    return command;
  }

  /** A command's name as it stands in the menu of a message. */
  private String title(String key, Language language) {
    String name = parser.name(key, language);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The question that a command in the menu of a message asks. */
  Optional<Question> ofMessage(String title) {
    return ON_MESSAGES.stream()
        .filter(key -> title(key, fallback).equals(title))
        .map(Question::of)
        .findFirst();
  }

  /** Whether the answer to that command is for the one who asks alone. */
  boolean isPrivate(String name) {
    return key(name).map(ALONE::contains).orElse(true);
  }

  /** Whether the command promises that the bot will write in the channel of its own accord. */
  boolean promises(String name) {
    return key(name).filter(key -> key.equals("subscribe") || key.equals("resume")).isPresent();
  }

  /** The core's key of a command that is registered under that name. */
  Optional<String> key(String name) {
    return shape(name).map(CommandShape::key);
  }

  /** The name of an option as it is registered. */
  String option(String key) {
    return options.name(key);
  }

  private Optional<CommandShape> shape(String name) {
    return shapes.stream()
        .filter(shape -> parser.name(shape.key(), fallback).equals(name))
        .findFirst();
  }

  private Question question(CommandShape shape, Function<String, @Nullable String> given) {
    Question question = Question.of(shape.key());
    for (Option option : CommandOptions.TYPED) {
      String value = given.apply(options.name(option));
      if (shape.takes(option) && value != null && !value.isBlank()) {
        question = question.with(option, value.strip());
      }
    }
    return question;
  }

  /** The question that a command asks of an article that was given with it. */
  Ask about(
      ArticleRef article,
      String name,
      Language language,
      Function<String, @Nullable String> given) {
    CommandShape shape = shape(name).orElseThrow();
    return new Ask(question(shape, given), article, language);
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
    String line = parser.write(question(shape, given), 0, language);
    String head = "/" + parser.name(shape.key(), language);
    String key = shape.isAskedOfOne() ? CommandOptions.ARTICLE : CommandOptions.WORDS;
    String article =
        shape.isAskedOfOne() || shape.key().equals("search")
            ? given.apply(options.name(key))
            : null;
    return article == null || article.isBlank()
        ? line
        : head + " " + article.strip() + line.substring(head.length());
  }
}
