package id.kutip.chat;

/**
 * One chat of one platform: a channel, group, thread or private conversation.
 *
 * @param platform where it is
 * @param id the platform's own name for it
 */
public record ChatId(Platform platform, String id) {}
