package id.kutip.benchmarks;

import id.kutip.analysis.Analysis;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.quote.Quote;
import id.kutip.quote.Speaker;
import id.kutip.search.FoundQuote;
import id.kutip.search.SearchRoom;
import id.kutip.search.Source;
import id.kutip.store.Database;
import id.kutip.summary.Summary;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Searching what a chat knows, over articles of made-up words whose frequencies fall as those of
 * real ones do (Zipf). One chat knows all of them, another one in a hundred.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBenchmark {

  private static final ChatId ALL = new ChatId(Platform.WEB, "all");
  private static final ChatId FEW = new ChatId(Platform.WEB, "few");
  private static final int VOCABULARY = 20_000;
  private static final int SPEAKERS = 3_000;

  /** How many articles there are. */
  @Param("50000")
  public int articles;

  private final Random random = new Random(7);
  private Path folder = Path.of(".");

  @SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
  private Database database;

  @SuppressWarnings("NullAway.Init")
  private SearchRoom room;

  /** Fills the database. */
  @Setup
  public void fill() throws IOException {
    folder = Files.createTempDirectory("kutip-search");
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    room = SearchRoom.in(database);
    for (int i = 0; i < articles; i++) {
      Source source =
          new Source(
              "judul " + words(8),
              "situs " + i % 40,
              LocalDate.of(2020, 1, 1).plusDays(i / 30),
              URI.create("https://example.org/" + i));
      Analysis analysis = article();
      room.archive().keep(ALL, source, analysis);
      if (i % 100 == 0) {
        room.archive().keep(FEW, source, analysis);
      }
    }
  }

  /** Removes the database. */
  @TearDown
  public void remove() throws IOException {
    database.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private Analysis article() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      text.append("Kalimat ").append(words(18)).append(". ");
    }
    Document document = Document.of("judul", text.toString(), Language.INDONESIAN, null);
    List<Quote> quotes = new ArrayList<>();
    for (int i = 1; i < 12 && i < document.sentences().size(); i += 3) {
      Sentence sentence = document.sentences().get(i);
      Span span = new Span(sentence.start(), sentence.end() - 1);
      String name = "Nama" + zipf(SPEAKERS) + " Keluarga" + zipf(SPEAKERS);
      Speaker speaker = new Speaker(new Span(0, 1), name, List.of());
      quotes.add(new Quote(Quote.Kind.INDIRECT, span, List.of(), null, speaker, null, null, 1));
    }
    return new Analysis(
        document, new Summary(List.of(), List.of(), List.of()), quotes, List.of(), List.of());
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(word(zipf(VOCABULARY)));
    }
    return words.toString();
  }

  /** A rank from 0, each as often as its place in the list tells. */
  private int zipf(int most) {
    return (int) Math.exp(random.nextDouble() * Math.log(most)) - 1;
  }

  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int left = rank + 50; left > 0; left /= 40) {
      word.append("bcdfghjk".charAt(left % 8)).append("aiueo".charAt(left / 8 % 5));
    }
    return word.append('t').toString();
  }

  /** Who said what about two words, where the chat knows everything. */
  @Benchmark
  public List<FoundQuote> quotesAboutTwoWords() {
    return room.quotes().find(ALL, null, words(2));
  }

  /** What one speaker said about a word, where the chat knows everything. */
  @Benchmark
  public List<FoundQuote> quotesOfOneSpeaker() {
    return room.quotes().find(ALL, "Nama" + zipf(SPEAKERS), words(1));
  }

  /** Who said what about a word, where the chat knows little of everything. */
  @Benchmark
  public List<FoundQuote> quotesWhereLittleIsKnown() {
    return room.quotes().find(FEW, null, words(1));
  }

  /** Articles with two words. */
  @Benchmark
  public List<Source> articlesWithTwoWords() {
    return room.articles().find(ALL, words(2), 50);
  }

  /** The last articles. */
  @Benchmark
  public List<Source> latestArticles() {
    return room.articles().latest(ALL, 10);
  }
}
