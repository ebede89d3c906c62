package id.kutip.adapter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.chat.Block;
import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.DeliveryResult.Scope;
import id.kutip.chat.Place;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the core relies on, whatever the platform. A subclass supplies the adapter and a server that
 * stands in for the platform: it keeps what it is sent and refuses what it is told to refuse.
 */
public abstract class ChatAdapterContractTest {

  /** The platform's side. */
  public interface PlatformStandIn {

    /** A chat that the bot may write to. */
    ChatId chat();

    /** A further chat; another for each number. */
    ChatId chat(int number);

    /** The words that readers of the chat see now, messages in order. */
    List<String> shown(ChatId chat);

    /** Refuses the next message to the chat for that long. */
    void slowDown(ChatId chat, Duration time);

    /** Takes the bot out of the chat. */
    void removeBot(ChatId chat);

    /** Answers the next message with what no client can read. */
    void answerGarbageOnce();
  }

  @SuppressWarnings("NullAway.Init") // set before each test
  private ChatAdapter adapter;

  @SuppressWarnings("NullAway.Init") // set before each test
  private PlatformStandIn platform;

  /** The platform's stand-in, new for each test. */
  protected abstract PlatformStandIn platform() throws Exception;

  /** The adapter, started on that platform. */
  protected abstract ChatAdapter adapter(PlatformStandIn platform) throws Exception;

  /** Lets go of the platform's stand-in. */
  protected abstract void closePlatform();

  @BeforeEach
  final void open() throws Exception {
    platform = platform();
    adapter = adapter(platform);
  }

  @AfterEach
  final void close() {
    adapter.close();
    closePlatform();
  }

  private static Reply saying(String words) {
    return Reply.of(new Block.Paragraph(Text.of(words)));
  }

  @Test
  void sendsTheWordsAndTellsTheMessagesName() {
    DeliveryResult result = adapter.send(platform.chat(), saying("Jembatan dibuka lagi."));

    assertThat(result).isInstanceOf(DeliveryResult.Sent.class);
    assertThat(((DeliveryResult.Sent) result).messageId()).isNotEmpty();
    assertThat(platform.shown(platform.chat())).containsExactly("Jembatan dibuka lagi.");
  }

  @Test
  void showsWhatStandsInAnArticleAsItIs() {
    String hostile =
        "<b>@everyone</b> *tebal* _miring_ `kode` [tautan](https://a.test) & \\* ~~x~~ ||y||";

    adapter.send(platform.chat(), saying(hostile));

    assertThat(platform.shown(platform.chat())).containsExactly(hostile);
  }

  @Test
  void showsAQuotationWithItsPlace() {
    adapter.send(
        platform.chat(),
        Reply.of(
            new Block.Heading(2, "Mirna Lesmana"),
            new Block.Quotation(
                Block.Manner.DIRECT, "Kami pulang", List.of("via Radio Palu"), new Place(2, 5))));

    assertThat(String.join("\n", platform.shown(platform.chat())))
        .contains("Mirna Lesmana", "“Kami pulang”", "via Radio Palu", "¶2 s5");
  }

  @Test
  void putsAReplyInThePlaceOfAMessage() {
    DeliveryResult first = adapter.send(platform.chat(), saying("Satu sumber."));
    String message = ((DeliveryResult.Sent) first).messageId();

    DeliveryResult second = adapter.edit(platform.chat(), message, saying("Dua sumber."));

    assertThat(second).isEqualTo(new DeliveryResult.Sent(message));
    assertThat(platform.shown(platform.chat())).containsExactly("Dua sumber.");
  }

  @Test
  void cutsWhatIsTooLongForOneMessageWithoutLosingAWord() {
    List<String> sentences =
        IntStream.range(0, 900).mapToObj(i -> "Kalimat nomor " + i + " selesai. ").toList();
    Reply reply =
        new Reply(
            sentences.stream().<Block>map(words -> new Block.Paragraph(Text.of(words))).toList());

    assertThat(adapter.send(platform.chat(), reply)).isInstanceOf(DeliveryResult.Sent.class);

    String all = String.join("\n", platform.shown(platform.chat()));
    assertThat(sentences).allSatisfy(words -> assertThat(all).contains(words.strip()));
    assertThat(platform.shown(platform.chat())).hasSizeGreaterThan(1);
  }

  @Test
  void tellsWhenToTryAgain() {
    platform.slowDown(platform.chat(), Duration.ofSeconds(7));

    DeliveryResult result = adapter.send(platform.chat(), saying("Nanti saja."));

    assertThat(result).isEqualTo(new DeliveryResult.RetryAfter(Duration.ofSeconds(7), Scope.CHAT));
    assertThat(platform.shown(platform.chat())).isEmpty();
  }

  @Test
  void tellsThatTheChatIsGone() {
    platform.removeBot(platform.chat());

    assertThat(adapter.send(platform.chat(), saying("Masih di sana?")))
        .isInstanceOf(DeliveryResult.ChatGone.class);
    assertThat(adapter.send(platform.chat(2), saying("Di sini masih.")))
        .isInstanceOf(DeliveryResult.Sent.class);
  }

  @Test
  void givesBackWhatGotNoAnswerThatItCanRead() {
    platform.answerGarbageOnce();

    assertThat(adapter.send(platform.chat(), saying("Halo?")))
        .isInstanceOf(DeliveryResult.RetryAfter.class);
    assertThat(adapter.send(platform.chat(2), saying("Halo lagi.")))
        .isInstanceOf(DeliveryResult.Sent.class);
  }

  @Test
  void sendsToManyChatsFromManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<DeliveryResult>> sends =
          IntStream.rangeClosed(1, 16)
              .<Callable<DeliveryResult>>mapToObj(
                  i -> () -> adapter.send(platform.chat(i), saying("Untuk " + i)))
              .toList();

      for (Future<DeliveryResult> sent : threads.invokeAll(sends)) {
        assertThat(sent.get()).isInstanceOf(DeliveryResult.Sent.class);
      }
    } finally {
      threads.shutdownNow();
    }
    IntStream.rangeClosed(1, 16)
        .forEach(i -> assertThat(platform.shown(platform.chat(i))).containsExactly("Untuk " + i));
  }

  @Test
  void closesTwiceAsOnce() {
    adapter.close();
    adapter.close();
  }
}
