package id.kutip.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.chat.TextRenderer;
import id.kutip.conversation.ConversationStore;
import id.kutip.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations as people have them: what they write, and what they read in answer. */
class ConversationStoryTest {

  private static final ChatId CHAT = new ChatId(Platform.TERMINAL, "newsroom");
  private static final ChatId OTHER_CHAT = new ChatId(Platform.WEB, "somebody else");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-06-03T08:00:00Z"));
  private final ConversationStore conversations = new ConversationStore(1_000_000);
  private final PhraseParser parser = new PhraseParser(Commands.withoutDatabase());
  private final CommandRouter router =
      new CommandRouter(
          Commands.all(
              new CannedArticles()
                  .with("https://suara.example/kapal", TestArticles.ferry())
                  .with("https://marlow.example/bridge", TestArticles.bridge()),
              conversations,
              parser,
              null,
              "1.2.3",
              now::get),
          parser,
          conversations,
          Language.INDONESIAN);
  private final TextRenderer renderer = new TextRenderer(TextRenderer.Style.PLAIN, 0);

  @Nested
  class AboutOneArticle {

    @Test
    void summarisesWithTitleSourceDateAndPlaces() {
      assertThat(say("ringkas https://suara.example/kapal"))
          .isEqualTo(
              """
              Kapal cepat Teluk Ambarita mulai beroperasi
              artikel 1 · Suara Ambarita · 9 April 2026 · 1 menit baca · https://suara.example/kapal

                Kapal cepat Teluk Ambarita mulai beroperasi pada Senin. [¶1 s1]

                Tarifnya Rp 85 ribu sekali jalan. [¶1 s2]

              → Kutipan: /kutipan 1 | Fakta: /fakta 1
              """);
    }

    @Test
    void summarisesShorterWhenAsked() {
      say("https://suara.example/kapal");

      assertThat(say("/ringkas pendek")).contains("[¶1 s1]").doesNotContain("[¶1 s2]");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/ringkas tentang nelayan",
          "/ringkas soal subsidi nelayan",
          "ringkas tentang subsidi untuk nelayan",
          "/summary about nelayan"
        })
    void summarisesWhatIsSaidAboutSomething(String asked) {
      say("https://suara.example/kapal");

      assertThat(say(asked)).contains("subsidi tarif kepada nelayan").doesNotContain("[¶1 s2]");
    }

    @Test
    void saysThatNothingIsSaidAboutSomething() {
      say("https://suara.example/kapal");

      assertThat(say("/ringkas tentang gunung")).contains("gunung").doesNotContain("[¶");
    }

    @Test
    void groupsQuotesBySpeakerAndTellsHowEachIsGiven() {
      assertThat(say("/kutipan https://suara.example/kapal"))
          .contains(
              """
              Ratna Wulandari, Direktur Pelabuhan
                “Perjalanan kini hanya dua jam,” [¶2 s3]

                – tarif itu tidak akan naik sampai akhir tahun [tidak langsung · ¶2 s4]
              """)
          .contains(
              """
              Samuel Hutagaol, Gubernur
                – menjanjikan subsidi tarif kepada nelayan [tidak langsung · melalui Ratna Wulandari · ¶3 s5]
              """)
          .contains(
              """
              Bonar
                “Tarif segitu terlalu mahal bagi kami,” [pembicara belum pasti · ¶4 s7]
              """);
    }

    @Test
    void tellsToWhomSomethingWasSaid() {
      assertThat(say("what did Brandt ask of Marsh? https://marlow.example/bridge"))
          .contains("– to pay half of the cost [indirect · to Theo Marsh · ¶2 s3]")
          .doesNotContain("Trains");
    }

    @Test
    void findsAPersonByRoleByPartOfTheNameAndMistyped() {
      say("https://suara.example/kapal");

      assertThat(say("apa kata gubernur?")).contains("Samuel Hutagaol").doesNotContain("Bonar");
      assertThat(say("apa kata Hutagaol?")).contains("Samuel Hutagaol").doesNotContain("Bonar");
      assertThat(say("apa kata Hutagoal?")).contains("Samuel Hutagaol").doesNotContain("Bonar");
    }

    @Test
    void findsASubjectInOtherFormsOfItsWords() {
      say("https://suara.example/kapal");

      assertThat(say("/kutipan tentang kenaikan tarifnya")).contains("tidak akan naik");
      assertThat(say("/kutipan tentang perjalanan")).contains("dua jam").doesNotContain("mahal");
    }

    @Test
    void saysWhoIsQuotedWhenTheOneAskedForIsNot() {
      say("https://suara.example/kapal");

      assertThat(say("apa kata Kartini?"))
          .contains("“Kartini” tidak dikutip")
          .contains("Ratna Wulandari: /kutipan 1 Ratna Wulandari")
          .contains("Bonar: /kutipan 1 Bonar");
    }

