/**
 * The bot's news under load, against servers on the loopback: how many feeds are polled and
 * messages delivered in a second, how long an article takes from its feed to a chat, and what
 * memory it takes. Programs that print figures; nothing is asserted.
 */
@NullMarked
package id.kutip.load;

import org.jspecify.annotations.NullMarked;
