package id.kutip.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kutip.analysis.Analyzer;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.quote.Quote;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What searching finds on every engine. */
abstract class SearchContract {

  private static final ChatId DESK = new ChatId(Platform.WEB, "desk");
  private static final ChatId OTHER = new ChatId(Platform.WEB, "other");

  private static final String ROAD =
      """
      Jalan lingkar utara Kota Sungailiat mulai dibangun pekan ini.

      "Pembangunan jalan ini akan selesai dalam dua tahun," kata Wali Kota Marlina Siregar. \
      Ia mengatakan tarif tol tidak akan dinaikkan.
      """;

  private final Analyzer analyzer = new Analyzer();
  private Database database;
  private Archive archive;
  private QuoteSearch quotes;
  private ArticleSearch articles;

  abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
    archive = new Archive(database);
    quotes = new QuoteSearch(database);
    articles = new ArticleSearch(database);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private void keep(ChatId chat, String name, String day, Language language, String text) {
    LocalDate date = LocalDate.parse(day);
    archive.keep(
        chat, source(name, day), analyzer.analyze(Document.of(name, text, language, date)));
  }

  private static Source source(String name, String day) {
    return new Source(
        name,
        name + " Pos",
        LocalDate.parse(day),
        URI.create("https://" + name + ".example/berita"));
  }

  private void keepTheRoad() {
    keep(DESK, "jalan", "2026-03-02", Language.INDONESIAN, ROAD);
  }

  private void keepTheMarket() {
    keep(
        DESK,
        "pasar",
        "2026-03-05",
        Language.INDONESIAN,
        """
        Pedagang Pasar Lama Sungailiat menolak pindah.

        "Pembangunan jalan ini akan selesai dalam dua tahun", kata Marlina.

        "Kami tidak diajak bicara," ujar Hasan Basri, ketua pedagang.
        """);
  }

  @Test
  void findsAQuoteByAnyFormOfItsWords() {
    keepTheRoad();

    assertThat(quotes.find(DESK, null, "membangun jalan"))
        .extracting(FoundQuote::words)
        .containsExactly("Pembangunan jalan ini akan selesai dalam dua tahun,");
  }

  @Test
  void findsWhatSomebodyHasSaidByAnyOfTheirNames() {
    keepTheRoad();

    assertThat(quotes.find(DESK, "siregar", null)).hasSize(2);
    assertThat(quotes.find(DESK, "Marlina Siregar", "tarif")).hasSize(1);
    assertThat(quotes.find(DESK, "hasan", null)).isEmpty();
  }

  @Test
  void showsAQuoteOfSeveralSourcesOnceUnderTheFullestNameOfItsSpeaker() {
    keepTheRoad();
    keepTheMarket();

    assertThat(quotes.find(DESK, null, "jalan"))
        .singleElement()
        .satisfies(
            quote -> {
              assertThat(quote.speaker()).isEqualTo("Marlina Siregar");
              assertThat(quote.sources())
                  .extracting(Source::title)
                  .containsExactly("pasar", "jalan");
            });
  }

  @Test
  void putsTheNewestFirst() {
    keepTheMarket();
    keepTheRoad();

    assertThat(quotes.find(DESK, null, null))
        .extracting(quote -> quote.sources().get(0).title())
        .startsWith("pasar")
        .endsWith("jalan");
  }

  @Test
  void showsAChatOnlyWhatItKnows() {
    keepTheRoad();

    assertThat(quotes.find(OTHER, null, "jalan")).isEmpty();
    assertThat(articles.find(OTHER, "jalan", 10)).isEmpty();
    assertThat(articles.latest(OTHER, 10)).isEmpty();
  }

  @Test
  void anArticleOfTwoChatsIsFoundInBoth() {
    keepTheRoad();
    keep(OTHER, "jalan", "2026-03-02", Language.INDONESIAN, "Teks yang lain.");
    keepTheRoad();

    assertThat(quotes.find(OTHER, null, "jalan")).hasSize(1);
    assertThat(articles.latest(DESK, 10)).hasSize(1);
  }

  @Test
  void tellsByWhichWordAQuoteIsReported() {
    keep(
        DESK,
        "laporan",
        "2026-03-02",
        Language.INDONESIAN,
        "Wali Kota Marlina Siregar membantah bahwa dinasnya mengabaikan laporan warga.");

    assertThat(quotes.find(DESK, "marlina", null))
        .extracting(FoundQuote::kind, FoundQuote::cue)
        .containsExactly(tuple(Quote.Kind.INDIRECT, "membantah"));
  }

