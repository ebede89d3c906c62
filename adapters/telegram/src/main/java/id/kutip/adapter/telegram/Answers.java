package id.kutip.adapter.telegram;

import id.kutip.chat.Block;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.Reply;
import id.kutip.command.Ask;
import id.kutip.command.Asker;
import id.kutip.command.Attachment;
import id.kutip.command.CommandRouter;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Answers one update after the other: what was written, pressed, typed elsewhere, or changed. */
final class Answers {

  private static final int LARGEST_FILE = 5 * 1024 * 1024;

  private final TelegramApi api;
  private final CommandRouter router;
  private final ChatEvents events;
  private final Managers managers;
  private final Outgoing outgoing;
  private final InlineAnswers inline = new InlineAnswers();

  Answers(
      TelegramApi api,
      CommandRouter router,
      ChatEvents events,
      Managers managers,
      Outgoing outgoing) {
    this.api = api;
    this.router = router;
    this.events = events;
    this.managers = managers;
    this.outgoing = outgoing;
  }

  /** Does what the update asks for, which may take as long as a web server takes to answer. */
  void answer(Update update, MessageReader reader) {
    Message message = update.getMessage() == null ? update.getChannelPost() : update.getMessage();
    if (message != null && message.getMigrateToChatId() != null) {
      events.moved(
          new TelegramChat(message.getChatId(), null).id(),
          new TelegramChat(message.getMigrateToChatId(), null).id());
    } else if (message != null) {
      reader.read(message).ifPresent(this::answer);
    } else if (update.getCallbackQuery() != null) {
      press(update.getCallbackQuery());
    } else if (update.getInlineQuery() != null) {
      inline(update.getInlineQuery());
    } else if (update.getMyChatMember() != null) {
      membership(update.getMyChatMember());
    }
  }

  private void answer(Incoming incoming) {
    ChatId chat = incoming.chat().id();
    Reply reply = isStart(incoming.text()) ? greeting(incoming) : reply(chat, incoming);
    outgoing
        .answer(incoming.chat(), incoming.message(), incoming.author().number(), reply)
        .fold(
            sent -> true,
            later -> true,
            moved -> {
              events.moved(chat, moved.to());
              return true;
            },
            gone -> {
              events.closed(chat);
              return true;
            },
            rejected -> true);
  }

  private static boolean isStart(String text) {
    return text.equals("/start") || text.startsWith("/start ");
  }

  /** {@code t.me/bot?start=help} opens with the help; any other word with the greeting. */
  private Reply greeting(Incoming incoming) {
    ChatId chat = incoming.chat().id();
    return incoming.text().endsWith(" help")
        ? router.answer(chat, id.kutip.command.Message.of("/help"))
        : router.greet(chat, List.of(), language(incoming.spoken()));
  }

  private static @Nullable Language language(@Nullable String code) {
    if (code == null) {
      return null;
    }
    Language language = Language.ofCode(code);
    return language == Language.OTHER ? null : language;
  }

  private Reply reply(ChatId chat, Incoming incoming) {
    Incoming.File file = incoming.file();
    if (file != null || incoming.text().contains("://")) {
      api.call(
          SendChatAction.builder()
              .chatId(incoming.chat().number())
              .messageThreadId(incoming.chat().topic())
              .action(ActionType.TYPING.toString())
              .build());
    }
    Asker asker = managers.asker(incoming.chat(), incoming.author());
    if (file == null) {
      return router.answer(chat, asker, id.kutip.command.Message.of(incoming.text()));
    }
    return api.download(file.id(), LARGEST_FILE)
        .fold(
            bytes ->
                router.answer(
                    chat,
                    asker,
                    new id.kutip.command.Message(
                        incoming.text(), new Attachment(file.name(), bytes))),
            refused -> refusal(chat, "telegram.fileTooLarge"),
            unreachable -> refusal(chat, "telegram.fileLost"));
  }

  private Reply refusal(ChatId chat, String key) {
    return Reply.of(
        new Block.Notice(Block.Tone.REFUSAL, Messages.in(router.language(chat)).say(key)));
  }

  private void press(CallbackQuery pressed) {
    Press press = pressed.getData() == null ? null : Press.read(pressed.getData()).orElse(null);
    if (press == null || pressed.getMessage() == null) {
      acknowledge(pressed, null);
      return;
    }
    Integer topic =
        pressed.getMessage() instanceof Message shown
                && Boolean.TRUE.equals(shown.getIsTopicMessage())
            ? shown.getMessageThreadId()
            : null;
    TelegramChat chat = new TelegramChat(pressed.getMessage().getChatId(), topic);
    Long owner = press.owner();
    if (owner != null && !owner.equals(pressed.getFrom().getId())) {
      acknowledge(pressed, Messages.in(router.language(chat.id())).say("telegram.notYours"));
      return;
    }
    acknowledge(pressed, null);
    Asker asker = managers.asker(chat, Author.of(pressed.getFrom(), chat.number()));
    Reply reply = router.answer(chat.id(), asker, id.kutip.command.Message.of(press.line()));
    int message = pressed.getMessage().getMessageId();
    if (press.turns()) {
      outgoing.edit(chat, message, owner, reply, Outgoing.Kind.ANSWER);
    } else {
      outgoing.answer(chat, message, pressed.getFrom().getId(), reply);
    }
  }

  /** Ends the button's spinning; an old press that Telegram no longer knows is no failure. */
  private void acknowledge(CallbackQuery pressed, @Nullable String words) {
    api.call(AnswerCallbackQuery.builder().callbackQueryId(pressed.getId()).text(words).build());
  }

  /** Asks in the private conversation of the one who types. */
  private void inline(InlineQuery query) {
    ChatId chat = new TelegramChat(query.getFrom().getId(), null).id();
    String asked = query.getQuery().strip();
    Reply reply =
        asked.isEmpty()
            ? router.answer(chat, id.kutip.command.Message.of("/latest"))
            : router.answer(
                chat, Asker.ANYBODY, Ask.of(Question.of("who").with(Option.ABOUT, asked), null));
    String title = Messages.in(router.language(chat)).say("telegram.inline");
    api.call(inline.answer(query.getId(), reply, title));
  }

  private void membership(ChatMemberUpdated change) {
    String status = change.getNewChatMember().getStatus();
    TelegramChat chat = new TelegramChat(change.getChat().getId(), null);
    if (status.equals("left") || status.equals("kicked")) {
      events.closed(chat.id());
    } else if (!isIn(change.getOldChatMember().getStatus())) {
      events.opened(chat.id());
      if (!chat.isPrivate()) {
        outgoing.answer(
            chat,
            null,
            null,
            router.greet(chat.id(), List.of(), language(change.getFrom().getLanguageCode())));
      }
    }
  }

  private static boolean isIn(String status) {
    return !status.equals("left") && !status.equals("kicked");
  }
}
