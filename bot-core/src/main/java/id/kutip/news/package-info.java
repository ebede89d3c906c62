/**
 * From a feed's new entry to the messages that tell of it. {@link id.kutip.news.Newsroom} is told
 * by the poll; {@link id.kutip.news.Publisher} reads the article, lets {@link
 * id.kutip.news.Stories} say whether it is told already, and {@link id.kutip.news.NewsDesk} takes
 * it to the chats that want it; {@link id.kutip.news.NewsComposer} makes the messages.
 */
@NullMarked
package id.kutip.news;

import org.jspecify.annotations.NullMarked;
