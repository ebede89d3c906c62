package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.question.Topic;
import id.kutip.quote.Quote;
import id.kutip.quote.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of an article's quotes a question asks for. */
final class QuoteFilter {

  private QuoteFilter() {}

  /**
   * The quotes by, to and about whom and what the question tells.
   *
   * @param speakers names of those meant, of which one must speak or relay the quote; null for
   *     anyone
   */
  static List<Quote> filter(Analysis analysis, @Nullable List<String> speakers, Question question) {
    List<Quote> quotes = new ArrayList<>(analysis.quotes());
    if (speakers != null) {
      quotes.removeIf(quote -> !is(quote.speaker(), speakers) && !is(quote.via(), speakers));
    }
    question
        .option(Option.ADDRESSEE)
        .ifPresent(to -> quotes.removeIf(it -> !isTo(analysis, it, to)));
    Optional<String> about = question.option(Option.ABOUT);
    return about.isEmpty() ? quotes : about(analysis, quotes, Topic.of(about.get()));
  }

  /** The quotes whose sentences hold the whole topic; else those that hold half of it. */
  private static List<Quote> about(Analysis analysis, List<Quote> quotes, Topic topic) {
    List<Quote> whole = new ArrayList<>();
    List<Quote> half = new ArrayList<>();
    for (Quote quote : quotes) {
      double share = topic.share(analysis.document(), quote.span());
      if (share == 1) {
        whole.add(quote);
      } else if (share >= 0.5) {
        half.add(quote);
      }
    }
    return whole.isEmpty() ? half : whole;
  }

  private static boolean is(@Nullable Speaker speaker, List<String> names) {
    return speaker != null && names.contains(speaker.name());
  }

  /** Told as said to them, or telling of them where the article does not say to whom. */
  private static boolean isTo(Analysis analysis, Quote quote, String to) {
    Speaker addressee = quote.addressee();
    return addressee != null
        ? Topic.of(to).share(addressee.name()) >= 0.5
        : Topic.of(to).share(analysis.document(), quote.span()) == 1;
  }
}
