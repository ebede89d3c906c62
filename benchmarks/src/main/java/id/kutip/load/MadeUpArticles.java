package id.kutip.load;

import id.kutip.analysis.Analysis;
import id.kutip.quote.Quote;
import id.kutip.quote.Speaker;
import id.kutip.search.Source;
import id.kutip.summary.Summary;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Articles of made-up words whose frequencies fall as those of real ones do (Zipf), each with four
 * quotes; the same ones in each run. Not thread-safe.
 */
final class MadeUpArticles {

  /** One of them, its source and what was found in it. */
  record Made(Source source, Analysis analysis) {}

  private static final int VOCABULARY = 20_000;
  private static final int SPEAKERS = 3_000;
  private static final int FREQUENT = 20;
  private static final int RARE_FROM = 5_000;

  private final Random random = new Random(7);

  /** Article of that number, counted from 0. */
  Made next(int number) {
    Source source =
        new Source(
            "judul " + words(8),
            "situs " + number % 40,
            LocalDate.of(2020, 1, 1).plusDays(number / 30),
            URI.create("https://example.org/" + number));
    return new Made(source, analysis());
  }

  /** A word, as likely as it is frequent. */
  String anyWord() {
    return word(zipf(VOCABULARY));
  }

  /** One of the most frequent words. */
  String frequent() {
    return word(random.nextInt(FREQUENT));
  }

  /** One of the three quarters of the words that are rarest. */
  String rare() {
    return word(RARE_FROM + random.nextInt(VOCABULARY - RARE_FROM));
  }

  /** A speaker's first name, as likely as it is frequent. */
  String speaker() {
    return "Nama" + zipf(SPEAKERS);
  }

  private Analysis analysis() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      text.append("Kalimat ").append(words(18)).append(". ");
    }
    Document document = Document.of("judul", text.toString(), Language.INDONESIAN, null);
    List<Quote> quotes = new ArrayList<>();
    for (int i = 1; i < 12 && i < document.sentences().size(); i += 3) {
      Sentence sentence = document.sentences().get(i);
      Span span = new Span(sentence.start(), sentence.end() - 1);
      Speaker speaker =
          new Speaker(new Span(0, 1), speaker() + " Keluarga" + zipf(SPEAKERS), List.of());
      quotes.add(new Quote(Quote.Kind.INDIRECT, span, List.of(), null, speaker, null, null, 1));
    }
    return new Analysis(
        document, new Summary(List.of(), List.of(), List.of()), quotes, List.of(), List.of());
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(anyWord());
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
}
