package id.kutip.adapter.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.adapter.telegram.TelegramMessage.Button;
import id.kutip.chat.Block;
import id.kutip.chat.Reply;
import id.kutip.chat.TextRenderer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendRichMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.richtext.InputRichMessage;

/**
 * The calls that show a reply, each in the forms in which Telegram may take it: rich, with HTML
 * markup, and plain. A server that has no rich messages is not offered any more of them. Nothing in
 * an article becomes a link, a mention or a preview by itself. Thread-safe.
 */
final class MessageCalls {

  private static final Logger log = LoggerFactory.getLogger(MessageCalls.class);

  private static final String FILE_NAME = "kutip.txt";

  /** Characters under a picture (Bot API, "sendPhoto"). */
  private static final int MOST_IN_CAPTION = 1_024;

  private final TelegramApi api;
  private final TelegramRenderer html = new TelegramRenderer();
  private final RichRenderer rich = new RichRenderer();
  private final TextRenderer text = new TextRenderer(TextRenderer.Style.PLAIN, 0);
  private volatile boolean hasRich = true;

  /** One call. */
  interface Call {
    /** Makes it; the number of the message. */
    ApiAnswer<Integer> make();
  }

  /**
   * One message.
   *
   * @param shown characters that readers see, about
   * @param forms the calls of which one is to succeed, best first
   */
  record Message(int shown, List<Call> forms) {

    /** Copies the forms. */
    Message {
      forms = List.copyOf(forms);
    }
  }

  MessageCalls(TelegramApi api) {
    this.api = api;
  }

  /** The whole reply as one rich message; empty where it is not to be one. */
  Optional<Message> sendRich(
      TelegramChat chat, @Nullable Integer replyTo, @Nullable Long owner, Reply reply) {
    return markup(reply)
        .map(
            markup ->
                new Message(
                    markup.getHtml().length(),
                    List.of(
                        () ->
                            made(
                                "sendrichmessage",
                                SendRichMessage.builder()
                                    .chatId(chat.number())
                                    .messageThreadId(chat.topic())
                                    .richMessage(markup)
                                    .replyParameters(replyTo == null ? null : replyTo(replyTo))
                                    .replyMarkup(
                                        keyboard(TelegramRenderer.buttons(reply.blocks()), owner))
                                    .build()))));
  }

  /** The reply message by message, each with markup and without. */
  List<Message> send(
      TelegramChat chat, @Nullable Integer replyTo, @Nullable Long owner, Reply reply) {
    List<Message> calls = new ArrayList<>();
    List<TelegramMessage> messages = html.render(reply);
    for (TelegramMessage message : messages) {
      Integer to = calls.isEmpty() ? replyTo : null;
      List<Call> forms = new ArrayList<>();
      if (messages.size() == 1 && fitsCaption(message)) {
        picture(reply)
            .ifPresent(picture -> forms.add(() -> photo(chat, to, owner, picture, message)));
      }
      forms.add(() -> send(chat, to, owner, message, false));
      forms.add(() -> send(chat, to, owner, message, true));
      calls.add(new Message(message.plain().length(), forms));
    }
    return calls;
  }

  private static boolean fitsCaption(TelegramMessage message) {
    return message.plain().length() <= MOST_IN_CAPTION;
  }

