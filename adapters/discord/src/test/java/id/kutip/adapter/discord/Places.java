package id.kutip.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Servers, channels and posts that a bot can ask the HTTP API for. Thread-safe. */
final class Places {

  private static final int PRIVATE = 1;

  private final Entities entities;
  private final Map<String, ObjectNode> guilds = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> channels = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> posts = new ConcurrentHashMap<>();
  private final Set<String> withoutCommands = ConcurrentHashMap.newKeySet();

  Places(Entities entities) {
    this.entities = entities;
  }

  /** Makes a server known, with its channels. */
  void add(ObjectNode guild) {
    String id = guild.path("id").asText();
    guilds.put(id, guild);
    for (String list : new String[] {"channels", "threads"}) {
      for (JsonNode channel : guild.path(list)) {
        channels.put(
            channel.path("id").asText(), ((ObjectNode) channel.deepCopy()).put("guild_id", id));
      }
    }
  }

  /** Opens a post in a forum. */
  ObjectNode addPost(String forum, String id, JsonNode sent) {
    ObjectNode post =
        entities.channel(id, Entities.THREAD, sent.path("name").asText()).put("parent_id", forum);
    JsonNode parent = channels.get(forum);
    if (parent != null) {
      post.put("guild_id", parent.path("guild_id").asText());
      posts.put(id, sent.path("message").path("components"));
      channels.put(id, post);
    }
    return post;
  }

  /** Lets a server have invited the bot without its commands. */
  void refuseCommands(String guild) {
    withoutCommands.add(guild);
  }

  /** Whether the bot may have no commands in that server. */
  boolean refusesCommands(String guild) {
    return withoutCommands.contains(guild);
  }

  /** What is at a path; empty if it is not about places. */
  Optional<JsonNode> at(String path, String[] parts) {
    if (path.equals("users/@me/guilds")) {
      return Optional.of(entities.object().withArray("/all").addAll(guilds.values()));
    } else if (parts[0].equals("channels") && parts.length == 2) {
      ObjectNode known = channels.get(parts[1]);
      return Optional.of(
          known == null ? entities.object().put("id", parts[1]).put("type", PRIVATE) : known);
    } else if (parts[0].equals("channels") && parts.length == 4) {
      ObjectNode message = entities.message(parts[1], parts[3]);
      if (posts.containsKey(parts[1])) {
        message.set("components", posts.get(parts[1]));
      }
      return Optional.of(message);
    } else if (path.endsWith("/threads/active")) {
      ObjectNode answer = entities.object();
      answer.putArray("members");
      channels.values().stream()
          .filter(it -> it.path("guild_id").asText().equals(parts[1]))
          .filter(it -> it.path("type").asInt() == Entities.THREAD)
          .forEach(answer.withArray("threads")::add);
      return Optional.of(answer);
    }
    return Optional.empty();
  }
}
