package id.kutip.chat;

import java.util.List;

/** Characters that a block takes. */
final class BlockLength implements Block.Visitor<Integer> {

  static final BlockLength INSTANCE = new BlockLength();

  private BlockLength() {}

  /** What a renderer adds around a block or item. */
  private static final int FRAME = 24;

  @Override
  public Integer heading(Block.Heading heading) {
    return heading.words().length() + FRAME;
  }

  @Override
  public Integer paragraph(Block.Paragraph paragraph) {
    return paragraph.text().length() + FRAME;
  }

  @Override
  public Integer excerpt(Block.Excerpt excerpt) {
    return excerpt.text().length() + FRAME;
  }

  @Override
  public Integer quotation(Block.Quotation quotation) {
    return quotation.words().length() + sum(quotation.notes()) + FRAME;
  }

  @Override
  public Integer factList(Block.FactList facts) {
    return facts.items().stream()
        .mapToInt(item -> item.text().length() + sum(item.notes()) + FRAME)
        .sum();
  }

  @Override
  public Integer sourceLine(Block.SourceLine source) {
    int link = source.link() == null ? 0 : source.link().toString().length();
    return sum(source.parts()) + link + FRAME;
  }

  @Override
  public Integer articleList(Block.ArticleList articles) {
    return articles.items().stream()
        .mapToInt(item -> item.title().length() + item.detail().length() + FRAME)
        .sum();
  }

  @Override
  public Integer examples(Block.Examples examples) {
    return examples.items().stream()
        .mapToInt(item -> item.line().length() + item.meaning().length() + FRAME)
        .sum();
  }

  @Override
  public Integer notice(Block.Notice notice) {
    return notice.words().length() + FRAME;
  }

  @Override
  public Integer actions(Block.Actions actions) {
    return actions.items().stream()
        .mapToInt(item -> item.label().length() + item.line().length() + FRAME)
        .sum();
  }

  @Override
  public Integer picture(Block.Picture picture) {
    return 0;
  }

  @Override
  public Integer file(Block.File file) {
    // what it holds goes beside the message
    return file.name().length() + FRAME;
  }

  private static int sum(List<String> parts) {
    return parts.stream().mapToInt(part -> part.length() + 3).sum();
  }
}
