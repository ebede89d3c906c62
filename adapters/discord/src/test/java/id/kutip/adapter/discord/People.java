package id.kutip.adapter.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody in a channel of the stand-in, and what they do there. */
final class People {

  private static final int STRING = 3;
  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int TYPING = 4;
  private static final int MODAL = 5;

  private final DiscordStandIn discord;
  private final @Nullable String guild;
  private final String channel;
  private final boolean manages;
  private final Entities entities;

  /**
   * Somebody.
   *
   * @param guild the server; null in private
   * @param manages whether they manage the server
   */
  People(DiscordStandIn discord, @Nullable String guild, String channel, boolean manages) {
    this.discord = discord;
    this.guild = guild;
    this.channel = channel;
    this.manages = manages;
    this.entities = discord.entities();
  }

  /** Uses a command. */
  void command(String name, ObjectNode... options) throws InterruptedException {
    interact(COMMAND, command(name, List.of(options)));
  }

  /** Uses a command with a file. */
  void commandWithFile(String name, String option, String file, byte[] content)
      throws InterruptedException {
    String id = entities.next();
    ObjectNode data = command(name, List.of());
    data.withArray("options").addObject().put("name", option).put("type", 11).put("value", id);
    data.withObject("/resolved").withObject("/attachments").set(id, attachment(id, file, content));
    interact(COMMAND, data);
  }

  /** Uses a command for another channel. */
  void commandFor(String target, String name, ObjectNode... options) throws InterruptedException {
    ObjectNode data = command(name, List.of(options));
    data.withArray("options").addObject().put("name", "kanal").put("type", 7).put("value", target);
    int type = target.equals(DiscordStandIn.FORUM) ? Entities.FORUM : Entities.TEXT;
    data.withObject("/resolved")
        .withObject("/channels")
        .set(
            target,
            entities
                .channel(target, type, "tujuan")
                .put("permissions", Long.toString(permissions())));
    interact(COMMAND, data);
  }

  /** Writes an option of a command; the last is the one being written. */
  void types(String name, ObjectNode... options) throws InterruptedException {
    options[options.length - 1].put("focused", true);
    interact(TYPING, command(name, List.of(options)));
  }

  /** Chooses a command in the menu of somebody's message. */
  void chooseOnMessage(String name, ObjectNode message) throws InterruptedException {
    String id = message.path("id").asText();
    ObjectNode data = command(name, List.of()).put("type", 3).put("target_id", id);
    data.withObject("/resolved").withObject("/messages").set(id, message);
    interact(COMMAND, data);
  }

  /** Presses a button of the bot's. */
  void press(String button) throws InterruptedException {
    interact(COMPONENT, button(button), 0);
  }

  /** Presses a button of a message of the bot's that only they see. */
  void pressHidden(String button) throws InterruptedException {
    interact(COMPONENT, button(button), 1 << 6);
  }

  private ObjectNode button(String button) {
    return entities.object().put("custom_id", button).put("component_type", 2);
  }

  /** Chooses from a menu of the bot's. */
  void choose(String menu, String value) throws InterruptedException {
    ObjectNode data = entities.object().put("custom_id", menu).put("component_type", 3);
    data.putArray("values").add(value);
    interact(COMPONENT, data);
  }

  /** Sends off a form of the bot's. */
  void fillIn(String form, String field, String text) throws InterruptedException {
    ObjectNode data = entities.object().put("custom_id", form);
    ObjectNode label = data.putArray("components").addObject().put("type", 18).put("id", 1);
    label
        .putObject("component")
        .put("type", 4)
        .put("id", 2)
        .put("custom_id", field)
        .put("value", text);
    interact(MODAL, data);
  }

  /** Writes a message. */
  void write(String text) throws InterruptedException {
    discord.gateway().dispatch("MESSAGE_CREATE", message(text));
  }

