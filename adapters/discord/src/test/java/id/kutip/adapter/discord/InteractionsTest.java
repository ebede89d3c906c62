package id.kutip.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.adapter.testing.SampleFeeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with commands, menus, buttons and forms, and what they see then. */
class InteractionsTest {

  private static final int MESSAGE = 4;
  private static final int CHOICES = 8;
  private static final int FORM = 9;
  private static final int ONLY_FOR_THE_ASKER = 1 << 6;

  private static final String ARTICLE =
      """
      Pasar ikan Wairano dibuka kembali
      Pasar ikan Wairano dibuka kembali pada Senin setelah diperbaiki selama empat bulan.

      "Pedagang sudah menempati semua kios," kata Kepala Pasar Yohana Lasut.

      Perbaikan itu menghabiskan dana Rp 2,4 miliar dari anggaran kota. Kios bertambah dari 80
      menjadi 112, dan jam buka diperpanjang sampai pukul 21.00.
      """;

  @TempDir private Path folder;
  private BotInDiscord bot;
  private DiscordStandIn discord;
  private People rina;

  @BeforeEach
  void start() throws Exception {
    // however slow the machine is, no answer here is late
    bot = new BotInDiscord(folder, Duration.ofSeconds(50));
    discord = bot.discord();
    rina = discord.managerIn(DiscordStandIn.TEXT);
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  /** What the bot said first to the last interaction. */
  private JsonNode callback(int number) {
    await().until(() -> discord.requests("POST", "/callback").size() >= number);
    return discord.requests("POST", "/callback").get(number - 1).body();
  }

  private static boolean isHidden(JsonNode callback) {
    return (callback.at("/data/flags").asInt() & ONLY_FOR_THE_ASKER) != 0;
  }

  private static List<String> identifiers(JsonNode components) {
    List<String> found = new ArrayList<>();
    components.findValues("custom_id").forEach(id -> found.add(id.asText()));
    return found;
  }

  /** Waits until the channel shows the words. */
  private void sees(String... words) {
    await()
        .untilAsserted(
            () ->
                assertThat(String.join("\n", discord.http().shown(DiscordStandIn.TEXT)))
                    .contains(words));
  }

  @Test
  void answersAtOnceWhatItKnows() throws Exception {
    bot.greet(DiscordStandIn.TEXT);

    rina.command("ringkas", rina.option("artikel", "1"));

    JsonNode answer = callback(1);
    assertThat(answer.path("type").asInt()).isEqualTo(MESSAGE);
    assertThat(isHidden(answer)).isFalse();
    sees("Jembatan Wairano");
  }

  @Test
  void saysErrorsToTheAskerAlone() throws Exception {
    rina.command("ringkas", rina.option("artikel", "77"));

    assertThat(isHidden(callback(1))).isTrue();
    sees("77");
  }

  @Test
  void showsTheAskerAListAndOnDemandEverybody() throws Exception {
    rina.command("langganan", rina.option("artikel", SampleFeeds.ADDRESS));
    assertThat(isHidden(callback(1))).isFalse();

    rina.command("daftar");
    JsonNode list = callback(2);
    assertThat(isHidden(list)).isTrue();
    String share =
        identifiers(list).stream().filter(id -> id.startsWith("s")).findFirst().orElseThrow();

    rina.pressHidden(share);
    assertThat(isHidden(callback(3))).isFalse();
    assertThat(callback(3).toString()).contains("Kabar Wairano");
  }

  @Test
  void givesTheChatsFeedsAndDataAsFilesToTheAsker() throws Exception {
    rina.command("langganan", rina.option("artikel", SampleFeeds.ADDRESS));
    callback(1);

    rina.command("ekspor");

    assertThat(isHidden(callback(2))).isTrue();
    assertThat(callback(2).toString()).contains("attachment://kutip.opml");
    assertThat(discord.http().uploads())
        .singleElement()
        .asString()
        .contains("filename=\"kutip.opml\"", "<opml", "filename=\"kutip.json\"");
  }

  @Test
  void offersArticlesByTheirTitlesWhileSomebodyTypes() throws Exception {
    bot.greet(DiscordStandIn.TEXT);

    rina.types("ringkas", rina.option("artikel", "jemb"));

    JsonNode choices = callback(1);
    assertThat(choices.path("type").asInt()).isEqualTo(CHOICES);
    assertThat(choices.at("/data/choices")).hasSize(1);
    assertThat(choices.at("/data/choices/0/value").asText()).isEqualTo("1");
    assertThat(choices.at("/data/choices/0/name").asText()).contains("Jembatan Wairano");
  }

  @Test
  void offersWhoSpeaksInTheArticleThatWasNamed() throws Exception {
    bot.greet(DiscordStandIn.TEXT);

    rina.types("kutipan", rina.option("artikel", "1"), rina.option("pembicara", ""));
    JsonNode inOne = callback(1).at("/data/choices");
    rina.types("kutipan", rina.option("pembicara", ""));
    JsonNode inAll = callback(2).at("/data/choices");

    assertThat(inOne).isNotEmpty();
    assertThat(inAll.size()).isGreaterThan(inOne.size());
  }

  @Test
  void offersSubscriptionsWhereOneIsToBeNamed() throws Exception {
    rina.command("langganan", rina.option("artikel", SampleFeeds.ADDRESS));
    callback(1);

    rina.types("berhenti", rina.option("artikel", "kabar"));

    assertThat(callback(2).at("/data/choices/0/name").asText()).isEqualTo("1. Kabar Wairano");
  }

  @Test
  void listsTheArticlesOfTheSubscriptionThatIsChosen() throws Exception {
    rina.command("langganan", rina.option("artikel", SampleFeeds.ADDRESS));
    callback(1);

    rina.types("terbaru", rina.option("artikel", "kabar"));
    JsonNode choice = callback(2).at("/data/choices/0");
    assertThat(choice.path("name").asText()).isEqualTo("1. Kabar Wairano");
    rina.command("terbaru", rina.option("artikel", choice.path("value").asText()));

    assertThat(callback(3).toString()).contains("Artikel dari Kabar Wairano");
  }

  @Test
  void readsTheArticleOfAMessageByItsMenu() throws Exception {
    rina.chooseOnMessage("Kutipan", rina.message(ARTICLE));

    sees("Yohana Lasut", "Pedagang sudah menempati semua kios");
  }

  @Test
  void saysThatAMessageShowsNoArticle() throws Exception {
    rina.chooseOnMessage("Ringkas", rina.message("Selamat pagi!"));

    assertThat(isHidden(callback(1))).isTrue();
    sees("tidak ada tautan");
  }

  @Test
  void goesToTheLinkOfAMessage() throws Exception {
    rina.chooseOnMessage("Fakta", rina.message("lihat https://berita.test/pasar ya"));

    // the web of the tests is empty: the refusal tells that it was tried
    assertThat(isHidden(callback(1))).isTrue();
    assertThat(callback(1).toString()).doesNotContain("tidak ada tautan");
  }

  @Test
  void readsAFileThatComesWithACommand() throws Exception {
    rina.commandWithFile("fakta", "berkas", "pasar.txt", ARTICLE.getBytes(StandardCharsets.UTF_8));

    sees("Rp 2,4 miliar");
  }

  @Test
  void saysWhichFilesItReads() throws Exception {
    rina.commandWithFile("fakta", "berkas", "pasar.exe", new byte[] {77, 90});

    assertThat(isHidden(callback(1))).isTrue();
    sees(".txt");
  }

  @Test
  void asksForATextByAFormAndReadsIt() throws Exception {
    rina.command("tempel");
    JsonNode form = callback(1);
    assertThat(form.path("type").asInt()).isEqualTo(FORM);

    rina.fillIn(form.at("/data/custom_id").asText(), "text0", ARTICLE);

    sees("Pasar ikan Wairano dibuka kembali");
  }

  @Test
  void asksAboutTheArticleThatIsChosenFromAMenu() throws Exception {
    bot.greet(DiscordStandIn.TEXT);
    rina.command("terbaru");
    String menu =
        identifiers(callback(1)).stream()
            .filter(id -> id.startsWith("p"))
            .findFirst()
            .orElseThrow();

    rina.choose(menu, "2");

    assertThat(callback(2).path("type").asInt()).isEqualTo(MESSAGE);
    assertThat(callback(2).toString()).contains("/kutipan 2");
  }

  @Test
  void turnsPagesInPlace() throws Exception {
    bot.greet(DiscordStandIn.TEXT);

    rina.press(new Press(Press.Kind.TURN, "", "/ringkas 1").id(0));

    assertThat(callback(1).path("type").asInt()).isEqualTo(7);
  }

  @Test
  void namesThePermissionThatIsMissingBeforeItPromisesAnything() throws Exception {
    discord
        .managerIn(DiscordStandIn.READ_ONLY)
        .command("langganan", rina.option("artikel", SampleFeeds.ADDRESS));

    assertThat(isHidden(callback(1))).isTrue();
    assertThat(callback(1).toString()).contains("Kirim Pesan", "pengumuman-lama");
  }

  @Test
  void subscribesAForumFromAnotherChannel() throws Exception {
    rina.commandFor(DiscordStandIn.FORUM, "langganan", rina.option("artikel", SampleFeeds.ADDRESS));
    JsonNode done = callback(1);
    assertThat(identifiers(done)).anyMatch(id -> id.contains("@" + DiscordStandIn.FORUM + ":"));

    rina.commandFor(DiscordStandIn.FORUM, "daftar");
    assertThat(callback(2).toString()).contains("Kabar Wairano");
    rina.command("daftar");
    assertThat(callback(3).toString()).doesNotContain("Kabar Wairano");
  }

  @Test
  void letsOnlyManagersSubscribeAChannel() throws Exception {
    discord
        .readerIn(DiscordStandIn.TEXT)
        .command("langganan", rina.option("artikel", SampleFeeds.ADDRESS));

    assertThat(isHidden(callback(1))).isTrue();
    rina.command("daftar");
    assertThat(callback(2).toString()).doesNotContain("Kabar Wairano");
  }

  @Test
  void registersNamesInBothLanguagesAndRightsForThoseWhoManage() {
    await().until(() -> !discord.requests("PUT", "/commands").isEmpty());
    JsonNode commands = discord.requests("PUT", "/commands").get(0).body();

    assertThat(commands.toString())
        .contains("\"en-US\":\"Summary\"", "\"en-US\":\"paste\"", "\"id\":\"berkas\"");
    List<String> restricted = new ArrayList<>();
    List<String> completed = new ArrayList<>();
    for (JsonNode command : commands) {
      if (command.at("/options/0/autocomplete").asBoolean()) {
        completed.add(command.path("name").asText());
      }
      if (command.hasNonNull("default_member_permissions")) {
        restricted.add(command.path("name").asText());
      }
    }
    assertThat(restricted)
        .containsExactlyInAnyOrder(
            "langganan", "berhenti", "jeda", "teruskan", "ekspor", "lupakan");
    assertThat(completed).contains("ringkas", "terbaru", "kenapa").doesNotContain("cari", "daftar");
  }

  @Test
  void readsAFileThatIsSentInPrivate() throws Exception {
    discord
        .inPrivate()
        .writeWithFile("fakta", "pasar.txt", ARTICLE.getBytes(StandardCharsets.UTF_8));

    await().until(() -> !discord.shown(discord.chat()).isEmpty());
    assertThat(discord.shown(discord.chat()).get(0)).contains("Rp 2,4 miliar");
  }

  @Test
  void answersAMentionInPlainWords() throws Exception {
    bot.greet(DiscordStandIn.TEXT);

    rina.write("<@" + Entities.BOT + "> ringkas 1");

    sees("Jembatan Wairano");
  }

  @Test
  void takesTheLinkOfTheMessageThatAMentionRepliesTo() throws Exception {
    rina.reply(
        "<@" + Entities.BOT + "> kutipan",
        rina.botMessage("## Pasar dibuka\n-# [berita.test](<https://berita.test/pasar>)"));

    // the web of the tests is empty: without the link it would ask which article is meant
    sees("tidak terjangkau");
  }
}
