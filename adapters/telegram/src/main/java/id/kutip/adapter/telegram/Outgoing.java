package id.kutip.adapter.telegram;

import id.kutip.adapter.telegram.SendLimits.Kind;
import id.kutip.adapter.telegram.TelegramMessage.Button;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.DeliveryResult.Scope;
import id.kutip.chat.Reply;
import id.kutip.locale.UserMessage;
import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
 * Sends and edits messages within Telegram's limits. An answer waits for its turn; a broadcast that
 * would have to wait is given back with the time to wait, so that it holds no thread for longer
 * than a second. Thread-safe.
 */
final class Outgoing implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

  /** A person has given up by then. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  /** As long as a second message to the same chat has to wait. */
  private static final Duration BROADCAST_WAIT = Duration.ofMillis(1_100);

  private static final Duration UNREACHABLE_WAIT = Duration.ofSeconds(5);

  private final TelegramApi api;
  private final SendLimits limits;
  private final InstantSource clock;
  private final TelegramRenderer renderer = new TelegramRenderer();
  private final CountDownLatch closed = new CountDownLatch(1);

  Outgoing(TelegramApi api, SendLimits limits, InstantSource clock) {
    this.api = api;
    this.limits = limits;
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
  DeliveryResult broadcast(TelegramChat chat, Reply reply) {
    return send(chat, null, null, reply, Kind.BROADCAST);
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
                          : new ApiAnswer.Refused<>(
                              refused.code(),
                              refused.description(),
                              refused.retryAfter(),
                              refused.movedTo()),
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
        refused ->
            new ApiAnswer.Refused<>(
                refused.code(), refused.description(), refused.retryAfter(), refused.movedTo()),
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
    boolean plain = false;
    Duration waited = Duration.ZERO;
    while (true) {
      SendLimits.Wait wait = limits.take(chat.number(), kind, clock.instant());
      if (wait.isNone()) {
        boolean withoutMarkup = plain;
        DeliveryResult result =
            attempt
                .run(withoutMarkup)
                .fold(
                    id -> new DeliveryResult.Sent(String.valueOf(id)),
                    refused -> refused(chat, refused),
                    unreachable -> new DeliveryResult.RetryAfter(UNREACHABLE_WAIT, Scope.PLATFORM));
        if (result instanceof DeliveryResult.Rejected && !plain) {
          // markup that Telegram cannot read must not cost the reader the words
          plain = true;
          continue;
        }
        if (!(result instanceof DeliveryResult.RetryAfter later)
            || kind == Kind.BROADCAST
            || later.delay().equals(UNREACHABLE_WAIT)) {
          return result;
        }
        wait = new SendLimits.Wait(later.delay(), true);
      }
      waited = waited.plus(wait.time());
      Duration patience = kind == Kind.BROADCAST ? BROADCAST_WAIT : LONGEST_WAIT;
      if (waited.compareTo(patience) > 0 || !rest(wait.time())) {
        return new DeliveryResult.RetryAfter(
            wait.time(), wait.chatBound() ? Scope.CHAT : Scope.PLATFORM);
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
      boolean all = limits.refused(chat.number(), told, clock.instant());
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

  /** False when the bot is being closed. */
  private boolean rest(Duration time) {
    try {
      return !closed.await(time.toMillis() + 1, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
