package id.kutip.config;

import id.kutip.adapter.discord.DiscordSettings;
import id.kutip.adapter.telegram.TelegramSettings;
import id.kutip.text.Language;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has set, checked. See {@link Setting} for what each value means.
 *
 * @param language of the bot's own words where a chat has not chosen
 * @param dataDirectory folder of the database
 * @param databaseUrl JDBC address of the database; may hold a password, never shown
 * @param telegram the bot in Telegram; null where it is not to be there
 * @param discord the bot in Discord; null where it is not to be there
 * @param websub where hubs tell of new articles; null where they do not
 * @param httpPort of the web chat on the loopback; 0 if off
 * @param fetchAllow hosts of the operator's own network that may be fetched from
 * @param fetchContact for the User-Agent; empty if none
 * @param cacheBytes kept in memory
 */
record Configuration(
    Language language,
    Path dataDirectory,
    String databaseUrl,
    @Nullable TelegramSettings telegram,
    @Nullable DiscordSettings discord,
    @Nullable WebSubSettings websub,
    int httpPort,
    Set<String> fetchAllow,
    String fetchContact,
    long cacheBytes) {

  private static final int MOST_SHARDS = 1_000;

  /** The configuration was wrong; the message has a line for each thing to mend. */
  static final class WrongException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongException(List<String> errors) {
      super(String.join("\n", errors));
    }
  }

  /**
   * Reads the configuration.
   *
   * @param file null if there is none
   * @param environment the environment variables
   * @throws WrongException with all that is wrong at once
   */
  static Configuration read(@Nullable Path file, Map<String, String> environment)
      throws WrongException {
    List<String> errors = new ArrayList<>();
    Values values = new Values(SettingsReader.read(file, environment, errors), errors);
    Path data =
        values.get(
            Setting.DATA_DIRECTORY,
            "a folder's path, such as /var/lib/kutip",
            Path::of,
            Path.of("."));
    Configuration configuration =
        new Configuration(
            values.get(Setting.LANGUAGE, "id or en", Configuration::language, Language.INDONESIAN),
            data,
            values.get(
                Setting.DATABASE_URL,
                "empty, jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE",
                url -> databaseUrl(url, data),
                ""),
            telegram(values),
            discord(values),
            websub(values),
            values.get(
                Setting.HTTP_PORT,
                "a port from 1 to 65535, or 0 for none",
                text -> number(text, 0, 65_535),
                0),
            values.get(
                Setting.FETCH_ALLOW,
                "host or host:port, separated by commas",
                Configuration::hosts,
                Set.of()),
            values.get(Setting.FETCH_CONTACT, "a web or mail address", Configuration::contact, ""),
            values.get(
                    Setting.CACHE_MEGABYTES,
                    "a number from 1 to 65536",
                    text -> number(text, 1, 65_536),
                    64)
                * 1024L
                * 1024L);
    if (!errors.isEmpty()) {
      throw new WrongException(errors);
    }
    return configuration;
  }

  /** Shows everything but what may hold a secret. */
  @Override
  public String toString() {
    return "Configuration[language="
        + language
        + ", dataDirectory="
        + dataDirectory
        + ", httpPort="
        + httpPort
        + "]";
  }

  private record Values(Map<Setting, SettingsReader.Found> found, List<String> errors) {

    <T> T get(Setting setting, String expected, Function<String, T> reader, T instead) {
      SettingsReader.Found value = found.get(setting);
      if (value == null) {
        return instead;
      }
      try {
        return reader.apply(value.value());
      } catch (IllegalArgumentException e) {
        String shown = setting.secret() ? "the value" : '"' + value.value() + '"';
        errors.add(
            value.origin()
                + ": "
                + setting.key()
                + " cannot be "
                + shown
                + "; it takes "
                + expected);
        return instead;
      }
    }
  }

  private static @Nullable DiscordSettings discord(Values values) {
    String token =
        values.get(
            Setting.DISCORD_TOKEN,
            "the token as the developer portal shows it, three parts with full stops between",
            text -> {
              if (!text.isEmpty() && !isDiscordToken(text)) {
                throw new IllegalArgumentException("no token");
              }
              return text;
            },
            "");
    URI rest =
        values.get(
            Setting.DISCORD_REST_URL,
            "an http or https address, such as https://discord.com/api/v10",
            text -> address(text, "https", "http"),
            DiscordSettings.PUBLIC_REST);
    URI gateway =
        values.get(
            Setting.DISCORD_GATEWAY_URL,
            "a ws or wss address, such as wss://gateway.discord.gg",
            text -> address(text, "wss", "ws"),
            DiscordSettings.PUBLIC_GATEWAY);
    boolean threads = isOn(values, Setting.DISCORD_ARTICLE_THREADS);
    boolean crosspost = isOn(values, Setting.DISCORD_CROSSPOST);
    String commandsIn =
        values.get(
            Setting.DISCORD_COMMAND_SERVER,
            "empty, or a server's number, such as 400000000000000001",
            Configuration::serverNumber,
            "");
    DiscordSettings.Sharding sharding = sharding(values);
    return token.isEmpty()
        ? null
        : new DiscordSettings(token, rest, gateway, threads, crosspost, commandsIn, sharding);
  }

  private static DiscordSettings.Sharding sharding(Values values) {
    int total =
        values.get(
            Setting.DISCORD_SHARDS,
            "a number from 1 to " + MOST_SHARDS,
            text -> number(text, 1, MOST_SHARDS),
            1);
    int here =
        values.get(
            Setting.DISCORD_SHARDS_HERE,
            "a number from 1 to " + MOST_SHARDS + ", or 0 for all",
            text -> number(text, 0, MOST_SHARDS),
            0);
    return new DiscordSettings.Sharding(total, here == 0 ? total : here);
  }

  private static String serverNumber(String text) {
    if (text.length() > 20 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static boolean isOn(Values values, Setting setting) {
    return values.get(
        setting,
        "on or off",
        text -> {
          if (!text.equals("on") && !text.equals("off")) {
            throw new IllegalArgumentException(text);
          }
          return text.equals("on");
        },
        false);
  }

  private static boolean isDiscordToken(String text) {
    return text.split("\\.", -1).length == 3
        && text.chars()
            .allMatch(
                c -> c == '.' || c == '-' || c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
  }

  private static URI address(String text, String scheme, String otherScheme) {
    URI uri = URI.create(text);
    boolean fits = scheme.equals(uri.getScheme()) || otherScheme.equals(uri.getScheme());
    if (!fits || uri.getHost() == null) {
      throw new IllegalArgumentException(text);
    }
    return uri;
  }

  private static @Nullable TelegramSettings telegram(Values values) {
    String token =
        values.get(
            Setting.TELEGRAM_TOKEN,
            "the token as @BotFather shows it, such as 123456:ABC-DEF",
            text -> {
              if (!text.isEmpty() && !isTelegramToken(text)) {
                throw new IllegalArgumentException("no token");
              }
              return text;
            },
            "");
    URI api =
        values.get(
            Setting.TELEGRAM_API_URL,
            "scheme, host and port, such as https://api.telegram.org",
            Configuration::server,
            TelegramSettings.PUBLIC_API);
    TelegramSettings.Webhook webhook = webhook(values);
    return token.isEmpty() ? null : new TelegramSettings(token, api, webhook);
  }

  private static @Nullable WebSubSettings websub(Values values) {
    Optional<URI> url =
        values.get(
            Setting.WEBSUB_URL,
            "empty, or the https address that hubs are to send to",
            text -> text.isEmpty() ? Optional.empty() : Optional.of(webhookUrl(text)),
            Optional.empty());
    HostPort listen =
        values.get(
            Setting.WEBSUB_LISTEN,
            "host:port, such as 127.0.0.1:8379",
            HostPort::read,
            new HostPort("127.0.0.1", 8_379));
    return url.map(to -> new WebSubSettings(to, listen.host(), listen.port())).orElse(null);
  }

  private static TelegramSettings.@Nullable Webhook webhook(Values values) {
    Optional<URI> url =
        values.get(
            Setting.TELEGRAM_WEBHOOK_URL,
            "empty, or the https address that Telegram is to send to",
            text -> text.isEmpty() ? Optional.empty() : Optional.of(webhookUrl(text)),
            Optional.empty());
    String secret =
        values.get(
            Setting.TELEGRAM_WEBHOOK_SECRET,
            "up to 256 letters, digits, _ and -",
            Configuration::webhookSecret,
            "");
    HostPort listen =
        values.get(
            Setting.TELEGRAM_WEBHOOK_LISTEN,
            "host:port, such as 127.0.0.1:8378",
            HostPort::read,
            new HostPort("127.0.0.1", 8_378));
    return url.map(to -> new TelegramSettings.Webhook(to, secret, listen.host(), listen.port()))
        .orElse(null);
  }

  private static URI webhookUrl(String text) {
    URI uri = URI.create(text);
    if (!"https".equals(uri.getScheme()) || uri.getHost() == null || uri.getQuery() != null) {
      throw new IllegalArgumentException(text);
    }
    return uri;
  }

  private static String webhookSecret(String text) {
    if (text.length() > 256 || !text.chars().allMatch(Configuration::isTokenLetter)) {
      throw new IllegalArgumentException("no secret");
    }
    return text;
  }

  private record HostPort(String host, int port) {

    static HostPort read(String text) {
      int colon = text.lastIndexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException(text);
      }
      return new HostPort(text.substring(0, colon), number(text.substring(colon + 1), 1, 65_535));
    }
  }

  private static boolean isTelegramToken(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && colon < text.length() - 1
        && text.substring(0, colon).chars().allMatch(c -> c >= '0' && c <= '9')
        && text.substring(colon + 1).chars().allMatch(Configuration::isTokenLetter);
  }

  private static boolean isTokenLetter(int c) {
    return c == '-' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  /** An address of a server, without a path. */
  private static URI server(String text) {
    URI uri = URI.create(text);
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    String path = uri.getPath() == null ? "" : uri.getPath();
    if (!web || uri.getHost() == null || !(path.isEmpty() || path.equals("/"))) {
      throw new IllegalArgumentException(text);
    }
    return uri;
  }

  private static Language language(String text) {
    Language language = Language.ofCode(text);
    if (language == Language.OTHER) {
      throw new IllegalArgumentException(text);
    }
    return language;
  }

  private static String databaseUrl(String url, Path data) {
    if (url.isEmpty()) {
      return "jdbc:sqlite:" + data.resolve("kutip.db");
    }
    if (!url.startsWith("jdbc:sqlite:") && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("another database");
    }
    return url;
  }

  private static int number(String text, int least, int most) {
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static Set<String> hosts(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(host -> !host.isEmpty())
        .peek(
            host -> {
              if (host.contains("/") || host.contains(" ")) {
                throw new IllegalArgumentException(host);
              }
            })
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String contact(String text) {
    if (text.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
