/**
 * What the bot and the chat platforms agree on: who is written to ({@link id.kutip.chat.ChatId}),
 * what is said ({@link id.kutip.chat.Reply}, a document of {@link id.kutip.chat.Block}s) and what
 * became of it ({@link id.kutip.chat.DeliveryResult}). Commands write replies, each platform's
 * renderer shows them; no markup exists before the renderer, so nothing that an article says can be
 * taken for it. {@link id.kutip.chat.TextRenderer} is the renderer for terminals and plain text.
 */
@NullMarked
package id.kutip.chat;

import org.jspecify.annotations.NullMarked;
