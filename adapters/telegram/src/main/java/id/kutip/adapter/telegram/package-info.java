/**
 * Kutip in Telegram. {@link id.kutip.adapter.telegram.TelegramAdapter} is the whole; an {@code
 * UpdatePoller} asks Telegram for what was written and hands it on through the {@code UpdateInbox}
 * and the {@code ChatLanes}; a {@code MessageReader} decides what of it is meant for the bot; the
 * {@code TelegramRenderer} makes HTML messages of replies, which an {@code Outgoing} sends within
 * Telegram's limits.
 *
 * <p>TelegramBots gives the types of the Bot API and the calls. Its own polling is not used: it
 * ends for ever when a consumer throws, and a batch with one update that it cannot read is asked
 * for again and again.
 */
@NullMarked
package id.kutip.adapter.telegram;

import org.jspecify.annotations.NullMarked;
