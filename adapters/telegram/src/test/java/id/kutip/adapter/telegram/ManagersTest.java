package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Who may change what holds for a whole chat. */
class ManagersTest extends BotInTelegram {

  private static final String REFUSED = "hanya pengelola";

  private ObjectNode pauses(long chat, long from, String type) {
    return telegram.message(chat, from, type, "/jeda 1");
  }

  @Test
  void areAllInPrivate() {
    telegram.update("message", pauses(RINA, RINA, "private"));

    assertThat(text(sent(1).get(0))).doesNotContain(REFUSED);
    assertThat(telegram.requests("getchatmember")).isEmpty();
  }

  @Test
  void areTheAdministratorsOfAGroup() {
    telegram.makes(RINA, "administrator");
    telegram.update("message", pauses(NEWSROOM, RINA, "supergroup"));

    assertThat(text(sent(1).get(0))).doesNotContain(REFUSED);
  }

  @Test
  void areNotItsMembers() {
    telegram.update("message", pauses(NEWSROOM, BUDI, "supergroup"));

    assertThat(text(sent(1).get(0))).contains(REFUSED);
  }

  @Test
  void areAskedForOnceAMinute() {
    telegram.makes(RINA, "creator");
    telegram.update("message", pauses(NEWSROOM, RINA, "supergroup"));
    telegram.update("message", pauses(NEWSROOM, RINA, "supergroup"));

    sent(2);
    assertThat(telegram.requests("getchatmember")).hasSize(1);
  }

  @Test
  void areNotAskedForWhereNothingIsChanged() {
    samplesIn(NEWSROOM);
    telegram.update("message", telegram.message(NEWSROOM, BUDI, "supergroup", "/ringkas 1"));

    sent(1);
    assertThat(telegram.requests("getchatmember")).isEmpty();
  }

  @Test
  void mayBeAnonymous() {
    ObjectNode asked = pauses(NEWSROOM, 1_087_968_824, "supergroup");
    ((ObjectNode) asked.path("from")).put("is_bot", true);
    asked.putObject("sender_chat").put("id", NEWSROOM).put("type", "supergroup");
    telegram.update("message", asked);

    assertThat(text(sent(1).get(0))).doesNotContain(REFUSED);
    assertThat(telegram.requests("getchatmember")).isEmpty();
  }

  @Test
  void areNotThoseWhoWriteAsAnotherChannel() {
    ObjectNode asked = pauses(NEWSROOM, 136_817_688, "supergroup");
    ((ObjectNode) asked.path("from")).put("is_bot", true);
    asked.putObject("sender_chat").put("id", -1_001_777).put("type", "channel");
    telegram.update("message", asked);

    assertThat(text(sent(1).get(0))).contains(REFUSED);
  }

  @Test
  void areThoseWhoPostInAChannel() {
    ObjectNode post = pauses(NEWSROOM, RINA, "channel");
    post.remove("from");
    post.putObject("sender_chat").put("id", NEWSROOM).put("type", "channel");
    telegram.update("channel_post", post);

    assertThat(text(sent(1).get(0))).doesNotContain(REFUSED);
  }

  @Test
  void areTakenForNobodyWhileTelegramDoesNotTellAndAreAskedForAgain() {
    telegram.makes(RINA, "administrator");
    telegram.refuseNext("getchatmember", 500, "Internal Server Error", 0);
    telegram.update("message", pauses(NEWSROOM, RINA, "supergroup"));
    assertThat(text(sent(1).get(0))).contains(REFUSED);

    telegram.update("message", pauses(NEWSROOM, RINA, "supergroup"));
    assertThat(text(sent(2).get(1))).doesNotContain(REFUSED);
  }
}
