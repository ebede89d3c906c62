package id.kutip.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.analysis.Analysis;
import id.kutip.analysis.FactRanking;
import id.kutip.fact.Fact;
import id.kutip.quote.Quote;
import id.kutip.quote.Speaker;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What messages show of an article beside its title, all of it word for word: found once, when the
 * article is published, and kept with the news. Immutable.
 *
 * @param teaser whether only the feed's teaser could be read, not the article
 * @param sentences of its summary, in the article's order, the one that tells most alone in front
 *     of nothing: the first of {@code lead}
 * @param lead place in {@code sentences} of the one that tells most
 * @param sayings of those whose words are sure
 * @param figures what an editor would check first
 */
public record NewsCard(
    boolean teaser, int lead, List<Line> sentences, List<Saying> sayings, List<Figure> figures) {

  /** Sayings and figures of one message. */
  private static final int MOST = 3;

  /** Longer sayings are left to {@code /quotes} (UTF-16 code units). */
  private static final int LONGEST_SAYING = 320;

  /** Only what is this sure is told without being asked for. */
  private static final double SURE = 0.8;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A sentence and where it stands, both counted from 1. */
  public record Line(String text, int paragraph, int sentence) {}

  /**
   * What somebody said, named with the office that the article gives; direct words stand in the
   * article in quotation marks.
   */
  public record Saying(String speaker, boolean direct, Line words) {}

  /** A sentence with a figure in it, at those places of the sentence. */
  public record Figure(Line sentence, int start, int end) {}

  /** Copies the lists. */
  public NewsCard {
    sentences = List.copyOf(sentences);
    sayings = List.copyOf(sayings);
    figures = List.copyOf(figures);
  }

  /** A card that shows nothing. */
  public static final NewsCard EMPTY = new NewsCard(true, 0, List.of(), List.of(), List.of());

  /** What is to be told of an article. */
  public static NewsCard of(Analysis analysis, boolean teaser) {
    Document document = analysis.document();
    List<Integer> chosen = analysis.summary().medium();
    int lead =
        analysis.summary().brief().isEmpty()
            ? 0
            : chosen.indexOf(analysis.summary().brief().get(0));
    return new NewsCard(
        teaser,
        Math.max(0, lead),
        chosen.stream()
            .map(index -> line(document, document.sentences().get(index).span()))
            .toList(),
        sayings(analysis),
        figures(analysis));
  }

  private static Line line(Document document, Span span) {
    Sentence sentence = document.sentenceAt(span.start());
    return new Line(span.of(document.text()), sentence.paragraph() + 1, sentence.index() + 1);
  }

  private static List<Saying> sayings(Analysis analysis) {
    return analysis.quotes().stream()
        .filter(quote -> quote.speaker() != null && !quote.speaker().entities().isEmpty())
        .filter(quote -> quote.kind() != Quote.Kind.INDIRECT && quote.confidence() >= SURE)
        .filter(quote -> quote.span().length() <= LONGEST_SAYING)
        .sorted(Comparator.comparingDouble((Quote quote) -> -quote.confidence()))
        .limit(MOST)
        .sorted(Comparator.comparingInt((Quote quote) -> quote.span().start()))
        .map(
            quote -> {
              Speaker speaker = Objects.requireNonNull(quote.speaker());
              return new Saying(
                  analysis.nameAndRole(speaker),
                  quote.kind() == Quote.Kind.DIRECT,
                  line(analysis.document(), quote.span()));
            })
        .toList();
  }

  /** The heaviest figure of each of the heaviest sentences. */
  private static List<Figure> figures(Analysis analysis) {
    Document document = analysis.document();
    FactRanking ranking = new FactRanking(analysis);
    List<Fact> facts = new ArrayList<>(analysis.facts());
    facts.removeIf(fact -> ranking.weight(fact) == 0);
    facts.sort(Comparator.comparingDouble(fact -> -ranking.weight(fact)));
    Map<Integer, Fact> heaviest = new LinkedHashMap<>();
    facts.forEach(fact -> heaviest.putIfAbsent(fact.sentence(), fact));
    return heaviest.values().stream()
        .limit(MOST)
        .map(
            fact -> {
              Span sentence = document.sentences().get(fact.sentence()).span();
              return new Figure(
                  line(document, sentence),
                  fact.span().start() - sentence.start(),
                  Math.min(fact.span().end(), sentence.end()) - sentence.start());
            })
        .toList();
  }

  /** As {@link #read} reads it. */
  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NewsCard read(String written) {
    try {
      return JSON.readValue(written, NewsCard.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
