/**
 * New entries from feeds. Reading: {@link id.kutip.feed.FeedParser} makes a {@link
 * id.kutip.feed.Feed} of any bytes that some feed reader would take for one, {@link
 * id.kutip.feed.FeedDates} reads the dates that feeds carry, {@link id.kutip.feed.FeedDiscovery}
 * knows where a site's feeds may be and {@link id.kutip.feed.FeedFinder} goes there, {@link
 * id.kutip.feed.Opml} takes lists of feeds in and out. Deciding, without clock or database: {@link
 * id.kutip.feed.EntryIdentity} says whether two entries are the same, {@link
 * id.kutip.feed.NewEntries} which of them are new, {@link id.kutip.feed.PollSchedule} when to ask
 * again. Doing: {@link id.kutip.feed.FeedPoller} polls the feeds that {@link
 * id.kutip.feed.FeedStore} keeps and tells an {@link id.kutip.feed.EntryListener}.
 */
@NullMarked
package id.kutip.feed;

import org.jspecify.annotations.NullMarked;
