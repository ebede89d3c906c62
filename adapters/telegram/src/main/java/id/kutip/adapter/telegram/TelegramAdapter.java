package id.kutip.adapter.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.kutip.chat.Block;
import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.StartRefusedException;
import id.kutip.command.Ask;
import id.kutip.command.Asker;
import id.kutip.command.Attachment;
import id.kutip.command.CommandRouter;
import id.kutip.command.Commands;
import id.kutip.command.PhraseParser;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.locale.UserMessage;
import id.kutip.store.Database;
import id.kutip.text.Language;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** The bot in Telegram, by long polling. One poller for a token: Telegram allows no second one. */
public final class TelegramAdapter implements ChatAdapter {

  private static final Logger log = LoggerFactory.getLogger(TelegramAdapter.class);

  private static final int CHATS_AT_ONCE = 16;
  private static final int WAITING_IN_A_CHAT = 20;
  private static final int LARGEST_FILE = 5 * 1024 * 1024;

  private final ObjectMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final TelegramApi api;
  private final CommandRouter router;
  private final ChatEvents events;
  private final Language fallback;
  private final UpdateInbox inbox;
  private final ChatLanes lanes = new ChatLanes(CHATS_AT_ONCE, WAITING_IN_A_CHAT);
  private final Outgoing outgoing;
  private final UpdatePoller poller;
  private final InlineAnswers inline = new InlineAnswers();
  private final AtomicReference<@Nullable Me> me = new AtomicReference<>();

  /** Who the bot is in Telegram. */
  private record Me(String name, MessageReader reader) {}

  /**
   * A bot that is not polling yet.
   *
   * @param database in which updates wait for their answers
   * @param events told what happens to chats
   * @param fallback language of the command menu for people who read neither of the two
   */
  public TelegramAdapter(
      TelegramSettings settings,
      CommandRouter router,
      Database database,
      ChatEvents events,
      Language fallback,
      InstantSource clock) {
    this.api = new TelegramApi(settings);
    this.router = router;
    this.events = events;
    this.fallback = fallback;
    this.inbox = new UpdateInbox(database);
    this.outgoing = new Outgoing(api, new SendLimits(), clock);
    this.poller = new UpdatePoller(api, inbox, this::accept);
  }

  @Override
  public Platform platform() {
    return Platform.TELEGRAM;
  }

  @Override
  public void start() throws StartRefusedException {
    ApiAnswer<User> answer = introduce();
    if (answer instanceof ApiAnswer.Refused<User> refused
        && (refused.code() == 401 || refused.code() == 404)) {
      throw new StartRefusedException(UserMessage.of("telegram.badToken"));
    }
    poller.start();
  }

  /** Asks who the bot is, until Telegram has told. */
  private ApiAnswer<User> introduce() {
    ApiAnswer<User> answer = api.call(new GetMe());
    if (answer instanceof ApiAnswer.Done<User> done) {
      User user = done.value();
      me.set(new Me(user.getUserName(), new MessageReader(user.getId(), user.getUserName())));
      for (SetMyCommands menu :
          CommandMenus.all(Commands.shapes(), new PhraseParser(Commands.shapes()), fallback)) {
        if (!(api.call(menu) instanceof ApiAnswer.Done)) {
          log.warn(
              "Telegram did not take the menu of commands; it is offered again at the next start");
        }
      }
    }
    return answer;
  }

  @Override
  public String address() {
    Me known = me.get();
    return known == null ? "https://t.me/ (not reached yet)" : "https://t.me/" + known.name();
  }

  @Override
  public DeliveryResult send(ChatId chat, Reply reply) {
    return outgoing.broadcast(TelegramChat.of(chat), reply);
  }

  @Override
  public DeliveryResult edit(ChatId chat, String messageId, Reply reply) {
    return outgoing.edit(
        TelegramChat.of(chat), Integer.parseInt(messageId), null, reply, SendLimits.Kind.BROADCAST);
  }

  @Override
  public void close() {
    poller.close();
    lanes.close();
    outgoing.close();
    api.close();
  }

  /** Takes an update out of the poller's hands. */
  private void accept(long id, String body) {
    Me known = me.get();
    if (known == null) {
      introduce();
      known = me.get();
      if (known == null) {
        throw new IllegalStateException("Telegram gives updates but does not tell who the bot is");
      }
    }
    Update update;
    try {
      update = json.readValue(body, Update.class);
    } catch (JsonProcessingException e) {
      log.warn("update {} is of a kind that cannot be read; left out", id);
      inbox.remove(id);
      return;
    }
    MessageReader reader = known.reader();
    boolean added =
        lanes.add(
            lane(update),
            () -> {
              try {
                answer(update, reader);
              } finally {
                inbox.remove(id);
              }
            });
    if (!added) {
      log.warn("too many questions wait in one chat; one is left out");
      inbox.remove(id);
    }
  }

  private static String lane(Update update) {
    if (update.getMessage() != null) {
      return "c" + update.getMessage().getChatId();
    }
    if (update.getChannelPost() != null) {
      return "c" + update.getChannelPost().getChatId();
    }
    CallbackQuery pressed = update.getCallbackQuery();
    if (pressed != null && pressed.getMessage() != null) {
      return "c" + pressed.getMessage().getChatId();
    }
    return update.getInlineQuery() == null
        ? "other"
        : "i" + update.getInlineQuery().getFrom().getId();
  }

  private void answer(Update update, MessageReader reader) {
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
        .answer(incoming.chat(), incoming.message(), incoming.author(), reply)
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
    if (file == null) {
      return router.answer(chat, id.kutip.command.Message.of(incoming.text()));
    }
    return api.download(file.id(), LARGEST_FILE)
        .fold(
            bytes ->
                router.answer(
                    chat,
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
    Reply reply = router.answer(chat.id(), id.kutip.command.Message.of(press.line()));
    int message = pressed.getMessage().getMessageId();
    if (press.turns()) {
      outgoing.edit(chat, message, owner, reply, SendLimits.Kind.ANSWER);
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
