package id.kutip.adapter.discord;

import id.kutip.adapter.discord.Calls.Answer;
import id.kutip.adapter.discord.Calls.Given;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/**
 * Opens posts in forums. Discord knows no nonce there, so that the container of a post's first
 * message carries a number made from the nonce, and a post that has it already is not opened again:
 * the process that opened it died before it could write that down. Thread-safe.
 */
final class ForumPosts {

  private final Calls calls;
  private final String bot;

  /**
   * Posts of a bot.
   *
   * @param bot the bot's number
   */
  ForumPosts(Calls calls, String bot) {
    this.calls = calls;
    this.bot = bot;
  }

  /**
   * Opens a post; its number is that of its first message, too.
   *
   * @param nonce null if there can be no repetition
   */
  Answer<String> open(
      String forum,
      Channels.Kind kind,
      String title,
      MessageCreateData message,
      @Nullable String nonce) {
    if (nonce == null || !message.isUsingComponentsV2()) {
      return create(forum, kind, title, message);
    }
    int mark = mark(nonce);
    return find(forum, kind, title, mark)
        .then(
            found ->
                found.isEmpty()
                    ? create(forum, kind, title, marked(message, mark))
                    : new Given<>(found));
  }

  /** A component's number is a positive one of 32 bits; the others of a message are small. */
  private static int mark(String nonce) {
    return (nonce.hashCode() & Integer.MAX_VALUE) | (1 << 30);
  }

  private static MessageCreateData marked(MessageCreateData message, int mark) {
    List<MessageTopLevelComponent> components = new ArrayList<>();
    for (MessageTopLevelComponent component : message.getComponents()) {
      components.add(
          components.isEmpty() && component instanceof Container container
              ? container.withUniqueId(mark)
              : component);
    }
    return MessageCreateBuilder.from(message).setComponents(components).build();
  }

  /** The number of the post that has the mark; empty if there is none. */
  private Answer<String> find(String forum, Channels.Kind kind, String title, int mark) {
    return calls
        .get(
            Route.Guilds.LIST_ACTIVE_THREADS.compile(kind.guild()),
            answer ->
                answer.getArray("threads").stream(DataArray::getObject)
                    .filter(
                        post ->
                            post.getString("parent_id", "").equals(forum)
                                && post.getString("owner_id", "").equals(bot)
                                && post.getString("name", "").equals(title))
                    .map(post -> post.getString("id"))
                    .toList())
        .then(
            posts ->
                new Given<>(
                    posts.stream().filter(post -> isMarked(post, mark)).findFirst().orElse("")));
  }

  private boolean isMarked(String post, int mark) {
    Answer<Boolean> answer =
        calls.get(
            Route.Messages.GET_MESSAGE.compile(post, post),
            message ->
                message.getArray("components").stream(DataArray::getObject)
                    .anyMatch(component -> component.getInt("id", 0) == mark));
    return answer instanceof Given<Boolean> given && given.value();
  }

  private Answer<String> create(
      String forum, Channels.Kind kind, String title, MessageCreateData message) {
    DataObject first = message.toData();
    // a post's message has no such fields (Discord, "Start Thread in Forum or Media Channel")
    first.remove("nonce");
    first.remove("enforce_nonce");
    first.remove("tts");
    DataObject body = DataObject.empty().put("name", title).put("message", first);
    if (!kind.tag().isEmpty()) {
      body.put("applied_tags", DataArray.empty().add(kind.tag()));
    }
    return calls.put(Route.Channels.CREATE_THREAD.compile(forum), body);
  }
}
