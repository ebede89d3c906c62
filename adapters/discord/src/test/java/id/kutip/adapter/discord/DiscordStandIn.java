package id.kutip.adapter.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kutip.adapter.testing.ChatAdapterContractTest.PlatformStandIn;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.command.CommandRouter;
import id.kutip.text.Language;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Speaks Discord's HTTP API and gateway on the loopback as far as a bot needs them, and lets people
 * there do things. It is a program of its own, too: see {@link #main}.
 */
final class DiscordStandIn implements PlatformStandIn, AutoCloseable {

  static final String TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.notARealTokenButLongEnoughToBeOne";

  /** The server that the tests take place in. */
  static final String GUILD = "400000000000000001";

  static final String TEXT = "410000000000000001";
  static final String ANNOUNCEMENTS = "410000000000000002";
  static final String FORUM = "410000000000000003";
  static final String THREAD = "410000000000000004";

  /** A channel in which the bot may only look. */
  static final String READ_ONLY = "410000000000000005";

  private final Entities entities = new Entities();
  private final HttpStandIn http;
  private final GatewayStandIn gateway;

  /** A Discord with one server. */
  DiscordStandIn() throws IOException, InterruptedException {
    this(0, 0, 1);
  }

  /** A Discord with that many servers that the bot is in; a port of 0 is any that is free. */
  DiscordStandIn(int httpPort, int gatewayPort, int guilds)
      throws IOException, InterruptedException {
    http = new HttpStandIn(httpPort, TOKEN, entities);
    List<ObjectNode> all = new ArrayList<>();
    all.add(newsroom());
    IntStream.range(1, guilds).forEach(i -> all.add(crowd(i)));
    all.forEach(http.places()::add);
    gateway = new GatewayStandIn(gatewayPort, TOKEN, entities, all);
    gateway.open();
  }

  /**
   * A Discord for any bot to be tried on, until it is ended.
   *
   * @param arguments port of the HTTP API, port of the gateway, number of servers
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int[] numbers = IntStream.range(0, 3).map(i -> Integer.parseInt(arguments[i])).toArray();
    DiscordStandIn discord = new DiscordStandIn(numbers[0], numbers[1], numbers[2]);
    System.out.println("KUTIP_DISCORD_TOKEN=" + TOKEN);
    System.out.println("KUTIP_DISCORD_REST_URL=" + discord.settings().rest());
    System.out.println("KUTIP_DISCORD_GATEWAY_URL=" + discord.settings().gateway());
    Thread.currentThread().join();
  }

  private ObjectNode newsroom() {
    ObjectNode thread = entities.channel(THREAD, Entities.THREAD, "banjir");
    ObjectNode readOnly = entities.channel(READ_ONLY, Entities.TEXT, "pengumuman-lama");
    readOnly
        .withArray("permission_overwrites")
        .addObject()
        .put("id", Entities.botRole(GUILD))
        .put("type", 0)
        .put("allow", "0")
        .put("deny", Long.toString(1L << 11 | 1L << 38));
    return entities.guild(
        GUILD,
        "Redaksi Wairano",
        List.of(
            entities.channel(TEXT, Entities.TEXT, "berita"),
            entities.channel(ANNOUNCEMENTS, Entities.ANNOUNCEMENT, "siaran"),
            entities.channel(FORUM, Entities.FORUM, "forum-berita"),
            readOnly,
            thread.put("parent_id", TEXT)));
  }

  /** A server of the usual size: 25 channels. */
  private ObjectNode crowd(int number) {
    List<ObjectNode> channels =
        IntStream.range(0, 25)
            .mapToObj(i -> entities.channel(entities.next(), Entities.TEXT, "kanal-" + i))
            .toList();
    return entities.guild(entities.next(), "Server " + number, channels);
  }

  DiscordSettings settings() {
    return new DiscordSettings(
        TOKEN,
        URI.create("http://localhost:" + http.port()),
        URI.create("ws://localhost:" + gateway.getPort()));
  }

  /** The same for a bot that opens threads and publishes. */
  DiscordSettings settingsWithExtras() {
    DiscordSettings plain = settings();
    return new DiscordSettings(
        plain.token(),
        plain.rest(),
        plain.gateway(),
        true,
        true,
        "",
        DiscordSettings.Sharding.NONE);
  }

  /** The same for a bot on several shards. */
  DiscordSettings settings(DiscordSettings.Sharding sharding) {
    DiscordSettings plain = settings();
    return new DiscordSettings(
        plain.token(), plain.rest(), plain.gateway(), false, false, "", sharding);
  }

  /** The same for a bot whose commands are in one server only. */
  DiscordSettings settingsForCommandsIn(String guild) {
    DiscordSettings plain = settings();
    return new DiscordSettings(
        plain.token(),
        plain.rest(),
        plain.gateway(),
        false,
        false,
        guild,
        DiscordSettings.Sharding.NONE);
  }

  /** The only node of a bot, not yet started. */
  static DiscordAdapter node(DiscordSettings settings, CommandRouter router, ChatEvents events) {
    return new DiscordAdapter(
        settings, router, events, Language.INDONESIAN, Patience.USUAL, shard -> Optional.empty());
  }

  HttpStandIn http() {
    return http;
  }

  GatewayStandIn gateway() {
    return gateway;
  }

  Entities entities() {
    return entities;
  }

  /** Somebody who writes with the bot in private. */
  People inPrivate() {
    return new People(this, null, chat().id(), false);
  }

  /** Somebody who manages the server, in that channel. */
  People managerIn(String channel) {
    return new People(this, GUILD, channel, true);
  }

  /** Somebody who may only write, in that channel. */
  People readerIn(String channel) {
    return new People(this, GUILD, channel, false);
  }

  List<HttpStandIn.Request> requests(String method, String pathPart) {
    return http.requests(method, pathPart);
  }

  @Override
  public ChatId chat() {
    return chat(1);
  }

  @Override
  public ChatId chat(int number) {
    return new ChatId(Platform.DISCORD, Long.toString(500_000_000_000_000_000L + number));
  }

  @Override
  public List<String> shown(ChatId chat) {
    return http.shown(chat.id());
  }

  @Override
  public void slowDown(ChatId chat, Duration time) {
    http.meet(chat.id(), Fault.tooFast(time, false));
  }

  @Override
  public void removeBot(ChatId chat) {
    http.closeTo(chat.id(), Fault.refusal(403, 50_001, "Missing Access"));
  }

  @Override
  public void answerGarbageOnce() {
    http.meet(chat().id(), Fault.trouble(200));
  }

  /** Ends it; fails if a request was not as Discord describes it. */
  @Override
  public void close() {
    gateway.close();
    http.close();
    if (!http.violations().isEmpty()) {
      throw new AssertionError(String.join("\n", http.violations()));
    }
  }
}
