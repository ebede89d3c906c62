package id.kutip.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.conversation.Conversation;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.text.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseParserTest {

  private final PhraseParser parser = new PhraseParser(Commands.withoutDatabase());
  private final Conversation conversation =
      Conversation.NEW.knowing(TestArticles.ferry()).knowing(TestArticles.bridge()).about(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /ringkas                                     | summary
          /ringkas 2                                   | summary #2
          /summary 2 short                             | summary #2 length=short
          /ringkas panjang 2                           | summary #2 length=long
          /summary@kutip_bot 1                         | summary #1
          /RINGKAS 2                                   | summary #2
          /kutipan ratna                               | quotes words=ratna
          /quotes 2 Brandt about the cost              | quotes #2 about=the cost words=Brandt
          /kutipan 2 Brandt kepada Marsh soal biaya    | quotes #2 about=biaya addressee=Marsh words=Brandt
          /quotes page 2                               | quotes page=2
          /kutipan 1 tentang harga halaman 3           | quotes #1 about=harga page=3
          /siapa tarif                                 | who words=tarif
          /who about the ferry                         | who about=the ferry
          /who Ratna about the ferry since 2026-11-01  | who about=the ferry since=2026-11-01 words=Ratna
          /who since monday about the ferry            | who about=the ferry since=monday
          /siapa tarif sejak minggu lalu               | who since=minggu lalu words=tarif
          /who about the ferry since somewhen          | who about=the ferry since=somewhen
          /fakta 2                                     | facts #2
          /fakta uang                                  | facts kind=money
          /facts percent 1                             | facts #1 kind=percent
          /fakta orang                                 | facts kind=people
          /terbaru                                     | latest
          /articles                                    | latest
          /terbaru 2 halaman 3                         | latest page=3 subscription=2
          /latest feed 7 page 2                        | latest page=2 words=feed 7
          /setelan bahasa inggris                      | settings language=en
          /language id                                 | settings language=id
          /settings auto                               | settings language=auto
          /status                                      | status
          /bantuan                                     | help
          /help                                        | help
          /start                                       | help
          """)
  void readsCommands(String message, String meaning) {
    assertThat(parse(message)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ringkas                                      | summary
          tolong ringkas artikel ini dong              | summary
          ringkasin artikel 2 ya                       | summary #2
          bisa ringkas nomor 2?                        | summary #2
          apa isinya?                                  | summary
          intinya apa                                  | summary
          apa kata Ratna?                              | quotes speaker=Ratna
          apa kata Ratna tentang tarif?                | quotes about=tarif speaker=Ratna
          Apa kata Putin tentang Ukraina?              | quotes about=Ukraina speaker=Putin
          apa yang dikatakan Samuel Hutagaol soal subsidi | quotes about=subsidi speaker=Samuel Hutagaol
          apa yang disampaikan gubernur kepada nelayan? | quotes addressee=nelayan speaker=gubernur
          bagaimana tanggapan Bonar soal tarif         | quotes about=tarif speaker=Bonar
          gimana komentar Bonar?                       | quotes speaker=Bonar
          Bonar bilang apa soal tarif?                 | quotes about=tarif speaker=Bonar
          Bonar ngomong apa aja                        | quotes speaker=Bonar
          menurut Ratna gimana?                        | quotes speaker=Ratna
          kata Ratna soal tarif                        | quotes about=tarif speaker=Ratna
          apa yang diminta Brandt dari Marsh?          | quotes addressee=Marsh speaker=Brandt
          siapa saja yang dikutip?                     | quotes
          apa kata Marsh di artikel 2?                 | quotes #2 speaker=Marsh
          kutipan Bonar tentang harga                  | quotes about=harga speaker=Bonar
          siapa bilang soal tarif?                     | who about=tarif
          siapa yang bicara tentang subsidi nelayan    | who about=subsidi nelayan
          siapa bilang apa soal tarif?                 | who about=tarif
          siapa bilang apa soal tarif sejak 3 hari lalu? | who about=tarif since=3 hari lalu
          siapa yang bicara tentang subsidi minggu ini | who about=subsidi since=minggu ini
          apa kata Ratna soal kapal sejak hari Senin?  | who about=kapal since=hari Senin speaker=Ratna
          siapa bilang apa?                            | quotes
          siapa aja yg ngomong                         | quotes
          ada apa sih                                  | summary
          artikelnya tentang apa                       | summary
          jelasin dong                                 | summary
          kamu siapa?                                  | help
          selamat pagi                                 | help
          berapa nilai perdagangannya?                 | facts question=berapa nilai perdagangannya?
          tarifnya berapa?                             | facts question=tarifnya berapa?
          siapa menteri perhubungan?                   | facts question=siapa menteri perhubungan?
          di mana kapalnya berlabuh?                   | facts question=di mana kapalnya berlabuh?
          /fakta angka                                 | facts kind=number
          kapan kapalnya mulai beroperasi?             | facts question=kapan kapalnya mulai beroperasi?
          apa pekerjaan Ratna?                         | facts question=apa pekerjaan Ratna?
          apa kepanjangan KNKT?                        | facts question=apa kepanjangan KNKT?
          KNKT singkatan dari apa?                     | facts question=KNKT singkatan dari apa?
          apa penyebab kebakaran itu?                  | facts question=apa penyebab kebakaran itu?
          apa saja angkanya?                           | facts
          berapa?                                      | facts
          di mana saja?                                | facts kind=places
          siapa aja?                                   | facts kind=people
          siapa saja yang terlibat                     | facts kind=people
          lokasi?                                      | facts kind=places
          fakta dari artikel 2                         | facts #2
          kutipan 2 soal biaya                         | quotes #2 about=biaya
          kutipan 2 halaman 2                          | quotes #2 page=2
          kutipan 2 Brandt soal biaya                  | quotes #2 about=biaya words=Brandt
          lihat kutipan                                | quotes
          tampilkan fakta                              | facts
          artikel 2                                    | summary #2
          2                                            | summary #2
          Ratna?                                       | quotes speaker=Ratna
          kapal cepat ambarita                         | summary #1
          halo                                         | help
          kamu bisa apa saja?                          | help
          cara pakainya?                               | help
          pakai bahasa inggris                         | settings language=en
          """)
  void readsPlainIndonesian(String message, String meaning) {
    assertThat(parse(message)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          summarise it                                 | summary
          summarize article 2 please                   | summary #2
          can you sum up this story?                   | summary
          give me a short summary of article 2         | summary #2 length=short
          what is this about?                          | summary
          what happened?                               | summary
          what's the gist?                             | summary
          what's going on?                             | summary
          what's the story                             | summary
          who are you?                                 | help
          good morning                                 | help
          what did Brandt say?                         | quotes speaker=Brandt
          what did Brandt say about trains             | quotes about=trains speaker=Brandt
          What did Xi ask of Putin?                    | quotes addressee=Putin speaker=Xi
          what did the mayor ask the governor to do?   | quotes addressee=the governor speaker=the mayor
          what did Xi tell Putin about the border?     | quotes about=the border addressee=Putin speaker=Xi
          what has Marsh said?                         | quotes speaker=Marsh
          what Marsh said about benches                | quotes about=benches speaker=Marsh
          did Marsh say anything about money?          | quotes about=money speaker=Marsh
          how did Marsh respond?                       | quotes speaker=Marsh
          according to Marsh                           | quotes speaker=Marsh
          quotes by Brandt                             | quotes words=Brandt
          show me the quotes from article 2            | quotes #2
          who is quoted?                               | quotes
          who said what about tariffs?                 | who about=tariffs
          who said anything about the ferry            | who about=the ferry
          who mentioned benches?                       | who about=benches
          who said what about tariffs since Monday?    | who about=tariffs since=Monday
          what has Brandt said about trains since 3 days ago | who about=trains since=3 days ago speaker=Brandt
          who said something about the ferry this week | who about=the ferry since=this week
          what did Brandt say about trains last week?  | quotes about=trains last week speaker=Brandt
          how much does the park cost?                 | facts question=how much does the park cost?
          when does it open?                           | facts question=when does it open?
          what is the cost?                            | facts question=what is the cost?
          what was the average price before?           | facts question=what was the average price before?
          by how much did prices fall?                 | facts question=by how much did prices fall?
          what is Brandt's job?                        | facts question=what is Brandt's job?
          what caused the fire?                        | facts question=what caused the fire?
          facts                                        | facts
          how many?                                    | facts
          when?                                        | facts kind=date
          who?                                         | facts kind=people
          list the facts in article 2                  | facts #2
          figures from 2                               | facts #2
          quotes 2 about the cost                      | quotes #2 about=the cost
          what articles do you have?                   | latest
          speak Indonesian                             | settings language=id
          what can you do?                             | help
          hi                                           | help
          """)
  void readsPlainEnglish(String message, String meaning) {
    assertThat(parse(message)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /rinkas 2                                    | summary #2
          /sumary                                      | summary
          /kutpan Ratna                                | quotes words=Ratna
          /qoutes                                      | quotes
          /bantaun                                     | help
          rigkas artikel 2                             | summary #2
          sumarise it                                  | summary
          apa ktaa Ratna tentnag tarif?                | quotes about=tarif speaker=Ratna
          what did Brandt say abuot trains?            | quotes about=trains speaker=Brandt
          siapa bilnag soal tarif                      | who about=tarif
          Ratan?                                       | quotes speaker=Ratan
          kapal cepta ambarita                         | summary #1
          """)
  void forgivesTyping(String message, String meaning) {
    assertThat(parse(message)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dan Bonar?                  | quotes about=tarif speaker=Bonar
          kalau Bonar?                | quotes about=tarif speaker=Bonar
          Bonar gimana?               | quotes about=tarif speaker=Bonar
          and Trump?                  | quotes about=tarif speaker=Trump
          what about Bonar            | quotes about=tarif speaker=Bonar
          how about the weather?      | quotes about=the weather speaker=Ratna
          soal subsidi?               | quotes about=subsidi speaker=Ratna
          dan tentang subsidi?        | quotes about=subsidi speaker=Ratna
          and about the weather?      | quotes about=the weather speaker=Ratna
          apa kata dia soal subsidi?  | quotes about=subsidi speaker=Ratna
          what did she say?           | quotes speaker=Ratna
          kalau 2?                    | quotes #2 about=tarif speaker=Ratna
          lanjut                      | quotes about=tarif page=3 speaker=Ratna
          next page                   | quotes about=tarif page=3 speaker=Ratna
          halaman berikutnya          | quotes about=tarif page=3 speaker=Ratna
          more please                 | quotes about=tarif page=3 speaker=Ratna
          kembali                     | quotes about=tarif page=1 speaker=Ratna
          previous page               | quotes about=tarif page=1 speaker=Ratna
          lalu berapa tarifnya?       | facts question=lalu berapa tarifnya?
          """)
  void followsUpTheLastQuestion(String message, String meaning) {
    Question last =
        Question.of("quotes")
            .with(Option.SPEAKER, "Ratna")
            .with(Option.ABOUT, "tarif")
            .with(Option.PAGE, "2");

    assertThat(parse(message, conversation.asked(last))).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dan sebelumnya?         | facts question=berapa harga beras sebelumnya
          and last year?          | facts question=berapa harga beras last year
          bagaimana tahun lalu?   | facts question=berapa harga beras tahun lalu
          """)
  void asksTheLastQuestionOfAnotherTime(String message, String meaning) {
    Question last = Question.of("facts").with(Option.QUESTION, "berapa harga beras sekarang?");

    assertThat(parse(message, conversation.asked(last))).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://news.example/a?b=1                     | summary https://news.example/a?b=1
          ringkas https://news.example/a.                | summary https://news.example/a
          (https://news.example/a)                       | summary https://news.example/a
          <https://news.example/a>                       | summary https://news.example/a
          /kutipan https://news.example/a Ratna          | quotes https://news.example/a words=Ratna
          what did Xi say in www.news.example/a          | quotes www.news.example/a speaker=Xi
          """)
  void takesAddressesAsTheyWereWritten(String message, String meaning) {
    assertThat(parse(message)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tahap pertama perbaikannya apa              | facts question=tahap pertama perbaikannya apa
          siapa yg mimpin dinas itu                   | facts question=siapa yg mimpin dinas itu
          brp harganya                                | facts question=brp harganya
          yang terdampak siapa aja                    | facts question=yang terdampak siapa aja
          siapa menang                                | facts question=siapa menang
          nanti namanya jadi apa                      | facts question=nanti namanya jadi apa
          data apa yang bocor                         | facts question=data apa yang bocor
          apakah kapalnya jadi berangkat              | facts question=apakah kapalnya jadi berangkat
          nelayan dapat apa di artikel 2?             | facts #2 question=nelayan dapat apa
          is the park free?                           | facts question=is the park free?
          did the ferry sail                          | facts question=did the ferry sail
          kapalnya jadi berangkat?                    | facts question=kapalnya jadi berangkat?
          subsidi nelayan                             | facts question=subsidi nelayan
          """)
  void asksTheArticleWhatFitsNoCommand(String message, String meaning) {
    assertThat(parse(message)).isEqualTo(meaning);
  }

  @Test
  void asksAnArticleNotKnownYetOnlyWhatSurelyIsAQuestion() {
    assertThat(parse("siapa menang", Conversation.NEW)).isEqualTo("facts question=siapa menang");
    assertThat(parse("subsidi nelayan", Conversation.NEW)).isEqualTo("not understood");
  }

  @Test
  void takesALongTextForAnArticle() {
    String article = "Harga cabai naik lagi di tiga pasar kota. ".repeat(12).strip();

    assertThat(parse(article)).isEqualTo("summary text:" + article.length());
    assertThat(parse("/kutipan\n" + article)).isEqualTo("quotes text:" + article.length());
    assertThat(parse("/kutipan " + article)).isEqualTo("quotes text:" + article.length());
    assertThat(parse("Fakta dari berita ini:\n\n" + article))
        .isEqualTo("facts text:" + article.length());
    String paragraph = article.substring(0, 251);
    assertThat(parse(paragraph)).isEqualTo("summary text:251");
    assertThat(parse("Judul: harga naik\n\n" + article))
        .isEqualTo("summary text:" + (article.length() + 19));
  }

  @ParameterizedTest
  @CsvSource({
    "zzzz qqqq, quotes summary facts",
    "cuaca besok di sana, quotes summary facts",
    "/xqzw, quotes summary facts",
    "/fakt4x, facts",
  })
  void offersTheNearestWhereItDoesNotUnderstand(String message, String commands) {
    String offered =
        parser
            .parse(Message.of(message), conversation)
            .fold(
                ask -> "understood as " + ask,
                not ->
                    String.join(
                        " ", not.nearest().stream().map(it -> it.question().command()).toList()));

    assertThat(offered).contains(commands.split(" ", -1));
  }

  @Test
  void readsBackWhatItWrites() {
    Question question =
        Question.of("quotes")
            .with(Option.SPEAKER, "Ratna Wulandari")
            .with(Option.ADDRESSEE, "nelayan")
            .with(Option.ABOUT, "tarif kapal")
            .with(Option.PAGE, "2");

    for (Language language : new Language[] {Language.INDONESIAN, Language.ENGLISH}) {
      String line = parser.write(question, 1, language);

      assertThat(parse(line))
          .isEqualTo("quotes #1 about=tarif kapal addressee=nelayan page=2 words=Ratna Wulandari");
    }
  }

  @Test
  void tellsTheLanguageThatSomebodyWritesIn() {
    assertThat(language("who?")).contains(Language.ENGLISH);
    assertThat(language("siapa?")).contains(Language.INDONESIAN);
    assertThat(language("/ringkas 2")).contains(Language.INDONESIAN);
    assertThat(language("/summary 2")).contains(Language.ENGLISH);
    assertThat(language("apa kata Ratna?")).contains(Language.INDONESIAN);
    assertThat(language("what did Brandt say?")).contains(Language.ENGLISH);
    assertThat(language("https://news.example/a")).isEmpty();
  }

  private Optional<Language> language(String message) {
    return parser
        .parse(Message.of(message), conversation)
        .fold(
            ask -> Optional.ofNullable(ask.language()), not -> Optional.ofNullable(not.language()));
  }

  private String parse(String message) {
    return parse(message, conversation);
  }

  private String parse(String message, Conversation in) {
    return parser
        .parse(Message.of(message), in)
        .fold(PhraseParserTest::describe, not -> "not understood");
  }

  private static String describe(Ask ask) {
    Map<String, String> options = new TreeMap<>();
    ask.question()
        .options()
        .forEach((option, value) -> options.put(option.name().toLowerCase(Locale.ROOT), value));
    StringBuilder words = new StringBuilder(ask.question().command());
    words.append(
        ask.article()
            .fold(
                () -> "",
                number -> " #" + number,
                kept -> " kept:" + kept,
                url -> " " + url,
                text -> " text:" + text.length(),
                file -> " file:" + file.name()));
    options.forEach((option, value) -> words.append(' ').append(option).append('=').append(value));
    return words.toString();
  }
}
