package id.kutip.chat;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.chat.Block.Action;
import id.kutip.chat.Block.ArticleLine;
import id.kutip.chat.Block.Example;
import id.kutip.chat.Block.FactLine;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {

  private static final Reply EVERYTHING =
      Reply.of(
          new Block.Heading(1, "Harga garam naik"),
          new Block.SourceLine(
              List.of("Kabar Pesisir", "3 Maret 2026"), URI.create("https://kabar.example/garam")),
          new Block.Excerpt(Text.of("Harga garam naik sejak Senin."), new Place(1, 1)),
          new Block.Heading(2, "Sri Lestari"),
          new Block.Quotation(
              Block.Manner.DIRECT, "Garam kami habis,", List.of("kepada Bupati"), new Place(2, 3)),
          new Block.Quotation(
              Block.Manner.REPORTED, "stok tinggal sedikit", List.of(), new Place(2, 4)),
          new Block.FactList(
              List.of(
                  new FactLine(
                      Text.of("Naik ").plus(Text.strong("Rp 500")).plus(Text.of(" sekilo.")),
                      List.of("= IDR 500"),
                      new Place(3, 5)))),
          new Block.ArticleList(List.of(new ArticleLine(2, "Laut pasang", "Kabar Pesisir"))),
          new Block.Examples(List.of(new Example("/ringkas 2", "ringkasan"))),
          new Block.Paragraph(Text.of("Itu saja.")),
          new Block.Notice(Block.Tone.INFO, "Halaman 1 dari 2"),
          new Block.Actions(
              List.of(new Action("Fakta", "/fakta 1"), new Action("Kutipan", "/kutipan 1"))));

  @Test
  void showsEveryKindOfBlockAsPlainText() {
    assertThat(new TextRenderer(TextRenderer.Style.PLAIN, 0).render(EVERYTHING))
        .isEqualTo(
            """
            Harga garam naik
            Kabar Pesisir · 3 Maret 2026 · https://kabar.example/garam

              Harga garam naik sejak Senin. [¶1 s1]

            Sri Lestari
              “Garam kami habis,” [kepada Bupati · ¶2 s3]

              – stok tinggal sedikit [¶2 s4]

              • Naik Rp 500 sekilo. [= IDR 500 · ¶3 s5]

              2. Laut pasang [Kabar Pesisir]

              /ringkas 2 [ringkasan]

            Itu saja.

            Halaman 1 dari 2

            → Fakta: /fakta 1 | Kutipan: /kutipan 1
            """);
  }

  @Test
  void showsTheSameWordsInColours() {
    String plain = new TextRenderer(TextRenderer.Style.PLAIN, 0).render(EVERYTHING);
    String coloured = new TextRenderer(TextRenderer.Style.ANSI, 0).render(EVERYTHING);

    assertThat(coloured).contains("\u001b[1mRp 500\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void wrapsBetweenWordsUnderTheBeginningOfTheBlock() {
    Reply reply =
        Reply.of(
            new Block.Quotation(
                Block.Manner.REPORTED,
                "harga garam akan turun lagi setelah musim hujan",
                List.of(),
                new Place(1, 2)));

    assertThat(new TextRenderer(TextRenderer.Style.PLAIN, 30).render(reply))
        .isEqualTo(
            """
              – harga garam akan turun
                lagi setelah musim hujan
                [¶1 s2]
            """);
  }

  @Test
  void leavesOutWhatCouldCommandATerminalOrTurnTheText() {
    Reply reply =
        Reply.of(
            new Block.Paragraph(
                Text.of("a\u001b[31mb\u0007\u202Ec\u200Fd\u009B2Je\r\nf\tg\u0000h")),
            new Block.Heading(1, "\u001b]0;judul\u0007garam"),
            new Block.SourceLine(List.of("\u001b[2J"), null));

    assertThat(new TextRenderer(TextRenderer.Style.PLAIN, 0).render(reply))
        .isEqualTo("a[31mbcd2Je f gh\n\n]0;judulgaram\n[2J\n");
  }

  @Test
  void keepsAWordWiderThanTheLineWhole() {
    Reply reply = Reply.of(new Block.Paragraph(Text.of("x " + "y".repeat(50) + " z")));

    assertThat(new TextRenderer(TextRenderer.Style.PLAIN, 20).render(reply))
        .isEqualTo("x\n" + "y".repeat(50) + "\nz\n");
  }
}