  @Test
  void whatAnArticleNoLongerSaysIsNoLongerFound() {
    keepTheRoad();
    keepTheMarket();
    keep(OTHER, "jalan", "2026-03-02", Language.INDONESIAN, "Teks yang lain.");

    archive.renew(
        DESK,
        source("jalan", "2026-03-02"),
        analyzer.analyze(
            Document.of(
                "jalan",
                "\"Terowongan ini akan selesai dalam tiga tahun,\" kata Wali Kota Marlina Siregar.",
                Language.INDONESIAN,
                LocalDate.parse("2026-03-02"))));

    for (ChatId chat : List.of(DESK, OTHER)) {
      assertThat(quotes.find(chat, "siregar", null))
          .extracting(FoundQuote::words)
          .containsExactly("Terowongan ini akan selesai dalam tiga tahun,");
      assertThat(articles.find(chat, "tarif tol", 10)).isEmpty();
      assertThat(articles.find(chat, "terowongan", 10)).hasSize(1);
    }
    assertThat(quotes.find(DESK, "hasan", null)).hasSize(1);
    assertThat(articles.find(DESK, "pedagang", 10)).hasSize(1);
    assertThat(articles.count(DESK)).isEqualTo(2);
  }

  @Test
  void anArticleReadAnewAsItWasStaysAsItIs() {
    keepTheRoad();
    archive.renew(
        OTHER,
        source("jalan", "2026-03-02"),
        analyzer.analyze(
            Document.of("jalan", ROAD, Language.INDONESIAN, LocalDate.parse("2026-03-02"))));

    assertThat(quotes.find(OTHER, null, "jalan")).isEqualTo(quotes.find(DESK, null, "jalan"));
    assertThat(quotes.find(DESK, "siregar", null)).hasSize(2);
  }

  @Test
  void findsArticlesThatHoldAllWordsInAnyForm() {
    keepTheRoad();
    keepTheMarket();

    assertThat(articles.find(DESK, "berdagang pasar", 10))
        .extracting(Source::title)
        .containsExactly("pasar");
    assertThat(articles.find(DESK, "Sungailiat", 10))
        .extracting(Source::title)
        .containsExactly("pasar", "jalan");
    assertThat(articles.find(DESK, "Sungailiat gunung", 10)).isEmpty();
  }

  @Test
  void findsOldArticlesOfALongArchiveAsWellAsNewOnes() {
    keepMany(1_000);

    // every article, so the newest ones alone are enough
    assertThat(found("udang", 3)).containsExactly(999, 998, 997);
    // a hundred apart: some are among the newest, and most are far behind them
    assertThat(found("ratusan", 20))
        .containsExactly(900, 800, 700, 600, 500, 400, 300, 200, 100, 0);
    assertThat(found("ratusan", 7)).containsExactly(900, 800, 700, 600, 500, 400, 300);
    // one alone, at each end, and one that only another chat knows
    assertThat(found("sulung", 5)).containsExactly(0);
    assertThat(found("bungsu", 5)).containsExactly(999);
    assertThat(found("asing", 5)).isEmpty();
  }

  /** Numbered articles of the desk, but the second, which is another chat's. */
  private void keepMany(int count) {
    ChatStore chats = new ChatStore(database);
    database.update(
        handle -> {
          for (int i = 0; i < count; i++) {
            String words = "udang " + (i % 100 == 0 ? "ratusan" : "biasa") + " " + place(i, count);
            Document text = Document.of("t", words + ".", Language.INDONESIAN, null);
            ChatId chat = i == 1 ? OTHER : DESK;
            archive.keep(
                handle,
                List.of(chats.number(handle, chat)),
                new Source("" + i, "Pos", null, URI.create("https://pos.example/" + i)),
                analyzer.analyze(text));
          }
        });
  }

  private static String place(int number, int count) {
    if (number == count - 1) {
      return "bungsu";
    }
    return number == 0 ? "sulung" : number == 1 ? "asing" : "tengah";
  }

  private List<Integer> found(String words, int most) {
    return articles.find(DESK, words, most).stream()
        .map(source -> Integer.valueOf(source.title()))
        .toList();
  }

  @Test
  void findsEnglishArticlesByTheirFormsToo() {
    keep(
        DESK,
        "harbour",
        "2026-03-06",
        Language.ENGLISH,
        """
        The harbour of Port Ellery will close for repairs.

        "The tariffs are killing small boats," said Councillor Ines Calder.
        """);

    assertThat(quotes.find(DESK, "calder", "tariff")).hasSize(1);
    assertThat(articles.find(DESK, "repair boat", 10)).hasSize(1);
  }

  @Test
  void marksOfTheSearchLanguagesMeanNothing() {
    keepTheRoad();

    assertThat(articles.find(DESK, "jalan\" OR 'x' | ) & ! * NEAR(", 10)).isEmpty();
    assertThat(articles.find(DESK, "\"'&|!*():", 10)).isEmpty();
    assertThat(quotes.find(DESK, "' OR 1=1 --", null)).isEmpty();
    assertThat(quotes.find(DESK, "!!", null)).isEmpty();
  }

  @Test
  void aForgottenChatKnowsNothingMore() {
    keepTheRoad();

    new ChatStore(database).forget(DESK);

    assertThat(articles.latest(DESK, 10)).isEmpty();
    assertThat(quotes.find(DESK, null, "jalan")).isEmpty();
  }
}
