package id.kutip.adapter.discord;

import id.kutip.adapter.discord.Calls.Answer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.forums.ForumTag;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Of what kind the channels are that are written to. Those of this node's shards are known from the
 * gateway; private chats, archived threads and what other nodes listen to is asked for once.
 * Thread-safe.
 */
final class Channels {

  private static final int MOST_KEPT = 10_000;

  /** The flag of a forum whose posts need a tag (Discord, "Channel Object"). */
  private static final int TAG_REQUIRED = 1 << 4;

  private final Calls calls;
  private final Function<String, Optional<GuildChannel>> heard;
  private final Map<String, Kind> asked =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kind> eldest) {
              return size() > MOST_KEPT;
            }
          });

  /**
   * Channels by their numbers.
   *
   * @param heard those that the gateway has told of
   */
  Channels(Calls calls, Function<String, Optional<GuildChannel>> heard) {
    this.calls = calls;
    this.heard = heard;
  }

  /**
   * What has to be known of a channel to write there.
   *
   * @param guild number of its server; empty for a private chat
   * @param tag number of the tag that a post needs; empty where it needs none
   */
  record Kind(ChannelType type, String guild, String tag) {

    /** Whether each message there is a post of its own. */
    boolean isForum() {
      return type == ChannelType.FORUM || type == ChannelType.MEDIA;
    }

    private static Kind of(GuildChannel channel) {
      String tag =
          channel instanceof IPostContainer forum && forum.isTagRequired()
              ? forum.getAvailableTags().stream().findFirst().map(ForumTag::getId).orElse("")
              : "";
      return new Kind(channel.getType(), channel.getGuild().getId(), tag);
    }

    private static Kind of(DataObject channel) {
      boolean required = (channel.getInt("flags", 0) & TAG_REQUIRED) != 0;
      List<DataObject> tags =
          channel.optArray("available_tags").orElseGet(DataArray::empty).stream(
                  DataArray::getObject)
              .toList();
      return new Kind(
          ChannelType.fromId(channel.getInt("type", ChannelType.UNKNOWN.getId())),
          channel.getString("guild_id", ""),
          required && !tags.isEmpty() ? tags.get(0).getString("id") : "");
    }
  }

  /** The kind of a channel; refused where the bot may not know it. */
  Answer<Kind> kind(String channel) {
    Kind known = heard.apply(channel).map(Kind::of).orElseGet(() -> asked.get(channel));
    return known != null ? new Calls.Given<>(known) : ask(channel);
  }

  private Answer<Kind> ask(String channel) {
    return calls
        .get(Route.Channels.GET_CHANNEL.compile(channel), Kind::of)
        .then(
            kind -> {
              // a forum's tags change
              if (!kind.isForum()) {
                asked.put(channel, kind);
              }
              return new Calls.Given<>(kind);
            });
  }
}
