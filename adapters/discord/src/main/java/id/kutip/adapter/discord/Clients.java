package id.kutip.adapter.discord;

import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/**
 * Makes JDA's clients: one that only writes, which needs no gateway and works on every node, and
 * one for each shard that is listened to. They share what is known of the whole bot's rate limit.
 */
final class Clients {

  private static final Duration END = Duration.ofSeconds(3);

  private final DiscordSettings settings;
  private final List<EventListener> listeners;
  private final Gateway gateway;

  /**
   * Clients of that bot.
   *
   * @param listeners told what happens on the shards
   */
  Clients(DiscordSettings settings, List<EventListener> listeners) {
    this.settings = settings;
    this.listeners = List.copyOf(listeners);
    this.gateway = new Gateway(settings.gateway().toString());
  }

  /** Leads to the gateway that the operator has set. */
  private static final class Gateway extends SessionControllerAdapter {
    private final String address;

    Gateway(String address) {
      this.address = address.endsWith("/") ? address : address + "/";
    }

    @Override
    public String getGateway() {
      return address;
    }
  }

  /** Lets nobody in. */
  private final class NoGateway extends SessionControllerAdapter {

    @Override
    public void appendSession(SessionConnectNode node) {}

    @Override
    public String getGateway() {
      return gateway.getGateway();
    }

    @Override
    public RestRateLimiter.GlobalRateLimit getRateLimitHandle() {
      return rateLimit();
    }
  }

  /** Where JDA keeps how long the whole bot has to wait. */
  RestRateLimiter.GlobalRateLimit rateLimit() {
    return gateway.getRateLimitHandle();
  }

  /** A client that writes and hears nothing; asks Discord who the bot is. */
  JDA writer() {
    return builder(new NoGateway()).build();
  }

  /** A client that listens to a shard, or will as soon as the gateway can be reached. */
  JDA shard(int number) {
    return builder(gateway)
        .useSharding(number, settings.sharding().total())
        .addEventListeners(listeners.toArray())
        .build();
  }

  private JDABuilder builder(SessionController sessions) {
    boolean isPublic = settings.gateway().equals(DiscordSettings.PUBLIC_GATEWAY);
    return JDABuilder.createLight(
            settings.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
        .setRestConfig(new RestConfig().setBaseUrl(settings.base()))
        .setSessionController(sessions)
        .setCompression(isPublic ? Compression.ZLIB : Compression.NONE)
        .setEnableShutdownHook(false);
  }

  /** Ends a client, within a few seconds. */
  static void end(JDA client) {
    client.shutdown();
    try {
      if (!client.awaitShutdown(END)) {
        client.shutdownNow();
      }
    } catch (InterruptedException e) {
      client.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
