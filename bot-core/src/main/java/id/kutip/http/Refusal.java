package id.kutip.http;

import id.kutip.locale.UserMessage;
import java.util.Locale;

/**
 * Why something could not be fetched; each has a sentence for the reader, {@code fetch.NAME} in
 * lower case.
 */
public enum Refusal {
  /** An address of a private, local or reserved network. */
  PRIVATE,
  /** A host that no public site can have. */
  BAD_HOST,
  /** Not a web address at all. */
  BAD_URL,
  /** A web address with a user name or password in it. */
  USERINFO,
  /** Something else than http or https. */
  SCHEME,
  /** A port that no web site uses. */
  PORT,
  TOO_MANY_REDIRECTS,
  BAD_REDIRECT,
  TIMEOUT,
  TOO_LARGE,
  /** The connection ended before the answer did. */
  TRUNCATED,
  BAD_RESPONSE,
  /** A content encoding that was not asked for. */
  ENCODING,
  TLS,
  /** No such host, or nobody answers there. */
  UNREACHABLE,
  /** The site answers bots with a challenge; it is respected. */
  BOT_WALL,
  /** Neither a page nor a feed. */
  NOT_TEXT,
  UNAUTHORISED,
  PAYMENT_REQUIRED,
  FORBIDDEN,
  NOT_FOUND,
  GONE,
  TOO_MANY_REQUESTS,
  LEGAL,
  /** So much is being read just now that there is no turn for it. */
  BUSY,
  SERVER_ERROR;

  /** What to tell the reader: one short sentence that names no host and no address. */
  public UserMessage message() {
    return UserMessage.of("fetch." + name().toLowerCase(Locale.ROOT));
  }
}
