package id.kutip.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final Place PLACE = new Place(1, 1);

  @Test
  void leavesAShortAnswerOnOnePage() {
    List<Block> blocks = List.of(new Block.Heading(2, "Rina"), excerpt("Halo."));

    assertThat(Pages.of(blocks, 400)).containsExactly(blocks);
  }

  @Test
  void makesOnePageOfNothing() {
    assertThat(Pages.of(List.of(), 400)).containsExactly(List.of());
  }

  @Test
  void repeatsTheSpeakerWhereTheirWordsGoOn() {
    List<Block> blocks =
        List.of(
            new Block.Heading(2, "Rina"),
            excerpt("a".repeat(150)),
            excerpt("b".repeat(150)),
            excerpt("c".repeat(150)));

    List<List<Block>> pages = Pages.of(blocks, 400);

    assertThat(pages).hasSize(2);
    assertThat(pages.get(1)).startsWith(new Block.Heading(2, "Rina")).hasSize(2);
  }

  @Test
  void movesAHeadingToThePageOfWhatItHeads() {
    List<Block> blocks =
        List.of(excerpt("a".repeat(180)), new Block.Heading(2, "Rina"), excerpt("b".repeat(180)));

    assertThat(Pages.of(blocks, 400))
        .containsExactly(
            List.of(excerpt("a".repeat(180))),
            List.of(new Block.Heading(2, "Rina"), excerpt("b".repeat(180))));
  }

  @Test
  void cutsALongBlockAtTheEndOfASentence() {
    String first = "Yang pertama cukup panjang untuk satu halaman penuh, kira-kira begitu. ";
    String second = "Yang kedua menyusul di halaman berikutnya dan juga tidak pendek.";

    assertThat(Pages.of(List.of(excerpt(first + second)), 150))
        .containsExactly(List.of(excerpt(first)), List.of(excerpt(second)));
  }

  @Test
  void losesNoWordAndCutsNoPairInHalfWhateverTheBlocks() {
    Random random = new Random(20260301);
    for (int round = 0; round < 300; round++) {
      List<Block> blocks = new ArrayList<>();
      StringBuilder words = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        String text = text(random);
        words.append(text);
        blocks.add(
            random.nextBoolean()
                ? excerpt(text)
                : new Block.Quotation(Block.Manner.DIRECT, text, List.of(), PLACE));
      }

      List<List<Block>> pages = Pages.of(blocks, 300);

      StringBuilder shown = new StringBuilder();
      for (List<Block> page : pages) {
        int length = page.stream().mapToInt(block -> block.accept(BlockLength.INSTANCE)).sum();
        assertThat(length).isLessThanOrEqualTo(300);
        page.forEach(block -> shown.append(words(block)));
      }
      assertThat(shown).hasToString(words.toString());
      assertThat(pages)
          .allSatisfy(
              page ->
                  assertThat(page)
                      .noneMatch(
                          block -> Character.isLowSurrogate((words(block) + " ").charAt(0))));
    }
  }

  private static String words(Block block) {
    return block instanceof Block.Excerpt excerpt
        ? excerpt.text().words()
        : ((Block.Quotation) block).words();
  }

  private static String text(Random random) {
    String[] pieces = {"garam", " ", ". ", "\uD83D\uDE00", "harga", "? ", "\n", "pasar besar"};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(150); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static Block excerpt(String words) {
    return new Block.Excerpt(Text.of(words), PLACE);
  }
}
