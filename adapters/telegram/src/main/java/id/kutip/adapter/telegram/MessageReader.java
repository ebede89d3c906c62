package id.kutip.adapter.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Decides which messages are meant for the bot: all in private; elsewhere commands that name no
 * other bot, mentions, and replies to the bot. What a question replies to is what it is about.
 * Immutable.
 */
final class MessageReader {

  /** Characters below which a post with a link is about what it links to. */
  private static final int TEASER = 700;

  /** Endings of articles and of lists of feeds. */
  private static final List<String> READABLE =
      List.of(".txt", ".html", ".htm", ".opml", ".opml.xml");

  private final long bot;
  private final String name;

  /**
   * A reader.
   *
   * @param bot the bot's number
   * @param name its user name, without {@code @}
   */
  MessageReader(long bot, String name) {
    this.bot = bot;
    this.name = name.toLowerCase(Locale.ROOT);
  }

  /** The message if it is meant for the bot. */
  Optional<Incoming> read(Message message) {
    User author = message.getFrom();
    if (isByABot(message, author)) {
      return Optional.empty();
    }
    String text = textOf(message);
    List<MessageEntity> entities = entitiesOf(message);
    Document document = message.getDocument();
    if (text.isBlank() && document == null) {
      return Optional.empty();
    }
    Addressed addressed = addressed(text, entities);
    boolean isPrivate = message.getChatId() > 0;
    if (addressed.another() || !(isPrivate || addressed.toUs() || repliesToUs(message))) {
      return Optional.empty();
    }
    Message about = message.getReplyToMessage();
    boolean aboutAnother = about != null && !isOurs(about);
    Incoming.File file = file(document);
    if (file == null && aboutAnother) {
      file = file(about.getDocument());
    }
    String asked = addressed.text().strip();
    String whole = asked + linkIn(message);
    if (aboutAnother && !textOf(about).isBlank()) {
      whole = asked + "\n\n" + textOf(about) + linkIn(about);
    }
    Integer topic =
        Boolean.TRUE.equals(message.getIsTopicMessage()) ? message.getMessageThreadId() : null;
    return Optional.of(
        new Incoming(
            new TelegramChat(message.getChatId(), topic),
            message.getMessageId(),
            Author.of(message),
            author == null ? null : author.getLanguageCode(),
            whole,
            file));
  }

  private boolean isByABot(Message message, @Nullable User author) {
    boolean anonymous = message.getSenderChat() != null;
    return message.getViaBot() != null
        || (author != null && Boolean.TRUE.equals(author.getIsBot()) && !anonymous);
  }

  /**
   * The address behind the words of a post that is too short to be an article itself and shows no
   * address, as channels do with their "read more"; empty if there is none.
   */
  private static String linkIn(Message message) {
    String text = textOf(message);
    if (text.length() >= TEASER || text.contains("://")) {
      return "";
    }
    return entitiesOf(message).stream()
        .filter(entity -> entity.getType().equals("text_link"))
        .map(MessageEntity::getUrl)
        .filter(url -> url.startsWith("http") && !url.contains("://t.me/"))
        .findFirst()
        .map(url -> "\n" + url)
        .orElse("");
  }

  private static String textOf(Message message) {
    if (message.getText() != null) {
      return message.getText();
    }
    return message.getCaption() == null ? "" : message.getCaption();
  }

  private static List<MessageEntity> entitiesOf(Message message) {
    List<MessageEntity> entities =
        message.getText() != null ? message.getEntities() : message.getCaptionEntities();
    return entities == null ? List.of() : entities;
  }

  /**
   * Whom a message speaks to.
   *
   * @param text without the mentions of the bot
   * @param another whether it is a command for another bot
   */
  private record Addressed(String text, boolean toUs, boolean another) {}

  /** Offsets of entities are UTF-16 code units, as Java's are. */
  private Addressed addressed(String text, List<MessageEntity> entities) {
    StringBuilder rest = new StringBuilder(text);
    boolean toUs = false;
    for (int i = entities.size() - 1; i >= 0; i--) {
      MessageEntity entity = entities.get(i);
      int start = entity.getOffset();
      int end = start + entity.getLength();
      if (start < 0 || end > text.length()) {
        continue;
      }
      String words = text.substring(start, end).toLowerCase(Locale.ROOT);
      if (entity.getType().equals("mention") && words.equals("@" + name)) {
        toUs = true;
        rest.delete(start, end);
      } else if (entity.getType().equals("bot_command") && start == 0) {
        int at = words.indexOf('@');
        if (at >= 0 && !words.substring(at + 1).equals(name)) {
          return new Addressed(text, false, true);
        }
        toUs = true;
        if (at >= 0) {
          rest.delete(start + at, end);
        }
      }
    }
    return new Addressed(rest.toString(), toUs, false);
  }

  private boolean repliesToUs(Message message) {
    Message to = message.getReplyToMessage();
    return to != null && isOurs(to);
  }

  private boolean isOurs(Message message) {
    return message.getFrom() != null && message.getFrom().getId() == bot;
  }

  private static Incoming.@Nullable File file(@Nullable Document document) {
    if (document == null) {
      return null;
    }
    String name = document.getFileName() == null ? "" : document.getFileName();
    String lower = name.toLowerCase(Locale.ROOT);
    boolean readable = READABLE.stream().anyMatch(lower::endsWith);
    long size = document.getFileSize() == null ? 0 : document.getFileSize();
    return readable ? new Incoming.File(document.getFileId(), name, size) : null;
  }
}
