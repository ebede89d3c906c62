package id.kutip.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.adapter.testing.SampleBot;
import id.kutip.chat.Block;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot sends of its own accord, and what Discord may have against it. */
class DeliveriesTest {

  private static final Reply NEWS =
      Reply.of(
          new Block.Heading(1, "Jembatan dibuka lagi"),
          new Block.Paragraph(Text.of("Setelah dua tahun ditutup.")));

  private DiscordStandIn discord;
  private DiscordAdapter adapter;

  @BeforeEach
  void start() throws Exception {
    discord = new DiscordStandIn();
    adapter = connected(discord.settingsWithExtras());
  }

  private DiscordAdapter connected(DiscordSettings settings) throws Exception {
    DiscordAdapter made = DiscordStandIn.node(settings, new SampleBot().router(), ChatEvents.NONE);
    made.start();
    // the servers are known when the first question is answered
    discord.inPrivate().command("bantuan");
    await().until(() -> !discord.requests("POST", "/callback").isEmpty());
    return made;
  }

  @AfterEach
  void stop() {
    adapter.close();
    discord.close();
  }

  private DeliveryResult deliver(String channel) {
    return adapter.send(new ChatId(Platform.DISCORD, channel), NEWS, "nonce-1");
  }

  @Test
  void opensAPostInAForumAndEditsItThere() {
    DeliveryResult result = deliver(DiscordStandIn.FORUM);

    JsonNode post = discord.requests("POST", "/threads").get(0).body();
    assertThat(post.path("name").asText()).isEqualTo("Jembatan dibuka lagi");
    String number = ((DeliveryResult.Sent) result).messageId();
    assertThat(discord.http().shown(number)).hasSize(1);

    adapter.edit(
        new ChatId(Platform.DISCORD, DiscordStandIn.FORUM),
        number,
        Reply.of(new Block.Paragraph(Text.of("Dua sumber."))));
    assertThat(discord.http().shown(number)).containsExactly("Dua sumber.");
  }

  @Test
  void findsThePostThatAProcessOpenedBeforeItDied() throws Exception {
    DeliveryResult first = deliver(DiscordStandIn.FORUM);

    try (DiscordAdapter restarted = connected(discord.settings())) {
      ChatId forum = new ChatId(Platform.DISCORD, DiscordStandIn.FORUM);
      assertThat(restarted.send(forum, NEWS, "nonce-1")).isEqualTo(first);
      assertThat(restarted.send(forum, NEWS, "nonce-of-another-article")).isNotEqualTo(first);
    }

    assertThat(discord.requests("POST", "/threads")).hasSize(2);
  }

  @Test
  void writesIntoAThreadAsIntoAnyChannel() {
    assertThat(deliver(DiscordStandIn.THREAD)).isInstanceOf(DeliveryResult.Sent.class);
    assertThat(discord.http().shown(DiscordStandIn.THREAD)).hasSize(1);
    assertThat(discord.requests("POST", "/threads")).isEmpty();
  }

  @Test
  void opensAThreadForEachArticleWhereThatIsWanted() {
    deliver(DiscordStandIn.TEXT);

    await().until(() -> !discord.requests("POST", "/threads").isEmpty());
    assertThat(discord.requests("POST", "/threads").get(0).body().path("name").asText())
        .isEqualTo("Jembatan dibuka lagi");
    assertThat(discord.requests("POST", "/crosspost")).isEmpty();
  }

  @Test
  void publishesWhatIsDeliveredToAnAnnouncementChannel() {
    deliver(DiscordStandIn.ANNOUNCEMENTS);

    await().until(() -> discord.requests("POST", "/crosspost").size() == 1);
  }

  @Test
  void addsNothingToADeliveryUnlessItIsWanted() throws Exception {
    try (DiscordAdapter plain = connected(discord.settings())) {
      plain.send(new ChatId(Platform.DISCORD, DiscordStandIn.ANNOUNCEMENTS), NEWS, "nonce-2");
      plain.send(new ChatId(Platform.DISCORD, DiscordStandIn.FORUM), NEWS, "nonce-3");
    }

    assertThat(discord.requests("POST", "/crosspost")).isEmpty();
    assertThat(discord.requests("POST", "/threads")).hasSize(1);
  }

