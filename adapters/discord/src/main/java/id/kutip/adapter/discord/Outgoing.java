package id.kutip.adapter.discord;

import id.kutip.chat.DeliveryResult;
import id.kutip.chat.DeliveryResult.Scope;
import id.kutip.chat.Reply;
import id.kutip.locale.UserMessage;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends and edits messages by a channel's number. JDA's own channels would do only for those it has
 * seen since it connected, which archived threads and private chats are not. Rate limits within
 * JDA's knowledge are waited for; a 429 is given back with its time. Thread-safe.
 */
final class Outgoing {

  private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

  private static final Duration UNREACHABLE_WAIT = Duration.ofSeconds(5);

  /** Characters of a nonce (Discord, "Create Message"). */
  private static final int NONCE = 25;

  private final JDA jda;
  private final RestRateLimiter.GlobalRateLimit limit;
  private final DiscordRenderer renderer;

  /**
   * A sender.
   *
   * @param limit where JDA keeps how long the whole bot has to wait
   */
  Outgoing(JDA jda, RestRateLimiter.GlobalRateLimit limit, DiscordRenderer renderer) {
    this.jda = jda;
    this.limit = limit;
    this.renderer = renderer;
  }

  /**
   * Sends a reply.
   *
   * @param replyTo the message that asked; null if none
   * @param nonce by which Discord knows a repetition; null if there can be none
   */
  DeliveryResult send(
      String channel, Reply reply, @Nullable String replyTo, @Nullable String nonce) {
    DeliveryResult first = null;
    List<MessageCreateData> messages = renderer.render(reply);
    for (int i = 0; i < messages.size(); i++) {
      DataObject body = messages.get(i).toData();
      if (nonce != null) {
        body.put("nonce", i == 0 ? nonce : part(nonce, i)).put("enforce_nonce", true);
      }
      if (replyTo != null && i == 0) {
        body.put(
            "message_reference",
            DataObject.empty().put("message_id", replyTo).put("fail_if_not_exists", false));
      }
      DeliveryResult result = run(Route.Messages.SEND_MESSAGE.compile(channel), body);
      if (!(result instanceof DeliveryResult.Sent)) {
        return first == null ? result : first;
      }
      first = first == null ? result : first;
    }
    if (first == null) {
      throw new IllegalStateException("a reply without messages");
    }
    return first;
  }

  private static String part(String nonce, int part) {
    String suffix = "." + part;
    return nonce.substring(0, Math.min(nonce.length(), NONCE - suffix.length())) + suffix;
  }

  /** Puts a reply in a message's place; what does not fit one message is cut off. */
  DeliveryResult edit(String channel, String message, Reply reply) {
    DataObject body = MessageEditData.fromCreateData(renderer.render(reply).get(0)).toData();
    return run(Route.Messages.EDIT_MESSAGE.compile(channel, message), body);
  }

  private DeliveryResult run(Route.CompiledRoute route, DataObject body) {
    RestAction<String> action =
        new RestActionImpl<>(jda, route, body, (response, request) -> messageId(response));
    try {
      String id = action.complete(false);
      // it may have been sent: the nonce tells Discord when it comes again
      return id.isEmpty()
          ? new DeliveryResult.RetryAfter(UNREACHABLE_WAIT, Scope.PLATFORM)
          : new DeliveryResult.Sent(id);
    } catch (RateLimitedException e) {
      boolean all = limit.getClassic() > System.currentTimeMillis();
      return new DeliveryResult.RetryAfter(
          Duration.ofMillis(Math.max(e.getRetryAfter(), 1)), all ? Scope.PLATFORM : Scope.CHAT);
    } catch (ErrorResponseException e) {
      return refused(e);
    }
  }

  /** Empty where the answer cannot be read: JDA would wait for ever behind an exception here. */
  private static String messageId(Response response) {
    try {
      return response.getObject().getString("id");
    } catch (IllegalStateException e) {
      return "";
    }
  }

  private static DeliveryResult refused(ErrorResponseException refusal) {
    int status = refusal.getResponse().code;
    return switch (refusal.getErrorCode()) {
      case 10003, 10004 -> new DeliveryResult.ChatGone(UserMessage.of("discord.gone"));
      case 50001, 50013 -> new DeliveryResult.ChatGone(UserMessage.of("discord.mayNotWrite"));
      case 50007 -> new DeliveryResult.ChatGone(UserMessage.of("discord.closedToBots"));
      default -> {
        if (status < 400 || status >= 500 || status == 401) {
          yield new DeliveryResult.RetryAfter(UNREACHABLE_WAIT, Scope.PLATFORM);
        }
        log.warn("Discord refused a message with code {}", refusal.getErrorCode());
        yield new DeliveryResult.Rejected(
            UserMessage.of("discord.rejected", refusal.getErrorCode()));
      }
    };
  }
}
