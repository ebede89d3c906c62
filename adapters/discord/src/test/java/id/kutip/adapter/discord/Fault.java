package id.kutip.adapter.discord;

import java.time.Duration;
import java.util.Map;

/**
 * What a message meets instead of being taken.
 *
 * @param status 0 to drop the connection without a word
 */
record Fault(int status, String body, Map<String, String> headers) {

  /** Discord's own refusal. */
  static Fault refusal(int status, int code, String words) {
    return new Fault(status, "{\"message\":\"" + words + "\",\"code\":" + code + "}", Map.of());
  }

  /** Not now. */
  static Fault tooFast(Duration wait, boolean global) {
    String seconds = Long.toString(wait.toSeconds());
    return new Fault(
        429,
        "{\"message\":\"You are being rate limited.\",\"retry_after\":"
            + seconds
            + ",\"global\":"
            + global
            + "}",
        global
            ? Map.of("Retry-After", seconds, "X-RateLimit-Global", "true")
            : Map.of("Retry-After", seconds, "X-RateLimit-Scope", "user"));
  }

  /** A server of Discord's in trouble. */
  static Fault trouble(int status) {
    return new Fault(status, "<html>trouble</html>", Map.of());
  }

  /** The connection ends before an answer. */
  static Fault dropped() {
    return new Fault(0, "", Map.of());
  }
}
