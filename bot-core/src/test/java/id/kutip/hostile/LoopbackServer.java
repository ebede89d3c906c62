package id.kutip.hostile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A web server on the loopback that answers each connection with the very bytes it is told to, and
 * remembers what it was asked.
 */
public final class LoopbackServer implements AutoCloseable {

  /** What it does with a connection; the connection is closed afterwards. */
  public interface Answer {
    /** Answers a request of that head. */
    void to(String head, Wire wire) throws IOException;
  }

  /** The way back to the client. */
  public final class Wire {
    private final OutputStream out;

    private Wire(OutputStream out) {
      this.out = out;
    }

    /** Sends characters up to U+00FF as bytes. */
    public Wire send(String text) throws IOException {
      return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public Wire send(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
      return this;
    }

    /** Waits a moment; returns whether the server is still wanted. */
    public boolean pause() {
      return hold(20);
    }

    /** Says nothing until the server is closed. */
    public void fallSilent() {
      hold(60_000);
    }

    private boolean hold(long milliseconds) {
      try {
        return !closed.await(milliseconds, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  private final ServerSocket listening;
  private final Answer answer;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private final boolean listens;

  /** A server that is listening. */
  public LoopbackServer(Answer answer) throws IOException {
    this(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), answer);
  }

  /** A server behind that socket, which may be one of TLS. */
  public LoopbackServer(ServerSocket listening, Answer answer) {
    this(listening, answer, true);
  }

  private LoopbackServer(ServerSocket listening, Answer answer, boolean listens) {
    this.listening = listening;
    this.answer = answer;
    this.listens = listens;
    threads.execute(this::accept);
  }

  /** A server that says the same to everybody, whatever they ask and however. */
  public static LoopbackServer unasked(String raw) throws IOException {
    return new LoopbackServer(
        new ServerSocket(0, 64, InetAddress.getLoopbackAddress()),
        (head, wire) -> wire.send(raw).pause(),
        false);
  }

  /** A server that always answers the same. */
  public static LoopbackServer of(String raw) throws IOException {
    return new LoopbackServer((head, wire) -> wire.send(raw));
  }

  /** A whole answer of that status line, headers and body. */
  public static String answer(String status, String headers, String body) {
    String length = "Content-Length: " + body.length();
    return "HTTP/1.1 " + status + "\r\n" + headers + length + "\r\n\r\n" + body;
  }

  /** A page. */
  public static String page(String html) {
    return answer("200 OK", "Content-Type: text/html\r\n", html);
  }

  /** A redirect. */
  public static String redirect(int status, String location) {
    return answer(status + " Moved", "Location: " + location + "\r\n", "");
  }

  /** The host with its port, as an operator would allow it. */
  public String host() {
    return "127.0.0.1:" + port();
  }

  /** The port it listens on. */
  public int port() {
    return listening.getLocalPort();
  }

  /** The address of a path that begins with a slash. */
  public String url(String path) {
    return "http://" + host() + path;
  }

  /** The heads of all requests, in their order. */
  public List<String> asked() {
    return asked;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      String head = listens ? head(socket.getInputStream()) : "";
      asked.add(head);
      answer.to(head, new Wire(socket.getOutputStream()));
    } catch (IOException e) {
      // the client has heard enough, or the server is being closed
    } finally {
      open.remove(socket);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    int c;
    while ((c = in.read()) >= 0) {
      head.append((char) c);
      if (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) >= 0) {
        return head.toString();
      }
    }
    throw new EOFException("hung up before asking");
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
