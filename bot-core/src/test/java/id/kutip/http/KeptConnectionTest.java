package id.kutip.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class KeptConnectionTest {

  /**
   * A server of the plainest kind: one answer for each connection, then it hangs up unannounced.
   */
  private static void serve(ServerSocket listening) {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        readHead(socket.getInputStream());
        socket
            .getOutputStream()
            .write(
                "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello"
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void readHead(InputStream in) throws IOException {
    int ends = 0;
    while (ends < 4) {
      int c = in.read();
      if (c < 0) {
        return;
      }
      ends = c == '\r' || c == '\n' ? ends + 1 : 0;
    }
  }

  @Test
  void thatTheServerHasClosedIsOpenedAnew() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (ServerSocket listening = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      thread.execute(() -> serve(listening));
      String host = "127.0.0.1:" + listening.getLocalPort();
      GuardedFetcher fetcher =
          new GuardedFetcher(
              new AddressGuard(Set.of(host)),
              FetchLimits.standard(),
              "Kutip/test",
              Clock.systemUTC());

      for (int i = 0; i < 5; i++) {
        assertThat(fetcher.fetch(FetchRequest.page("http://" + host + "/" + i)))
            .isInstanceOf(FetchResult.Fetched.class);
      }
    } finally {
      thread.shutdownNow();
    }
  }
}