  private static Optional<Block.Picture> picture(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Picture.class::isInstance)
        .map(Block.Picture.class::cast)
        .findFirst();
  }

  /** Telegram fetches the picture itself; where it cannot, the words go without it. */
  private ApiAnswer<Integer> photo(
      TelegramChat chat,
      @Nullable Integer replyTo,
      @Nullable Long owner,
      Block.Picture picture,
      TelegramMessage message) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("chat_id", chat.number());
    Integer topic = chat.topic();
    if (topic != null) {
      request.put("message_thread_id", topic);
    }
    request.put("photo", picture.link().toASCIIString());
    request.put("caption", message.html());
    request.put("parse_mode", ParseMode.HTML);
    if (replyTo != null) {
      request.put("reply_parameters", replyTo(replyTo));
    }
    InlineKeyboardMarkup keyboard = keyboard(message.buttons(), owner);
    if (keyboard != null) {
      request.put("reply_markup", keyboard);
    }
    return numbered(api.call("sendphoto", request));
  }

  private static ApiAnswer<Integer> numbered(ApiAnswer<JsonNode> answer) {
    return answer.fold(
        done -> new ApiAnswer.Done<>(done.path("message_id").asInt()),
        refused -> refused.as(),
        unreachable -> new ApiAnswer.Unreachable<>());
  }

  private ApiAnswer<Integer> send(
      TelegramChat chat,
      @Nullable Integer replyTo,
      @Nullable Long owner,
      TelegramMessage message,
      boolean plain) {
    return api.call(
            SendMessage.builder()
                .chatId(chat.number())
                .messageThreadId(chat.topic())
                .text(plain ? message.plain() : message.html())
                .parseMode(plain ? null : ParseMode.HTML)
                .linkPreviewOptions(noPreview())
                .replyParameters(replyTo == null ? null : replyTo(replyTo))
                .replyMarkup(keyboard(message.buttons(), owner))
                .build())
        .fold(
            done -> new ApiAnswer.Done<>(done.getMessageId()),
            refused -> refused.as(),
            unreachable -> new ApiAnswer.Unreachable<>());
  }

  /** The whole reply as a text file, with its buttons. */
  Message document(TelegramChat chat, @Nullable Long owner, Reply reply) {
    Reply words = new Reply(TelegramRenderer.words(reply.blocks()));
    return document(
        chat,
        FILE_NAME,
        text.render(words),
        keyboard(TelegramRenderer.buttons(reply.blocks()), owner));
  }

  /** The files of a reply, in order. */
  List<Message> files(TelegramChat chat, Reply reply) {
    return reply.blocks().stream()
        .filter(Block.File.class::isInstance)
        .map(Block.File.class::cast)
        .map(file -> document(chat, file.name(), file.words(), null))
        .toList();
  }

  private Message document(
      TelegramChat chat, String name, String words, @Nullable InlineKeyboardMarkup keyboard) {
    byte[] content = words.getBytes(StandardCharsets.UTF_8);
    return new Message(0, List.of(() -> numbered(api.document(chat, name, content, keyboard))));
  }

  /** What puts the reply in a message's place, as far as it fits there. */
  Message edit(TelegramChat chat, int message, @Nullable Long owner, Reply reply) {
    List<Call> forms = new ArrayList<>();
    markup(reply)
        .ifPresent(
            markup ->
                forms.add(
                    () ->
                        settled(
                            message,
                            made(
                                "editmessagetext",
                                EditMessageText.builder()
                                    .chatId(chat.number())
                                    .messageId(message)
                                    .richMessage(markup)
                                    .replyMarkup(
                                        keyboard(TelegramRenderer.buttons(reply.blocks()), owner))
                                    .build()))));
    TelegramMessage shown = html.render(reply).get(0);
    forms.add(() -> edit(chat, message, owner, shown, false));
    forms.add(() -> edit(chat, message, owner, shown, true));
    if (fitsCaption(shown)) {
      // of a message with a picture the words are its caption
      forms.add(
          picture(reply).isPresent() ? 0 : forms.size(),
          () -> caption(chat, message, owner, shown));
    }
    return new Message(shown.plain().length(), forms);
  }

  private ApiAnswer<Integer> caption(
      TelegramChat chat, int message, @Nullable Long owner, TelegramMessage shown) {
    return settled(
        message,
        api.call(
                EditMessageCaption.builder()
                    .chatId(chat.number())
                    .messageId(message)
                    .caption(shown.html())
                    .parseMode(ParseMode.HTML)
                    .replyMarkup(keyboard(shown.buttons(), owner))
                    .build())
            .fold(
                done -> new ApiAnswer.Done<>(message),
                refused -> refused.as(),
                unreachable -> new ApiAnswer.Unreachable<>()));
  }

  private ApiAnswer<Integer> edit(
      TelegramChat chat, int message, @Nullable Long owner, TelegramMessage shown, boolean plain) {
    ApiAnswer<Integer> answer =
        api.call(
                EditMessageText.builder()
                    .chatId(chat.number())
                    .messageId(message)
                    .text(plain ? shown.plain() : shown.html())
                    .parseMode(plain ? null : ParseMode.HTML)
                    .linkPreviewOptions(noPreview())
                    .replyMarkup(keyboard(shown.buttons(), owner))
                    .build())
            .fold(
                done -> new ApiAnswer.Done<>(message),
                refused -> refused.as(),
                unreachable -> new ApiAnswer.Unreachable<>());
    return settled(message, answer);
  }

  /** A message that shows the reply already is as good as edited. */
  private static ApiAnswer<Integer> settled(int message, ApiAnswer<Integer> answer) {
    return answer instanceof ApiAnswer.Refused<Integer> refused
            && refused.says("message is not modified")
        ? new ApiAnswer.Done<>(message)
        : answer;
  }

  private Optional<InputRichMessage> markup(Reply reply) {
    return hasRich
        ? rich.render(reply)
            .map(
                markup -> InputRichMessage.builder().html(markup).skipEntityDetection(true).build())
        : Optional.empty();
  }

  private ApiAnswer<Integer> made(String method, Object request) {
    return api.call(method, request)
        .fold(
            this::message,
            refused -> {
              if (refused.code() == 404) {
                withoutRich();
              }
              return refused.as();
            },
            unreachable -> new ApiAnswer.Unreachable<>());
  }

  /** A server that knows no rich messages may also just say yes to what it does not know. */
  private ApiAnswer<Integer> message(JsonNode result) {
    if (result.path("message_id").isInt()) {
      return new ApiAnswer.Done<>(result.path("message_id").asInt());
    }
    withoutRich();
    return new ApiAnswer.Refused<>(404, "no rich messages", null, null);
  }

  private void withoutRich() {
    hasRich = false;
    log.info("this Bot API server has no rich messages; answers come with simple markup");
  }

  private static ReplyParameters replyTo(int message) {
    return ReplyParameters.builder().messageId(message).allowSendingWithoutReply(true).build();
  }

  private static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }

  private static @Nullable InlineKeyboardMarkup keyboard(
      List<List<Button>> rows, @Nullable Long owner) {
    if (rows.isEmpty()) {
      return null;
    }
    List<InlineKeyboardRow> keyboard = new ArrayList<>();
    for (List<Button> row : rows) {
      InlineKeyboardRow buttons = new InlineKeyboardRow();
      for (Button button : row) {
        InlineKeyboardButton.InlineKeyboardButtonBuilder<?, ?> key =
            InlineKeyboardButton.builder().text(button.label());
        buttons.add(
            button.kind() == TelegramMessage.Kind.COPY
                ? key.copyText(new CopyTextButton(button.value())).build()
                : key.callbackData(Press.data(button, owner)).build());
      }
      keyboard.add(buttons);
    }
    return new InlineKeyboardMarkup(keyboard);
  }
}
