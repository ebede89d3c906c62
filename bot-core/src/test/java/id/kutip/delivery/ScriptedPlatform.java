package id.kutip.delivery;

import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.TextRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** A platform that answers as a test tells it to, and otherwise takes everything. */
final class ScriptedPlatform implements ChatAdapter {

  private final Queue<Supplier<DeliveryResult>> answers = new ConcurrentLinkedQueue<>();
  private final List<String> seen = new ArrayList<>();

  /** The next message gets this answer. */
  void answer(DeliveryResult result) {
    answers.add(() -> result);
  }

  /** The next message breaks the adapter. */
  void fail() {
    answers.add(
        () -> {
          throw new IllegalStateException("the line broke");
        });
  }

  /** All messages handed over, as {@code chat: words}, edits with the message they replace. */
  synchronized List<String> seen() {
    return List.copyOf(seen);
  }

  private synchronized DeliveryResult take(String message) {
    seen.add(message);
    Supplier<DeliveryResult> answer = answers.poll();
    return answer == null ? new DeliveryResult.Sent("m" + seen.size()) : answer.get();
  }

  private static String words(Reply reply) {
    return new TextRenderer(TextRenderer.Style.PLAIN, 80).render(reply).strip();
  }

  @Override
  public Platform platform() {
    return Platform.WEB;
  }

  @Override
  public void start() {}

  @Override
  public String address() {
    return "nowhere";
  }

  @Override
  public DeliveryResult send(ChatId chat, Reply reply) {
    return take(chat.id() + ": " + words(reply));
  }

  @Override
  public DeliveryResult edit(ChatId chat, String messageId, Reply reply) {
    return take(chat.id() + " " + messageId + ": " + words(reply));
  }

  @Override
  public void close() {}
}
