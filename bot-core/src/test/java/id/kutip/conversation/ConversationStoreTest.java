package id.kutip.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.analysis.Analysis;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.summary.Summary;
import id.kutip.text.Document;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationStoreTest {

  private static final ChatId CHAT = new ChatId(Platform.TERMINAL, "a");

  @Test
  void beginsEachChatAnew() {
    assertThat(new ConversationStore(1_000_000).of(CHAT)).isEqualTo(Conversation.NEW);
  }

  @Test
  void numbersArticlesOnceHoweverManyComeAtTheSameTime() throws InterruptedException {
    ConversationStore store = new ConversationStore(1_000_000);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    IntStream.range(0, 20)
        .forEach(
            i -> threads.execute(() -> store.update(CHAT, it -> it.knowing(article("teks " + i)))));
    threads.shutdown();

    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(store.of(CHAT).articles())
        .extracting(KnownArticle::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void forgetsTheArticleKnownLongestButNotTheOneTalkedAbout() {
    Conversation conversation = Conversation.NEW;
    for (int i = 1; i <= Conversation.MOST_ARTICLES; i++) {
      conversation = conversation.knowing(article("teks " + i));
    }

    Conversation more = conversation.about(1).knowing(article("satu lagi"));

    assertThat(more.articles()).hasSize(Conversation.MOST_ARTICLES);
    assertThat(more.article(1)).isPresent();
    assertThat(more.article(2)).isEmpty();
    assertThat(more.article(Conversation.MOST_ARTICLES + 1)).isPresent();
  }

  @Test
  void knowsAnArticleOfTheSameAddressAsTheSameThoughItsTextChanged() {
    Reading before = new Reading("Lama", null, URI.create("https://a.example/1"), analysis("x"));
    Reading after = new Reading("Baru", null, URI.create("https://a.example/1"), analysis("y"));

    Conversation conversation = Conversation.NEW.knowing(before).knowing(after);

    assertThat(conversation.articles()).containsExactly(new KnownArticle(1, after));
  }

  @Test
  void staysWithinItsBound() {
    ConversationStore store = new ConversationStore(50_000);
    for (int i = 0; i < 100; i++) {
      ChatId chat = new ChatId(Platform.WEB, "chat " + i);
      store.update(chat, it -> it.knowing(article("a".repeat(9_000))));
    }

    assertThat(store.conversations()).isLessThanOrEqualTo(5);
  }

  private static Reading article(String text) {
    return new Reading(text.substring(0, 4), null, null, analysis(text));
  }

  private static Analysis analysis(String text) {
    return new Analysis(
        Document.of(text),
        new Summary(List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of());
  }
}
