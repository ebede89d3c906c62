package id.kutip.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.chat.TextRenderer;
import id.kutip.conversation.ConversationStore;
import id.kutip.locale.Messages;
import id.kutip.search.SearchRoom;
import id.kutip.store.Database;
import id.kutip.subscription.Breaking;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.Digest;
import id.kutip.subscription.Filter;
import id.kutip.subscription.SubscriptionStore;
import id.kutip.subscription.Verdict;
import id.kutip.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people ask of a bot that keeps what they know and want. */
class SubscriptionCommandsTest {

  private static final ChatId CHAT = new ChatId(Platform.WEB, "newsroom");
  private static final Instant NOW = Instant.parse("2026-06-03T08:00:00Z");

  @TempDir private Path folder;
  private Database database;
  private SubscriptionStore store;
  private CommandRouter router;
  private Asker asker = new Asker("ani", () -> true);

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    store = new SubscriptionStore(new ChatStore(database));
    router = router();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** A bot that has just been started. */
  private CommandRouter router() {
    List<CommandShape> shapes = new ArrayList<>(Commands.shapes());
    shapes.addAll(SubscriptionCommands.shapes());
    PhraseParser parser = new PhraseParser(shapes);
    ConversationStore conversations = new ConversationStore(1_000_000);
    List<Command> commands =
        new ArrayList<>(
            Commands.all(
                new CannedArticles()
                    .with("https://suara.example/kapal", TestArticles.ferry())
                    .with("https://marlow.example/bridge", TestArticles.bridge()),
                conversations,
                parser,
                SearchRoom.in(database),
                "1.2.3",
                () -> NOW));
    commands.addAll(SubscriptionCommands.all(database, feed -> "Feed " + feed, () -> NOW));
    return new CommandRouter(commands, parser, conversations, Language.ENGLISH);
  }

  private String say(String words) {
    return new TextRenderer(TextRenderer.Style.PLAIN, 0)
        .render(router.answer(CHAT, asker, Message.of(words)));
  }

  private void subscribe(long feed, String filter) {
    database.update(
        handle ->
            store.subscribe(
                handle,
                CHAT,
                feed,
                Filter.of(filter),
                Digest.INSTANT,
                Breaking.NEVER,
                "sari",
                NOW));
  }

  @Test
  void listsSubscriptionsByNumberAndEndsOneByIt() {
    subscribe(7, "tariff");
    subscribe(9, "");

    assertThat(say("/subscriptions")).contains("Feed 7", "tariff", "at once", "Feed 9");
    assertThat(say("/unsubscribe 1")).contains("Ended: Feed 7");
    assertThat(say("/subscriptions")).contains("Feed 9").doesNotContain("Feed 7");
  }

  @Test
  void pausesAndGoesOn() {
    subscribe(7, "");

    assertThat(say("/pause")).contains("Paused: Feed 7");
    assertThat(say("/subscriptions")).contains("paused");
    assertThat(say("/teruskan 1")).contains("Diteruskan: Feed 7");
  }

  @Test
  void onlyManagersChangeWhatTheChatIsSubscribedTo() {
    subscribe(7, "");
    asker = Asker.ANYBODY;

    assertThat(say("/pause")).contains("Only those who manage this chat");
    assertThat(say("/unsubscribe 1")).contains("Only those who manage this chat");
    assertThat(say("/subscriptions")).contains("Feed 7").doesNotContain("paused");
  }

  @Test
  void writesDownWhoChangedWhat() {
    subscribe(7, "");
    say("/pause");

    List<SubscriptionStore.Change> changes =
        database.read(handle -> store.changes(handle, CHAT, 10));

    assertThat(changes)
        .extracting(SubscriptionStore.Change::by, SubscriptionStore.Change::action)
        .containsExactly(tuple("ani", "pause"), tuple("sari", "subscribe"));
  }

  @Test
  void asksWhichSubscriptionIsMeant() {
    subscribe(7, "");
    subscribe(9, "");

    assertThat(say("/pause")).contains("Which subscription?");
    assertThat(say("/why 3")).contains("Which subscription?");
  }

  @Test
  void everyReasonHasItsWords() {
    Messages words = Messages.in(Language.INDONESIAN);

    assertThat(Verdict.Reason.values())
        .allSatisfy(reason -> assertThat(words.say("why." + reason, "x")).isNotBlank());
    assertThat(Digest.Every.values())
        .allSatisfy(every -> assertThat(words.say("subscriptions." + every)).isNotBlank());
  }

  @Test
  void whatAChatHasReadIsFoundAgainAfterARestart() {
    say("summary https://suara.example/kapal");
    say("summary https://marlow.example/bridge");
    router = router();

    assertThat(say("who said what about trains?"))
        .contains("Odile Brandt", "Trains had it for a century", "The Marlow Post");
    assertThat(say("/search park cost")).contains("Old rail bridge to become a park");
    assertThat(say("/search volcano")).contains("volcano").doesNotContain("bridge");
    assertThat(say("/latest")).contains("Kapal cepat Teluk Ambarita mulai beroperasi");
  }
}
