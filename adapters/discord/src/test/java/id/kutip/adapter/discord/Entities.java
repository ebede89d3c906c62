package id.kutip.adapter.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** People, servers, channels and messages as Discord writes them. Thread-safe. */
final class Entities {

  static final String BOT = "123456789012345678";
  static final int TEXT = 0;
  static final int ANNOUNCEMENT = 5;
  static final int THREAD = 11;
  static final int FORUM = 15;

  /** All that a member can be allowed but to rule the server. */
  static final long EVERYTHING = (1L << 50) - 1 & ~(1L << 3);

  /** Reading, writing and using commands. */
  static final long READER = 1L << 10 | 1L << 11 | 1L << 16 | 1L << 31 | 1L << 38;

  /** Discord's names tell when they were given: milliseconds since this moment. */
  private static final long DISCORD_EPOCH = 1_420_070_400_000L;

  private final ObjectMapper json = new ObjectMapper();
  private final AtomicLong numbers =
      new AtomicLong((System.currentTimeMillis() - DISCORD_EPOCH) << 22);

  /** A name that nothing else has. */
  String next() {
    return Long.toString(numbers.incrementAndGet());
  }

  ObjectNode object() {
    return json.createObjectNode();
  }

  ObjectNode bot() {
    return person(BOT, "kutip").put("bot", true);
  }

  ObjectNode person(String id, String name) {
    return object()
        .put("id", id)
        .put("username", name)
        .put("discriminator", "0")
        .put("bot", false)
        .putNull("avatar");
  }

  /** Somebody, or the bot, as a member of a server. */
  ObjectNode member(ObjectNode person, long permissions, String... roles) {
    ObjectNode member =
        object()
            .put("joined_at", "2026-01-01T00:00:00+00:00")
            .put("deaf", false)
            .put("mute", false)
            .put("flags", 0)
            .put("pending", false)
            .put("permissions", Long.toString(permissions));
    member.set("user", person);
    ArrayNode held = member.putArray("roles");
    List.of(roles).forEach(held::add);
    return member;
  }

  ObjectNode channel(String id, int type, String name) {
    ObjectNode channel = object().put("id", id).put("type", type).put("name", name);
    channel.put("position", 0).put("flags", 0).putArray("permission_overwrites");
    if (type == FORUM) {
      channel.putArray("available_tags");
    }
    if (type == THREAD) {
      channel.put("owner_id", BOT).put("message_count", 0).put("member_count", 1);
      channel
          .putObject("thread_metadata")
          .put("archived", false)
          .put("auto_archive_duration", 1440)
          .put("archive_timestamp", "2026-01-01T00:00:00+00:00")
          .put("locked", false);
    }
    return channel;
  }

  /** The role of a server's managers. */
  static String managers(String guild) {
    return guild.substring(0, guild.length() - 1) + "8";
  }

  /** The bot's own role in a server. */
  static String botRole(String guild) {
    return guild.substring(0, guild.length() - 1) + "9";
  }

  private ObjectNode role(String id, String name, long permissions) {
    ObjectNode role = object().put("id", id).put("name", name).put("color", 0).put("hoist", false);
    role.putObject("colors").put("primary_color", 0);
    role.put("permissions", Long.toString(permissions)).put("position", 0).put("flags", 0);
    return role.put("managed", false).put("mentionable", false);
  }

  /** A server that the bot is in, with all rights; everybody may read and write. */
  ObjectNode guild(String id, String name, List<ObjectNode> channels) {
    ObjectNode guild = object().put("id", id).put("name", name).put("owner_id", "7000000000000009");
    guild.put("member_count", 100).put("preferred_locale", "id").put("large", false);
    guild.put("system_channel_id", channels.get(0).path("id").asText());
    guild.put("joined_at", "2026-01-01T00:00:00+00:00").put("unavailable", false);
    guild.put("verification_level", 0).put("default_message_notifications", 0);
    guild.put("explicit_content_filter", 0).put("mfa_level", 0).put("nsfw_level", 0);
    guild.put("premium_tier", 0).put("premium_progress_bar_enabled", false).put("afk_timeout", 60);
    guild
        .putArray("roles")
        .add(role(id, "@everyone", READER))
        .add(role(managers(id), "redaktur", EVERYTHING))
        .add(role(botRole(id), "Kutip", EVERYTHING));
    guild.putArray("members").add(member(bot(), EVERYTHING, botRole(id)));
    ArrayNode there = guild.putArray("channels");
    ArrayNode threads = guild.putArray("threads");
    for (ObjectNode channel : channels) {
      (channel.path("type").asInt() == THREAD ? threads : there).add(channel);
    }
    for (String list :
        List.of(
            "emojis",
            "stickers",
            "features",
            "presences",
            "voice_states",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds")) {
      guild.putArray(list);
    }
    return guild;
  }

  ObjectNode message(String channel, String id) {
    ObjectNode message = object();
    message.put("id", id).put("channel_id", channel).put("type", 0).put("content", "");
    message.put("timestamp", "2026-01-01T00:00:00+00:00").putNull("edited_timestamp");
    message.put("tts", false).put("mention_everyone", false).put("pinned", false);
    message.set("author", bot());
    for (String list :
        List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
      message.putArray(list);
    }
    return message;
  }
}
