package id.kutip.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kutip.adapter.discord.DiscordSettings;
import id.kutip.adapter.telegram.TelegramSettings;
import id.kutip.text.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationTest {

  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("kutip.conf"), content);
  }

  @Nested
  class WhatIsSet {

    @Test
    void needsNothing() throws Exception {
      Configuration configuration = Configuration.read(null, Map.of());

      assertThat(configuration.language()).isEqualTo(Language.INDONESIAN);
      assertThat(configuration.databaseUrl()).isEqualTo("jdbc:sqlite:kutip-data/kutip.db");
      assertThat(configuration.fetchAllow()).isEmpty();
    }

    @Test
    void readsTheFileAndLetsTheEnvironmentWin() throws Exception {
      Path file = file("language = en\nhttp.port = 9000\nfetch.allow = \"a.test, b.test:8080\"\n");

      Configuration configuration = Configuration.read(file, Map.of("KUTIP_HTTP_PORT", " 9001 "));

      assertThat(configuration.language()).isEqualTo(Language.ENGLISH);
      assertThat(configuration.httpPort()).isEqualTo(9001);
      assertThat(configuration.fetchAllow()).containsExactlyInAnyOrder("a.test", "b.test:8080");
    }

    @Test
    void hubsTellOfNewArticlesOnlyWhereThereIsAPublicAddress() throws Exception {
      assertThat(Configuration.read(null, Map.of()).websub()).isNull();
      assertThat(
              Configuration.read(null, Map.of("KUTIP_WEBSUB_URL", "https://bot.example.org/websub"))
                  .websub())
          .isEqualTo(
              new WebSubSettings(URI.create("https://bot.example.org/websub"), "127.0.0.1", 8_379));
      assertThatThrownBy(
              () -> Configuration.read(null, Map.of("KUTIP_WEBSUB_URL", "http://bot.example.org")))
          .hasMessageContaining("the https address that hubs are to send to");
    }

    @Test
    void takesASecretFromAFileOfItsOwn() throws Exception {
      Path secret = Files.writeString(folder.resolve("secret"), "jdbc:postgresql://db/kutip?a=b\n");

      assertThat(
              Configuration.read(null, Map.of("KUTIP_DATABASE_URL_FILE", secret.toString()))
                  .databaseUrl())
          .isEqualTo("jdbc:postgresql://db/kutip?a=b");
    }

    @Test
    void keepsWhatMayHoldAPasswordOutOfItsWords() throws Exception {
      String url = "jdbc:postgresql://db/kutip?password=hunter2";

      assertThat(Configuration.read(null, Map.of("KUTIP_DATABASE_URL", url)).toString())
          .doesNotContain("hunter2");
    }
  }

  @Nested
  class Telegram {

    @Test
    void isOnWhereItsTokenIsSet() throws Exception {
      Configuration configuration =
          Configuration.read(
              null,
              Map.of(
                  "KUTIP_TELEGRAM_TOKEN",
                  "12345:AbC-dEf_9",
                  "KUTIP_TELEGRAM_API_URL",
                  "http://localhost:8081"));

      assertThat(configuration.telegram())
          .isEqualTo(new TelegramSettings("12345:AbC-dEf_9", URI.create("http://localhost:8081")));
      assertThat(configuration.toString()).doesNotContain("AbC-dEf_9");
    }

    @Test
    void asksForUpdatesUnlessAnAddressIsSetForThem() throws Exception {
      assertThat(webhook(Map.of())).isNull();
      assertThat(webhook(Map.of("KUTIP_TELEGRAM_WEBHOOK_SECRET", "s3cret_-"))).isNull();
      assertThat(
              webhook(
                  Map.of(
                      "KUTIP_TELEGRAM_WEBHOOK_URL",
                      "https://bot.test/telegram",
                      "KUTIP_TELEGRAM_WEBHOOK_SECRET",
                      "s3cret_-",
                      "KUTIP_TELEGRAM_WEBHOOK_LISTEN",
                      "0.0.0.0:9001")))
          .isEqualTo(
              new TelegramSettings.Webhook(
                  URI.create("https://bot.test/telegram"), "s3cret_-", "0.0.0.0", 9_001));
    }

    @Test
    void keepsTheWebhooksSecretOutOfItsWords() throws Exception {
      assertThat(
              webhook(
                  Map.of(
                      "KUTIP_TELEGRAM_WEBHOOK_URL",
                      "https://bot.test",
                      "KUTIP_TELEGRAM_WEBHOOK_SECRET",
                      "hunter2")))
          .asString()
          .doesNotContain("hunter2");
      assertThatThrownBy(() -> webhook(Map.of("KUTIP_TELEGRAM_WEBHOOK_SECRET", "hunter 2")))
          .hasMessageContaining("up to 256 letters")
          .hasMessageNotContaining("hunter");
    }

    @ParameterizedTest
    @CsvSource({
      "KUTIP_TELEGRAM_WEBHOOK_URL,    http://bot.test/, https address",
      "KUTIP_TELEGRAM_WEBHOOK_URL,    bot.test, https address",
      "KUTIP_TELEGRAM_WEBHOOK_LISTEN, 8378, host:port",
      "KUTIP_TELEGRAM_WEBHOOK_LISTEN, localhost:0, host:port",
    })
    void tellsWhatAWebhookNeeds(String variable, String value, String told) {
      assertThatThrownBy(() -> webhook(Map.of(variable, value))).hasMessageContaining(told);
    }

    private TelegramSettings.@Nullable Webhook webhook(Map<String, String> more) throws Exception {
      Map<String, String> environment = new HashMap<>(more);
      environment.put("KUTIP_TELEGRAM_TOKEN", "12345:AbC-dEf_9");
      return requireNonNull(Configuration.read(null, environment).telegram()).webhook();
    }

    @Test
    void refusesWhatIsNoTokenWithoutRepeatingIt() {
      assertThatThrownBy(() -> Configuration.read(null, Map.of("KUTIP_TELEGRAM_TOKEN", "hunter2")))
          .hasMessageContaining("as @BotFather shows it")
          .hasMessageNotContaining("hunter2");
    }
  }

  @Nested
  class Discord {

    private static final String TOKEN = "MTIz.Gabc.dEf-ghi_9";

    @Test
    void isOnWhereItsTokenIsSet() throws Exception {
      Configuration configuration = Configuration.read(null, Map.of("KUTIP_DISCORD_TOKEN", TOKEN));

      assertThat(configuration.discord())
          .isEqualTo(
              new DiscordSettings(
                  TOKEN, DiscordSettings.PUBLIC_REST, DiscordSettings.PUBLIC_GATEWAY));
      assertThat(configuration.toString()).doesNotContain("dEf-ghi_9");
    }

    @Test
    void opensThreadsAndPublishesWhereThatIsSet() throws Exception {
      DiscordSettings settings =
          Configuration.read(
                  null,
                  Map.of(
                      "KUTIP_DISCORD_TOKEN",
                      TOKEN,
                      "KUTIP_DISCORD_ARTICLE_THREADS",
                      "on",
                      "KUTIP_DISCORD_CROSSPOST",
                      "on"))
              .discord();

      assertThat(settings)
          .isNotNull()
          .returns(true, DiscordSettings::threads)
          .returns(true, DiscordSettings::crosspost);
    }

    @Test
    void takesItsShardsAndTheServerOfItsCommands() throws Exception {
      DiscordSettings settings =
          Configuration.read(
                  null,
                  Map.of(
                      "KUTIP_DISCORD_TOKEN",
                      TOKEN,
                      "KUTIP_DISCORD_COMMAND_SERVER",
                      "400000000000000001",
                      "KUTIP_DISCORD_SHARDS",
                      "4"))
              .discord();

      assertThat(settings)
          .isNotNull()
          .returns("400000000000000001", DiscordSettings::commandsIn)
          .returns(new DiscordSettings.Sharding(4, 4), DiscordSettings::sharding);
    }
  }

  @Nested
  class WhatIsWrong {

    @ParameterizedTest
    @CsvSource({
      "language = fr,           line 2 of kutip.conf: language cannot be \"fr\"; it takes id or en",
      "http.port = 70000,       line 2 of kutip.conf: http.port cannot be \"70000\"",
      "cache.megabytes = much,  line 2 of kutip.conf: cache.megabytes cannot be \"much\"",
      "discord.command-server = redaksi, line 2 of kutip.conf: discord.command-server cannot be",
      "discord.shards = 0,      line 2 of kutip.conf: discord.shards cannot be \"0\"",
      "discord.crosspost = yes, line 2 of kutip.conf: discord.crosspost cannot be \"yes\"; it takes on or off",
      "fetch.allow = \"http://a/\", line 2 of kutip.conf: fetch.allow cannot be",
      "htpp.port = 80,          line 2 of kutip.conf: there is no setting \"htpp.port\"; did you mean http.port?",
      "language,                of kutip.conf is not of the form key = value",
    })
    void isToldWithItsLineAndTheRemedy(String line, String told) throws IOException {
      Path file = file("# mine\n" + line + "\n");

      assertThatThrownBy(() -> Configuration.read(file, Map.of()))
          .isInstanceOf(Configuration.WrongException.class)
          .hasMessageContaining(told);
    }

    @Test
    void isToldAllAtOnce() throws IOException {
      Path file = file("language = fr\nhttp.port = x\n");

      assertThatThrownBy(() -> Configuration.read(file, Map.of("KUTIP_CACHE_MEGABYTES", "0")))
          .hasMessageContaining("language")
          .hasMessageContaining("http.port")
          .hasMessageContaining("environment variable KUTIP_CACHE_MEGABYTES");
    }

    @Test
    void isNotRepeatedWhereItMayHoldASecret() {
      assertThatThrownBy(
              () -> Configuration.read(null, Map.of("KUTIP_DATABASE_URL", "mysql://u:hunter2@db")))
          .hasMessageContaining("database.url cannot be the value")
          .hasMessageNotContaining("hunter2");
    }

    @Test
    void isAFileThatIsNotThere() {
      assertThatThrownBy(() -> Configuration.read(folder.resolve("none.conf"), Map.of()))
          .hasMessageContaining("none.conf cannot be read");
    }
  }

  @Nested
  class TheFileThatIsShipped {

    private static final Path SHIPPED = Path.of("kutip.conf");

    @Test
    void changesNothingUntilALineIsUncommented() throws Exception {
      assertThat(Configuration.read(SHIPPED, Map.of()))
          .isEqualTo(Configuration.read(null, Map.of()));
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void explainsEverySettingWithItsDefault(Setting setting) throws IOException {
      boolean bare = setting.byDefault().matches("[A-Za-z0-9-]+");
      String value = bare ? setting.byDefault() : '"' + setting.byDefault() + '"';

      assertThat(Files.readString(SHIPPED)).contains("# " + setting.key() + " = " + value + "\n");
    }
  }
}
