package id.kutip.chat;

/** Where people talk to the bot. */
public enum Platform {
  /** The terminal that the bot was started in. */
  TERMINAL,
  /** Discord. */
  DISCORD,
  /** Telegram. */
  TELEGRAM,
  /** The page that the bot serves on its own machine. */
  WEB
}
