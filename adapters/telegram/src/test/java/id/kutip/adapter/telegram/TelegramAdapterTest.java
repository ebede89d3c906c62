package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kutip.chat.Block;
import id.kutip.chat.Place;
import id.kutip.chat.Reply;
import id.kutip.chat.StartRefusedException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TelegramAdapterTest extends BotInTelegram {

  private final ObjectMapper json = new ObjectMapper();

  @Nested
  class InPrivate {

    @Test
    void greetsWhoPressesStart() {
      telegram.update("message", telegram.message(RINA, "/start"));

      assertThat(text(sent(1).get(0))).contains("Kutip");
    }

    @Test
    void answersPlainWordsAsAReplyToThem() {
      samplesIn(RINA);
      ObjectNode question = telegram.message(RINA, "ringkas 1");
      telegram.update("message", question);

      TelegramStandIn.Request answer = sent(1).get(0);
      assertThat(text(answer)).contains("Jembatan Wairano");
      assertThat(answer.body().path("parse_mode").asText()).isEqualToIgnoringCase("HTML");
      assertThat(answer.body().at("/reply_parameters/message_id").asInt())
          .isEqualTo(question.path("message_id").asInt());
      assertThat(answer.body().at("/link_preview_options/is_disabled").asBoolean()).isTrue();
    }

    @Test
    void takesArgumentsInAnyOrder() {
      samplesIn(RINA);
      telegram.update("message", telegram.message(RINA, "/kutipan 1 Yohana"));
      telegram.update("message", telegram.message(RINA, "/kutipan Yohana 1"));

      assertThat(text(sent(2).get(1))).isEqualTo(text(sent(2).get(0))).contains("Yohana");
    }

    @Test
    void readsAFileThatIsSent() {
      telegram.file(
          "f1",
          ("Stasiun Kali Biru dibuka kembali\n\n\"Akhirnya kami tidak perlu naik ojek,\" kata"
                  + " Mirna Lesmana, penumpang, pada hari pertama.\n\nStasiun itu diperbaiki selama"
                  + " dua tahun dengan biaya Rp 9 miliar, dan kini melayani 34 perjalanan sehari.")
              .getBytes(StandardCharsets.UTF_8));
      ObjectNode message = telegram.message(RINA, "");
      message.remove("text");
      message.put("caption", "kutipan");
      message
          .putObject("document")
          .put("file_id", "f1")
          .put("file_unique_id", "u1")
          .put("file_name", "stasiun.txt")
          .put("file_size", 300);
      telegram.update("message", message);

      assertThat(text(sent(1).get(0))).contains("Mirna Lesmana", "Akhirnya kami tidak perlu");
    }

    @Test
    void keepsTheOrderOfQuestionsInAChat() {
      samplesIn(RINA);
      telegram.update("message", telegram.message(RINA, "ringkas 1"));
      telegram.update("message", telegram.message(RINA, "ringkas 2"));
      telegram.update("message", telegram.message(RINA, "ringkas 3"));

      assertThat(sent(3).stream().map(BotInTelegram::text))
          .satisfiesExactly(
              first -> assertThat(first).contains("Jembatan Wairano"),
              second -> assertThat(second).contains("Kopi Lereng Aruna"),
              third -> assertThat(third).contains("Harbour council"));
    }

    @Test
    void offersTheNextStepsAndCopiesOfQuotes() {
      samplesIn(RINA);
      telegram.update("message", telegram.message(RINA, "/kutipan 1"));

      List<JsonNode> buttons = telegram.buttons(sent(1).get(0));
      assertThat(buttons)
          .anySatisfy(button -> assertThat(button.path("text").asText()).isEqualTo("Ringkasan"))
          .anySatisfy(button -> assertThat(button.at("/copy_text/text").asText()).isNotEmpty())
          .allSatisfy(
              button ->
                  assertThat(
                          button
                              .path("callback_data")
                              .asText("")
                              .getBytes(StandardCharsets.UTF_8)
                              .length)
                      .isLessThanOrEqualTo(64));
    }
  }

  @Nested
  class DeepLinks {

    @Test
    void openWithTheHelp() {
      telegram.update("message", telegram.message(RINA, "/start help"));

      assertThat(text(sent(1).get(0))).contains("/ringkas", "/kutipan", "/langganan");
    }

    @Test
    void greetWhateverElseTheySay() {
      telegram.update("message", telegram.message(RINA, "/start ref_42"));

      assertThat(text(sent(1).get(0))).contains("Kutip").doesNotContain("ref_42");
    }
  }

  @Nested
  class InGroups {

    @Test
    void staysSilentWhereNobodySpeaksToIt() {
      samplesIn(NEWSROOM);
      telegram.update("message", telegram.message(NEWSROOM, RINA, "supergroup", "ringkas 1"));
      telegram.update(
          "message", telegram.message(NEWSROOM, RINA, "supergroup", "/ringkas@other_bot 1"));
      telegram.update(
          "message",
          telegram.message(
              NEWSROOM, RINA, "supergroup", "/ringkas@" + TelegramStandIn.NAME + " 2"));

      assertThat(text(sent(1).get(0))).contains("Kopi Lereng Aruna");
      assertThat(telegram.shown(NEWSROOM)).hasSize(1);
    }

    @Test
    void answersAMention() {
      samplesIn(NEWSROOM);
      telegram.update(
          "message",
          telegram.message(
              NEWSROOM, RINA, "supergroup", "@" + TelegramStandIn.NAME + " ringkas 1 dong"));

      assertThat(text(sent(1).get(0))).contains("Jembatan Wairano");
    }

    @Test
    void takesWhatAQuestionRepliesToForItsArticle() {
      ObjectNode article =
          telegram.message(
              NEWSROOM,
              BUDI,
              "supergroup",
              "Stasiun Kali Biru dibuka kembali\n\n\"Akhirnya kami tidak perlu naik ojek,\" kata"
                  + " Mirna Lesmana, penumpang, pada hari pertama.\n\nStasiun itu diperbaiki selama"
                  + " dua tahun dengan biaya Rp 9 miliar, dan kini melayani 34 perjalanan sehari.");
      ObjectNode question = telegram.message(NEWSROOM, RINA, "supergroup", "/kutipan");
      question.set("reply_to_message", article);
      telegram.update("message", question);

      assertThat(text(sent(1).get(0))).contains("Mirna Lesmana");
    }

    @Test
    void answersInTheTopicThatAsked() {
      samplesIn(NEWSROOM);
      ObjectNode question = telegram.message(NEWSROOM, RINA, "supergroup", "/bantuan");
      question.put("message_thread_id", 77).put("is_topic_message", true);
      telegram.update("message", question);

      assertThat(sent(1).get(0).body().path("message_thread_id").asInt()).isEqualTo(77);
    }

    @Test
    void understandsAnAnonymousAdministrator() {
      samplesIn(NEWSROOM);
      ObjectNode question = telegram.message(NEWSROOM, 1_087_968_824, "supergroup", "/ringkas 1");
      ((ObjectNode) question.path("from")).put("is_bot", true);
      question.putObject("sender_chat").put("id", NEWSROOM).put("type", "supergroup");
      telegram.update("message", question);

      assertThat(text(sent(1).get(0))).contains("Jembatan Wairano");
    }

    @Test
    void introducesItselfWhenItIsAdded() {
      telegram.update("my_chat_member", membership("left", "member"));

      assertThat(text(sent(1).get(0))).contains("Kutip");
      assertThat(events).containsExactly("opened " + NEWSROOM);
    }

    @Test
    void tellsThatItWasRemovedAndThatAGroupHasMoved() {
      telegram.update("my_chat_member", membership("member", "kicked"));
      ObjectNode moved = telegram.message(-42, RINA, "group", "");
      moved.remove("text");
      telegram.update("message", moved.put("migrate_to_chat_id", NEWSROOM));

      await()
          .untilAsserted(
              () ->
                  assertThat(events)
                      .containsExactlyInAnyOrder("closed " + NEWSROOM, "moved -42 to " + NEWSROOM));
    }

    private ObjectNode membership(String before, String after) {
      ObjectNode change = json.createObjectNode().put("date", 1);
      change.putObject("chat").put("id", NEWSROOM).put("type", "supergroup");
      change.putObject("from").put("id", RINA).put("is_bot", false).put("first_name", "Rina");
      member(change.putObject("old_chat_member"), before);
      member(change.putObject("new_chat_member"), after);
      return change;
    }

    private void member(ObjectNode member, String status) {
      member.put("status", status).put("until_date", 0);
      member
          .putObject("user")
          .put("id", TelegramStandIn.BOT)
          .put("is_bot", true)
          .put("first_name", "Kutip");
    }
  }

  @Nested
  class Buttons {

    private ObjectNode pressed(long chat, long by, int message, String data) {
      ObjectNode pressed =
          json.createObjectNode().put("id", "press-1").put("chat_instance", "c").put("data", data);
      pressed.putObject("from").put("id", by).put("is_bot", false).put("first_name", "Budi");
      pressed.set(
          "message",
          telegram.message(chat, TelegramStandIn.BOT, chat > 0 ? "private" : "supergroup", "…"));
      ((ObjectNode) pressed.path("message")).put("message_id", message);
      return pressed;
    }

    @Test
    void askForTheNextStep() {
      samplesIn(RINA);
      telegram.update("callback_query", pressed(RINA, RINA, 5, "a:/fakta 1"));

      assertThat(text(sent(1).get(0))).contains("Jembatan Wairano");
      assertThat(telegram.requests("answercallbackquery")).hasSize(1);
    }

    @Test
    void turnThePageInPlace() {
      samplesIn(RINA);
      telegram.update("callback_query", pressed(RINA, RINA, 55, "t:/kutipan 1 halaman 2"));

      await().until(() -> telegram.shown(RINA).size() == 1);
      assertThat(telegram.requests("editmessagetext"))
          .allSatisfy(
              request -> assertThat(request.body().path("message_id").asInt()).isEqualTo(55));
      assertThat(telegram.requests("sendmessage")).isEmpty();
    }

    @Test
    void refuseOthersToTurnThePagesOfTheAsker() {
      samplesIn(NEWSROOM);
      String data = "t" + Long.toString(RINA, 36) + ":/kutipan 1 halaman 2";
      telegram.update("callback_query", pressed(NEWSROOM, BUDI, 55, data));

      await().until(() -> telegram.requests("answercallbackquery").size() == 1);
      assertThat(telegram.requests("answercallbackquery").get(0).body().path("text").asText())
          .contains("Tombol ini untuk yang bertanya");
      assertThat(telegram.requests("editmessagetext")).isEmpty();
    }

    @Test
    void ofOthersAreAcknowledgedAndLeft() {
      telegram.update("callback_query", pressed(RINA, RINA, 5, "somebody-else's"));

      await().until(() -> telegram.requests("answercallbackquery").size() == 1);
      assertThat(telegram.requests("sendmessage")).isEmpty();
    }
  }

  @Nested
  class FromOtherChats {

    @Test
    void offersASingleQuoteOnce() {
      Reply reply =
          Reply.of(
              new Block.Heading(2, "Mirna Lesmana"),
              new Block.Quotation(Block.Manner.DIRECT, "Kami pulang", List.of(), new Place(1, 2)));

      assertThat(InlineAnswers.parts(reply, "Semuanya")).hasSize(1);
    }

    private JsonNode typed(String words) {
      ObjectNode query =
          json.createObjectNode().put("id", "q1").put("query", words).put("offset", "");
      query.putObject("from").put("id", RINA).put("is_bot", false).put("first_name", "Rina");
      telegram.update("inline_query", query);
      await().until(() -> telegram.requests("answerinlinequery").size() == 1);
      return telegram.requests("answerinlinequery").get(0).body().path("results");
    }

    @Test
    void offersTheSummaryOfAnArticleAndLeavesTheConversationAsItWas() {
      samplesIn(RINA);
      telegram.update("message", telegram.message(RINA, "ringkas 2"));
      String second = text(sent(1).get(0));

      assertThat(typed("jembatan").get(0).path("title").asText())
          .startsWith("Ringkasan: Jembatan Wairano");

      telegram.update("message", telegram.message(RINA, "ringkas"));
      assertThat(text(sent(2).get(1))).isEqualTo(second);
    }

    @Test
    void offersQuotesOnATopic() {
      samplesIn(RINA);

      assertThat(typed("jembatan"))
          .anySatisfy(
              result ->
                  assertThat(result.at("/input_message_content/message_text").asText())
                      .contains("¶", "Jembatan Wairano"));
    }
  }

  @Nested
  class WhenThingsGoWrong {

    @Test
    void saysInWordsThatATokenIsBad() {
      TelegramAdapter wrong = adapter(new TelegramSettings("12:wrong", telegram.settings().api()));

      assertThatThrownBy(wrong::start)
          .isInstanceOf(StartRefusedException.class)
          .hasMessage("telegram.badToken");
      wrong.close();
    }

    @Test
    void isToldByTheCheckToo() {
      assertThat(TelegramCheck.of(telegram.settings()).fine()).isTrue();
      assertThat(TelegramCheck.of(telegram.settings()).words().arguments())
          .containsExactly("https://t.me/" + TelegramStandIn.NAME);
      assertThat(
              TelegramCheck.of(new TelegramSettings("12:wrong", telegram.settings().api()))
                  .words()
                  .key())
          .isEqualTo("telegram.badToken");
    }

    @Test
    void goesOnPollingAfterWhateverTelegramAnswers() {
      samplesIn(RINA);
      telegram.refuseNext("getupdates", 500, "Internal Server Error", 0);
      telegram.refuseNext("getupdates", 429, "Too Many Requests: retry after 1", 1);
      telegram.update("message", telegram.message(RINA, "ringkas 1"));

      sent(1);
      telegram.update("message", telegram.message(RINA, "ringkas 2"));
      assertThat(text(sent(2).get(1))).contains("Kopi Lereng Aruna");
    }

    @Test
    void leavesOutAnUpdateThatItCannotReadAndAnswersTheNext() {
      samplesIn(RINA);
      ObjectNode broken = json.createObjectNode().put("message_id", "not a number");
      telegram.update("message", broken);
      telegram.update("message", telegram.message(RINA, "ringkas 1"));

      assertThat(text(sent(1).get(0))).contains("Jembatan Wairano");
    }

    @Test
    void sendsTheWordsPlainWhereTelegramWillNotHaveTheMarkup() {
      samplesIn(RINA);
      telegram.refuse(RINA, 400, "Bad Request: can't parse entities");
      telegram.update("message", telegram.message(RINA, "ringkas 1"));

      assertThat(
              sent(2).get(1).body().path("parse_mode").isNull()
                  || !sent(2).get(1).body().has("parse_mode"))
          .isTrue();
      await().until(() -> telegram.shown(RINA).size() == 1);
    }

    @Test
    void waitsAsLongAsTelegramAsksAndThenAnswers() {
      samplesIn(RINA);
      telegram.slowDown(new TelegramChat(RINA, null).id(), java.time.Duration.ofSeconds(1));
      telegram.update("message", telegram.message(RINA, "ringkas 1"));

      await().until(() -> telegram.shown(RINA).size() == 1);
      assertThat(telegram.requests("sendmessage")).hasSize(2);
    }

    @Test
    void answersAfterARestartWhatACrashLeftUnanswered() throws Exception {
      samplesIn(RINA);
      adapter.close();
      UpdateInbox crashed = new UpdateInbox(database, InstantSource.system());
      String question =
          json.createObjectNode()
              .put("update_id", 9_999)
              .<ObjectNode>set("message", telegram.message(RINA, "ringkas 1"))
              .toString();
      crashed.add(List.of(new UpdateInbox.Arrived(9_999, "c" + RINA, question)));
      assertThat(crashed.hold("c" + RINA)).isPresent();

      adapter = adapter(telegram.settings());
      adapter.start();

      assertThat(text(sent(1).get(0))).contains("Jembatan Wairano");
      await().until(() -> unanswered() == 0);
    }

    @Test
    void answersOnceWhatTelegramHandsOverAgainAfterACrash() throws Exception {
      samplesIn(RINA);
      int number = telegram.update("message", telegram.message(RINA, "ringkas 1"));
      sent(1);
      adapter.close();
      telegram.handOverAgain(number, "message", telegram.message(RINA, "ringkas 1"));

      adapter = adapter(telegram.settings());
      adapter.start();
      telegram.update("message", telegram.message(RINA, "ringkas 2"));

      assertThat(text(sent(2).get(1))).contains("Kopi Lereng Aruna");
    }

    @Test
    void keepsNoWordsOfWhatIsAnswered() {
      samplesIn(RINA);
      telegram.update("message", telegram.message(RINA, "ringkas 1"));
      sent(1);

      await().until(() -> telegram.unconfirmed() == 0);
      await().until(() -> unanswered() == 0);
      assertThat(
              database.<List<String>>read(
                  handle ->
                      handle.createQuery("SELECT body FROM inbox").mapTo(String.class).list()))
          .containsExactly("");
    }

    private int unanswered() {
      return database.read(
          handle ->
              handle
                  .createQuery("SELECT COUNT(*) FROM inbox WHERE done_at IS NULL")
                  .mapTo(Integer.class)
                  .one());
    }

    @Test
    void stopsWithinSecondsThoughItWaitsForUpdates() {
      await().until(() -> !telegram.requests("getupdates").isEmpty());
      long before = System.nanoTime();

      adapter.close();

      assertThat(System.nanoTime() - before).isLessThan(8_000_000_000L);
    }

    @Test
    void neverShowsItsToken() {
      TelegramSettings settings =
          new TelegramSettings(TelegramStandIn.TOKEN, URI.create("http://localhost:1"));

      assertThat(settings.toString()).doesNotContain(TelegramStandIn.TOKEN);
    }
  }

  @Nested
  class Menus {

    @Test
    void areOfferedInBothLanguages() {
      List<TelegramStandIn.Request> menus = telegram.requests("setmycommands");

      assertThat(menus)
          .extracting(menu -> menu.body().path("language_code").asText(""))
          .contains("id", "en", "");
      assertThat(menus)
          .allSatisfy(
              menu ->
                  assertThat(menu.body().path("commands"))
                      .allSatisfy(
                          command ->
                              assertThat(command.path("command").asText())
                                  .matches("[a-z0-9_]{1,32}")));
    }

    @Test
    void offerInGroupsWhatChangesTheChatToItsAdministratorsOnly() {
      assertThat(names("all_private_chats")).contains("jeda", "ringkas");
      assertThat(names("all_chat_administrators")).contains("jeda", "ringkas");
      assertThat(names("all_group_chats")).contains("ringkas").doesNotContain("jeda");
    }

    private List<String> names(String scope) {
      return telegram.requests("setmycommands").stream()
          .map(TelegramStandIn.Request::body)
          .filter(
              menu ->
                  menu.at("/scope/type").asText().equals(scope)
                      && menu.path("language_code").asText().equals("id"))
          .flatMap(menu -> menu.path("commands").findValuesAsText("command").stream())
          .toList();
    }
  }
}