  @Test
  void showsThePictureOfAnArticle() {
    adapter.send(
        new ChatId(Platform.DISCORD, DiscordStandIn.TEXT),
        Reply.of(
            new Block.Heading(1, "Kapal berangkat"),
            new Block.Picture(URI.create("https://kabar.test/kapal.jpg"), "Kapal berangkat")),
        "nonce-2");

    String sent = discord.requests("POST", "/messages").get(0).body().toString();
    assertThat(sent)
        .contains("https://kabar.test/kapal.jpg", "\"description\":\"Kapal berangkat\"");
  }

  @Test
  void showsARepetitionOnce() {
    DeliveryResult first = deliver(DiscordStandIn.TEXT);
    DeliveryResult again = deliver(DiscordStandIn.TEXT);

    assertThat(again).isEqualTo(first);
    assertThat(discord.http().shown(DiscordStandIn.TEXT)).hasSize(1);
  }

  @Test
  void writesPlainlyWhereDiscordRefusesTheLayout() {
    discord.http().meet(DiscordStandIn.TEXT, Fault.refusal(400, 50_035, "Invalid Form Body"));

    assertThat(deliver(DiscordStandIn.TEXT)).isInstanceOf(DeliveryResult.Sent.class);

    assertThat(discord.http().shown(DiscordStandIn.TEXT).get(0)).contains("Jembatan dibuka lagi");
    JsonNode second = discord.requests("POST", "/messages").get(1).body();
    assertThat(second.path("content").asText()).isNotEmpty();
    assertThat(second.path("components")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "404, 10003, discord.gone",
    "403, 50001, discord.mayNotWrite",
    "403, 50013, discord.mayNotWrite",
    "403, 50007, discord.closedToBots",
  })
  void saysWhyAChatIsClosedToIt(int status, int code, String reason) {
    discord.http().closeTo(DiscordStandIn.TEXT, Fault.refusal(status, code, "No"));

    DeliveryResult result = deliver(DiscordStandIn.TEXT);

    assertThat(result).isInstanceOf(DeliveryResult.ChatGone.class);
    assertThat(((DeliveryResult.ChatGone) result).reason().key()).isEqualTo(reason);
    assertThat(discord.requests("POST", "/messages")).hasSize(1);
  }

  @Test
  void givesBackWhatIsRefusedForGood() {
    discord.http().meet(DiscordStandIn.TEXT, Fault.refusal(400, 20_009, "Explicit content"));

    assertThat(deliver(DiscordStandIn.TEXT)).isInstanceOf(DeliveryResult.Rejected.class);
  }

  @Test
  void tellsThatTheWholeBotHasToWait() {
    discord.http().meet(DiscordStandIn.TEXT, Fault.tooFast(Duration.ofSeconds(3), true));

    assertThat(deliver(DiscordStandIn.TEXT))
        .isEqualTo(
            new DeliveryResult.RetryAfter(Duration.ofSeconds(3), DeliveryResult.Scope.PLATFORM));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501})
  void triesAgainLaterWhenDiscordIsInTrouble(int status) {
    discord.http().meet(DiscordStandIn.TEXT, Fault.trouble(status));

    assertThat(deliver(DiscordStandIn.TEXT)).isInstanceOf(DeliveryResult.RetryAfter.class);
    assertThat(deliver(DiscordStandIn.TEXT)).isInstanceOf(DeliveryResult.Sent.class);
  }

  @Test
  void outlastsAShortTroubleByItself() {
    discord.http().meet(DiscordStandIn.TEXT, Fault.trouble(502));

    assertThat(deliver(DiscordStandIn.TEXT)).isInstanceOf(DeliveryResult.Sent.class);
    assertThat(discord.http().shown(DiscordStandIn.TEXT)).hasSize(1);
  }

  @Test
  void sendsOnceWhatTheConnectionBrokeOffUnder() {
    discord.http().meet(DiscordStandIn.TEXT, Fault.dropped());

    DeliveryResult result = deliver(DiscordStandIn.TEXT);
    if (!(result instanceof DeliveryResult.Sent)) {
      assertThat(result).isInstanceOf(DeliveryResult.RetryAfter.class);
      result = deliver(DiscordStandIn.TEXT);
    }

    assertThat(result).isInstanceOf(DeliveryResult.Sent.class);
    assertThat(discord.http().shown(DiscordStandIn.TEXT)).hasSize(1);
  }
}
