package id.kutip.delivery;

import id.kutip.chat.Block;
import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import id.kutip.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * A process that delivers until it is killed: opens the database, waits for a line on its standard
 * input, and then sends to a {@link RecordingPlatform}.
 */
final class DeliveryNode {

  private DeliveryNode() {}

  /**
   * Takes the database's address, the platform's port, the threads and the lease in milliseconds.
   */
  public static void main(String[] arguments) throws IOException {
    Database database = Database.open(arguments[0]);
    DeliveryWorker worker =
        new DeliveryWorker(
            database,
            new LineAdapter(Integer.parseInt(arguments[1])),
            RateLimits.none(),
            delivery -> Optional.of(Reply.of(new Block.Paragraph(Text.of(delivery.subject())))),
            (chat, reason) -> {},
            Duration.ofMillis(Long.parseLong(arguments[3])),
            Clock.systemUTC());
    if (System.in.read() >= 0) {
      worker.start(Integer.parseInt(arguments[2]));
    }
  }

  /** Sends a message as one line and waits for its number. */
  private static final class LineAdapter implements ChatAdapter {

    private final int port;
    private final ThreadLocal<Line> line = ThreadLocal.withInitial(this::connect);

    LineAdapter(int port) {
      this.port = port;
    }

    private record Line(PrintWriter out, BufferedReader in) {}

    private Line connect() {
      try {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        return new Line(
            new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8),
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Platform platform() {
      return Platform.WEB;
    }

    @Override
    public void start() {}

    @Override
    public String address() {
      return "loopback";
    }

    @Override
    public DeliveryResult send(ChatId chat, Reply reply) {
      throw new UnsupportedOperationException("deliveries carry a nonce");
    }

    @Override
    public DeliveryResult send(ChatId chat, Reply reply, String nonce) {
      String subject = ((Block.Paragraph) reply.blocks().get(0)).text().words();
      Line to = line.get();
      to.out().println(chat.id() + "\t" + subject + "\t" + nonce);
      try {
        String number = to.in().readLine();
        if (number == null) {
          throw new IllegalStateException("the platform hung up");
        }
        return new DeliveryResult.Sent(number);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public DeliveryResult edit(ChatId chat, String messageId, Reply reply) {
      throw new UnsupportedOperationException("nothing is revised here");
    }

    @Override
    public void close() {}
  }
}
