package id.kutip.chat;

/**
 * The bot's way to one platform. An adapter takes what people write there to the command router and
 * shows them the replies; through these methods the bot writes to a chat that has not asked just
 * now. All methods may be called from any thread.
 */
public interface ChatAdapter extends AutoCloseable {

  /** Which platform it serves. */
  Platform platform();

  /**
   * Begins to take messages. Called once; returns when the platform is being listened to, or will
   * be as soon as it can be reached.
   *
   * @throws StartRefusedException when the platform will never have this bot as it is configured
   */
  void start() throws StartRefusedException;

  /** Where people find the bot on its platform, such as a web address; for the operator. */
  String address();

  /** Sends a reply to a chat. Refusals of the platform are results, not exceptions. */
  DeliveryResult send(ChatId chat, Reply reply);

  /**
   * Sends a reply that may have been sent before by a process that died before it knew. A platform
   * that can tell repetitions by {@code nonce} shows the reply once.
   *
   * @param nonce the same whenever the same message is sent; at most 25 characters
   */
  default DeliveryResult send(ChatId chat, Reply reply, String nonce) {
    return send(chat, reply);
  }

  /**
   * Puts a reply in the place of a message that {@link #send} has sent.
   *
   * @param messageId as {@link DeliveryResult.Sent} told it
   */
  DeliveryResult edit(ChatId chat, String messageId, Reply reply);

  /** Takes no more messages and lets go of the platform; does nothing the second time. */
  @Override
  void close();
}
