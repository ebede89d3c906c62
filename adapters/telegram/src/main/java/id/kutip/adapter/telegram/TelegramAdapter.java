package id.kutip.adapter.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.StartRefusedException;
import id.kutip.command.CommandRouter;
import id.kutip.command.Commands;
import id.kutip.command.PhraseParser;
import id.kutip.delivery.Pace;
import id.kutip.locale.UserMessage;
import id.kutip.store.Database;
import id.kutip.text.Language;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;

/** The bot in Telegram, by long polling. One poller for a token: Telegram allows no second one. */
public final class TelegramAdapter implements ChatAdapter {

  private static final Logger log = LoggerFactory.getLogger(TelegramAdapter.class);

  private static final int CHATS_AT_ONCE = 16;
  private static final int WAITING_IN_A_CHAT = 20;

  private final ObjectMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final TelegramApi api;
  private final Language fallback;
  private final UpdateInbox inbox;
  private final ChatLanes lanes = new ChatLanes(CHATS_AT_ONCE, WAITING_IN_A_CHAT);
  private final Outgoing outgoing;
  private final UpdatePoller poller;
  private final Answers answers;
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
    this.fallback = fallback;
    this.inbox = new UpdateInbox(database);
    this.outgoing = new Outgoing(api, new Pace(database), clock);
    this.answers = new Answers(api, router, events, new Managers(api, clock), outgoing);
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
    return outgoing.news(TelegramChat.of(chat), reply);
  }

  @Override
  public DeliveryResult edit(ChatId chat, String messageId, Reply reply) {
    return outgoing.edit(
        TelegramChat.of(chat), Integer.parseInt(messageId), null, reply, Outgoing.Kind.NEWS);
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
                answers.answer(update, reader);
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
}
