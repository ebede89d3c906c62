package id.kutip.adapter.telegram;

import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/** What the bot is in a chat, and what that lets it do (Bot API, "ChatMember"). */
final class Membership {

  private Membership() {}

  /** Whether it is not in the chat, or was blocked by the person. */
  static boolean isOut(ChatMember member) {
    return member.getStatus().equals("left") || member.getStatus().equals("kicked");
  }

  /** Whether it may write there: in a channel that is a right of its own. */
  static boolean mayWrite(ChatMember member, boolean channel) {
    if (member instanceof ChatMemberRestricted restricted) {
      return Boolean.TRUE.equals(restricted.getIsMember())
          && Boolean.TRUE.equals(restricted.getCanSendMessages());
    }
    if (channel) {
      return member instanceof ChatMemberAdministrator administrator
          && Boolean.TRUE.equals(administrator.getCanPostMessages());
    }
    return !isOut(member);
  }
}
