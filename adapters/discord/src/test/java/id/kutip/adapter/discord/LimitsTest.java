package id.kutip.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.chat.Block;
import id.kutip.chat.Place;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a reply is made of, its messages stay within what Discord takes. */
class LimitsTest {

  private static final int MOST_COMPONENTS = 40;
  private static final int MOST_CHARACTERS = 4_000;
  private static final int MOST_PLAIN = 2_000;
  private static final int LONGEST_IDENTIFIER = 100;
  private static final String ELSEWHERE = "1234567890123456789";

  private final ObjectMapper json = new ObjectMapper();
  private final DiscordRenderer renderer = new DiscordRenderer();

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void holdsToComponentsAndCharacters(long seed) throws Exception {
    Reply reply = new Replies(new Random(seed)).any();
    Press share = new Press(Press.Kind.SHOW, ELSEWHERE, "/daftar");

    List<MessageCreateData> messages =
        renderer.render(reply, ELSEWHERE, List.of(Button.primary(share.id(0), "Show to all")));

    for (MessageCreateData message : messages) {
      JsonNode sent = json.readTree(message.toData().toString());
      assertThat(components(sent.path("components"))).isBetween(1, MOST_COMPONENTS);
      int characters = sent.findValuesAsText("content").stream().mapToInt(String::length).sum();
      assertThat(characters).isBetween(1, MOST_CHARACTERS);
      List<String> identifiers = sent.findValuesAsText("custom_id");
      assertThat(identifiers).allMatch(id -> id.length() <= LONGEST_IDENTIFIER);
      assertThat(new HashSet<>(identifiers)).hasSameSizeAs(identifiers);
    }
    for (MessageCreateData message : renderer.renderPlain(reply)) {
      assertThat(message.getContent().length()).isBetween(1, MOST_PLAIN);
    }
  }

  private static int components(JsonNode list) {
    int count = 0;
    for (JsonNode component : list) {
      count += 1 + components(component.path("components"));
    }
    return count;
  }

  /** Replies of every kind and size. */
  private static final class Replies {

    private final Random random;

    Replies(Random random) {
      this.random = random;
    }

    Reply any() {
      List<Block> blocks = many(12, this::block);
      blocks.add(new Block.Actions(many(9, this::action)));
      return new Reply(blocks);
    }

    private <T> List<T> many(int most, Supplier<T> one) {
      List<T> all = new ArrayList<>();
      int count = random.nextInt(most + 1);
      for (int i = 0; i < count; i++) {
        all.add(one.get());
      }
      return all;
    }

    private Block block() {
      return switch (random.nextInt(9)) {
        case 0 -> new Block.Heading(1 + random.nextInt(2), words(300));
        case 1 -> new Block.Paragraph(text());
        case 2 -> new Block.Excerpt(text(), place());
        case 3 ->
            new Block.Quotation(
                random.nextBoolean() ? Block.Manner.DIRECT : Block.Manner.REPORTED,
                words(6_000),
                many(3, () -> words(60)),
                place());
        case 4 ->
            new Block.FactList(
                many(40, () -> new Block.FactLine(text(), many(3, () -> words(40)), place())));
        case 5 -> new Block.SourceLine(many(4, () -> words(120)), URI.create("https://a.test/b"));
        case 6 ->
            new Block.ArticleList(
                many(
                    40,
                    () -> new Block.ArticleLine(random.nextInt(5_000), words(200), words(100))));
        case 7 -> new Block.Examples(many(10, () -> new Block.Example(words(40), words(80))));
        default ->
            new Block.Notice(
                random.nextBoolean() ? Block.Tone.INFO : Block.Tone.REFUSAL, words(300));
      };
    }

    private Block.Action action() {
      return new Block.Action(words(120), "/ringkas " + random.nextInt(100), random.nextBoolean());
    }

    private Place place() {
      return new Place(1 + random.nextInt(50), 1 + random.nextInt(200));
    }

    private Text text() {
      return Text.of(words(3_000)).plus(Text.strong(words(100)));
    }

    /** Words and signs that Discord's markup has to have escaped, some of them one long word. */
    private String words(int most) {
      StringBuilder words = new StringBuilder("k");
      int length = random.nextInt(most);
      boolean marks = random.nextInt(4) == 0;
      boolean unbroken = random.nextInt(8) == 0;
      while (words.length() < length) {
        words.append(
            marks ? "*_~`[](@)".charAt(random.nextInt(9)) : (char) ('a' + random.nextInt(26)));
        if (!unbroken && random.nextInt(6) == 0) {
          words.append(random.nextInt(9) == 0 ? ". " : " ");
        }
      }
      return words.toString();
    }
  }
}
