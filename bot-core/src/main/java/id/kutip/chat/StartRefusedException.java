package id.kutip.chat;

import id.kutip.locale.UserMessage;

/** A platform will not have the bot, and trying again would change nothing. */
public final class StartRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient UserMessage reason;

  /**
   * A refusal.
   *
   * @param reason for the operator, with what to do about it; names no secret
   */
  public StartRefusedException(UserMessage reason) {
    super(reason.key());
    this.reason = reason;
  }

  /** For the operator, with what to do about it. */
  public UserMessage reason() {
    return reason;
  }
}
