package id.kutip.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.store.Database;
import id.kutip.store.TestPostgresql;
import id.kutip.subscription.ChatStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The promise of delivery, put to the proof: processes that deliver are killed with SIGKILL at
 * random moments, while news goes on coming in. {@code -Dkutip.kill.chats} and {@code
 * -Dkutip.kill.kills} make it larger.
 */
class KillTest {

  private static final Logger log = LoggerFactory.getLogger(KillTest.class);

  private static final int CHATS = Integer.getInteger("kutip.kill.chats", 400);
  private static final int KILLS = Integer.getInteger("kutip.kill.kills", 15);
  private static final long SEED = Long.getLong("kutip.kill.seed", 20_261_123L);
  private static final List<String> ARTICLES = List.of("article:1", "article:2", "article:3");
  private static final int THREADS = 2;
  private static final Duration LEASE = Duration.ofMillis(600);

  @TempDir private Path folder;

  @Test
  void onSqliteNothingIsLostWhenItsOneNodeIsKilledAgainAndAgain() throws Exception {
    prove("jdbc:sqlite:" + folder.resolve("kutip.db"), 1);
  }

  @Test
  void onPostgresqlNothingIsLostWhenEitherOfTwoNodesIsKilledAgainAndAgain() throws Exception {
    prove(TestPostgresql.newDatabase(), 2);
  }

  private static void prove(String url, int nodes) throws IOException {
    Random random = new Random(SEED);
    Deque<Process> running = new ArrayDeque<>();
    try (Database database = Database.open(url);
        RecordingPlatform platform = new RecordingPlatform()) {
      add(database, ARTICLES.get(0));
      for (int i = 0; i < nodes; i++) {
        running.add(begin(prepare(url, platform.port())));
      }
      int total = CHATS * ARTICLES.size();
      for (int kill = 0; kill < KILLS; kill++) {
        // the next process opens the database while the others deliver, and then only has to begin
        Process next = prepare(url, platform.port());
        int at = total * kill / (KILLS + 1) + 1 + random.nextInt(total / (KILLS + 1));
        addWhenDue(database, kill);
        Awaitility.await()
            .atMost(Duration.ofMinutes(2))
            .pollInterval(Duration.ofMillis(1 + random.nextInt(7)))
            .until(
                () -> {
                  assertThat(running).allMatch(Process::isAlive);
                  return platform.count() >= at;
                });
        kill(running.remove());
        running.add(begin(next));
      }
      Outbox outbox = new Outbox(database, new Pace(database));
      Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> outbox.waiting() == 0);
      check(platform.received());
    } finally {
      running.forEach(KillTest::kill);
    }
  }

  private static void addWhenDue(Database database, int kill) {
    for (int article = 1; article < ARTICLES.size(); article++) {
      if (kill == KILLS * article / (ARTICLES.size() + 1)) {
        add(database, ARTICLES.get(article));
      }
    }
  }

  private static void add(Database database, String subject) {
    ChatStore chats = new ChatStore(database);
    Outbox outbox = new Outbox(database, new Pace(database));
    database.update(
        handle ->
            outbox.add(
                handle,
                IntStream.range(0, CHATS)
                    .mapToObj(i -> chats.number(handle, new ChatId(Platform.WEB, "chat" + i)))
                    .toList(),
                subject,
                Instant.now()));
  }

  private static Process prepare(String url, int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            DeliveryNode.class.getName(),
            url,
            Integer.toString(port),
            Integer.toString(THREADS),
            Long.toString(LEASE.toMillis()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Process begin(Process prepared) throws IOException {
    prepared.getOutputStream().write("go\n".getBytes(StandardCharsets.UTF_8));
    prepared.getOutputStream().flush();
    return prepared;
  }

  /** SIGKILL: nothing of the process gets to run any more. */
  private static void kill(Process process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  private static void check(List<RecordingPlatform.Received> received) {
    Map<String, List<String>> firsts = new HashMap<>();
    Set<String> nonces = new HashSet<>();
    for (RecordingPlatform.Received message : received) {
      nonces.add(message.nonce());
      List<String> subjects = firsts.computeIfAbsent(message.chat(), chat -> new ArrayList<>());
      if (!subjects.contains(message.subject())) {
        subjects.add(message.subject());
      }
    }
    int expected = CHATS * ARTICLES.size();
    int duplicates = received.size() - expected;
    log.warn("{} kills, {} messages, {} twice", KILLS, expected, duplicates);

    assertThat(firsts).hasSize(CHATS);
    assertThat(firsts.values()).allSatisfy(subjects -> assertThat(subjects).isEqualTo(ARTICLES));
    assertThat(duplicates).isBetween(0, KILLS * THREADS);
    // a platform that knows repetitions by their nonce shows none of them
    assertThat(nonces).hasSize(expected);
    assertThat(received.stream().distinct()).hasSize(expected);
  }
}
