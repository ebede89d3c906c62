package id.kutip.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kutip.adapter.discord.DiscordSettings.Sharding;
import id.kutip.adapter.testing.SampleBot;
import id.kutip.chat.Block;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import id.kutip.store.Database;
import id.kutip.store.Lease;
import id.kutip.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that share a database share the shards. */
class ShardsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration LEASE = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private Database database;
  private DiscordStandIn discord;

  @BeforeEach
  void open() throws Exception {
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    discord = new DiscordStandIn();
  }

  @AfterEach
  void close() {
    discord.close();
    database.close();
  }

  private DiscordAdapter node(Sharding sharding) {
    return new DiscordAdapter(
        discord.settings(sharding),
        new SampleBot(database).router(),
        ChatEvents.NONE,
        Language.INDONESIAN,
        Patience.USUAL,
        this::lease);
  }

  private Optional<Lease> lease(int shard) {
    return Optional.of(new Lease(database, "shard-" + shard, LEASE, now::get));
  }

  private void awaitShards(Integer... numbers) {
    await().atMost(PATIENCE).until(() -> discord.gateway().shards().equals(List.of(numbers)));
  }

  @Test
  void oneNodeListensToAllShards() throws Exception {
    try (DiscordAdapter alone = node(new Sharding(2, 2))) {
      alone.start();

      awaitShards(0, 1);
      discord.managerIn(DiscordStandIn.TEXT).command("bantuan");
      discord.inPrivate().command("bantuan");
      await().until(() -> discord.requests("POST", "/callback").size() == 2);
    }
  }

  @Test
  void aNodeTakesNoMoreThanItIsToldTo() throws Exception {
    try (DiscordAdapter first = node(new Sharding(2, 1));
        DiscordAdapter second = node(new Sharding(2, 1))) {
      first.start();
      awaitShards(0);
      second.start();
      awaitShards(0, 1);
    }
    assertThat(discord.gateway().identifications()).isEqualTo(2);
  }

  @Test
  void aWaitingNodeTakesOverWhenTheListeningOneStops() throws Exception {
    try (DiscordAdapter second = node(Sharding.NONE)) {
      try (DiscordAdapter first = node(Sharding.NONE)) {
        first.start();
        awaitShards(0);
        second.start();
        assertThat(discord.gateway().identifications()).isEqualTo(1);
      }

      await().atMost(PATIENCE).until(() -> discord.gateway().identifications() == 2);
      discord.inPrivate().command("bantuan");
      await().until(() -> discord.requests("POST", "/callback").size() == 1);
    }
  }

  @Test
  void aNodeThatHasLostItsLeaseListensNoMore() throws Exception {
    try (DiscordAdapter first = node(Sharding.NONE)) {
      first.start();
      awaitShards(0);

      now.updateAndGet(before -> before.plus(LEASE));
      assertThat(lease(0).orElseThrow().hold()).isTrue();

      awaitShards();
    }
  }

  @Test
  void takesTheShardsOfANodeThatDied() throws Exception {
    assertThat(lease(0).orElseThrow().hold()).isTrue();
    try (DiscordAdapter second = node(Sharding.NONE)) {
      second.start();
      assertThat(discord.gateway().identifications()).isZero();

      now.updateAndGet(before -> before.plus(LEASE));

      awaitShards(0);
    }
  }

  @Test
  void aNodeThatListensToNothingDeliversAllTheSame() throws Exception {
    assertThat(lease(0).orElseThrow().hold()).isTrue();
    Reply news = Reply.of(new Block.Paragraph(Text.of("Jembatan dibuka lagi.")));
    try (DiscordAdapter waiting = node(Sharding.NONE)) {
      waiting.start();

      DeliveryResult text =
          waiting.send(new ChatId(Platform.DISCORD, DiscordStandIn.TEXT), news, "nonce-1");
      DeliveryResult post =
          waiting.send(new ChatId(Platform.DISCORD, DiscordStandIn.FORUM), news, "nonce-2");

      assertThat(text).isInstanceOf(DeliveryResult.Sent.class);
      assertThat(discord.requests("POST", "/threads")).hasSize(1);
      assertThat(discord.http().shown(((DeliveryResult.Sent) post).messageId())).hasSize(1);
    }
    assertThat(discord.gateway().identifications()).isZero();
  }
}
