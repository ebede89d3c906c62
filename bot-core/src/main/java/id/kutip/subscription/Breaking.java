package id.kutip.subscription;

/**
 * What is sent at once, whatever digest or quiet hours say: news that a filter of its own lets
 * through, or a story that many sources tell. Immutable.
 *
 * @param words a {@link Filter}; empty for none
 * @param sources so many sources make a story breaking; 0 for never
 */
public record Breaking(String words, int sources) {

  /** Nothing is. */
  public static final Breaking NEVER = new Breaking("", 0);

  /** Whether the article is. */
  public boolean is(NewArticle article) {
    return (sources > 0 && article.sources() >= sources)
        || (!words.isBlank() && Filter.of(words).test(article).passes());
  }

  /** As {@link #of} reads it. */
  public String written() {
    return sources + " " + words;
  }

  /** Reads what {@link #written} wrote. */
  public static Breaking of(String written) {
    int space = written.indexOf(' ');
    return new Breaking(
        written.substring(space + 1), Integer.parseInt(written.substring(0, space)));
  }
}
