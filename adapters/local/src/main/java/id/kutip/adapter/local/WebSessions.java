package id.kutip.adapter.local;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.sun.net.httpserver.HttpExchange;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The browsers that talk to the bot, told apart by a random cookie. Thread-safe. */
final class WebSessions {

  private static final String COOKIE = "kutip";
  private static final int SESSIONS = 1_000;
  private static final int UNREAD = 100;
  private static final int ID_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final AtomicLong messages = new AtomicLong();
  private final Cache<String, Deque<Reply>> unread =
      Caffeine.newBuilder().maximumSize(SESSIONS).expireAfterAccess(Duration.ofDays(1)).build();

  private final ChatEvents events;

  /**
   * No sessions yet.
   *
   * @param events told when a browser comes back after the program was started anew
   */
  WebSessions(ChatEvents events) {
    this.events = events;
  }

  /**
   * The chat of the browser that sent the request; it is given a cookie if it has none. One that it
   * has from before the program was started anew goes on: what waits for it is kept.
   */
  ChatId open(HttpExchange exchange) {
    String id = cookie(exchange.getRequestHeaders().getFirst("Cookie"));
    if (id != null && unread.getIfPresent(id) == null) {
      unread.put(id, new ArrayDeque<>());
      events.opened(new ChatId(Platform.WEB, id));
    } else if (id == null) {
      byte[] bytes = new byte[ID_BYTES];
      random.nextBytes(bytes);
      id = HexFormat.of().formatHex(bytes);
      unread.put(id, new ArrayDeque<>());
      exchange
          .getResponseHeaders()
          .set("Set-Cookie", COOKIE + "=" + id + "; Path=/; HttpOnly; SameSite=Strict");
    }
    return new ChatId(Platform.WEB, id);
  }

  /** Keeps a reply until the browser asks for it; empty if the browser is gone. */
  Optional<String> post(ChatId chat, Reply reply) {
    Deque<Reply> waiting = unread.getIfPresent(chat.id());
    if (waiting == null) {
      return Optional.empty();
    }
    synchronized (waiting) {
      if (waiting.size() == UNREAD) {
        waiting.removeFirst();
      }
      waiting.add(reply);
    }
    return Optional.of(Long.toString(messages.incrementAndGet()));
  }

  /** Hands over what was kept for the browser. */
  List<Reply> take(ChatId chat) {
    Deque<Reply> waiting = unread.getIfPresent(chat.id());
    if (waiting == null) {
      return List.of();
    }
    synchronized (waiting) {
      List<Reply> all = List.copyOf(waiting);
      waiting.clear();
      return all;
    }
  }

  private static @Nullable String cookie(@Nullable String header) {
    if (header == null) {
      return null;
    }
    for (String pair : header.split(";", -1)) {
      if (pair.strip().startsWith(COOKIE + "=")) {
        String id = pair.strip().substring(COOKIE.length() + 1);
        return isId(id) ? id : null;
      }
    }
    return null;
  }

  private static boolean isId(String text) {
    return text.length() == 2 * ID_BYTES
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}
