package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kutip.adapter.testing.SampleFeeds;
import id.kutip.chat.Block;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.Subscription;
import id.kutip.subscription.SubscriptionStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chats of all kinds, and what becomes of the bot in them. */
class ChatsTest extends BotInTelegram {

  private static final TelegramChat TOPIC = new TelegramChat(NEWSROOM, 77);
  private static final TelegramChat GROUP = new TelegramChat(NEWSROOM, null);

  private final ObjectMapper json = new ObjectMapper();

  private List<Subscription> subscriptions(TelegramChat chat) {
    return database.read(
        handle -> new SubscriptionStore(new ChatStore(database)).of(handle, chat.id()));
  }

  @Test
  void letATopicOfAForumSubscribeForItselfAndBringItsNewsThere() {
    telegram.makes(RINA, "administrator");
    ObjectNode question =
        telegram.message(NEWSROOM, RINA, "supergroup", "/langganan " + SampleFeeds.ADDRESS);
    question.put("message_thread_id", 77).put("is_topic_message", true);
    telegram.update("message", question);

    assertThat(text(sent(1).get(0))).contains("Kabar Wairano");
    assertThat(subscriptions(TOPIC)).hasSize(1);
    assertThat(subscriptions(GROUP)).isEmpty();
    adapter.send(TOPIC.id(), Reply.of(new Block.Paragraph(Text.of("Berita baru."))));
    assertThat(telegram.requests("sendmessage"))
        .allSatisfy(
            sent -> assertThat(sent.body().path("message_thread_id").asInt()).isEqualTo(77));
  }

  @Test
  void letAChannelSubscribe() {
    ObjectNode post =
        telegram.message(NEWSROOM, RINA, "channel", "/langganan " + SampleFeeds.ADDRESS);
    post.remove("from");
    post.putObject("sender_chat").put("id", NEWSROOM).put("type", "channel");
    telegram.update("channel_post", post);

    assertThat(text(sent(1).get(0))).contains("Kabar Wairano");
    assertThat(subscriptions(GROUP)).hasSize(1);
  }

  @Test
  void keepWhatTheyWantWhileTheBotIsOut() {
    ChatStore chats = new ChatStore(database);
    database.update(
        handle -> {
          chats.number(handle, GROUP.id());
          chats.number(handle, TOPIC.id());
        });
    chats.closed(GROUP.id());
    assertThat(chats.pauseReason(TOPIC.id())).isPresent();

    chats.opened(GROUP.id());
    assertThat(chats.pauseReason(GROUP.id())).isEmpty();
    assertThat(chats.pauseReason(TOPIC.id())).isEmpty();
  }

  @Test
  void areClosedAndOpenedAsTheBotLosesAndGetsTheRightToWrite() {
    telegram.update("my_chat_member", change(NEWSROOM, "supergroup", "member", "restricted"));
    telegram.update("my_chat_member", change(NEWSROOM, "supergroup", "restricted", "member"));
    telegram.update("my_chat_member", change(NEWSROOM, "channel", "administrator", "left"));
    telegram.update("my_chat_member", change(NEWSROOM, "channel", "left", "administrator"));
    telegram.update("my_chat_member", change(RINA, "private", "member", "kicked"));
    telegram.update("my_chat_member", change(RINA, "private", "kicked", "member"));

    await()
        .untilAsserted(
            () ->
                assertThat(events)
                    .containsSubsequence(
                        "closed " + NEWSROOM,
                        "opened " + NEWSROOM,
                        "closed " + NEWSROOM,
                        "opened " + NEWSROOM)
                    .containsSubsequence("closed " + RINA, "opened " + RINA));
    assertThat(telegram.requests("sendmessage")).as("no greeting into a channel").isEmpty();
  }

  private ObjectNode change(long chat, String type, String before, String after) {
    ObjectNode change = json.createObjectNode().put("date", 1);
    change.putObject("chat").put("id", chat).put("type", type);
    change.putObject("from").put("id", RINA).put("is_bot", false).put("first_name", "Rina");
    member(change.putObject("old_chat_member"), before);
    member(change.putObject("new_chat_member"), after);
    return change;
  }

  private static void member(ObjectNode member, String status) {
    member.put("status", status).put("until_date", 0);
    if (status.equals("administrator")) {
      member.put("can_post_messages", true);
    } else if (status.equals("restricted")) {
      member.put("is_member", true).put("can_send_messages", false);
    }
    member
        .putObject("user")
        .put("id", TelegramStandIn.BOT)
        .put("is_bot", true)
        .put("first_name", "Kutip");
  }

  @Test
  void areFollowedAndAnsweredUnderTheirNewName() {
    samplesIn(-42);
    telegram.refuse(-42, 400, "Bad Request: group chat was upgraded to a supergroup chat");
    telegram.update("message", telegram.message(-42, RINA, "group", "/ringkas 1"));

    await().until(() -> telegram.shown(-1_001_234_567_890L).size() == 1);
    assertThat(events).containsExactly("moved -42 to -1001234567890");
  }

  @Test
  void areClosedWhenAnAnswerFindsTheBotRemoved() {
    samplesIn(NEWSROOM);
    telegram.removeBot(GROUP.id());
    telegram.update("message", telegram.message(NEWSROOM, RINA, "supergroup", "/ringkas 1"));

    await().untilAsserted(() -> assertThat(events).containsExactly("closed " + NEWSROOM));
  }
}
