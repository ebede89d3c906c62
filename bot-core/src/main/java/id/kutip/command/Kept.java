package id.kutip.command;

import id.kutip.search.SearchRoom;
import id.kutip.store.Database;

/**
 * What a bot with a database keeps beyond its conversations.
 *
 * @param database of chats and their subscriptions
 * @param search in what chats know
 * @param feeds that are polled
 */
public record Kept(Database database, SearchRoom search, Feeds feeds) {}
