package id.kutip.http;

import id.kutip.http.FetchResult.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** What an exception on the way means for the reader. */
final class Failures {

  /** A name has an address that is not public. */
  static final class PrivateNameException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateNameException(String host) {
      super(host);
    }
  }

  private Failures() {}

  static Refused of(IOException e) {
    if (has(e, GuardedSockets.PrivateAddressException.class)
        || has(e, PrivateNameException.class)) {
      return new Refused(Refusal.PRIVATE, "address is not public");
    }
    return new Refused(reason(e), e.getClass().getSimpleName());
  }

  private static Refusal reason(IOException e) {
    if (e instanceof UnknownHostException || e instanceof ConnectException) {
      return Refusal.UNREACHABLE;
    }
    if (e instanceof InterruptedIOException) {
      return Refusal.TIMEOUT;
    }
    if (e instanceof SSLException) {
      return Refusal.TLS;
    }
    if (e instanceof ZipException) {
      return Refusal.ENCODING;
    }
    // OkHttp has no types of its own for headers that do not end and for a body that ends too soon
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("unexpected end of stream on ")) {
      return Refusal.BAD_RESPONSE;
    }
    if (e instanceof EOFException || message.contains("unexpected end")) {
      return Refusal.TRUNCATED;
    }
    return e instanceof SocketException ? Refusal.UNREACHABLE : Refusal.BAD_RESPONSE;
  }

  private static boolean has(Throwable e, Class<? extends Throwable> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