    @Test
    void showsEachFigureInItsSentenceWithItsValueMoneyBeforeDates() {
      assertThat(say("/fakta https://suara.example/kapal"))
          .contains(
              """
                • Tarifnya Rp 85 ribu sekali jalan. [= IDR 85.000 · ¶1 s2]
                • Kapal cepat Teluk Ambarita mulai beroperasi pada Senin. [= 6 April 2026 · ¶1 s1]
              """)
          .contains(
              "Orang: Ratna Wulandari (Direktur Pelabuhan), Samuel Hutagaol (Gubernur), Bonar");
    }

    @Test
    void showsOnlyTheKindOfFactAskedFor() {
      say("https://suara.example/kapal");

      assertThat(say("/fakta uang")).contains("Rp 85 ribu").doesNotContain("Senin");
      assertThat(say("/fakta orang")).contains("Bonar").doesNotContain("Rp 85 ribu");
    }

    @Test
    void answersAQuestionForAFigureByItsSentence() {
      say("https://suara.example/kapal");

      assertThat(say("berapa tarif sekali jalan?"))
          .contains("Tarifnya Rp 85 ribu sekali jalan.")
          .doesNotContain("Senin");
    }

    @Test
    void answersWhenSomethingHappened() {
      say("https://suara.example/kapal");

      assertThat(say("kapan kapal cepat mulai beroperasi?"))
          .contains("mulai beroperasi pada Senin. [= 6 April 2026")
          .doesNotContain("Rp 85 ribu");
    }

    @Test
    void saysSoWhereTheArticleDoesNotAnswer() {
      say("https://suara.example/kapal");

      assertThat(say("berapa jumlah penduduk ibu kota Portugal?"))
          .contains("Itu tidak ada dalam artikel ini.")
          .doesNotContain("•");
    }

    @Test
    void showsWhatComesNearestAndSaysThatItIsNoAnswer() {
      say("https://suara.example/kapal");

      assertThat(say("kenapa tarif bagi nelayan disubsidi pemerintah provinsi?"))
          .contains("Jawabannya tidak saya temukan dalam artikel ini. Yang paling dekat:")
          .contains("subsidi tarif kepada nelayan");
    }

