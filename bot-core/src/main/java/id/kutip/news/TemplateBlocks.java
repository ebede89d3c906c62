package id.kutip.news;

import id.kutip.chat.Block;
import id.kutip.chat.Text;
import id.kutip.locale.Messages;
import id.kutip.news.NewsCard.Line;
import id.kutip.news.NewsRows.Told;
import id.kutip.subscription.Template;
import id.kutip.subscription.Template.Piece;
import id.kutip.subscription.Template.Place;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a message shows by a template of the chat's own. A line whose places are all empty is left
 * out; a place that has a line to itself is shown as the bot shows it. All of it is text of blocks:
 * what is no markup in them is none in the message, whoever wrote it.
 */
final class TemplateBlocks {

  /** Characters of a message; lines beyond are left out, but never the link. */
  private static final int LONGEST = 3_000;

  /** What joins pieces and has no meaning at the end of a line. */
  private static final String JOINTS = "–—-·|:,;•";

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Told told;
  private final Messages words;
  private final List<Block> blocks = new ArrayList<>();
  private boolean linked;
  private int length;

  private TemplateBlocks(Told told, Messages words) {
    this.told = told;
    this.words = words;
  }

  static List<Block> of(Template template, Told told, Messages words) {
    TemplateBlocks made = new TemplateBlocks(told, words);
    template.lines().forEach(made::add);
    if (!made.linked) {
      made.blocks.add(new Block.SourceLine(List.of(told.source()), told.link()));
    }
    return made.blocks;
  }

  private void add(List<Piece> line) {
    List<Block> alone =
        line.size() == 1 && line.get(0) instanceof Piece.Put put ? alone(put.place()) : List.of();
    if (!alone.isEmpty()) {
      int size = value(((Piece.Put) line.get(0)).place()).length();
      if (fits(size)) {
        blocks.addAll(alone);
      }
      return;
    }
    boolean places = false;
    boolean filled = false;
    boolean link = false;
    StringBuilder text = new StringBuilder();
    for (Piece piece : line) {
      if (piece instanceof Piece.Words plain) {
        text.append(plain.words());
      } else if (piece instanceof Piece.Put put) {
        places = true;
        link |= put.place() == Place.LINK;
        String value = put.place() == Place.LINK ? "" : value(put.place());
        filled |= !value.isEmpty() || (put.place() == Place.LINK && told.link() != null);
        text.append(value);
      }
    }
    String shown = link ? withoutJoints(text.toString()) : text.toString().strip();
    if (places && !filled) {
      return;
    }
    if (link && !linked) {
      linked = true;
      fits(shown.length());
      blocks.add(
          new Block.SourceLine(
              shown.isEmpty() ? List.of(told.source()) : List.of(cut(shown)), told.link()));
    } else if (!shown.isEmpty() && fits(shown.length())) {
      blocks.add(new Block.Paragraph(Text.of(shown)));
    }
  }

  private boolean fits(int more) {
    length += more;
    return length <= LONGEST;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** A place as the bot itself shows it; none for one that is a word or two. */
  private List<Block> alone(Place place) {
    NewsCard card = told.card();
    return switch (place) {
      case TITLE -> List.of(new Block.Heading(1, told.title()));
      case LEAD -> CardBlocks.sentences(card, lead());
      case SUMMARY -> CardBlocks.sentences(card, card.sentences());
      case QUOTES -> card.teaser() ? List.of() : CardBlocks.sayings(card, new HashSet<>());
      case FACTS -> card.teaser() ? List.of() : CardBlocks.figures(card, new HashSet<>());
      default -> List.of();
    };
  }

  private List<Line> lead() {
    NewsCard card = told.card();
    return card.sentences().isEmpty() ? List.of() : List.of(card.sentences().get(card.lead()));
  }

  private String value(Place place) {
    NewsCard card = told.card();
    ZonedDateTime published = told.published().atZone(told.zone());
    return switch (place) {
      case TITLE -> told.title();
      case SOURCE -> told.source();
      case DATE -> words.date(published.toLocalDate());
      case TIME -> CLOCK.format(published);
      case LEAD -> sentences(lead());
      case SUMMARY -> sentences(card.sentences());
      case QUOTES ->
          card.teaser()
              ? ""
              : card.sayings().stream()
                  .map(
                      saying ->
                          saying.speaker()
                              + ": "
                              + (saying.direct()
                                  ? "“" + saying.words().text() + "”"
                                  : saying.words().text())
                              + place(saying.words()))
                  .collect(Collectors.joining(" · "));
      case FACTS ->
          card.teaser()
              ? ""
              : sentences(card.figures().stream().map(NewsCard.Figure::sentence).toList());
      case AUTHORS -> String.join(", ", told.authors());
      case TAGS -> String.join(", ", told.tags());
      case LINK -> told.link() == null ? "" : told.link().toString();
    };
  }

  private String sentences(List<Line> lines) {
    return lines.stream().map(line -> line.text() + place(line)).collect(Collectors.joining(" "));
  }

  /** Sentences of a teaser have no place in the article. */
  private String place(Line line) {
    return told.card().teaser()
        ? ""
        : " [" + new id.kutip.chat.Place(line.paragraph(), line.sentence()).label() + "]";
  }

  private static String withoutJoints(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isJoint(text.charAt(start))) {
      start++;
    }
    while (end > start && isJoint(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isJoint(char c) {
    return Character.isWhitespace(c) || JOINTS.indexOf(c) >= 0;
  }
}
