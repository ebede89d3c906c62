package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.chat.Block;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is longer than anybody wants to scroll past. */
class LongRepliesTest extends BotInTelegram {

  private static final List<String> SENTENCES =
      IntStream.range(0, 700).mapToObj(i -> "Kalimat nomor " + i + " & <selesai>.").toList();

  private static Reply sentences(int count) {
    List<Block> blocks = new ArrayList<>();
    SENTENCES.subList(0, count).forEach(words -> blocks.add(new Block.Paragraph(Text.of(words))));
    blocks.add(new Block.Actions(List.of(new Block.Action("Fakta", "/fakta 1"))));
    return new Reply(blocks);
  }

  @Test
  void goOnInAFileThatHoldsTheWholeWithTheButtons() {
    TelegramChat topic = new TelegramChat(NEWSROOM, 7);

    assertThat(adapter.send(topic.id(), sentences(700))).isInstanceOf(DeliveryResult.Sent.class);

    assertThat(telegram.requests("sendmessage")).hasSize(1);
    JsonNode file = telegram.requests("senddocument").get(0).body();
    assertThat(file.at("/document/name").asText()).isEqualTo("kutip.txt");
    assertThat(file.at("/document/words").asText()).contains(SENTENCES).doesNotContain("/fakta");
    assertThat(file.path("chat_id").asLong()).isEqualTo(NEWSROOM);
    assertThat(file.path("message_thread_id").asInt()).isEqualTo(7);
    assertThat(telegram.buttons(telegram.requests("senddocument").get(0)))
        .extracting(button -> button.path("callback_data").asText())
        .containsExactly("a:/fakta 1");
  }

  @Test
  void areMessagesWhereTheyAreFew() {
    adapter.send(telegram.chat(), sentences(150));

    assertThat(telegram.requests("senddocument")).isEmpty();
    assertThat(telegram.shown(telegram.chat())).hasSizeBetween(2, 3);
  }

  @Test
  void areMessagesWhereNoFilesAreTaken() {
    telegram.refuseNext(
        "senddocument", 400, "Bad Request: not enough rights to send documents to the chat", 0);

    assertThat(adapter.send(telegram.chat(), sentences(500)))
        .isInstanceOf(DeliveryResult.Sent.class);

    assertThat(String.join("\n", telegram.shown(telegram.chat()))).contains(SENTENCES.get(499));
    assertThat(telegram.shown(telegram.chat())).hasSizeGreaterThan(3);
  }
}
