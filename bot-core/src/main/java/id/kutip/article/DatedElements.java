package id.kutip.article;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that hold a date, best first: marked as the date, then a time, then named
 * like one, then plain text; of equal ones, those about the headline. After the idea of htmldate's
 * search, without its lists of sites. Comments and what stands beside the article do not count.
 */
final class DatedElements {

  private static final int MOST = 400;
  private static final double AGREES = 0.7;
  private static final int BRIEF = 150;
  private static final int LONGEST_TEXT = 250;

  /** Elements between a headline and its date, at most. */
  private static final int BEFORE = 12;

  private static final int AFTER = 40;
  private static final String[] VALUES = {
    "datetime", "content", "title", "data-time", "data-timestamp", "data-date"
  };
  private static final String[] NAMES = {
    "publish",
    "date",
    "timestamp",
    "byline",
    "time",
    "datum",
    "tanggal",
    "fecha",
    "meta",
    "entry-",
    "post-info",
    "postinfo",
    "info",
    "author",
    "posted",
    "publication",
    "waktu"
  };
  private static final List<String> BESIDE =
      List.of("comment", "related", "sidebar", "widget", "recommend", "popular", "teaser");

  /** What is passed over even where nothing else has a date. */
  private static final List<String> COMMENTS = List.of("comment");

  private final List<Dated> found;

  private DatedElements(List<Dated> found) {
    this.found = found;
  }

  /**
   * Looks through a page.
   *
   * @param title the article's; null if it has none
   * @param reader reads the date in a text; null if there is none
   */
  static DatedElements of(
      Document page, @Nullable String title, Function<String, @Nullable OffsetDateTime> reader) {
    Element heading = heading(page, title);
    Walk walk = new Walk(heading, BESIDE, reader);
    page.body().filter(walk);
    if (walk.found.isEmpty()) {
      walk = new Walk(heading, COMMENTS, reader);
      page.body().filter(walk);
    }
    int headingAt = walk.headingAt;
    List<Dated> sorted = new ArrayList<>(walk.found);
    sorted.sort(
        Comparator.comparing((Dated dated) -> dated.rank == Rank.TEXT)
            .thenComparing(dated -> !dated.near(headingAt))
            .thenComparing(Dated::rank)
            .thenComparingInt(Dated::position));
    return new DatedElements(sorted);
  }

  private static @Nullable Element heading(Document page, @Nullable String title) {
    if (title != null) {
      for (Element heading : page.select("h1, h2, h3, h4")) {
        if (Wording.shared(title, heading.text()) >= AGREES) {
          return heading;
        }
      }
    }
    return page.selectFirst("h1");
  }

  /** The best date that is marked or named as one; null if none. */
  @Nullable OffsetDateTime marked() {
    return found.isEmpty() || found.get(0).rank == Rank.TEXT ? null : found.get(0).date;
  }

  /** The best date in plain text too; null if none. */
  @Nullable OffsetDateTime plain() {
    return found.isEmpty() ? null : found.get(0).date;
  }

  private enum Rank {
    MARKED,
    TIME,
    NAMED,
    TEXT
  }

  private record Dated(Rank rank, int position, OffsetDateTime date) {
    boolean near(int heading) {
      return heading >= 0 && position >= heading - BEFORE && position <= heading + AFTER;
    }
  }

  private static final class Walk implements NodeFilter {
    private final List<Dated> found = new ArrayList<>();
    private final @Nullable Element heading;
    private final List<String> skipped;
    private final Function<String, @Nullable OffsetDateTime> reader;
    private int position;
    private int headingAt = -1;

    Walk(
        @Nullable Element heading,
        List<String> skipped,
        Function<String, @Nullable OffsetDateTime> reader) {
      this.heading = heading;
      this.skipped = skipped;
      this.reader = reader;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (!(node instanceof Element element)) {
        if (node instanceof TextNode text) {
          String plain = text.text();
          add(Rank.TEXT, plain.length() > LONGEST_TEXT ? null : reader.apply(plain));
        }
        return FilterResult.CONTINUE;
      }
      if (depth > 0 && isBeside(element)) {
        return FilterResult.SKIP_CHILDREN;
      }
      position++;
      if (element.equals(heading)) {
        headingAt = position;
      }
      Rank rank = rank(element);
      if (rank != Rank.TEXT) {
        add(rank, date(element, rank));
      }
      return FilterResult.CONTINUE;
    }

    private void add(Rank rank, @Nullable OffsetDateTime date) {
      if (date != null && found.size() < MOST) {
        found.add(new Dated(rank, position, date));
      }
    }

    private boolean isBeside(Element element) {
      String tag = element.normalName();
      if (tag.equals("aside") || tag.equals("footer") || tag.equals("nav")) {
        return true;
      }
      String names = names(element);
      for (String beside : skipped) {
        if (names.contains(beside)) {
          return heading == null || !heading.parents().contains(element);
        }
      }
      return false;
    }

    private static Rank rank(Element element) {
      String names = names(element);
      String property = element.attr("itemprop") + element.attr("property");
      if (property.equals("datePublished")
          || element.hasAttr("pubdate")
          || element.hasClass("dt-published")
          || element.hasClass("published")) {
        return Rank.MARKED;
      }
      if (names.contains("modified")
          || property.equals("dateModified")
          || (names.contains("updated") && !names.contains("published"))) {
        return Rank.TEXT;
      }
      if (element.normalName().equals("time")) {
        return Rank.TIME;
      }
      for (String name : NAMES) {
        if (names.contains(name)) {
          return Rank.NAMED;
        }
      }
      return Rank.TEXT;
    }

    private @Nullable OffsetDateTime date(Element element, Rank rank) {
      OffsetDateTime printed = printed(element);
      if (rank == Rank.MARKED || rank == Rank.TIME) {
        for (String value : VALUES) {
          OffsetDateTime date = element.hasAttr(value) ? reader.apply(element.attr(value)) : null;
          if (date != null) {
            return printed == null || isSameDay(printed, date) ? date : printed;
          }
        }
      }
      return printed;
    }

    /** One day apart, the text counts in another zone; farther, it is what readers are told. */
    private static boolean isSameDay(OffsetDateTime printed, OffsetDateTime date) {
      return Math.abs(ChronoUnit.DAYS.between(printed.toLocalDate(), date.toLocalDate())) <= 1;
    }

    private @Nullable OffsetDateTime printed(Element element) {
      // an element that holds a date and little else
      boolean small = element.childrenSize() < 12 && element.childNodeSize() <= 40;
      String text = small ? element.text() : "";
      return text.length() > BRIEF ? null : reader.apply(text);
    }

    private static String names(Element element) {
      return (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    }
  }
}
