package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kutip.chat.Block;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Place;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that set an article's words apart, where the server can show that. */
class RichMessagesTest extends BotInTelegram {

  private final RichRenderer renderer = new RichRenderer();

  private static Block.Quotation quotation(String words, int sentence) {
    return new Block.Quotation(
        Block.Manner.DIRECT, words, List.of("via Radio Palu"), new Place(2, sentence));
  }

  private String asked(String question, int count) {
    telegram.update("message", telegram.message(RINA, question));
    await().until(() -> telegram.requests("sendrichmessage").size() == count);
    return telegram
        .requests("sendrichmessage")
        .get(count - 1)
        .body()
        .at("/rich_message/html")
        .asText();
  }

  @Test
  void giveAQuotationItsSpeakerAndPlaceForCredit() {
    assertThat(
            renderer.render(
                Reply.of(new Block.Heading(2, "Mirna <Lesmana>"), quotation("Kami\npulang", 5))))
        .contains(
            "<h4>Mirna &lt;Lesmana&gt;</h4><blockquote>“Kami<br>pulang”"
                + "<cite>Mirna &lt;Lesmana&gt; · via Radio Palu · ¶2 s5</cite></blockquote>");
  }

  @Test
  void foldAwayWhatGoesBeyondAGlance() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Mirna Lesmana"));
    for (int i = 1; i <= 7; i++) {
      blocks.add(quotation("Kutipan " + i, i));
    }

    assertThat(renderer.render(new Reply(blocks)).orElseThrow())
        .contains("Kutipan 3”")
        .containsSubsequence(
            "Kutipan 3", "<details><summary>+4</summary>", "Kutipan 4", "</details>");
  }

  @Test
  void areNotMadeOfTheBotsOwnWords() {
    assertThat(renderer.render(Reply.of(new Block.Paragraph(Text.of("Apa kabar?"))))).isEmpty();
  }

  @Test
  void areNotMadeOfMoreThanOneCanHold() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      blocks.add(quotation("Kutipan " + i, i));
    }

    assertThat(renderer.render(new Reply(blocks))).isEmpty();
  }

  @Test
  void answerWithTheButtonsForTheNextStepAndNothingDetectedInTheWords() {
    telegram.takesRichMessages();
    samplesIn(RINA);

    assertThat(asked("/kutipan 1", 1)).contains("<blockquote>", "<cite>");
    TelegramStandIn.Request sent = telegram.requests("sendrichmessage").get(0);
    assertThat(sent.body().at("/rich_message/skip_entity_detection").asBoolean()).isTrue();
    assertThat(telegram.buttons(sent))
        .anySatisfy(button -> assertThat(button.path("text").asText()).isEqualTo("Ringkasan"));
    assertThat(sent.body().at("/reply_parameters/message_id").asInt()).isPositive();
    assertThat(telegram.requests("sendmessage")).isEmpty();
  }

  @Test
  void takeThePlaceOfOneAnother() {
    telegram.takesRichMessages();
    samplesIn(RINA);
    ObjectNode pressed =
        new ObjectMapper()
            .createObjectNode()
            .put("id", "press-1")
            .put("chat_instance", "c")
            .put("data", "t:/kutipan 1");
    pressed.putObject("from").put("id", RINA).put("is_bot", false).put("first_name", "Rina");
    pressed.set("message", telegram.message(RINA, "…"));
    telegram.update("callback_query", pressed);

    await().until(() -> telegram.requests("editmessagetext").size() == 1);
    assertThat(telegram.requests("editmessagetext").get(0).body().at("/rich_message/html").asText())
        .contains("<blockquote>");
  }

  @Test
  void becomeSimpleOnesOnceAndForAllWhereTheServerHasNone() {
    samplesIn(RINA);
    telegram.update("message", telegram.message(RINA, "/kutipan 1"));
    telegram.update("message", telegram.message(RINA, "/kutipan 2"));

    assertThat(text(sent(2).get(0))).contains("<blockquote>");
    assertThat(telegram.requests("sendrichmessage")).hasSize(1);
  }

  @Test
  void becomeSimpleOnesInTheirOwnTurn() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      blocks.add(quotation("Kutipan yang panjang " + i, i));
    }
    TelegramChat group = new TelegramChat(NEWSROOM, null);

    // behind so long a message a group has to wait, for longer than news does
    assertThat(adapter.send(group.id(), new Reply(blocks))).isInstanceOf(DeliveryResult.Sent.class);

    assertThat(telegram.requests("sendrichmessage")).hasSize(1);
  }

  @Test
  void becomeSimpleOnesWhereTheServerRefusesOne() {
    telegram.takesRichMessages();
    samplesIn(RINA);
    telegram.refuse(RINA, 400, "Bad Request: RICH_MESSAGE_INVALID");
    telegram.update("message", telegram.message(RINA, "/kutipan 1"));
    sent(1);

    assertThat(asked("/kutipan 2", 2)).contains("<blockquote>");
  }

  @Test
  void areReadWhereSomebodyRepliesToThem() {
    samplesIn(RINA);
    ObjectNode question = telegram.message(RINA, "ringkas 1");
    ObjectNode shown = telegram.message(RINA, "");
    shown.remove("text");
    ((ObjectNode) shown.path("from")).put("id", TelegramStandIn.BOT).put("is_bot", true);
    ObjectNode quote =
        shown.putObject("rich_message").putArray("blocks").addObject().put("type", "blockquote");
    quote.putArray("blocks").addObject().put("type", "paragraph").put("text", "“Kami pulang”");
    quote.put("credit", "Mirna Lesmana");
    question.set("reply_to_message", shown);
    telegram.update("message", question);

    assertThat(text(sent(1).get(0))).contains("Jembatan Wairano");
  }
}
