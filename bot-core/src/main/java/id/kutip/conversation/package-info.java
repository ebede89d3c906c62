/**
 * What a chat has talked about: the articles it was shown, by number, the one it is about now, and
 * its last question, so that "it", "and Trump?" and "next page" have a meaning. A {@link
 * id.kutip.conversation.Conversation} is an immutable value; {@link
 * id.kutip.conversation.ConversationStore} keeps the latest of each chat.
 */
@NullMarked
package id.kutip.conversation;

import org.jspecify.annotations.NullMarked;
