package id.kutip.adapter.telegram;

import id.kutip.adapter.telegram.TelegramMessage.Button;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.DeliveryResult.Scope;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.delivery.Pace;
import id.kutip.delivery.RateLimits;
import id.kutip.locale.UserMessage;
import java.io.Serializable;
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
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

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

  private static final Duration UNREACHABLE_WAIT = Duration.ofSeconds(5);

  private final TelegramApi api;
  private final Pace pace;
  private final RateLimits limits = RateLimits.telegram();
  private final ChatPace chats = new ChatPace(limits);
  private final InstantSource clock;
  private final TelegramRenderer renderer = new TelegramRenderer();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Why a message is sent. */
  enum Kind {
    /** Somebody has asked, and waits. */
    ANSWER,
    /** It is news, which the core has found the moment for. */
    NEWS
  }

  Outgoing(TelegramApi api, Pace pace, InstantSource clock) {
    this.api = api;
    this.pace = pace;
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
    DeliveryResult last = null;
    boolean first = true;
    for (TelegramMessage message : renderer.render(reply)) {
      Integer to = first ? replyTo : null;
      DeliveryResult result =
          within(chat, first ? kind : Kind.ANSWER, plain -> send(chat, to, owner, message, plain));
      if (!(result instanceof DeliveryResult.Sent)) {
        return last == null ? result : last;
      }
      last = first ? result : last;
      first = false;
    }
    if (last == null) {
      throw new IllegalStateException("a reply without messages");
    }
    return last;
  }

  /**
   * Puts a reply in a message's place. What does not fit one message is cut off behind the first.
   */
  DeliveryResult edit(
      TelegramChat chat, int message, @Nullable Long owner, Reply reply, Kind kind) {
    TelegramMessage shown = renderer.render(reply).get(0);
    return within(
        chat,
        kind,
        plain -> {
          EditMessageText edit =
              EditMessageText.builder()
                  .chatId(chat.number())
                  .messageId(message)
                  .text(plain ? shown.plain() : shown.html())
                  .parseMode(plain ? null : ParseMode.HTML)
                  .linkPreviewOptions(noPreview())
                  .replyMarkup(keyboard(shown.buttons(), owner))
                  .build();
          return api.call(edit)
              .fold(
                  done -> new ApiAnswer.Done<>(message),
                  refused ->
                      refused.says("message is not modified")
                          ? new ApiAnswer.Done<>(message)
                          : refused.as(),
                  unreachable -> new ApiAnswer.Unreachable<>());
        });
  }

  private ApiAnswer<Integer> send(
      TelegramChat chat,
      @Nullable Integer replyTo,
      @Nullable Long owner,
      TelegramMessage message,
      boolean plain) {
    SendMessage send =
        SendMessage.builder()
            .chatId(chat.number())
            .messageThreadId(chat.topic())
            .text(plain ? message.plain() : message.html())
            .parseMode(plain ? null : ParseMode.HTML)
            .linkPreviewOptions(noPreview())
            .replyParameters(
                replyTo == null
                    ? null
                    : ReplyParameters.builder()
                        .messageId(replyTo)
                        .allowSendingWithoutReply(true)
                        .build())
            .replyMarkup(keyboard(message.buttons(), owner))
            .build();
    ApiAnswer<Message> answer = api.call(send);
    return answer.fold(
        done -> new ApiAnswer.Done<>(done.getMessageId()),
        refused -> refused.as(),
        unreachable -> new ApiAnswer.Unreachable<>());
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

  /** One try to hand a message over. */
  private interface Try {
    /** Tries it, with markup or without. */
    ApiAnswer<? extends Serializable> run(boolean plain);
  }

  private DeliveryResult within(TelegramChat chat, Kind kind, Try attempt) {
    Patience patience = new Patience(kind == Kind.NEWS ? NEWS_WAIT : LONGEST_WAIT);
    boolean plain = false;
    while (true) {
      Optional<DeliveryResult> notNow = waitForTurn(chat, kind, patience);
      if (notNow.isPresent()) {
        return notNow.get();
      }
      DeliveryResult result =
          attempt
              .run(plain)
              .fold(
                  id -> new DeliveryResult.Sent(String.valueOf(id)),
                  refused -> refused(chat, refused),
                  unreachable -> new DeliveryResult.RetryAfter(UNREACHABLE_WAIT, Scope.PLATFORM));
      if (result instanceof DeliveryResult.Rejected && !plain) {
        // markup that Telegram cannot read must not cost the reader the words
        plain = true;
      } else if (!(result instanceof DeliveryResult.RetryAfter later)
          || kind == Kind.NEWS
          || !patience.rest(later.delay())) {
        return result;
      }
    }
  }

  /** Waits until the message may go out; not empty where that would take too long. */
  private Optional<DeliveryResult> waitForTurn(TelegramChat chat, Kind kind, Patience patience) {
    Duration wait = chats.take(chat, clock.instant());
    while (!wait.isZero()) {
      if (!patience.rest(wait)) {
        return Optional.of(new DeliveryResult.RetryAfter(wait, Scope.CHAT));
      }
      wait = chats.take(chat, clock.instant());
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

  @Override
  public void close() {
    closed.countDown();
  }
}
