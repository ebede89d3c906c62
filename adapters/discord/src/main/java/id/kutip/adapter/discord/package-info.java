/**
 * The bot in Discord, on JDA. {@link id.kutip.adapter.discord.DiscordAdapter} wires it: the shards
 * whose lease this node holds are listened to, the listeners take interactions and plain words to
 * the router, the renderer lays replies out as Components V2, and what the bot sends of its own
 * accord goes out by a client that needs no gateway. No privileged intent is asked for.
 */
@NullMarked
package id.kutip.adapter.discord;

import org.jspecify.annotations.NullMarked;
