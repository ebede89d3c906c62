/**
 * Which chat wants which news, how and when. {@link id.kutip.subscription.ChatStore} knows the
 * chats themselves and follows them when they move.
 */
@NullMarked
package id.kutip.subscription;

import org.jspecify.annotations.NullMarked;
