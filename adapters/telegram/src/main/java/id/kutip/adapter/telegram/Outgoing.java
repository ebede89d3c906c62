package id.kutip.adapter.telegram;

import id.kutip.chat.DeliveryResult;
import id.kutip.chat.DeliveryResult.Scope;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.delivery.Pace;
import id.kutip.delivery.RateLimits;
import id.kutip.locale.UserMessage;
import id.kutip.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends and edits messages within Telegram's limits. An answer takes the next moment that the
 * core's {@link Pace} has for all nodes, and waits for it; news has got its moment from the core
 * already, and is given back with the time to wait where its chat has just been written to, so that
 * it holds no thread for longer than a second. Thread-safe.
 */
final class Outgoing implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

  /** A person has given up by then. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  /** As long as a second message to the same chat has to wait. */
  private static final Duration NEWS_WAIT = Duration.ofMillis(1_100);

  /** A reply of more goes on in a file, as nobody wants a chat full of one answer. */
  private static final int MOST_MESSAGES = 3;

  private static final Duration UNREACHABLE_WAIT = Duration.ofSeconds(5);

  private final Pace pace;
  private final RateLimits limits = RateLimits.telegram();
  private final ChatPace chats;
  private final InstantSource clock;
  private final MessageCalls calls;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Why a message is sent. */
  enum Kind {
    /** Somebody has asked, and waits. */
    ANSWER,
    /** It is news, which the core has found the moment for. */
    NEWS
  }

  Outgoing(TelegramApi api, Database database, InstantSource clock) {
    this.calls = new MessageCalls(api);
    this.pace = new Pace(database);
    this.chats = new ChatPace(database, limits);
    this.clock = clock;
  }

  /**
   * Answers a person.
   *
   * @param replyTo the message that asked; null if none
   * @param owner who asked; null if unknown
   */
  DeliveryResult answer(
      TelegramChat chat, @Nullable Integer replyTo, @Nullable Long owner, Reply reply) {
    return send(chat, replyTo, chat.isPrivate() ? null : owner, reply, Kind.ANSWER);
  }

  /** Sends what nobody has just asked for. */
  DeliveryResult news(TelegramChat chat, Reply reply) {
    return send(chat, null, null, reply, Kind.NEWS);
  }

  private DeliveryResult send(
      TelegramChat chat, @Nullable Integer replyTo, @Nullable Long owner, Reply reply, Kind kind) {
    Optional<MessageCalls.Message> rich = calls.sendRich(chat, replyTo, owner, reply);
    if (rich.isPresent()) {
      DeliveryResult result = within(chat, kind, rich.get());
      if (!(result instanceof DeliveryResult.Rejected)) {
        return result;
      }
    }
    List<MessageCalls.Message> messages = calls.send(chat, replyTo, owner, reply);
    // a message that was refused has left its turn to the next
    DeliveryResult first = within(chat, kind, messages.get(0), rich.isPresent());
    if (!(first instanceof DeliveryResult.Sent)) {
      return first;
    }
    if (messages.size() > MOST_MESSAGES
        && within(chat, Kind.ANSWER, calls.document(chat, owner, reply))
            instanceof DeliveryResult.Sent) {
      return first;
    }
    // also where a group takes no files
    List<MessageCalls.Message> more = new ArrayList<>(messages.subList(1, messages.size()));
    more.addAll(calls.files(chat, reply));
    for (MessageCalls.Message message : more) {
      if (!(within(chat, Kind.ANSWER, message) instanceof DeliveryResult.Sent)) {
        break;
      }
    }
    return first;
  }

  /**
   * Puts a reply in a message's place. What does not fit one message is cut off behind the first.
   */
  DeliveryResult edit(
      TelegramChat chat, int message, @Nullable Long owner, Reply reply, Kind kind) {
    return within(chat, kind, calls.edit(chat, message, owner, reply));
  }

  private DeliveryResult within(TelegramChat chat, Kind kind, MessageCalls.Message message) {
    return within(chat, kind, message, false);
  }

  /**
   * Tries a message in one form after the other until Telegram takes it.
   *
   * @param hasTurn whether it need not wait for its turn any more
   */
  private DeliveryResult within(
      TelegramChat chat, Kind kind, MessageCalls.Message message, boolean hasTurn) {
    List<MessageCalls.Call> forms = message.forms();
    Patience patience = new Patience(kind == Kind.NEWS ? NEWS_WAIT : LONGEST_WAIT);
    int form = 0;
    boolean isTurn = hasTurn;
    while (true) {
      Optional<DeliveryResult> notNow =
          isTurn ? Optional.empty() : waitForTurn(chat, message.shown(), kind, patience);
      if (notNow.isPresent()) {
        return notNow.get();
      }
      DeliveryResult result =
          forms
              .get(form)
              .make()
              .fold(
                  id -> new DeliveryResult.Sent(String.valueOf(id)),
                  refused -> refused(chat, refused),
                  unreachable -> new DeliveryResult.RetryAfter(UNREACHABLE_WAIT, Scope.PLATFORM));
      if (result instanceof DeliveryResult.Rejected && form + 1 < forms.size()) {
        // markup that Telegram cannot read must not cost the reader the words, nor another turn
        form++;
        isTurn = true;
      } else if (!(result instanceof DeliveryResult.RetryAfter later)
          || kind == Kind.NEWS
          || !patience.rest(later.delay())) {
        return result;
      } else {
        isTurn = false;
      }
    }
  }

  /** Waits until the message may go out; not empty where that would take too long. */
  private Optional<DeliveryResult> waitForTurn(
      TelegramChat chat, int shown, Kind kind, Patience patience) {
    Duration wait = chats.take(chat, shown, clock.instant());
    while (!wait.isZero()) {
      if (!patience.rest(wait)) {
        return Optional.of(new DeliveryResult.RetryAfter(wait, Scope.CHAT));
      }
      wait = chats.take(chat, shown, clock.instant());
    }
    if (kind == Kind.NEWS) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Instant turn = pace.answer(Platform.TELEGRAM, limits, now);
    if (turn.isAfter(now)) {
      chats.postponed(chat, turn);
      if (!patience.rest(Duration.between(now, turn))) {
        return Optional.of(
            new DeliveryResult.RetryAfter(Duration.between(now, turn), Scope.PLATFORM));
      }
    }
    return Optional.empty();
  }

  /** How much longer a message may wait. */
  private final class Patience {

    private Duration left;

    Patience(Duration whole) {
      this.left = whole;
    }

    /** Waits; false where that is too long, and when the bot is being closed. */
    boolean rest(Duration time) {
      left = left.minus(time);
      try {
        return !left.isNegative() && !closed.await(time.toMillis() + 1, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  private DeliveryResult refused(TelegramChat chat, ApiAnswer.Refused<?> refused) {
    Long movedTo = refused.movedTo();
    if (movedTo != null) {
      return new DeliveryResult.ChatMoved(new TelegramChat(movedTo, chat.topic()).id());
    }
    Duration wait = refused.retryAfter();
    if (refused.code() == 429) {
      Duration told = wait == null ? UNREACHABLE_WAIT : wait;
      Instant now = clock.instant();
      boolean all = chats.refused(chat, told, now);
      if (all) {
        pace.block(Platform.TELEGRAM, now.plus(told));
      }
      return new DeliveryResult.RetryAfter(told, all ? Scope.PLATFORM : Scope.CHAT);
    }
    if (refused.code() == 403
        || refused.says("chat not found")
        || refused.says("user is deactivated")
        || refused.says("message thread not found")
        || refused.says("not enough rights")
        || refused.says("have no rights")) {
      return new DeliveryResult.ChatGone(UserMessage.of("telegram.gone"));
    }
    if (refused.code() >= 500 || refused.code() == 401 || refused.code() == 409) {
      return new DeliveryResult.RetryAfter(UNREACHABLE_WAIT, Scope.PLATFORM);
    }
    log.warn("Telegram refused a message with code {}: {}", refused.code(), refused.description());
    return new DeliveryResult.Rejected(UserMessage.of("telegram.rejected", refused.code()));
  }

  /** Forgets what was sent too long ago to matter. */
  void tidy() {
    chats.tidy(clock.instant());
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
