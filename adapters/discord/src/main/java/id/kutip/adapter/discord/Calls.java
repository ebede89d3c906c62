package id.kutip.adapter.discord;

import id.kutip.chat.DeliveryResult;
import id.kutip.chat.DeliveryResult.Scope;
import id.kutip.locale.UserMessage;
import java.time.Duration;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.Request;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests of the HTTP API whose refusals are values. Rate limits within JDA's knowledge are waited
 * for; a 429 is given back with its time. Thread-safe.
 */
final class Calls {

  private static final Logger log = LoggerFactory.getLogger(Calls.class);

  private static final Duration UNREACHABLE_WAIT = Duration.ofSeconds(5);

  private final JDA jda;
  private final RestRateLimiter.GlobalRateLimit limit;

  /**
   * Calls by that client.
   *
   * @param limit where JDA keeps how long the whole bot has to wait
   */
  Calls(JDA jda, RestRateLimiter.GlobalRateLimit limit) {
    this.jda = jda;
    this.limit = limit;
  }

  /** What became of a request. */
  sealed interface Answer<T> permits Given, Refused {

    /** Goes on with what was given. */
    <R> Answer<R> then(Function<T, Answer<R>> next);

    /** What a delivery that depends on it came to. */
    DeliveryResult result(Function<T, DeliveryResult> given);
  }

  /** It was done. */
  record Given<T>(T value) implements Answer<T> {

    @Override
    public <R> Answer<R> then(Function<T, Answer<R>> next) {
      return next.apply(value);
    }

    @Override
    public DeliveryResult result(Function<T, DeliveryResult> given) {
      return given.apply(value);
    }
  }

  /**
   * It was not done.
   *
   * @param code Discord's own; 0 if there is none
   */
  record Refused<T>(DeliveryResult result, int code) implements Answer<T> {

    @Override
    public <R> Answer<R> then(Function<T, Answer<R>> next) {
      return new Refused<>(result, code);
    }

    @Override
    public DeliveryResult result(Function<T, DeliveryResult> given) {
      return result;
    }
  }

  /** Sends a body and tells the number of what it made or changed. */
  Answer<String> put(Route.CompiledRoute route, DataObject body) {
    return run(new Attempt<>(jda, route, body, answer -> answer.getString("id")));
  }

  /** Asks for something. */
  <T> Answer<T> get(Route.CompiledRoute route, Function<DataObject, T> reader) {
    return run(new Attempt<>(jda, route, null, reader));
  }

  private <T> Answer<T> run(Attempt<T> attempt) {
    try {
      T value = attempt.complete(false);
      // unreadable; it may have been done: the nonce tells Discord when it comes again
      return value == null
          ? new Refused<>(new DeliveryResult.RetryAfter(UNREACHABLE_WAIT, Scope.PLATFORM), 0)
          : new Given<>(value);
    } catch (RateLimitedException e) {
      long end = Math.max(limit.getClassic(), limit.getCloudflare());
      boolean all = attempt.wholeBotWaits || end > System.currentTimeMillis();
      Duration wait = Duration.ofMillis(Math.max(e.getRetryAfter(), 1));
      return new Refused<>(
          new DeliveryResult.RetryAfter(wait, all ? Scope.PLATFORM : Scope.CHAT), 0);
    } catch (ErrorResponseException e) {
      return new Refused<>(refused(e), e.getErrorCode());
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
        log.warn("Discord refused a request with code {}", refusal.getErrorCode());
        yield new DeliveryResult.Rejected(
            UserMessage.of("discord.rejected", refusal.getErrorCode()));
      }
    };
  }

  /** A request that reads its answer, and what a refusal for speed is about. */
  private static final class Attempt<T> extends RestActionImpl<@Nullable T> {

    /** JDA hands a refusal on before it writes down whom it is about. */
    private volatile boolean wholeBotWaits;

    Attempt(
        JDA jda,
        Route.CompiledRoute route,
        @Nullable DataObject body,
        Function<DataObject, T> reader) {
      super(jda, route, body, (response, request) -> read(response, reader));
    }

    @Override
    public void handleResponse(Response response, Request<@Nullable T> request) {
      if (response.isRateLimit()) {
        wholeBotWaits =
            response.optObject().map(refusal -> refusal.getBoolean("global")).orElse(true);
      }
      super.handleResponse(response, request);
    }

    /** Null where the answer cannot be read: JDA would wait for ever behind an exception here. */
    private static <T> @Nullable T read(Response response, Function<DataObject, T> reader) {
      try {
        return reader.apply(response.getObject());
      } catch (IllegalStateException e) {
        return null;
      }
    }
  }
}
