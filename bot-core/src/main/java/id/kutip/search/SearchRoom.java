package id.kutip.search;

import id.kutip.store.Database;

/**
 * What chats know, and the ways to find it.
 *
 * @param archive keeps it
 * @param quotes finds who said what
 * @param articles finds articles
 */
public record SearchRoom(Archive archive, QuoteSearch quotes, ArticleSearch articles) {

  /** All of it over one database. */
  public static SearchRoom in(Database database) {
    return new SearchRoom(
        new Archive(database), new QuoteSearch(database), new ArticleSearch(database));
  }
}
