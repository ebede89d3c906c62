package id.kutip.fact;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.fact.Fact.Kind;
import id.kutip.fact.Value.Change;
import id.kutip.fact.Value.Comparator;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactExtractorTest {

  private static final LocalDate MONDAY = LocalDate.of(2025, 5, 19);

  private final FactExtractor extractor = new FactExtractor();

  private List<Fact> read(Language language, String text) {
    return extractor.extract(Document.of(null, text, language, MONDAY));
  }

  private List<Fact> indonesian(String text) {
    return read(Language.INDONESIAN, text);
  }

  private List<Fact> english(String text) {
    return read(Language.ENGLISH, text);
  }

  private Fact only(List<Fact> facts) {
    assertThat(facts).hasSize(1);
    return facts.get(0);
  }

  @Nested
  class Figures {

    @Test
    void spanTheAmountWithItsCurrencyAndScale() {
      String text = "Nilai kontraknya USD240 miliar menurut kementerian.";
      Fact fact = only(indonesian(text));

      assertThat(fact.kind()).isEqualTo(Kind.MONEY);
      assertThat(fact.span().of(text)).isEqualTo("USD240 miliar");
      assertThat(fact.value().amount()).isEqualByComparingTo("240000000000");
      assertThat(fact.value().currency()).isEqualTo("USD");
    }

    @Test
    void tellARiseAndHowExactItIs() {
      Value value = indonesian("Ekspor kopi naik lebih dari 64% sejak 2021.").get(0).value();

      assertThat(value.amount()).isEqualByComparingTo("64");
      assertThat(value.change()).isEqualTo(Change.UP);
      assertThat(value.comparator()).isEqualTo(Comparator.MORE);
    }

    @Test
    void nameWhatIsCounted() {
      String text = "Sebanyak 382 narapidana dipindahkan.";
      Fact fact = only(indonesian(text));

      assertThat(fact.value().unit()).isEqualTo("narapidana");
      assertThat(fact.span().of(text)).isEqualTo("382 narapidana");
    }

    @Test
    void shareScaleAndCurrencyAcrossARange() {
      Value value = only(indonesian("Upahnya Rp 3-5 juta sebulan.")).value();

      assertThat(value.amount()).isEqualByComparingTo("3000000");
      assertThat(value.to()).isEqualByComparingTo("5000000");
      assertThat(value.currency()).isEqualTo("IDR");
    }

    @Test
    void followTheConventionThatTheArticleProves() {
      assertThat(english("Sales reached 1,250 units.").get(0).value().amount())
          .isEqualByComparingTo("1250");
      assertThat(indonesian("Terjual 1.250 unit.").get(0).value().amount())
          .isEqualByComparingTo("1250");
      assertThat(indonesian("Dari 1,234,500 karung, terjual 1,250 karung.").get(1).value().amount())
          .isEqualByComparingTo("1250");
    }

    @Test
    void tellWhatTheyAreForEachOf() {
      String text = "Harganya Rp 13.500 per kg dan upahnya Rp 3-5 juta sebulan.";
      List<Fact> facts = indonesian(text);

      assertThat(facts.get(0).value().unit()).isEqualTo("per kilogram");
      assertThat(facts.get(0).span().of(text)).isEqualTo("Rp 13.500 per kg");
      assertThat(facts.get(1).value().unit()).isEqualTo("per month");
      assertThat(only(english("They pay $40 a month.")).value().unit()).isEqualTo("per month");
    }

    @Test
    void keepTheCentsThatFollowWithoutTheirName() {
      assertThat(only(english("It cost fifteen dollars and fifty.")).value().amount())
          .isEqualByComparingTo("15.5");
      assertThat(english("He had 15 dollars and 20 friends.").get(0).value().amount())
          .isEqualByComparingTo("15");
    }

    @Test
    void areNotReadOutOfListNumbersAndSayings() {
      assertThat(indonesian("Bahannya sebagai berikut: 1. garam 2. gula 3. cuka.")).isEmpty();
      assertThat(indonesian("Ia setengah hati datang ke Nusa Dua dengan jaringan 5G.")).isEmpty();
      assertThat(indonesian("Tekanannya 120/80 menurut Pasal 26 ayat (1).")).isEmpty();
      assertThat(english("They looked at one another, open 24/7.")).isEmpty();
    }

    @Test
    void countThePluralThatTheWordsBeforeDescribe() {
      assertThat(only(english("She saved six break points.")).value().unit())
          .isEqualTo("break points");
    }

    @Test
    void areNoPartsWhereTheyCountARow() {
      assertThat(english("The league needs a third party.")).isEmpty();
      assertThat(english("They slipped to a third place.")).isEmpty();
      assertThat(only(english("They lost a third of the vote.")).value().unit())
          .isNotEqualTo("ordinal");
    }

    @Test
    void ofALapHaveThousandthsOfASecond() {
      assertThat(only(indonesian("Ia tertinggal 1.283 detik.")).value().amount())
          .isEqualByComparingTo("1.283");
      assertThat(only(indonesian("Uji itu lamanya 1.200 detik.")).value().amount())
          .isEqualByComparingTo("1200");
    }

    @Test
    void areAustralianOnlyWhereTheirSignIsWritten() {
      assertThat(only(english("She paid a $500 fee.")).value().currency()).isEqualTo("USD");
      assertThat(only(english("She paid A$500 in all.")).value().currency()).isEqualTo("AUD");
    }

    @Test
    void doNotRiseUpToALimit() {
      assertThat(only(english("Offenders are fined up to £5,000.")).value().change())
          .isEqualTo(Change.NONE);
    }

    @Test
    void areNotReadOutOfNames() {
      assertThat(indonesian("Ia menumpang Boeing 737-800 sambil memegang iPhone 15.")).isEmpty();
      assertThat(indonesian("Aturan itu ada di UU No. 11 Tahun 2020.")).isEmpty();
      assertThat(indonesian("Hubungi 0812-3456-7890 atau +62 811-222-333.")).isEmpty();
      assertThat(english("See https://example.org/2024/05/12/a-10-percent-cut now.")).isEmpty();
    }
  }

  @Nested
  class Measures {

    private Value value(List<Fact> facts) {
      return only(facts).value();
    }

    @Test
    void areOneFigureWhereTheyAreToldInSeveralUnits() {
      assertThat(value(english("The wall is 6 feet 8 inches high.")))
          .satisfies(value -> assertThat(value.amount()).isEqualByComparingTo("80"))
          .satisfies(value -> assertThat(value.unit()).isEqualTo("inch"));
      assertThat(value(indonesian("Jalan itu sepanjang 3 km dan 250 meter.")).amount())
          .isEqualByComparingTo("3250");
      assertThat(value(english("They hauled 4 kilometres, 5 metres and 7 cm.")).amount())
          .isEqualByComparingTo("400507");
    }

    @Test
    void stayApartWhereTheOneIsNoPartOfTheOther() {
      assertThat(english("It is 5 km and 3 kg.")).hasSize(2);
      assertThat(english("Ropes of 2 feet and 30 inches lay there.")).hasSize(2);
      assertThat(indonesian("Beratnya 3 kilogram dan panjangnya 2 meter.")).hasSize(2);
    }

    @Test
    void canLieBelowNought() {
      assertThat(value(english("It was 12 degrees below zero.")).amount())
          .isEqualByComparingTo("-12");
      assertThat(value(indonesian("Suhunya 4 derajat Celsius di bawah nol.")).amount())
          .isEqualByComparingTo("-4");
    }
  }

  @Nested
  class Comparisons {

    @Test
    void withAYearEarlierAreNoRate() {
      Value value = only(english("Profit rose from $142m a year earlier.")).value();

      assertThat(value.unit()).isNull();
    }

    @Test
    void makingUpAShareAreNoRise() {
      assertThat(only(english("Women make up 16% of the staff.")).value().change())
          .isEqualTo(Change.NONE);
    }
  }

  @Nested
  class Notations {

    private String amount(String text) {
      BigDecimal amount = only(english(text)).value().amount();
      return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }

    @Test
    void ofPowersAreRead() {
      assertThat(amount("The star is 3.5e4 in size.")).isEqualTo("35000");
      assertThat(amount("A charge of 2.5x10^-3 was found.")).isEqualTo("0.0025");
      assertThat(amount("It grew by 1.5^2 then.")).isEqualTo("2.25");
    }

    @Test
    void ofFractionsSaidWithOverAreRead() {
      assertThat(amount("three over four")).isEqualTo("0.75");
      assertThat(english("He won six over five years.")).hasSize(2);
    }
  }

  @Nested
  class Stretches {

    private String iso(String text) {
      String iso = only(english(text)).value().iso();
      return iso == null ? "" : iso;
    }

    @Test
    void lastUntilTheDayOfTheArticleWhereTheyHaveBegun() {
      assertThat(iso("She has led the party for almost 12 years.")).isEqualTo("P12Y/2025-05-19");
      assertThat(iso("She led the party for 12 years.")).isEqualTo("P12Y");
    }

    @Test
    void haveOneEndWhereNobodyCounts() {
      assertThat(iso("It rained in the past few days.")).isEqualTo("../2025-05-19");
    }
  }

  @Nested
  class Dates {

    private String iso(List<Fact> facts) {
      String iso = only(facts).value().iso();
      assertThat(iso).isNotNull();
      return iso == null ? "" : iso;
    }

    @Test
    void countFromTheDayOfTheArticle() {
      assertThat(iso(indonesian("Rapat digelar kemarin."))).isEqualTo("2025-05-18");
      assertThat(iso(indonesian("Rapat digelar pekan lalu."))).isEqualTo("2025-W20");
      assertThat(iso(english("They met last Tuesday."))).isEqualTo("2025-05-13");
      assertThat(iso(english("They met two days ago."))).isEqualTo("2025-05-17");
    }

    @Test
    void takeTheYearThatFitsTheWeekday() {
      assertThat(iso(indonesian("Ia dilantik, Jumat (16/5)."))).isEqualTo("2025-05-16");
      assertThat(iso(indonesian("Ia dilantik, Kamis (16/5)."))).isEqualTo("2024-05-16");
    }

    @Test
    void haveNoValueWhereTheArticlesDayIsUnknown() {
      Document undated = Document.of(null, "Rapat digelar kemarin.", Language.INDONESIAN, null);

      assertThat(only(extractor.extract(undated)).value().iso()).isNull();
    }

    @Test
    void areOneWhereTheyAreToldTwice() {
      String text = "Kemarin (18/5) panen dimulai dan Rabu (21/5) lusa berakhir.";
      List<Fact> facts = indonesian(text);

      assertThat(facts)
          .extracting(fact -> fact.value().iso())
          .containsExactly("2025-05-18", "2025-05-21");
      assertThat(facts)
          .extracting(fact -> fact.span().of(text))
          .containsExactly("Kemarin (18/5)", "Rabu (21/5) lusa");
    }

    @Test
    void areReadOutOfARangeOfDays() {
      assertThat(only(indonesian("Pameran dibuka dari 27 hingga 30 Juni.")).value().iso())
          .isEqualTo("2025-06-27/2025-06-30");
    }

    @Test
    void goBackToTheLastMonthOfThatName() {
      assertThat(only(english("The mayor resigned last October.")).value().iso())
          .isEqualTo("2024-10");
    }

    @Test
    void areNotReadOutOfNamesOfDays() {
      assertThat(indonesian("Ia mengajar di Universitas Sebelas Maret."))
          .noneMatch(fact -> fact.kind() == Kind.DATE);
    }

    @Test
    void areYearsBeforeWhatThereIsOneOf() {
      assertThat(iso(english("It was part of the 2003 incentive plan."))).isEqualTo("2003");
      assertThat(only(english("They hired 2000 workers.")).kind()).isEqualTo(Kind.NUMBER);
    }

    @Test
    void areNotReadOutOfHalvesOfAMatch() {
      assertThat(english("He scored in the first half against Leeds."))
          .noneMatch(fact -> fact.kind() == Kind.DATE);
      assertThat(only(english("Sales rose in the first half of 2016.")).value().iso())
          .isEqualTo("2016-01/2016-06");
    }

    @Test
    void carryTheirZone() {
      assertThat(iso(indonesian("Sidang dibuka pukul 15.50 WITA."))).isEqualTo("T15:50+08:00");
    }
  }

  @Test
  void readsNothingInALanguageItDoesNotKnow() {
    assertThat(extractor.extract(Document.of(null, "12 % 5 €", Language.OTHER, null))).isEmpty();
  }

  @Test
  void neverReadsACharacterTwiceWhateverTheText() {
    Random random = new Random(20251123);
    String[] parts = {
      "12",
      "1.250",
      "-",
      "/",
      " ",
      "juta",
      "persen",
      "Rp",
      "$",
      "antara",
      "dan",
      "Senin",
      "(",
      ")",
      "Mei",
      "2024",
      "setengah",
      "a",
      "half",
      "ke",
      ".",
      ",",
      "%",
      ":",
      "and",
      "of",
      "\n",
      "“",
      "ago"
    };
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(25); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
      }
      int end = 0;
      for (Fact fact : round % 2 == 0 ? indonesian(text.toString()) : english(text.toString())) {
        Span span = fact.span();
        assertThat(span.start()).as(text.toString()).isGreaterThanOrEqualTo(end);
        assertThat(span.isEmpty()).isFalse();
        end = span.end();
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void answersForHostileTextAtAll() {
    for (String unit : List.of("1", "9,", "ratus ", "dan ", "a half and ", "12-", "Rp", "(1/2)")) {
      String text = unit.repeat(1_000_000 / unit.length());
      org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> assertThat(indonesian(text)).isNotNull());
    }
  }
}
