/**
 * The bot in Discord, on JDA. {@link id.kutip.adapter.discord.DiscordAdapter} connects and sends,
 * the listener takes interactions and plain words to the router, and the renderer lays replies out
 * as Components V2. No privileged intent is asked for.
 */
@NullMarked
package id.kutip.adapter.discord;

import org.jspecify.annotations.NullMarked;
