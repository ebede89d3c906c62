package id.kutip.conversation;

/**
 * An article of a conversation.
 *
 * @param number by which people there can ask for it; stays the same as long as it is known
 * @param reading the article
 */
public record KnownArticle(int number, Reading reading) {}
