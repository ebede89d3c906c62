package id.kutip.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Shows a reply as plain text, or with the colours of an ANSI terminal. Characters that could
 * command a terminal or turn its writing direction are left out, whatever block they stand in.
 * Immutable and thread-safe.
 */
public final class TextRenderer {

  /** How it looks. */
  public enum Style {
    /** Only the words. */
    PLAIN,
    /** With escape sequences for stress and colour. */
    ANSI
  }

  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String FAINT = "\u001b[2m";
  private static final String HEADING = "\u001b[1;36m";
  private static final String REFUSAL = "\u001b[33m";

  private final Style style;
  private final int width;

  /**
   * A renderer.
   *
   * @param width columns to wrap at; 0 to leave lines whole
   */
  public TextRenderer(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** The reply as lines, each ended by a line feed. */
  public String render(Reply reply) {
    StringBuilder out = new StringBuilder();
    Block previous = null;
    for (Block block : reply.blocks()) {
      if (previous != null && !closeTogether(previous, block)) {
        out.append('\n');
      }
      for (String line : block.accept(new Lines())) {
        out.append(line).append('\n');
      }
      previous = block;
    }
    return out.toString();
  }

  private static boolean closeTogether(Block before, Block block) {
    return block instanceof Block.SourceLine || before instanceof Block.Heading;
  }

  /** The lines of one block. */
  private final class Lines implements Block.Visitor<List<String>> {

    @Override
    public List<String> heading(Block.Heading heading) {
      return wrap("", plainRuns(heading.words(), heading.level() == 1 ? HEADING : BOLD));
    }

    @Override
    public List<String> paragraph(Block.Paragraph paragraph) {
      return wrap("", runs(paragraph.text()));
    }

    @Override
    public List<String> excerpt(Block.Excerpt excerpt) {
      return wrap("  ", and(runs(excerpt.text()), note(excerpt.place().label())));
    }

    @Override
    public List<String> quotation(Block.Quotation quotation) {
      boolean direct = quotation.manner() == Block.Manner.DIRECT;
      String words = direct ? "“" + quotation.words() + "”" : quotation.words();
      List<String> notes = new ArrayList<>(quotation.notes());
      notes.add(quotation.place().label());
      return wrap(direct ? "  " : "  – ", and(plainRuns(words, ""), note(join(notes))));
    }

    @Override
    public List<String> factList(Block.FactList facts) {
      List<String> lines = new ArrayList<>();
      for (Block.FactLine item : facts.items()) {
        List<String> notes = new ArrayList<>(item.notes());
        notes.add(item.place().label());
        lines.addAll(wrap("  • ", and(runs(item.text()), note(join(notes)))));
      }
      return lines;
    }

    @Override
    public List<String> sourceLine(Block.SourceLine source) {
      List<String> parts = new ArrayList<>(source.parts());
      if (source.link() != null) {
        parts.add(source.link().toASCIIString());
      }
      return wrap("", plainRuns(join(parts), FAINT));
    }

    @Override
    public List<String> articleList(Block.ArticleList articles) {
      List<String> lines = new ArrayList<>();
      for (Block.ArticleLine item : articles.items()) {
        List<Piece> title = plainRuns(item.title(), BOLD);
        lines.addAll(
            wrap(
                "  " + item.number() + ". ",
                item.detail().isEmpty() ? title : and(title, note(item.detail()))));
      }
      return lines;
    }

    @Override
    public List<String> examples(Block.Examples examples) {
      List<String> lines = new ArrayList<>();
      for (Block.Example item : examples.items()) {
        lines.addAll(wrap("  ", and(plainRuns(item.line(), BOLD), note(item.meaning()))));
      }
      return lines;
    }

    @Override
    public List<String> notice(Block.Notice notice) {
      String colour = notice.tone() == Block.Tone.REFUSAL ? REFUSAL : FAINT;
      return wrap("", plainRuns(notice.words(), colour));
    }

    @Override
    public List<String> actions(Block.Actions actions) {
      String line =
          actions.items().stream()
              .map(item -> item.label() + ": " + item.line())
              .collect(Collectors.joining("  |  "));
      return wrap("", plainRuns("→ " + line, FAINT));
    }

    @Override
    public List<String> picture(Block.Picture picture) {
      return wrap("", note(picture.link().toASCIIString()));
    }

    @Override
    public List<String> file(Block.File file) {
      List<String> lines = new ArrayList<>(wrap("", plainRuns(file.name(), BOLD)));
      file.words().lines().map(TextRenderer::shownOnly).forEach(lines::add);
      return lines;
    }
  }

  /** Words of one look; {@code look} is an escape sequence or empty. */
  private record Piece(String word, String look) {}

  private static String join(List<String> notes) {
    return notes.stream().filter(note -> !note.isBlank()).collect(Collectors.joining(" · "));
  }

  private static List<Piece> note(String words) {
    return plainRuns("[" + words + "]", FAINT);
  }

  private static List<Piece> plainRuns(String words, String look) {
    List<Piece> pieces = new ArrayList<>();
    addWords(pieces, words, look);
    return pieces;
  }

  private static List<Piece> runs(Text text) {
    List<Piece> pieces = new ArrayList<>();
    for (Text.Run run : text.runs()) {
      addWords(pieces, run.words(), run.strong() ? BOLD : "");
    }
    return pieces;
  }

  /** Adds the text as pieces that each are a word, or a single space where a line may break. */
  private static void addWords(List<Piece> pieces, String text, String look) {
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (point == ' ' || Character.isWhitespace(point)) {
        flush(pieces, word, look);
        if (!pieces.isEmpty() && !pieces.get(pieces.size() - 1).word().equals(" ")) {
          pieces.add(new Piece(" ", look));
        }
      } else if (isShown(point)) {
        word.appendCodePoint(point);
      }
    }
    flush(pieces, word, look);
  }

