package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kutip.adapter.testing.SampleFeeds;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files that people take away and send in. */
class FilesTest extends BotInTelegram {

  @Test
  void holdTheChatsFeedsAndAllThatIsKeptOfIt() {
    telegram.update("message", telegram.message(RINA, "/langganan " + SampleFeeds.ADDRESS));
    sent(1);

    telegram.update("message", telegram.message(RINA, "/ekspor"));

    await().until(() -> telegram.requests("senddocument").size() == 2);
    assertThat(telegram.requests("senddocument"))
        .extracting(request -> request.body().at("/document/name").asText())
        .containsExactly("kutip.opml", "kutip.json");
    assertThat(telegram.requests("senddocument").get(1).body().at("/document/words").asText())
        .contains("\"changes\"", "subscribe");
  }

  @Test
  void bringAListOfFeedsIn() {
    telegram.file(
        "o1",
        ("<opml version=\"2.0\"><body><outline type=\"rss\" text=\"Kabar\" xmlUrl=\""
                + SampleFeeds.ADDRESS
                + "\"/></body></opml>")
            .getBytes(StandardCharsets.UTF_8));
    ObjectNode message = telegram.message(RINA, "");
    message.remove("text");
    message
        .putObject("document")
        .put("file_id", "o1")
        .put("file_unique_id", "u")
        .put("file_name", "umpan.opml")
        .put("file_size", 300);
    telegram.update("message", message);
    sent(1);

    telegram.update("message", telegram.message(RINA, "/daftar"));

    assertThat(text(sent(2).get(1))).contains("Kabar");
  }
}
