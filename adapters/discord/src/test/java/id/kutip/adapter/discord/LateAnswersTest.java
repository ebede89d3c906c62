package id.kutip.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that take longer than Discord waits. */
class LateAnswersTest {

  private static final int PLACEHOLDER = 5;
  private static final int ONLY_FOR_THE_ASKER = 1 << 6;
  private static final int LAID_OUT = 1 << 15;

  private static final byte[] TEXT =
      """
      Dermaga Wairano diperpanjang
      Dermaga Wairano diperpanjang 40 meter supaya kapal yang lebih besar dapat bersandar.

      Pekerjaan itu menghabiskan dana Rp 2,4 miliar dari anggaran kota dan selesai dalam lima bulan.
      """
          .getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private BotInDiscord bot;
  private DiscordStandIn discord;
  private People rina;

  @BeforeEach
  void start() throws Exception {
    bot = new BotInDiscord(folder);
    discord = bot.discord();
    rina = discord.managerIn(DiscordStandIn.TEXT);
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void holdsAPlaceForAnAnswerThatTakesLong() throws Exception {
    discord.http().holdFiles(true);
    rina.commandWithFile("fakta", "berkas", "pasar.txt", TEXT);
    await().until(() -> !discord.requests("POST", "/callback").isEmpty());
    assertThat(discord.requests("POST", "/callback").get(0).body().path("type").asInt())
        .isEqualTo(PLACEHOLDER);

    discord.http().holdFiles(false);

    await().until(() -> !discord.http().shown(DiscordStandIn.TEXT).isEmpty());
    assertThat(discord.http().shown(DiscordStandIn.TEXT).get(0)).contains("Rp 2,4 miliar");
    assertThat(discord.requests("PATCH", "/messages/@original")).hasSize(1);
  }

  @Test
  void takesThePlaceAwayAgainWhenAllThereIsToSayIsForTheAsker() throws Exception {
    discord.http().holdFiles(true);
    rina.commandWithFile("fakta", "berkas", "kosong.txt", new byte[] {' '});
    await().until(() -> !discord.requests("POST", "/callback").isEmpty());

    discord.http().holdFiles(false);

    await().until(() -> !discord.requests("DELETE", "/messages/@original").isEmpty());
    await().until(() -> !discord.requests("POST", "webhooks/").isEmpty());
    int flags = discord.requests("POST", "webhooks/").get(0).body().path("flags").asInt();
    assertThat(flags & ONLY_FOR_THE_ASKER).isNotZero();
    assertThat(flags & LAID_OUT).isNotZero();
  }
}
