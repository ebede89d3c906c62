package id.kutip.adapter.discord;

import id.kutip.command.ArticleRef;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;

/** Finds the article that a message shows: its link, its own long text or its file. */
final class ShownArticle {

  private ShownArticle() {}

  /** The article of a link or of the text, wherever in the message it stands. */
  static Optional<ArticleRef> in(Message message) {
    Stream<String> texts =
        message.getComponentTree().findAll(TextDisplay.class).stream().map(TextDisplay::getContent);
    Stream<String> embedded =
        message.getEmbeds().stream().map(MessageEmbed::getUrl).filter(Objects::nonNull);
    return Stream.of(Stream.of(message.getContentRaw()), texts, embedded)
        .flatMap(all -> all)
        .flatMap(text -> ArticleRef.shownIn(text).stream())
        .findFirst();
  }

  /** The first file that is an article's text. */
  static Optional<Message.Attachment> fileIn(Message message) {
    return message.getAttachments().stream().filter(Attachments::isArticle).findFirst();
  }
}
