package id.kutip.adapter.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Where updates arrive, whatever way they come: they are kept first, and answered lane by lane. A
 * chat is a lane; who types into other chats is one, too. Thread-safe.
 */
final class Reception implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Reception.class);

  private static final int CHATS_AT_ONCE = 16;

  /** Where an update tells its chat, by the kinds of update that are asked for. */
  private static final List<String> CHATS =
      List.of(
          "/message/chat/id",
          "/channel_post/chat/id",
          "/edited_message/chat/id",
          "/edited_channel_post/chat/id",
          "/callback_query/message/chat/id",
          "/my_chat_member/chat/id");

  private final ObjectMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final UpdateInbox inbox;
  private final Supplier<Optional<Consumer<Update>>> answers;
  private final ChatLanes lanes = new ChatLanes(CHATS_AT_ONCE, this::serveNext);
  private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

  /**
   * A reception.
   *
   * @param answers answers an update; empty while the bot does not know who it is
   */
  Reception(UpdateInbox inbox, Supplier<Optional<Consumer<Update>>> answers) {
    this.inbox = inbox;
    this.answers = answers;
  }

  /** Takes updates as Telegram wrote them; they are safe once this returns. */
  void take(List<JsonNode> updates) {
    List<UpdateInbox.Arrived> arrived = new ArrayList<>();
    for (JsonNode update : updates) {
      arrived.add(
          new UpdateInbox.Arrived(
              update.path("update_id").asLong(), lane(update), update.toString()));
    }
    int leftOut = inbox.add(arrived);
    if (leftOut > 0) {
      log.warn("too much waits in a chat; {} updates are left out", leftOut);
    }
    arrived.forEach(update -> lanes.wake(update.lane()));
  }

  private static String lane(JsonNode update) {
    for (String chat : CHATS) {
      JsonNode number = update.at(chat);
      if (number.isIntegralNumber()) {
        return "c" + number.asLong();
      }
    }
    return "i" + update.at("/inline_query/from/id").asLong();
  }

  /** Answers the next update of a lane; false where none is to be answered by this node. */
  private boolean serveNext(String lane) {
    Optional<Consumer<Update>> ready = answers.get();
    Optional<UpdateInbox.Held> held = ready.isEmpty() ? Optional.empty() : inbox.hold(lane);
    if (ready.isEmpty() || held.isEmpty()) {
      return false;
    }
    long id = held.get().id();
    inHand.add(id);
    try {
      answer(held.get(), ready.get());
    } finally {
      if (Thread.interrupted()) {
        // the bot is being closed: whoever runs next answers it
        inbox.release(id);
      } else {
        inbox.done(id);
      }
      inHand.remove(id);
    }
    return true;
  }

  private void answer(UpdateInbox.Held held, Consumer<Update> answers) {
    Update update;
    try {
      update = json.readValue(held.body(), Update.class);
    } catch (JsonProcessingException e) {
      log.warn("update {} is of a kind that cannot be read; left out", held.id());
      return;
    }
    try {
      answers.accept(update);
    } catch (RuntimeException | StackOverflowError e) {
      log.error("update {} could not be answered", held.id(), e);
    }
  }

  /** Goes on holding what is being answered, and takes up what nobody holds. */
  void lookAfter() {
    inbox.renew(inHand);
    inbox.waitingLanes().forEach(lanes::wake);
  }

  @Override
  public void close() {
    lanes.close();
  }
}
