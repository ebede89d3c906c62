package id.kutip.adapter.discord;

import id.kutip.command.ArticleRef;
import id.kutip.command.Ask;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** The form in which an article's text is pasted: a message holds less than most articles have. */
final class ArticleForm {

  /** What the form is called where it comes back. */
  static final String ID = "article";

  static final String TEXT = "text";

  private static final String WHAT = "what";

  /** Fields of 4,000 characters each. */
  private static final int FIELDS = 4;

  private static final List<String> WANTED = List.of("summary", "quotes", "facts");

  private ArticleForm() {}

  /** The empty form. */
  static Modal in(Language language) {
    Messages words = Messages.in(language);
    StringSelectMenu.Builder what = StringSelectMenu.create(WHAT);
    for (String command : WANTED) {
      what.addOption(words.say("command." + command + ".label"), command);
    }
    List<ModalTopLevelComponent> parts = new ArrayList<>();
    parts.add(
        Label.of(words.say("discord.paste.what"), what.setDefaultValues(WANTED.get(0)).build()));
    for (int i = 0; i < FIELDS; i++) {
      TextInput field =
          TextInput.create(TEXT + i, TextInputStyle.PARAGRAPH)
              .setMaxLength(TextInput.MAX_VALUE_LENGTH)
              .setRequired(i == 0)
              .build();
      parts.add(Label.of(words.say(i == 0 ? "discord.paste.text" : "discord.paste.more"), field));
    }
    return Modal.create(ID, words.say("discord.paste.text")).addComponents(parts).build();
  }

  /** What a form that was sent off asks. */
  static Ask read(ModalInteractionEvent event, Language language) {
    ModalMapping what = event.getValue(WHAT);
    List<String> chosen = what == null ? List.of() : what.getAsStringList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < FIELDS; i++) {
      ModalMapping field = event.getValue(TEXT + i);
      String part = field == null ? null : field.getAsOptionalString();
      // a field that is full goes on in the next one in mid-sentence
      boolean full = text.length() > 0 && text.length() % TextInput.MAX_VALUE_LENGTH == 0;
      text.append(full || text.length() == 0 ? "" : "\n\n").append(part == null ? "" : part);
    }
    String command = chosen.isEmpty() ? WANTED.get(0) : chosen.get(0);
    return new Ask(
        Question.of(WANTED.contains(command) ? command : WANTED.get(0)),
        new ArticleRef.Pasted(text.toString().strip()),
        language);
  }
}
