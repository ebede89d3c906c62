package id.kutip.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.feed.Opml;
import id.kutip.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatDataTest {

  private static final Instant NOW = Instant.parse("2026-05-01T06:00:00Z");
  private static final ChatId FROM = new ChatId(Platform.TELEGRAM, "-1001");
  private static final ChatId TO = new ChatId(Platform.DISCORD, "17");

  @TempDir private Path folder;
  private Database database;
  private ChatData data;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    data = new ChatData(database, () -> NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Opml.Outline feed(String url) {
    return new Opml.Outline(url, null, null, null);
  }

  @Test
  void feedsTakenOutOfOneChatAreTakenIntoAnother() {
    data.add(FROM, List.of(feed("https://a.example/rss"), feed("https://b.example/rss")), "ani");
    List<Opml.Outline> taken = Opml.read(data.opml(FROM)).orElseThrow();

    assertThat(data.add(TO, taken, "budi")).isEqualTo(2);
    assertThat(data.add(TO, taken, "budi")).isZero();
    assertThat(Opml.read(data.opml(TO)).orElseThrow())
        .extracting(Opml.Outline::url)
        .containsExactly("https://a.example/rss", "https://b.example/rss");
  }

  @Test
  void whatASubscriptionIsComesAlong() {
    Map<String, String> own =
        Map.of(
            "filter", "\"harga beras\" -impor, <tarif> & \\n",
            "schedule", "weekly friday 17:00",
            "breaking", "3 ",
            "look", "parts:picture+quotes",
            "template", "{title} – \"{source}\"\n{link}",
            "paused", "true");
    data.add(
        FROM,
        List.of(
            feed("https://a.example/rss"),
            new Opml.Outline("https://b.example/rss", null, null, null, own)),
        "ani");

    List<Opml.Outline> taken = Opml.read(data.opml(FROM)).orElseThrow();

    assertThat(taken).extracting(Opml.Outline::own).containsExactly(Map.of(), own);
    data.add(TO, taken, "budi");
    assertThat(data.opml(TO)).isEqualTo(data.opml(FROM));
  }

  @Test
  void whatIsNotUnderstoodOfAListIsLeftOut() {
    String list =
        """
        <opml xmlns:k="urn:kutip:subscription" xmlns:kutip="urn:other"><body>
          <outline xmlUrl="https://a.example/rss" k:schedule="daily 25:00" k:breaking="x" k:look="shiny" k:paused="maybe" kutip:filter="not mine"/>
          <outline xmlUrl="https://b.example/rss" k:schedule="hourly" k:colour="red"/>
        </body></opml>
        """;

    data.add(FROM, Opml.read(list).orElseThrow(), "ani");

    assertThat(Opml.read(data.opml(FROM)).orElseThrow())
        .extracting(Opml.Outline::own)
        .containsExactly(Map.of(), Map.of("schedule", "hourly"));
  }

  @Test
  void everythingKeptOfAChatIsTold() throws IOException {
    data.add(FROM, List.of(feed("https://a.example/rss")), "ani");

    JsonNode told = new ObjectMapper().readTree(data.json(FROM));

    assertThat(told.at("/chat/0/name").asText()).isEqualTo("-1001");
    assertThat(told.at("/subscriptions/0/url").asText()).isEqualTo("https://a.example/rss");
    assertThat(told.at("/changes/0/made_by").asText()).isEqualTo("ani");
  }

  @Test
  void ofAChatNeverHeardOfNothingIsKept() throws IOException {
    assertThat(new ObjectMapper().readTree(data.json(TO))).allMatch(JsonNode::isEmpty);
  }
}
