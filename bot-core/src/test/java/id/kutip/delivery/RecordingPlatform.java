package id.kutip.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A chat platform of one line a message over loopback, outside the processes that deliver: what it
 * has received, it has received, whatever becomes of them.
 */
final class RecordingPlatform implements AutoCloseable {

  /** A message as it came in. */
  record Received(String chat, String subject, String nonce) {}

  private final ServerSocket server;
  private final List<Received> received = new ArrayList<>();

  RecordingPlatform() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread listener = new Thread(this::listen, "recording-platform");
    listener.setDaemon(true);
    listener.start();
  }

  int port() {
    return server.getLocalPort();
  }

  synchronized List<Received> received() {
    return List.copyOf(received);
  }

  /** How many messages have come in. */
  synchronized int count() {
    return received.size();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread talk = new Thread(() -> talk(socket), "recording-line");
        talk.setDaemon(true);
        talk.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] parts = line.split("\t", -1);
        out.println(record(new Received(parts[0], parts[1], parts[2])));
      }
    } catch (IOException e) {
      // the process at the other end was killed: that is what this is for
      return;
    }
  }

  private synchronized int record(Received message) {
    received.add(message);
    return received.size();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