  /** Writes a message that replies to another one. */
  void reply(String text, ObjectNode to) throws InterruptedException {
    ObjectNode message = message(text).put("type", 19);
    message
        .putObject("message_reference")
        .put("message_id", to.path("id").asText())
        .put("channel_id", channel);
    message.set("referenced_message", to);
    discord.gateway().dispatch("MESSAGE_CREATE", message);
  }

  /** A message of the bot's in this channel. */
  ObjectNode botMessage(String text) {
    ObjectNode message = entities.message(channel, entities.next());
    message.put("flags", 1 << 15);
    ObjectNode container = message.withArray("components").addObject().put("type", 17).put("id", 1);
    container.putArray("components").addObject().put("type", 10).put("id", 2).put("content", text);
    return message;
  }

  /** Writes a message with a file. */
  void writeWithFile(String text, String file, byte[] content) throws InterruptedException {
    ObjectNode message = message(text);
    message.withArray("attachments").add(attachment(entities.next(), file, content));
    discord.gateway().dispatch("MESSAGE_CREATE", message);
  }

  /** A message of theirs in this channel. */
  ObjectNode message(String text) {
    ObjectNode message = entities.message(channel, entities.next()).put("content", text);
    message.set("author", entities.person("7000000000000002", "budi"));
    if (text.contains(Entities.BOT)) {
      message.withArray("mentions").add(entities.bot());
    }
    if (guild != null) {
      message.put("guild_id", guild);
      ObjectNode member = member(entities.object());
      member.remove("user");
      message.set("member", member);
    }
    return message;
  }

  ObjectNode option(String name, String value) {
    return entities.object().put("name", name).put("type", STRING).put("value", value);
  }

  private long permissions() {
    return manages ? Entities.EVERYTHING : Entities.READER;
  }

  private ObjectNode member(ObjectNode person) {
    return manages && guild != null
        ? entities.member(person, permissions(), Entities.managers(guild))
        : entities.member(person, permissions());
  }

  private ObjectNode attachment(String id, String file, byte[] content) {
    String address = discord.http().file(file, content);
    return entities
        .object()
        .put("id", id)
        .put("filename", file)
        .put("size", content.length)
        .put("url", address)
        .put("proxy_url", address)
        .put("content_type", "text/plain");
  }

  private ObjectNode command(String name, List<ObjectNode> options) {
    ObjectNode data = entities.object();
    data.put("id", entities.next()).put("name", name).put("type", 1);
    ArrayNode given = data.putArray("options");
    options.forEach(given::add);
    return data;
  }

  private void interact(int type, ObjectNode data) throws InterruptedException {
    interact(type, data, 0);
  }

  /** Interacts; {@code flags} are those of the message that a component is under. */
  private void interact(int type, ObjectNode data, int flags) throws InterruptedException {
    ObjectNode body = entities.object();
    body.put("id", entities.next()).put("application_id", Entities.BOT).put("type", type);
    body.put("version", 1).put("token", channel + "-" + entities.next());
    body.put("channel_id", channel).put("locale", "id").put("attachment_size_limit", 10_000_000);
    body.putArray("entitlements");
    body.put("app_permissions", Long.toString(Entities.EVERYTHING));
    ObjectNode person = entities.person("7000000000000001", "rina");
    if (guild == null) {
      body.put("context", 1).putObject("authorizing_integration_owners").put("0", "0");
      ObjectNode there = body.putObject("channel").put("id", channel).put("type", 1);
      there.putArray("recipients").add(person);
      body.set("user", person);
    } else {
      body.put("context", 0).putObject("authorizing_integration_owners").put("0", guild);
      body.put("guild_id", guild).put("guild_locale", "id");
      body.putObject("guild").put("id", guild).put("locale", "id").putArray("features");
      body.set("channel", entities.channel(channel, Entities.TEXT, "berita"));
      body.set("member", member(person));
    }
    if (type == COMPONENT) {
      body.set("message", entities.message(channel, entities.next()).put("flags", flags));
    }
    body.set("data", data);
    discord.gateway().dispatch("INTERACTION_CREATE", body);
  }
}
