/**
 * All articles and quotes that a chat has received or asked about. {@link id.kutip.search.Archive}
 * keeps them; {@link id.kutip.search.QuoteSearch} and {@link id.kutip.search.ArticleSearch} find
 * them by words in any form and by speakers, in SQLite's or PostgreSQL's full text ({@link
 * id.kutip.search.FullText}).
 */
@NullMarked
package id.kutip.search;

import org.jspecify.annotations.NullMarked;
