package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Block.Example;
import id.kutip.chat.Block.Examples;
import id.kutip.chat.Text;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.KnownArticle;
import id.kutip.locale.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be asked, by example. */
final class HelpCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("help", false, Set.of());

  private final List<CommandShape> commands;
  private final PhraseParser parser;

  /**
   * The command.
   *
   * @param commands to explain, in order
   */
  HelpCommand(List<CommandShape> commands, PhraseParser parser) {
    this.commands = commands;
    this.parser = parser;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public Answer answer(CommandRequest request) {
    Messages words = request.words();
    List<Example> commandLines = new ArrayList<>();
    for (CommandShape command : commands) {
      String name = "/" + parser.name(command.key(), request.language());
      commandLines.add(
          new Example(
              command.takesArticle() ? name + " " + example(request.conversation()) : name,
              words.say("command." + command.key() + ".help")));
    }
    List<Example> plain = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      plain.add(
          new Example(words.say("help.plain." + i), words.say("help.plain." + i + ".meaning")));
    }
    return Answer.of(
        List.of(
            new Block.Paragraph(Text.of(words.say("help.intro"))),
            new Examples(commandLines),
            new Block.Paragraph(Text.of(words.say("help.plain"))),
            new Examples(plain),
            new Block.Paragraph(Text.of(words.say("help.article")))));
  }

  /** An article that can be asked about as it stands, or what an address looks like. */
  private static String example(Conversation conversation) {
    return conversation
        .currentArticle()
        .or(() -> conversation.articles().stream().findFirst())
        .map(KnownArticle::number)
        .map(number -> Integer.toString(number))
        .orElse("https://…");
  }
}
