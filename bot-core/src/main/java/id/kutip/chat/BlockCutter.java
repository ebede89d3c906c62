package id.kutip.chat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The block in parts of at most so many characters; lists in parts of one item each. */
final class BlockCutter implements Block.Visitor<List<Block>> {

  private final int most;

  BlockCutter(int most) {
    this.most = most;
  }

  @Override
  public List<Block> heading(Block.Heading heading) {
    return List.of(heading);
  }

  @Override
  public List<Block> paragraph(Block.Paragraph paragraph) {
    return texts(paragraph.text()).stream().<Block>map(Block.Paragraph::new).toList();
  }

  @Override
  public List<Block> excerpt(Block.Excerpt excerpt) {
    return texts(excerpt.text()).stream()
        .<Block>map(text -> new Block.Excerpt(text, excerpt.place()))
        .toList();
  }

  @Override
  public List<Block> quotation(Block.Quotation quotation) {
    return cuts(quotation.words()).stream()
        .<Block>map(
            words ->
                new Block.Quotation(
                    quotation.manner(), words, quotation.notes(), quotation.place()))
        .toList();
  }

  @Override
  public List<Block> factList(Block.FactList facts) {
    List<Block> parts = new ArrayList<>();
    for (Block.FactLine item : facts.items()) {
      for (Text text : texts(item.text())) {
        parts.add(
            new Block.FactList(List.of(new Block.FactLine(text, item.notes(), item.place()))));
      }
    }
    return parts;
  }

  @Override
  public List<Block> sourceLine(Block.SourceLine source) {
    return List.of(source);
  }

  @Override
  public List<Block> articleList(Block.ArticleList articles) {
    return articles.items().stream()
        .<Block>map(item -> new Block.ArticleList(List.of(item), articles.asks()))
        .toList();
  }

  @Override
  public List<Block> examples(Block.Examples examples) {
    return List.of(examples);
  }

  @Override
  public List<Block> notice(Block.Notice notice) {
    return List.of(notice);
  }

  @Override
  public List<Block> actions(Block.Actions actions) {
    return List.of(actions);
  }

  @Override
  public List<Block> picture(Block.Picture picture) {
    return List.of(picture);
  }

  @Override
  public List<Block> file(Block.File file) {
    return List.of(file);
  }

  private List<Text> texts(Text text) {
    List<Text> parts = new ArrayList<>();
    int start = 0;
    for (String words : cuts(text.words())) {
      parts.add(text.part(start, start + words.length()));
      start += words.length();
    }
    return parts;
  }

  /** The words in parts, which joined are the words again. */
  private List<String> cuts(String words) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (words.length() - start > most) {
      int end = start + lastBreak(words.substring(start, start + most));
      parts.add(words.substring(start, end));
      start = end;
    }
    parts.add(words.substring(start));
    return parts;
  }

  /** Where to cut: after the last whole sentence, or else the last whole word. */
  private static int lastBreak(String words) {
    for (BreakIterator breaks :
        List.of(
            BreakIterator.getSentenceInstance(Locale.ROOT),
            BreakIterator.getWordInstance(Locale.ROOT))) {
      breaks.setText(words);
      breaks.last();
      int at = breaks.previous();
      if (at > words.length() / 4) {
        return at;
      }
    }
    return Character.isHighSurrogate(words.charAt(words.length() - 1))
        ? words.length() - 1
        : words.length();
  }
}
