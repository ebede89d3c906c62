package id.kutip.adapter.telegram;

import id.kutip.command.CommandShape;
import id.kutip.command.PhraseParser;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/** The menus of commands that Telegram shows, in each person's language. */
final class CommandMenus {

  /** Characters of a description (Bot API, "BotCommand"). */
  private static final int LONGEST = 256;

  private CommandMenus() {}

  /**
   * What has to be said to Telegram at start.
   *
   * @param fallback language of the menu for people who read neither
   */
  static List<SetMyCommands> all(
      List<CommandShape> commands, PhraseParser parser, Language fallback) {
    List<SetMyCommands> menus = new ArrayList<>();
    for (Language language : List.of(Language.INDONESIAN, Language.ENGLISH)) {
      List<BotCommand> menu = menu(commands, parser, language);
      if (language == fallback) {
        menus.add(
            SetMyCommands.builder().commands(menu).scope(new BotCommandScopeDefault()).build());
      }
      menus.add(
          SetMyCommands.builder()
              .commands(menu)
              .scope(new BotCommandScopeAllPrivateChats())
              .languageCode(language.code())
              .build());
      menus.add(
          SetMyCommands.builder()
              .commands(menu)
              .scope(new BotCommandScopeAllGroupChats())
              .languageCode(language.code())
              .build());
    }
    return menus;
  }

  private static List<BotCommand> menu(
      List<CommandShape> commands, PhraseParser parser, Language language) {
    Messages words = Messages.in(language);
    List<BotCommand> menu = new ArrayList<>();
    for (CommandShape command : commands) {
      String help = words.say("command." + command.key() + ".help");
      menu.add(
          new BotCommand(
              parser.name(command.key(), language),
              help.length() > LONGEST ? help.substring(0, LONGEST - 1) + "…" : help));
    }
    return menu;
  }
}
