package id.kutip.chat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a long answer into pages that a reader takes in at once and that fit one message of every
 * platform. A block longer than a page is cut at the end of a sentence; a heading never stands last
 * on a page and is repeated where its part goes on.
 */
public final class Pages {

  /** Characters of a page. */
  public static final int PAGE = 2_400;

  private Pages() {}

  /** The blocks in order, on as few pages of {@code limit} characters as it takes; at least one. */
  public static List<List<Block>> of(List<Block> blocks, int limit) {
    List<List<Block>> pages = new ArrayList<>();
    List<Block> page = new ArrayList<>();
    int length = 0;
    Block.@Nullable Heading part = null;
    for (Block whole : blocks) {
      for (Block block : whole.accept(new Cutter(limit / 2))) {
        int needed = block.accept(Length.INSTANCE);
        if (length > 0 && length + needed > limit && !onlyHeadings(page)) {
          boolean orphan = page.get(page.size() - 1) instanceof Block.Heading;
          Block last = orphan ? page.remove(page.size() - 1) : null;
          pages.add(List.copyOf(page));
          page = new ArrayList<>();
          length = 0;
          Block.Heading repeated = block instanceof Block.Heading ? null : part;
          if (last != null || repeated != null) {
            Block heading = last != null ? last : repeated;
            if (heading != null) {
              page.add(heading);
              length += heading.accept(Length.INSTANCE);
            }
          }
        }
        if (block instanceof Block.Heading heading) {
          part = heading.level() > 1 ? heading : null;
        }
        page.add(block);
        length += needed;
      }
    }
    pages.add(List.copyOf(page));
    return pages;
  }

  private static boolean onlyHeadings(List<Block> page) {
    return page.stream().allMatch(block -> block instanceof Block.Heading);
  }

  /** Characters that a block takes. */
  private static final class Length implements Block.Visitor<Integer> {

    static final Length INSTANCE = new Length();

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

    private static int sum(List<String> parts) {
      return parts.stream().mapToInt(part -> part.length() + 3).sum();
    }
  }

  /** The block in parts of at most so many characters; lists in parts of one item each. */
  private static final class Cutter implements Block.Visitor<List<Block>> {

    private final int most;

    Cutter(int most) {
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
          .<Block>map(item -> new Block.ArticleList(List.of(item)))
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
}
