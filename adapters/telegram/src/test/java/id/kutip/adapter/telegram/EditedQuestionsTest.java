package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions that people put in other words after they asked. */
class EditedQuestionsTest extends BotInTelegram {

  private static ObjectNode edited(ObjectNode message, String words, int secondsLater) {
    ObjectNode edited = message.deepCopy();
    edited.put("text", words).put("edit_date", message.path("date").asInt() + secondsLater);
    return edited;
  }

  @Test
  void areAnsweredInThePlaceOfTheFirstAnswer() {
    samplesIn(RINA);
    ObjectNode question = telegram.message(RINA, "ringkas 1");
    telegram.update("message", question);
    sent(1);
    telegram.update("edited_message", edited(question, "ringkas 2", 30));

    await().until(() -> telegram.requests("editmessagetext").size() == 1);
    assertThat(telegram.shown(RINA))
        .singleElement()
        .satisfies(shown -> assertThat(shown).contains("Kopi Lereng Aruna"));
  }

  @Test
  void areAnsweredWhereTheyHadNotBeenMeantForTheBot() {
    samplesIn(NEWSROOM);
    ObjectNode aside = telegram.message(NEWSROOM, RINA, "supergroup", "ringkas 1");
    telegram.update("message", aside);
    ObjectNode question =
        telegram.message(NEWSROOM, RINA, "supergroup", "@" + TelegramStandIn.NAME + " ringkas 1");
    question.put("edit_date", question.path("date").asInt() + 30);
    telegram.update("edited_message", question);

    assertThat(text(sent(1).get(0))).contains("Jembatan Wairano");
  }

  @Test
  void areLeftAloneWhenTheyAreOld() {
    samplesIn(RINA);
    telegram.update(
        "edited_message", edited(telegram.message(RINA, "ringkas 1"), "ringkas 1", 86_400));
    telegram.update("message", telegram.message(RINA, "ringkas 2"));

    List<TelegramStandIn.Request> sent = sent(1);
    assertThat(text(sent.get(0))).contains("Kopi Lereng Aruna");
  }
}
