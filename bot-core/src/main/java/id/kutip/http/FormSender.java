package id.kutip.http;

import java.util.Map;

/** Sends forms to the web. Thread-safe; never throws, whatever the server does. */
public interface FormSender {

  /**
   * Sends the form by POST; a redirect that keeps the method (307, 308) is followed.
   *
   * @param fields names and values, UTF-8
   */
  Sent send(String url, Map<String, String> fields);

  /**
   * What came of it.
   *
   * @param status that the server answered with; 0 where it did not
   * @param cause for the log, without secrets
   */
  record Sent(int status, String cause) {

    /** Whether the server took it. */
    public boolean isAccepted() {
      return status >= 200 && status < 300;
    }
  }
}
