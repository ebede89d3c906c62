package id.kutip.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import id.kutip.adapter.testing.SampleBot;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.StartRefusedException;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Connections that break, sessions that end, servers that come and go. */
class ConnectionTest {

  private static final String OTHER_TOKEN =
      "OTg3NjU0MzIxMDk4NzY1NDMy.Gxyzab.anotherTokenThatDiscordDoesNotKnow";

  @TempDir private Path folder;
  private BotInDiscord bot;
  private DiscordStandIn discord;
  private People rina;

  @BeforeEach
  void start() throws Exception {
    bot = new BotInDiscord(folder);
    discord = bot.discord();
    rina = discord.managerIn(DiscordStandIn.TEXT);
    rina.command("bantuan");
    awaitAnswers(1);
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private void awaitAnswers(int number) {
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> discord.requests("POST", "/callback").size() == number);
  }

  @Test
  void losesNoQuestionThatIsAskedWhileTheGatewayIsGone() throws Exception {
    discord.gateway().drop();
    rina.command("bantuan");
    rina.command("status");

    awaitAnswers(3);
    assertThat(discord.gateway().resumptions()).isEqualTo(1);
    assertThat(discord.gateway().identifications()).isEqualTo(1);
  }

  @Test
  void beginsANewSessionWhenTheOldOneIsOver() throws Exception {
    discord.gateway().forget();

    await().atMost(Duration.ofSeconds(40)).until(() -> discord.gateway().identifications() == 2);
    rina.command("bantuan");
    awaitAnswers(2);
  }

  @Test
  void greetsANewServerAndOpensItsChannels() throws Exception {
    Entities entities = discord.entities();
    String channel = entities.next();
    discord
        .gateway()
        .dispatch(
            "GUILD_CREATE",
            entities.guild(
                "420000000000000001",
                "Kabar Kampung",
                List.of(entities.channel(channel, Entities.TEXT, "umum"))));

    await().until(() -> !discord.http().shown(channel).isEmpty());
    assertThat(discord.http().shown(channel).get(0)).contains("/ringkas", "/langganan", "/setelan");
    await().until(() -> bot.events().contains("opened " + channel));
  }

  @Test
  void tellsThatItWasRemovedFromAServer() throws Exception {
    discord
        .gateway()
        .dispatch("GUILD_DELETE", discord.entities().object().put("id", DiscordStandIn.GUILD));

    await()
        .untilAsserted(
            () ->
                assertThat(bot.events())
                    .contains(
                        "closed " + DiscordStandIn.TEXT,
                        "closed " + DiscordStandIn.FORUM,
                        "closed " + DiscordStandIn.THREAD));
  }

  @Test
  void doesNotTakeAnOutageForARemoval() throws Exception {
    discord
        .gateway()
        .dispatch(
            "GUILD_DELETE",
            discord.entities().object().put("id", DiscordStandIn.GUILD).put("unavailable", true));
    discord.inPrivate().command("bantuan");

    awaitAnswers(2);
    assertThat(bot.events()).isEmpty();
  }

  @Test
  void goesOnInAChannelThatItMayWriteToAgain() throws Exception {
    discord
        .gateway()
        .dispatch(
            "CHANNEL_UPDATE",
            discord
                .entities()
                .channel(DiscordStandIn.READ_ONLY, Entities.TEXT, "pengumuman-lama")
                .put("guild_id", DiscordStandIn.GUILD));

    await().until(() -> bot.events().contains("opened " + DiscordStandIn.READ_ONLY));
  }

  @Test
  void tellsThatAChannelIsNoMore() throws Exception {
    discord
        .gateway()
        .dispatch(
            "CHANNEL_DELETE",
            discord
                .entities()
                .channel(DiscordStandIn.TEXT, Entities.TEXT, "berita")
                .put("guild_id", DiscordStandIn.GUILD));

    await().until(() -> bot.events().contains("closed " + DiscordStandIn.TEXT));
  }

  @Test
  void letsAnAnswerArriveBeforeItCloses() throws Exception {
    bot.greet(DiscordStandIn.TEXT);
    discord.http().holdFiles(true);
    rina.commandWithFile("fakta", "berkas", "kosong.txt", new byte[] {' '});
    awaitAnswers(2);

    Thread closing = new Thread(() -> bot.adapter().close());
    closing.start();
    discord.http().holdFiles(false);
    closing.join(20_000);

    assertThat(closing.isAlive()).isFalse();
    assertThat(discord.requests("POST", "webhooks/")).hasSize(1);
  }

  @Test
  void neverShowsATokenWhateverHappens() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> all = new ListAppender<>();
    all.start();
    root.setLevel(Level.TRACE);
    root.addAppender(all);
    String told;
    try {
      DiscordSettings known = discord.settings();
      DiscordSettings wrong = new DiscordSettings(OTHER_TOKEN, known.rest(), known.gateway());
      told = refusal(wrong) + DiscordCheck.of(wrong) + wrong;
      discord.gateway().drop();
      await().atMost(Duration.ofSeconds(40)).until(() -> discord.gateway().resumptions() == 1);
    } finally {
      root.detachAppender(all);
      root.setLevel(before);
    }

    assertThat(told).doesNotContain(OTHER_TOKEN);
    // the stand-in's own side of the connection is not the bot's
    assertThat(List.copyOf(all.list))
        .filteredOn(event -> !event.getLoggerName().startsWith("org.java_websocket"))
        .isNotEmpty()
        .noneMatch(event -> words(event).contains(OTHER_TOKEN))
        .noneMatch(event -> words(event).contains(DiscordStandIn.TOKEN));
  }

  private static String words(ILoggingEvent event) {
    String cause =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getFormattedMessage() + cause;
  }

  private static String refusal(DiscordSettings settings) {
    try (DiscordAdapter adapter =
        DiscordStandIn.node(settings, new SampleBot().router(), ChatEvents.NONE)) {
      adapter.start();
      return "it was not refused";
    } catch (StartRefusedException e) {
      return Messages.in(Language.ENGLISH).say(e.reason());
    }
  }

  @Test
  void saysInWordsThatATokenIsUnknown() {
    DiscordSettings known = discord.settings();
    DiscordSettings wrong = new DiscordSettings(OTHER_TOKEN, known.rest(), known.gateway());

    DiscordCheck check = DiscordCheck.of(wrong);

    assertThat(check.fine()).isFalse();
    assertThat(told(check)).contains("Developer Portal");
    assertThat(refusal(wrong)).contains("Developer Portal");
    assertThat(DiscordCheck.of(known).fine()).isTrue();
    assertThat(told(DiscordCheck.of(known))).contains("client_id=" + Entities.BOT);
  }

  private static String told(DiscordCheck check) {
    Messages words = Messages.in(Language.ENGLISH);
    return check.words().stream().map(words::say).collect(Collectors.joining("\n"));
  }

  @Test
  void saysInWordsWhichServerHasInvitedItWithoutItsCommands() {
    discord.http().places().refuseCommands(DiscordStandIn.GUILD);

    DiscordCheck check = DiscordCheck.of(discord.settings());

    assertThat(check.fine()).isFalse();
    assertThat(told(check))
        .contains("Redaksi Wairano", "applications.commands", "client_id=" + Entities.BOT);
  }

  @Test
  void saysInWordsThatNobodyCanInviteIt() {
    discord.http().needCodeGrant();

    DiscordCheck check = DiscordCheck.of(discord.settings());

    assertThat(check.fine()).isFalse();
    assertThat(told(check)).contains("OAuth2 Code Grant");
  }
}
