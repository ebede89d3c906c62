package id.kutip.adapter.discord;

import id.kutip.chat.DeliveryResult;
import id.kutip.chat.DeliveryResult.Scope;
import id.kutip.chat.Reply;
import id.kutip.locale.UserMessage;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.forums.ForumTag;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.Request;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends and edits messages by a channel's number. JDA's own channels would do only for those it has
 * seen since it connected, which archived threads and private chats are not. In a forum each reply
 * is a post of its own. Rate limits within JDA's knowledge are waited for; a 429 is given back with
 * its time. Thread-safe.
 */
final class Outgoing {

  private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

  private static final Duration UNREACHABLE_WAIT = Duration.ofSeconds(5);

  /** Characters of a nonce (Discord, "Create Message"). */
  private static final int NONCE = 25;

  /** What was sent is not of a shape that Discord takes. */
  private static final int INVALID_BODY = 50_035;

  private final JDA jda;
  private final RestRateLimiter.GlobalRateLimit limit;
  private final DiscordRenderer renderer;
  private final Extras extras;

  /**
   * A sender.
   *
   * @param limit where JDA keeps how long the whole bot has to wait
   */
  Outgoing(
      JDA jda,
      RestRateLimiter.GlobalRateLimit limit,
      DiscordRenderer renderer,
      DiscordSettings settings) {
    this.jda = jda;
    this.limit = limit;
    this.renderer = renderer;
    this.extras = new Extras(jda, settings);
  }

  /** What became of a request, and Discord's code where it was refused. */
  private record Outcome(DeliveryResult result, int code) {}

  /**
   * Sends a reply.
   *
   * @param nonce by which Discord knows a repetition; null if there can be none
   */
  DeliveryResult send(String channel, Reply reply, @Nullable String nonce) {
    Outcome outcome = send(channel, reply, renderer.render(reply), nonce);
    if (outcome.code() == INVALID_BODY) {
      outcome = send(channel, reply, renderer.renderPlain(reply), nonce);
    }
    if (outcome.result() instanceof DeliveryResult.Sent sent && nonce != null) {
      extras.add(channel, sent.messageId(), PostTitle.of(reply));
    }
    return outcome.result();
  }

  /** Sends the messages in order; the result is that of the first one, which carries the news. */
  private Outcome send(
      String channel, Reply reply, List<MessageCreateData> messages, @Nullable String nonce) {
    IPostContainer forum = forum(channel);
    Outcome first =
        forum == null
            ? sendOne(channel, messages.get(0), nonce, 0)
            : post(forum, PostTitle.of(reply), messages.get(0));
    if (first.result() instanceof DeliveryResult.Sent sent) {
      String target = forum == null ? channel : sent.messageId();
      for (int i = 1; i < messages.size(); i++) {
        if (!(sendOne(target, messages.get(i), nonce, i).result() instanceof DeliveryResult.Sent)) {
          break;
        }
      }
    }
    return first;
  }

  private @Nullable IPostContainer forum(String channel) {
    GuildChannel known = jda.getChannelById(GuildChannel.class, channel);
    return known instanceof IPostContainer forum ? forum : null;
  }

  private Outcome sendOne(
      String channel, MessageCreateData message, @Nullable String nonce, int part) {
    DataObject body = message.toData();
    if (nonce != null) {
      body.put("nonce", part == 0 ? nonce : part(nonce, part)).put("enforce_nonce", true);
    }
    return run(Route.Messages.SEND_MESSAGE.compile(channel), body);
  }

  private static String part(String nonce, int part) {
    String suffix = "." + part;
    return nonce.substring(0, Math.min(nonce.length(), NONCE - suffix.length())) + suffix;
  }

  /** Opens a post; its number is that of its first message, too. */
  private Outcome post(IPostContainer forum, String title, MessageCreateData message) {
    DataObject first = message.toData();
    // a post's message has no such fields (Discord, "Start Thread in Forum or Media Channel")
    first.remove("nonce");
    first.remove("enforce_nonce");
    first.remove("tts");
    DataObject body = DataObject.empty().put("name", title).put("message", first);
    List<ForumTag> tags = forum.getAvailableTags();
    if (forum.isTagRequired() && !tags.isEmpty()) {
      body.put("applied_tags", DataArray.empty().add(tags.get(0).getId()));
    }
    return run(Route.Channels.CREATE_THREAD.compile(forum.getId()), body);
  }

  /** Puts a reply in a message's place; what does not fit one message is cut off. */
  DeliveryResult edit(String channel, String message, Reply reply) {
    DataObject body = MessageEditData.fromCreateData(renderer.render(reply).get(0)).toData();
    String there = forum(channel) == null ? channel : message;
    return run(Route.Messages.EDIT_MESSAGE.compile(there, message), body).result();
  }

  private Outcome run(Route.CompiledRoute route, DataObject body) {
    Attempt action = new Attempt(jda, route, body);
    try {
      String id = action.complete(false);
      // it may have been sent: the nonce tells Discord when it comes again
      return new Outcome(
          id.isEmpty()
              ? new DeliveryResult.RetryAfter(UNREACHABLE_WAIT, Scope.PLATFORM)
              : new DeliveryResult.Sent(id),
          0);
    } catch (RateLimitedException e) {
      long end = Math.max(limit.getClassic(), limit.getCloudflare());
      boolean all = action.wholeBotWaits || end > System.currentTimeMillis();
      Duration wait = Duration.ofMillis(Math.max(e.getRetryAfter(), 1));
      return new Outcome(new DeliveryResult.RetryAfter(wait, all ? Scope.PLATFORM : Scope.CHAT), 0);
    } catch (ErrorResponseException e) {
      return new Outcome(refused(e), e.getErrorCode());
    }
  }

  /** A request that tells the number of what it made, and what a refusal for speed is about. */
  private static final class Attempt extends RestActionImpl<String> {

    /** JDA hands a refusal on before it writes down whom it is about. */
    private volatile boolean wholeBotWaits;

    Attempt(JDA jda, Route.CompiledRoute route, DataObject body) {
      super(jda, route, body, (response, request) -> number(response));
    }

    @Override
    public void handleResponse(Response response, Request<String> request) {
      if (response.isRateLimit()) {
        wholeBotWaits =
            response.optObject().map(refusal -> refusal.getBoolean("global")).orElse(true);
      }
      super.handleResponse(response, request);
    }

    /** Empty where the answer cannot be read: JDA would wait for ever behind an exception here. */
    private static String number(Response response) {
      try {
        return response.getObject().getString("id");
      } catch (IllegalStateException e) {
        return "";
      }
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
