package id.kutip.quote;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.text.Language;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteExtractorTest {

  private final Told told = new Told();

  private List<Quote> quotes(String text, Language language) {
    return told.quotes(text, language);
  }

  private List<String> indonesian(String text) {
    return told.inIndonesian(text);
  }

  private List<String> english(String text) {
    return told.inEnglish(text);
  }

  @Nested
  class InIndonesian {

    @Test
    void attributesAQuoteToTheNameBehindItsCue() {
      assertThat(indonesian("\"Kami menunggu hujan sejak Mei,\" kata Rahmat Tobing di Medan."))
          .containsExactly("Rahmat Tobing: Kami menunggu hujan sejak Mei,");
    }

    @Test
    void partsTheNameFromOfficeAndPlace() {
      assertThat(
              indonesian(
                  "\"Pasokan beras cukup sampai akhir tahun,\" ujar Kepala Dinas Pertanian Kota"
                      + " Medan Lukman Hutapea kepada wartawan, Senin (2/3/2026)."))
          .containsExactly("Lukman Hutapea: Pasokan beras cukup sampai akhir tahun,");
    }

    @Test
    void leadsTheSuffixToTheSubjectOfTheLastClauseOfSaying() {
      assertThat(
              indonesian(
                  "\"Harga naik terus sejak awal bulan,\" kata Rahmat Tobing. Wakil Wali Kota Sinta"
                      + " Maharani menjelaskan, operasi pasar digelar pekan depan. \"Kami siapkan"
                      + " dua ratus ton beras,\" ujarnya."))
          .contains(
              "Rahmat Tobing: Harga naik terus sejak awal bulan,",
              "Sinta Maharani: Kami siapkan dua ratus ton beras,");
    }

    @Test
    void leadsAShortNameToTheFullOne() {
      assertThat(
              indonesian(
                  "Direktur rumah sakit itu, Yohana Lestari Siregar, datang pagi hari. \"Semua"
                      + " pasien sudah dipindahkan tadi malam,\" tutur Yohana."))
          .contains("Yohana Lestari Siregar: Semua pasien sudah dipindahkan tadi malam,");
    }

    @Test
    void readsAQuoteThatItsSpeakerIntroduces() {
      assertThat(
              indonesian(
                  "Bupati Darwin Purba mengatakan: \"Tidak ada warga yang akan digusur dari sini.\""))
          .containsExactly("Darwin Purba: Tidak ada warga yang akan digusur dari sini.");
    }

    @Test
    void letsAQuoteGoOnOverSentences() {
      assertThat(
              indonesian(
                  "\"Air datang tengah malam,\" kata Suryani Pane. \"Kami hanya sempat membawa baju"
                      + " di badan.\""))
          .containsExactly(
              "Suryani Pane: Air datang tengah malam,",
              "Suryani Pane: Kami hanya sempat membawa baju di badan.");
    }

    @Test
    void readsWhatIsReportedWithoutMarks() {
      assertThat(indonesian("Menurut Rahmat Tobing, panen tahun ini turun separuh dari biasanya."))
          .containsExactly("Rahmat Tobing: panen tahun ini turun separuh dari biasanya");
    }

    @Test
    void tellsThroughWhomAQuoteAtSecondHandIsKnown() {
      List<Quote> quotes =
          quotes(
              "Gubernur Darwin Purba berjanji jalan itu selesai sebelum lebaran, menurut Lukman"
                  + " Hutapea.",
              Language.INDONESIAN);

      assertThat(quotes).hasSize(1);
      assertThat(quotes.get(0).speaker()).extracting(Speaker::name).isEqualTo("Darwin Purba");
      assertThat(quotes.get(0).via()).extracting(Speaker::name).isEqualTo("Lukman Hutapea");
    }

    @Test
    void opensAQuoteWithAClosingMarkAsSomePapersDo() {
      assertThat(indonesian("”Jalan ini milik kita semua,” ujar Suryani Pane."))
          .containsExactly("Suryani Pane: Jalan ini milik kita semua,");
    }

    @Test
    void leadsAnOfficeAloneToItsHolder() {
      assertThat(
              indonesian(
                  "Gubernur Darwin Purba meninjau bendungan itu kemarin. \"Airnya belum surut sejak"
                      + " Minggu,\" kata Gubernur."))
          .contains("Darwin Purba: Airnya belum surut sejak Minggu,");
    }

    @Test
    void leadsAPronounToAPersonRatherThanAnInstitution() {
      assertThat(
              indonesian(
                  "Suryani Pane mengatakan, gaji guru belum dibayar. Dinas Pendidikan Kota Medan"
                      + " menyatakan dana sudah dikirim. \"Kami masih menunggu sampai hari ini,\""
                      + " ujarnya."))
          .contains("Suryani Pane: Kami masih menunggu sampai hari ini,");
    }

    @Test
    void findsTheNameBehindAnOfficeInBrackets() {
      assertThat(
              indonesian(
                  "Ketua Umum Himpunan Petani Kopi (HPK) Lukman Hutapea, saat dihubungi, Senin,"
                      + " mengatakan, harga jatuh lagi. \"Petani menjual di bawah modal,\" ujarnya."))
          .contains("Lukman Hutapea: Petani menjual di bawah modal,");
    }

    @Test
    void letsTheNextQuoteNameTheSpeakerOfTheOneBefore() {
      assertThat(
              indonesian(
                  "\"Jalan ini rusak sejak lama.\" \"Kami menunggu sepuluh tahun,\" kata Suryani"
                      + " Pane."))
          .containsExactly(
              "Suryani Pane: Jalan ini rusak sejak lama.",
              "Suryani Pane: Kami menunggu sepuluh tahun,");
    }

    @Test
    void readsAReportThatAPassiveOpens() {
      assertThat(
              indonesian("Dijelaskan Darwin Purba, jembatan baru dibuka untuk umum bulan depan."))
          .containsExactly("Darwin Purba: jembatan baru dibuka untuk umum bulan depan");
    }

    @Test
    void takesNothingForSaidThatWasNotSaid() {
      assertThat(indonesian("Darwin Purba tidak menyebutkan alasan penundaan proyek itu."))
          .isEmpty();
    }

    @Test
    void namesNobodyWhereTheArticleShowsNobody() {
      assertThat(quotes("\"Semua sudah terlambat sekarang,\" ujarnya.", Language.INDONESIAN))
          .singleElement()
          .satisfies(
              quote -> {
                assertThat(quote.speaker()).isNull();
                assertThat(quote.confidence()).isLessThan(0.5);
              });
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Simak juga video \"Banjir Melanda Tiga Desa di Lereng Gunung\" di kanal kami.",
          "Ia membaca buku berjudul \"Lima Musim Hujan\" di beranda rumahnya kemarin.",
          "Warga menyebut jembatan itu \"Si Tua\"."
        })
    void takesNoTitleForAQuote(String sentence) {
      assertThat(quotes(sentence, Language.INDONESIAN))
          .noneMatch(quote -> quote.kind() == Quote.Kind.DIRECT);
    }
  }

  @Nested
  class InEnglish {

    @Test
    void attributesAQuoteToTheNameOnEitherSideOfItsCue() {
      assertThat(
              english(
                  "“The harbour will open in June,” said Martha Oakley. “We have waited long"
                      + " enough for it,” Daniel Finch said."))
          .containsExactly(
              "Martha Oakley: The harbour will open in June,",
              "Daniel Finch: We have waited long enough for it,");
    }

    @Test
    void leadsAPronounToTheLastSpeaker() {
      assertThat(
              english(
                  "Daniel Finch said the council had agreed on a budget. “Nobody got all they"
                      + " wanted,” he said."))
          .contains("Daniel Finch: Nobody got all they wanted,");
    }

    @Test
    void readsWhatIsReportedWithoutMarks() {
      assertThat(english("Martha Oakley said that the bridge would close for a month."))
          .containsExactly("Martha Oakley: the bridge would close for a month");
    }

    @Test
    void tellsByGivenNameAndAddressWhomSheStandsFor() {
      assertThat(
              english(
                  "Martha Oakley said the shelter was full. Mr. Finch, the mayor, said a second one"
                      + " would open. “We turned forty people away,” she said."))
          .contains("Martha Oakley: We turned forty people away,");
    }

    @Test
    void readsASecondReportInASentence() {
      assertThat(
              english(
                  "Martha Oakley said the bridge was safe, adding that the road would open in May."))
          .containsExactly(
              "Martha Oakley: the bridge was safe", "Martha Oakley: the road would open in May");
    }

    @Test
    void goesPastWhereAndWhenItWasSaid() {
      assertThat(
              english(
                  "Martha Oakley said in a statement on Friday that the strike would end soon."))
          .containsExactly("Martha Oakley: the strike would end soon");
    }

    @Test
    void givesAJoinedVerbTheSubjectOfItsSentence() {
      assertThat(
              english(
                  "Daniel Finch toured the flooded streets and promised that help would come at"
                      + " once."))
          .containsExactly("Daniel Finch: help would come at once");
    }

    @Test
    void takesTheFragmentBehindAVerbThatReportsNoClause() {
      assertThat(
              english(
                  "On Tuesday Daniel Finch criticized the budget as “a gift to those who need it"
                      + " least.”"))
          .containsExactly("Daniel Finch: a gift to those who need it least.");
    }

    @Test
    void takesNoPartOfANameForAVerb() {
      assertThat(english("Trade with the United States grew by four percent over the last year."))
          .isEmpty();
    }

    @Test
    void closesAQuoteThatEndsWithANestedOne() {
      assertThat(english("“My father used to say, ‘Never sell the boat,’” Daniel Finch recalled."))
          .containsExactly("Daniel Finch: My father used to say, ‘Never sell the boat,’");
    }

    @Test
    void trustsANameBesideTheQuoteMoreThanAnUnnamedSource() {
      Quote named =
          quotes("“The harbour will open in June,” said Martha Oakley.", Language.ENGLISH).get(0);
      Quote unnamed =
          quotes("Some drivers said that the harbour would open in June.", Language.ENGLISH).get(0);

      assertThat(named.confidence()).isGreaterThan(unnamed.confidence());
    }

    @Test
    void keepsTheFragmentsOfAReportedClause() {
      List<Quote> quotes =
          quotes(
              "Martha Oakley said the plan was “far from what we were promised” and cost too much.",
              Language.ENGLISH);

      assertThat(quotes).hasSize(1);
      assertThat(quotes.get(0).kind()).isEqualTo(Quote.Kind.MIXED);
      assertThat(quotes.get(0).fragments()).hasSize(1);
    }

    @Test
    void goesOnBehindAnAttributionEvenWhereANameFollows() {
      assertThat(
              english(
                  "“It was a long night,” said Daniel Finch. “We lost two boats and a shed.” Martha"
                      + " Oakley arrived at dawn."))
          .contains("Daniel Finch: We lost two boats and a shed.");
    }
  }

  @Nested
  class WhateverTheText {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOffsetStandsInTheText(long seed) {
      String text = jumble(new Random(seed), 3_000);
      for (Language language : List.of(Language.INDONESIAN, Language.ENGLISH)) {
        for (Quote quote : quotes(text, language)) {
          assertThat(quote.span().end()).isLessThanOrEqualTo(text.length());
          assertThat(quote.span().isEmpty()).isFalse();
          assertThat(quote.confidence()).isBetween(0.0, 1.0);
          if (quote.speaker() != null) {
            assertThat(quote.speaker().mention().end()).isLessThanOrEqualTo(text.length());
            assertThat(quote.speaker().name()).isNotBlank();
          }
        }
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "“", "”", "“a ", "\"kata \"", "'", "kata ", "said he ", "A "})
    void aMegabyteOfOneThingIsSurvived(String piece) {
      String text = piece.repeat(1_000_000 / piece.length());

      assertThat(quotes(text, Language.INDONESIAN)).isNotNull();
      assertThat(quotes(text, Language.ENGLISH)).isNotNull();
    }

    private String jumble(Random random, int pieces) {
      String[] words = {
        "\"",
        "“",
        "”",
        "'",
        "kata",
        "ujarnya",
        "said",
        "Rahmat",
        "Tobing",
        "menurut",
        "ia",
        ",",
        ".",
        "?",
        "\n",
        "\n\n",
        "bahwa",
        "that",
        "according",
        "to",
        "(",
        ")",
        "—",
        "Mr",
        "12",
        "he",
        "é",
        "𝒳"
      };
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < pieces; i++) {
        text.append(words[random.nextInt(words.length)]);
        if (random.nextInt(4) > 0) {
          text.append(' ');
        }
      }
      return text.toString();
    }
  }
}
