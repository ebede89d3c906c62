package id.kutip.adapter.discord;

import id.kutip.chat.ChatId;
import id.kutip.command.CommandRouter;
import id.kutip.command.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.commands.Command;
import org.jspecify.annotations.Nullable;

/** What Discord offers while somebody fills in a command. */
final class Choices {

  /** Of one list (Discord, "Autocomplete"). */
  private static final int MOST = 25;

  private static final int LONGEST = 100;
  private static final int LONGEST_NUMBER = 5;

  private final CommandRouter router;
  private final DiscordCommands commands;

  Choices(CommandRouter router, DiscordCommands commands) {
    this.router = router;
    this.commands = commands;
  }

  /**
   * The choices.
   *
   * @param command its name as it is registered
   * @param option the name of the one being written, as it is registered
   * @param typed what is written of it so far
   * @param given what was given for another option; null if nothing
   */
  List<Command.Choice> of(
      ChatId chat,
      String command,
      String option,
      String typed,
      Function<String, @Nullable String> given) {
    List<Suggestion> suggestions =
        option.equals(commands.option(CommandOptions.ARTICLE))
            ? commands
                .key(command)
                .map(key -> router.candidates(chat, key, typed))
                .orElse(List.of())
            : router.speakers(
                chat, number(given.apply(commands.option(CommandOptions.ARTICLE))), typed);
    List<Command.Choice> choices = new ArrayList<>();
    for (Suggestion suggestion : suggestions) {
      if (suggestion.words().length() <= LONGEST && choices.size() < MOST) {
        choices.add(new Command.Choice(label(suggestion), suggestion.words()));
      }
    }
    return choices;
  }

  private static int number(@Nullable String article) {
    if (article == null || article.isEmpty() || article.length() > LONGEST_NUMBER) {
      return 0;
    }
    return article.chars().allMatch(Character::isDigit) ? Integer.parseInt(article) : 0;
  }

  private static String label(Suggestion suggestion) {
    boolean numbered = number(suggestion.words()) > 0;
    String meaning = suggestion.meaning().isBlank() ? suggestion.words() : suggestion.meaning();
    String label = numbered ? suggestion.words() + ". " + meaning : meaning;
    return label.length() > LONGEST ? label.substring(0, LONGEST - 1) + "…" : label;
  }
}
