package id.kutip.config;

import java.util.Locale;

/**
 * Every value that an operator can set, sorted by how often one does. Each is a key of the file
 * and, in capitals with {@code KUTIP_} before it, an environment variable, which wins; a secret can
 * also be read from the file that {@code KEY-file} or {@code KUTIP_KEY_FILE} names.
 */
enum Setting {
  /** The language of the bot's own words where a chat has not chosen: id or en. */
  LANGUAGE("language", "id", false),
  /** The folder of the database and of the terminal's history. */
  DATA_DIRECTORY("data.directory", "kutip-data", false),
  /** The token that @BotFather shows; empty: not in Telegram. */
  TELEGRAM_TOKEN("telegram.token", "", true),
  /** The token of the bot in Discord's developer portal; empty: not in Discord. */
  DISCORD_TOKEN("discord.token", "", true),
  /** JDBC address of the database; empty: a SQLite file in the data folder. */
  DATABASE_URL("database.url", "", true),
  /** The port of the web chat on the loopback; 0 switches it off. */
  HTTP_PORT("http.port", "8377", false),
  /**
   * Hosts (host or host:port, separated by commas) of the operator's own network that may be
   * fetched from.
   */
  FETCH_ALLOW("fetch.allow", "", false),
  /**
   * Where the owner of a site can complain about the bot: a web or mail address, part of the
   * User-Agent.
   */
  FETCH_CONTACT("fetch.contact", "", false),
  /** Where the Bot API is. */
  TELEGRAM_API_URL("telegram.api-url", "https://api.telegram.org", false),
  /** Where Telegram sends what is written to the bot; empty: the bot asks for it. */
  TELEGRAM_WEBHOOK_URL("telegram.webhook-url", "", false),
  /** What Telegram proves itself with at the webhook; empty: follows from the token. */
  TELEGRAM_WEBHOOK_SECRET("telegram.webhook-secret", "", true),
  /** Where this machine takes what comes to the webhook's address. */
  TELEGRAM_WEBHOOK_LISTEN("telegram.webhook-listen", "127.0.0.1:8378", false),
  /** Where Discord's HTTP API is. */
  DISCORD_REST_URL("discord.rest-url", "https://discord.com/api/v10", false),
  /** Where Discord's gateway is. */
  DISCORD_GATEWAY_URL("discord.gateway-url", "wss://gateway.discord.gg", false),
  /** Whether each article that is delivered to a channel of Discord gets a thread: on or off. */
  DISCORD_ARTICLE_THREADS("discord.article-threads", "off", false),
  /** Whether what is delivered to announcement channels goes to their followers: on or off. */
  DISCORD_CROSSPOST("discord.crosspost", "off", false),
  /** The number of the only server of Discord to have the commands, for development; empty: all. */
  DISCORD_COMMAND_SERVER("discord.command-server", "", false),
  /** In how many shards Discord is listened to; the same on all nodes. */
  DISCORD_SHARDS("discord.shards", "1", false),
  /** How many shards this node takes at most; 0: as many as it can get. */
  DISCORD_SHARDS_HERE("discord.shards-here", "0", false),
  /**
   * Where hubs tell of new articles: an https address of the operator's; empty: feeds are asked.
   */
  WEBSUB_URL("websub.url", "", false),
  /** Where this machine takes what comes to that address. */
  WEBSUB_LISTEN("websub.listen", "127.0.0.1:8379", false),
  /** Megabytes of articles and analyses kept in memory. */
  CACHE_MEGABYTES("cache.megabytes", "64", false);

  private final String key;
  private final String byDefault;
  private final boolean secret;

  Setting(String key, String byDefault, boolean secret) {
    this.key = key;
    this.byDefault = byDefault;
    this.secret = secret;
  }

  /** Its key in the file, such as {@code http.port}. */
  String key() {
    return key;
  }

  /** Its value where none is set. */
  String byDefault() {
    return byDefault;
  }

  /** Whether its value must never be shown. */
  boolean secret() {
    return secret;
  }

  /** Its environment variable, such as {@code KUTIP_HTTP_PORT}. */
  String variable() {
    return "KUTIP_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
