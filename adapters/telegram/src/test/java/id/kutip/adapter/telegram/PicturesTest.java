package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.chat.Block;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** News with the picture of its article. */
class PicturesTest extends BotInTelegram {

  private static final String PICTURE = "https://kabar.test/kapal.jpg";

  private static Reply news(String words) {
    return Reply.of(
        new Block.Heading(1, "Kapal berangkat"),
        new Block.Paragraph(Text.of(words)),
        new Block.Picture(URI.create(PICTURE), "Kapal berangkat"));
  }

  @Test
  void comeAboveTheWords() {
    assertThat(adapter.send(telegram.chat(), news("Kapal & awaknya <siap>.")))
        .isInstanceOf(DeliveryResult.Sent.class);

    JsonNode photo = telegram.requests("sendphoto").get(0).body();
    assertThat(photo.path("photo").asText()).isEqualTo(PICTURE);
    assertThat(telegram.shown(telegram.chat()))
        .singleElement()
        .asString()
        .contains("Kapal berangkat", "Kapal & awaknya <siap>.");
    assertThat(telegram.requests("sendmessage")).isEmpty();
  }

  @Test
  void areLeftOutWhereTelegramCannotFetchThem() {
    telegram.refuseNext("sendphoto", 400, "Bad Request: failed to get HTTP URL content", 0);

    assertThat(adapter.send(telegram.chat(), news("Kapal siap.")))
        .isInstanceOf(DeliveryResult.Sent.class);

    assertThat(telegram.requests("sendmessage")).hasSize(1);
  }

  @Test
  void areLeftOutWhereTheWordsAreTooLongForACaption() {
    adapter.send(telegram.chat(), news("Kapal siap. ".repeat(100)));

    assertThat(telegram.requests("sendphoto")).isEmpty();
    assertThat(telegram.shown(telegram.chat())).hasSize(1);
  }

  @Test
  void stayWhenTheWordsUnderThemChange() {
    String shown = sent(adapter.send(telegram.chat(), news("Kapal siap.")));

    assertThat(adapter.edit(telegram.chat(), shown, news("Kapal tiba.")))
        .isInstanceOf(DeliveryResult.Sent.class);

    assertThat(telegram.shown(telegram.chat())).singleElement().asString().contains("Kapal tiba.");
  }

  @Test
  void areNoHindranceWhereTheFirstMessageCameWithoutOne() {
    telegram.refuseNext("sendphoto", 400, "Bad Request: wrong type of the web page content", 0);
    String shown = sent(adapter.send(telegram.chat(), news("Kapal siap.")));

    adapter.edit(telegram.chat(), shown, news("Kapal tiba."));

    assertThat(telegram.shown(telegram.chat())).singleElement().asString().contains("Kapal tiba.");
  }

  private static String sent(DeliveryResult result) {
    return ((DeliveryResult.Sent) result).messageId();
  }
}
