package id.kutip.adapter.telegram;

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
import id.kutip.locale.UserMessage;
import id.kutip.store.Database;
import id.kutip.store.Lease;
import id.kutip.text.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * The bot in Telegram, by long polling or, where the operator has set one, by webhook. On many
 * nodes one polls, as Telegram allows no second one, and a webhook is served by all.
 */
public final class TelegramAdapter implements ChatAdapter {

  private static final Logger log = LoggerFactory.getLogger(TelegramAdapter.class);

  private static final Duration LEASE = Duration.ofSeconds(20);

  private final TelegramApi api;
  private final Language fallback;
  private final UpdateInbox inbox;
  private final Reception reception;
  private final Outgoing outgoing;
  private final Answers answers;
  private final UpdateSource source;
  private final Upkeep upkeep;
  private final AtomicReference<@Nullable Me> me = new AtomicReference<>();

  /** Who the bot is in Telegram. */
  private record Me(String name, MessageReader reader) {}

  /**
   * A bot that is not listening yet.
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
    this.inbox = new UpdateInbox(database, clock);
    this.outgoing = new Outgoing(api, database, clock);
    this.answers = new Answers(api, router, events, new Managers(api, clock), outgoing);
    this.reception = new Reception(inbox, this::ready);
    this.source =
        settings.webhook() == null
            ? new UpdatePoller(api, reception, lease(database, clock), clock)
            : new UpdateWebhook(api, reception, settings.token(), settings.webhook());
    this.upkeep =
        new Upkeep(List.of(source::lookAfter, reception::lookAfter, inbox::tidy, outgoing::tidy));
  }

  /** A database in a file is one node's: nobody else has to be waited for after a crash. */
  private static @Nullable Lease lease(Database database, InstantSource clock) {
    return database.engine() == Database.Engine.SQLITE
        ? null
        : new Lease(database, "telegram-poll", LEASE, clock);
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
    inbox.takeOver();
    source.start();
    reception.lookAfter();
    upkeep.start();
  }

  /** What answers updates, once Telegram has told who the bot is. */
  private Optional<Consumer<Update>> ready() {
    synchronized (me) {
      if (me.get() == null) {
        introduce();
      }
    }
    Me known = me.get();
    return known == null
        ? Optional.empty()
        : Optional.of(update -> answers.answer(update, known.reader()));
  }

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
    // before the rest, so that nothing is held again that is being given back
    upkeep.close();
    source.close();
    reception.close();
    outgoing.close();
    api.close();
  }
}
