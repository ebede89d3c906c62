package id.kutip.adapter.discord;

import id.kutip.adapter.discord.Calls.Answer;
import id.kutip.adapter.discord.Calls.Given;
import id.kutip.adapter.discord.Calls.Refused;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Reply;
import java.util.List;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/**
 * Sends and edits messages by a channel's number. JDA's own channels would do only for those it has
 * seen since it connected, which archived threads and private chats are not. In a forum each reply
 * is a post of its own. Thread-safe.
 */
final class Outgoing {

  /** Characters of a nonce (Discord, "Create Message"). */
  private static final int NONCE = 25;

  /** What was sent is not of a shape that Discord takes. */
  private static final int INVALID_BODY = 50_035;

  private final Calls calls;
  private final Channels channels;
  private final ForumPosts posts;
  private final DiscordRenderer renderer;
  private final Extras extras;

  Outgoing(
      Calls calls, Channels channels, ForumPosts posts, DiscordRenderer renderer, Extras extras) {
    this.calls = calls;
    this.channels = channels;
    this.posts = posts;
    this.renderer = renderer;
    this.extras = extras;
  }

  /**
   * Sends a reply.
   *
   * @param nonce by which Discord knows a repetition; null if there can be none
   */
  DeliveryResult send(String channel, Reply reply, @Nullable String nonce) {
    return channels
        .kind(channel)
        .result(
            kind -> {
              Answer<String> sent = send(channel, kind, reply, renderer.render(reply), nonce);
              if (sent instanceof Refused<String> refused && refused.code() == INVALID_BODY) {
                sent = send(channel, kind, reply, renderer.renderPlain(reply), nonce);
              }
              return sent.result(
                  message -> {
                    if (nonce != null) {
                      extras.add(channel, kind.type(), message, PostTitle.of(reply));
                    }
                    return new DeliveryResult.Sent(message);
                  });
            });
  }

  /** Sends the messages in order; the answer is that to the first one, which carries the news. */
  private Answer<String> send(
      String channel,
      Channels.Kind kind,
      Reply reply,
      List<MessageCreateData> messages,
      @Nullable String nonce) {
    Answer<String> first =
        kind.isForum()
            ? posts.open(channel, kind, PostTitle.of(reply), messages.get(0), nonce)
            : sendOne(channel, messages.get(0), nonce, 0);
    if (first instanceof Given<String> sent) {
      String target = kind.isForum() ? sent.value() : channel;
      for (int i = 1; i < messages.size(); i++) {
        if (sendOne(target, messages.get(i), nonce, i) instanceof Refused) {
          break;
        }
      }
    }
    return first;
  }

  private Answer<String> sendOne(
      String channel, MessageCreateData message, @Nullable String nonce, int part) {
    DataObject body = message.toData();
    if (nonce != null) {
      body.put("nonce", part == 0 ? nonce : part(nonce, part)).put("enforce_nonce", true);
    }
    return calls.put(Route.Messages.SEND_MESSAGE.compile(channel), body);
  }

  private static String part(String nonce, int part) {
    String suffix = "." + part;
    return nonce.substring(0, Math.min(nonce.length(), NONCE - suffix.length())) + suffix;
  }

  /** Puts a reply in a message's place; what does not fit one message is cut off. */
  DeliveryResult edit(String channel, String message, Reply reply) {
    DataObject body = MessageEditData.fromCreateData(renderer.render(reply).get(0)).toData();
    return channels
        .kind(channel)
        .then(
            kind ->
                calls.put(
                    Route.Messages.EDIT_MESSAGE.compile(
                        kind.isForum() ? message : channel, message),
                    body))
        .result(DeliveryResult.Sent::new);
  }
}
