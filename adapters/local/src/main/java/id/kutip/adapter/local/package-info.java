/**
 * The chat on the bot's own machine: in the terminal ({@link id.kutip.adapter.local.TerminalChat}),
 * line by line where input is piped ({@link id.kutip.adapter.local.PipedChat}), and in the browser
 * ({@link id.kutip.adapter.local.WebChat}). {@link id.kutip.adapter.local.LocalChat} chooses.
 */
@NullMarked
package id.kutip.adapter.local;

import org.jspecify.annotations.NullMarked;
