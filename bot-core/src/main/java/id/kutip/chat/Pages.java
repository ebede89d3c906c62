package id.kutip.chat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a long answer into pages that a reader takes in at once and that fit one message of every
 * platform. A block longer than half a page is cut at the end of a sentence; a heading never stands
 * last on a page, and is repeated where its part goes on.
 */
public final class Pages {

  /** Characters of a page. */
  public static final int PAGE = 2_400;

  private final int limit;
  private final List<List<Block>> done = new ArrayList<>();
  private final List<Block> page = new ArrayList<>();
  private int length;
  private Block.@Nullable Heading part;

  private Pages(int limit) {
    this.limit = limit;
  }

  /** The blocks in order, on pages of about {@code limit} characters; at least one page. */
  public static List<List<Block>> of(List<Block> blocks, int limit) {
    Pages pages = new Pages(limit);
    BlockCutter cutter = new BlockCutter(limit / 2);
    for (Block block : blocks) {
      block.accept(cutter).forEach(pages::add);
    }
    pages.done.add(List.copyOf(pages.page));
    return List.copyOf(pages.done);
  }

  private void add(Block block) {
    boolean full = length + block.accept(BlockLength.INSTANCE) > limit;
    if (full && page.stream().anyMatch(it -> !(it instanceof Block.Heading))) {
      turn(block);
    }
    if (block instanceof Block.Heading heading) {
      part = heading.level() > 1 ? heading : null;
    }
    put(block);
  }

  /** Begins a page with the headings that belong above {@code next}. */
  private void turn(Block next) {
    List<Block> headings = new ArrayList<>();
    while (page.get(page.size() - 1) instanceof Block.Heading) {
      headings.add(0, page.remove(page.size() - 1));
    }
    if (headings.isEmpty() && part != null && !(next instanceof Block.Heading)) {
      headings.add(part);
    }
    done.add(List.copyOf(page));
    page.clear();
    length = 0;
    headings.forEach(this::put);
  }

  /** Adds the block, joining the items of lists that were cut. */
  private void put(Block block) {
    length += block.accept(BlockLength.INSTANCE);
    Block last = page.isEmpty() ? null : page.get(page.size() - 1);
    if (last instanceof Block.FactList before && block instanceof Block.FactList more) {
      page.set(page.size() - 1, new Block.FactList(joined(before.items(), more.items())));
    } else if (last instanceof Block.ArticleList before
        && block instanceof Block.ArticleList more) {
      page.set(
          page.size() - 1,
          new Block.ArticleList(joined(before.items(), more.items()), before.asks()));
    } else {
      page.add(block);
    }
  }

  private static <T> List<T> joined(List<T> before, List<T> more) {
    List<T> all = new ArrayList<>(before);
    all.addAll(more);
    return all;
  }
}