  /** A line as it is, but for what a terminal would take for a command. */
  private static String shownOnly(String line) {
    return line.codePoints()
        .filter(TextRenderer::isShown)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void flush(List<Piece> pieces, StringBuilder word, String look) {
    if (word.length() > 0) {
      pieces.add(new Piece(word.toString(), look));
      word.setLength(0);
    }
  }

  private static boolean isShown(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }

  private static List<Piece> and(List<Piece> first, List<Piece> then) {
    List<Piece> both = new ArrayList<>(first);
    both.add(new Piece(" ", ""));
    both.addAll(then);
    return both;
  }

  private List<String> wrap(String indent, List<Piece> pieces) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    String hanging = " ".repeat(indent.length());
    int column = indent.length();
    String look = "";
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean space = piece.word().equals(" ");
      int needed = space ? 1 + wordLength(pieces, i + 1) : 0;
      if (space && width > 0 && column + needed > width) {
        lines.add(end(line, look));
        line = new StringBuilder(hanging);
        column = indent.length();
        look = "";
        continue;
      }
      if (!piece.look().equals(look)) {
        line.append(shown(look.isEmpty() ? "" : RESET)).append(shown(piece.look()));
        look = piece.look();
      }
      line.append(piece.word());
      column += columns(piece.word());
    }
    lines.add(end(line, look));
    return lines;
  }

  /** Columns up to the next space: words of several looks may stand together. */
  private static int wordLength(List<Piece> pieces, int from) {
    int length = 0;
    for (int i = from; i < pieces.size() && !pieces.get(i).word().equals(" "); i++) {
      length += columns(pieces.get(i).word());
    }
    return length;
  }

  private static int columns(String word) {
    return word.codePointCount(0, word.length());
  }

  private String end(StringBuilder line, String look) {
    return line.append(shown(look.isEmpty() ? "" : RESET)).toString();
  }

  private String shown(String escape) {
    return style == Style.ANSI ? escape : "";
  }
}
