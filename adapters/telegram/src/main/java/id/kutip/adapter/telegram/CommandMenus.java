package id.kutip.adapter.telegram;

import id.kutip.command.CommandShape;
import id.kutip.command.PhraseParser;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/** The menus of commands that Telegram shows, in each person's language. */
final class CommandMenus {

  /** Characters of a description (Bot API, "BotCommand"). */
  private static final int LONGEST = 256;

  private CommandMenus() {}

  /**
   * What has to be said to Telegram at start: in groups only administrators are offered the
   * commands that change what holds for all.
   *
   * @param fallback language of the menu for people who read neither
   */
  static List<SetMyCommands> all(
      List<CommandShape> commands, PhraseParser parser, Language fallback) {
    List<SetMyCommands> menus = new ArrayList<>();
    List<CommandShape> forAll = commands.stream().filter(command -> !command.manages()).toList();
    for (Language language : List.of(Language.INDONESIAN, Language.ENGLISH)) {
      List<BotCommand> whole = menu(commands, parser, language);
      if (language == fallback) {
        menus.add(menu(whole, new BotCommandScopeDefault(), null));
      }
      menus.add(menu(whole, new BotCommandScopeAllPrivateChats(), language));
      menus.add(menu(whole, new BotCommandScopeAllChatAdministrators(), language));
      menus.add(menu(menu(forAll, parser, language), new BotCommandScopeAllGroupChats(), language));
    }
    return menus;
  }

  private static SetMyCommands menu(
      List<BotCommand> menu, BotCommandScope scope, @Nullable Language language) {
    return SetMyCommands.builder()
        .commands(menu)
        .scope(scope)
        .languageCode(language == null ? null : language.code())
        .build();
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
