package id.kutip.news;

import id.kutip.chat.Block;
import id.kutip.chat.Place;
import id.kutip.chat.Text;
import id.kutip.locale.Messages;
import id.kutip.news.NewsCard.Figure;
import id.kutip.news.NewsCard.Line;
import id.kutip.news.NewsCard.Saying;
import id.kutip.subscription.Look;
import id.kutip.subscription.Look.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a message shows of a {@link NewsCard}, no sentence twice. */
final class CardBlocks {

  private CardBlocks() {}

  static List<Block> of(NewsCard card, Look look, Messages words) {
    List<Line> sentences = sentences(card, look);
    List<Block> blocks = new ArrayList<>(sentences(card, sentences));
    if (card.teaser()) {
      return blocks;
    }
    Set<Integer> shown = sentences.stream().map(Line::sentence).collect(Collectors.toSet());
    if (look.has(Part.QUOTES)) {
      blocks.addAll(sayings(card, shown));
    }
    if (look.has(Part.FIGURES)) {
      List<Block> figures = figures(card, shown);
      if (!figures.isEmpty()) {
        blocks.add(new Block.Heading(2, words.say("command.facts.label")));
        blocks.addAll(figures);
      }
    }
    return blocks;
  }

  private static List<Line> sentences(NewsCard card, Look look) {
    if (look.has(Part.SUMMARY)) {
      return card.sentences();
    }
    return look.has(Part.LEAD) && !card.sentences().isEmpty()
        ? List.of(card.sentences().get(card.lead()))
        : List.of();
  }

  /**
   * Who said what.
   *
   * @param shown numbers of sentences that are shown already; those of the sayings are added
   */
  static List<Block> sayings(NewsCard card, Set<Integer> shown) {
    return card.sayings().stream()
        .filter(saying -> shown.add(saying.words().sentence()))
        .flatMap(saying -> blocks(saying).stream())
        .toList();
  }

  /** The figures, likewise. */
  static List<Block> figures(NewsCard card, Set<Integer> shown) {
    List<Block.FactLine> figures =
        card.figures().stream()
            .filter(figure -> shown.add(figure.sentence().sentence()))
            .map(CardBlocks::line)
            .toList();
    return figures.isEmpty() ? List.of() : List.of(new Block.FactList(figures));
  }

  /** Sentences of the card; those of a teaser have no place in the article. */
  static List<Block> sentences(NewsCard card, List<Line> sentences) {
    return sentences.stream()
        .<Block>map(
            sentence ->
                card.teaser()
                    ? new Block.Paragraph(Text.of(sentence.text()))
                    : new Block.Excerpt(Text.of(sentence.text()), place(sentence)))
        .toList();
  }

  private static List<Block> blocks(Saying saying) {
    return List.of(
        new Block.Heading(2, saying.speaker()),
        new Block.Quotation(
            saying.direct() ? Block.Manner.DIRECT : Block.Manner.REPORTED,
            saying.words().text(),
            List.of(),
            place(saying.words())));
  }

  private static Block.FactLine line(Figure figure) {
    String text = figure.sentence().text();
    return new Block.FactLine(
        Text.of(text.substring(0, figure.start()))
            .plus(Text.strong(text.substring(figure.start(), figure.end())))
            .plus(Text.of(text.substring(figure.end()))),
        List.of(),
        place(figure.sentence()));
  }

  private static Place place(Line line) {
    return new Place(line.paragraph(), line.sentence());
  }
}
