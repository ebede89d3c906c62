package id.kutip.adapter.discord;

import java.net.URI;

/**
 * What the operator has set.
 *
 * @param token of the bot, a secret
 * @param rest address of the HTTP API; with its path, or none for the usual one
 * @param gateway address of the gateway
 * @param threads whether each article that is delivered gets a thread to talk about it
 * @param crosspost whether what is delivered to announcement channels goes to their followers
 * @param commandsIn number of the only server that is to have the commands, for development; empty
 *     for all
 * @param sharding in how many parts the gateway is listened to
 */
public record DiscordSettings(
    String token,
    URI rest,
    URI gateway,
    boolean threads,
    boolean crosspost,
    String commandsIn,
    Sharding sharding) {

  /**
   * The parts of the gateway.
   *
   * @param total of all nodes, which have to agree on it
   * @param mostHere that this node listens to at most
   */
  public record Sharding(int total, int mostHere) {

    /** One part, on whichever node comes first. */
    public static final Sharding NONE = new Sharding(1, 1);
  }

  /** Where Discord's own HTTP API is. */
  public static final URI PUBLIC_REST = URI.create("https://discord.com/api/v10");

  /** Where Discord's own gateway is. */
  public static final URI PUBLIC_GATEWAY = URI.create("wss://gateway.discord.gg");

  /** A bot on one shard that delivers messages and nothing beside them. */
  public DiscordSettings(String token, URI rest, URI gateway) {
    this(token, rest, gateway, false, false, "", Sharding.NONE);
  }

  /** The address of the HTTP API that paths are added to; ends with a slash. */
  String base() {
    String path = rest.getPath() == null ? "" : rest.getPath();
    String address = rest.toString();
    if (path.isEmpty() || path.equals("/")) {
      address += (path.isEmpty() ? "/" : "") + "api/v10";
    }
    return address.endsWith("/") ? address : address + "/";
  }

  /** Shows the addresses only. */
  @Override
  public String toString() {
    return "DiscordSettings[" + rest + ", " + gateway + "]";
  }
}