    @Test
    void asksTheArticleInWhateverWords() {
      say("https://suara.example/kapal");

      assertThat(say("yg ngejanjiin subsidi siapa")).contains("Gubernur Samuel Hutagaol");
      assertThat(say("subsidi nelayan")).contains("subsidi tarif kepada nelayan");
      assertThat(say("is the ferry free?")).doesNotContain("belum mengerti");
    }
  }

  @Nested
  class Remembering {

    @Test
    void asksTheLastQuestionOfSomebodyElse() {
      say("https://suara.example/kapal");
      say("apa kata Ratna soal tarif?");

      assertThat(say("kalau Bonar?")).contains("terlalu mahal").doesNotContain("akan naik");
    }

    @Test
    void knowsWhoAPronounStandsFor() {
      say("https://marlow.example/bridge");
      say("what did Brandt say about trains?");

      assertThat(say("and what did she ask?")).contains("to pay half").doesNotContain("benches");
    }

    @Test
    void returnsToAnArticleByNumberAndByWordsOfItsTitle() {
      say("https://suara.example/kapal");
      say("https://marlow.example/bridge");

      assertThat(say("/ringkas 1")).startsWith("Kapal cepat");
      assertThat(say("/summary rail bridge")).startsWith("Old rail bridge");
      assertThat(say("/quotes")).startsWith("Old rail bridge");
    }

    @Test
    void keepsTheNumberOfAnArticleReadAgain() {
      say("https://suara.example/kapal");
      say("https://marlow.example/bridge");

      assertThat(say("ringkas https://suara.example/kapal")).contains("artikel 1 ·");
    }

    @Test
    void findsWhoSaidWhatInAllArticlesNewestFirst() {
      say("https://marlow.example/bridge");
      say("https://suara.example/kapal");

      assertThat(say("/siapa"))
          .containsSubsequence("Old rail bridge", "Theo Marsh", "Kapal cepat", "Bonar");
      assertThat(say("siapa bilang soal tarif?")).contains("Bonar").doesNotContain("Old rail");
    }

    @Test
    void keepsChatsApart() {
      say("https://suara.example/kapal");

      assertThat(render(OTHER_CHAT, "/ringkas")).contains("Artikel yang mana?");
    }

    @Test
    void turnsPagesForwardsAndBackwards() {
      StringBuilder text = new StringBuilder();
      for (int market = 2; market < 60; market++) {
        text.append("Di pasar ke-").append(market).append(" harga cabai naik ");
        text.append(market).append(" persen sejak minggu lalu. ");
      }

      String first = say("/fakta " + text);
      assertThat(first).contains("Halaman 1 dari").contains("Halaman berikutnya: /fakta");
      String second = say("lanjut");
      assertThat(second).contains("Halaman 2 dari").contains("Halaman sebelumnya");
      assertThat(say("kembali")).isEqualTo(first);
    }
  }

  @Nested
  class Speaking {

    @Test
    void answersInTheLanguageItIsAskedIn() {
      assertThat(say("/help")).contains("Plain words work too");
      assertThat(say("bantuan")).contains("Kalimat biasa juga bisa");
    }

    @Test
    void staysWithTheLanguageSet() {
      assertThat(say("/setelan bahasa inggris")).contains("I speak: English");
      assertThat(say("bantuan")).contains("Plain words work too");
      assertThat(say("/settings auto")).contains("the language you write in");
      assertThat(say("bantuan")).contains("Kalimat biasa juga bisa");
    }

    @Test
    void explainsByExamplesThatWorkHere() {
      say("https://suara.example/kapal");

      assertThat(say("/bantuan")).contains("/ringkas 1").contains("/kutipan 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"makasih ya min", "Terima kasih banyak!", "thanks", "oke", "ok thanks"})
    void takesThanksAndGoesOnFromWhereItWas(String thanks) {
      say("https://suara.example/kapal");

      assertThat(say(thanks)).isEqualTo("Siap, kapan saja.\n");
      assertThat(say("berapa tarifnya?")).contains("Rp 85 ribu");
    }

    @Test
    void readsOnWhereThanksAreNotAll() {
      say("https://suara.example/kapal");

      assertThat(say("oke, berapa tarifnya? makasih")).contains("Rp 85 ribu");
    }

    @Test
    void offersTheNearestWhenItDoesNotUnderstand() {
      say("https://suara.example/kapal");

      assertThat(say("cuaca besok mendung tidak"))
          .contains("Saya belum mengerti")
          .contains("/kutipan tentang cuaca besok mendung")
          .contains("Ringkasan: /ringkas");
    }

    @Test
    void tellsOfItself() {
      now.set(now.get().plus(Duration.ofMinutes(125)));

      assertThat(say("/status"))
          .contains("Kutip 1.2.3, berjalan 2 jam 5 menit.")
          .contains("di 1 obrolan")
          .contains("Belum ada artikel");
    }
  }

  @Nested
  class GivingArticles {

    @Test
    void readsAPastedArticleUnderItsHeadline() {
      String pasted =
          """
          Pasar malam Sukawana dibuka lagi

          Pasar malam Sukawana dibuka lagi pada Jumat setelah tutup dua tahun. "Kami sudah menunggu lama," kata Lurah Dewi Saraswati kepada wartawan.

          Sebanyak 120 pedagang akan berjualan di sana. Retribusinya Rp 5.000 sehari untuk setiap lapak.
          """;

      assertThat(say(pasted)).startsWith("Pasar malam Sukawana dibuka lagi\nartikel 1");
      assertThat(say("/fakta")).contains("120 pedagang");
    }

    @Test
    void readsAFileThatIsSentAlong() {
      byte[] content =
          "Sungai Lume meluap pada malam itu. Airnya naik 2 meter dan masuk ke rumah warga."
              .getBytes(StandardCharsets.UTF_8);

      String answer =
          renderer.render(
              router.answer(CHAT, new Message("fakta", new Attachment("lume.txt", content))));

      assertThat(answer).contains("Airnya naik 2 meter");
    }

    @Test
    void saysWhyAnAddressHasNoArticle() {
      assertThat(say("ringkas https://nowhere.example/"))
          .contains("Tidak ada halaman di alamat ini");
    }

    @Test
    void asksWhichArticleAndListsThoseItKnows() {
      router.greet(CHAT, List.of(TestArticles.ferry()), null);

      assertThat(say("/kutipan")).contains("Artikel yang mana?").contains("1. Kapal cepat");
      assertThat(say("/kutipan 7")).contains("Tidak ada artikel 7");
      assertThat(say("/ringkas gempa bumi")).contains("judulnya memuat “gempa bumi”");
    }

    @Test
    void greetsWithoutSpeakingOfExamplesWhereItHasNone() {
      String greeting = renderer.render(router.greet(OTHER_CHAT, List.of(), null));

      assertThat(greeting)
          .contains("Beri saya tautan atau tempelkan artikel.", "/bantuan")
          .doesNotContain("contoh berikut", "/kutipan");
    }

    @Test
    void greetsWithArticlesToTryAndLinesToWrite() {
      String greeting = renderer.render(router.greet(CHAT, List.of(TestArticles.ferry()), null));

      assertThat(greeting).contains("1. Kapal cepat").contains("Ringkasan: /ringkas 1");
      assertThat(say("/ringkas 1")).startsWith("Kapal cepat");
    }
  }

  private String say(String line) {
    return render(CHAT, line);
  }

  private String render(ChatId chat, String line) {
    return renderer.render(router.answer(chat, Message.of(line)));
  }
}
