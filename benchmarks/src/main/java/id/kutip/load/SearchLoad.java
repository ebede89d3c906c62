package id.kutip.load;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.search.SearchRoom;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * How long searching takes in chats that know all of the articles, one in ten, and one in a
 * hundred: by any word, by the most frequent ones, and by rare ones.
 */
final class SearchLoad {

  private static final int WARM_UP = 200;
  private static final int QUESTIONS = 1_000;

  /** Articles kept in one transaction. */
  private static final int AT_ONCE = 200;

  /** Chats, and of how many articles they know one. */
  private static final Map<ChatId, Integer> CHATS =
      Map.of(
          new ChatId(Platform.WEB, "all"), 1,
          new ChatId(Platform.WEB, "one in 10"), 10,
          new ChatId(Platform.WEB, "one in 100"), 100);

  private final PrintStream out;
  private final MadeUpArticles made = new MadeUpArticles();

  SearchLoad(PrintStream out) {
    this.out = out;
  }

  /** Fills a database of that engine and asks. */
  void run(String engine, int articles) throws IOException {
    try (Place place = new Place(engine);
        Database database = place.open()) {
      SearchRoom room = SearchRoom.in(database);
      fill(database, room, articles);
      for (ChatId chat : CHATS.keySet().stream().sorted(this::widestFirst).toList()) {
        ask(chat, room);
      }
    }
  }

  private int widestFirst(ChatId one, ChatId other) {
    return CHATS.getOrDefault(one, 1) - CHATS.getOrDefault(other, 1);
  }

  private void fill(Database database, SearchRoom room, int articles) {
    for (int from = 0; from < articles; from += AT_ONCE) {
      int first = from;
      database.update(handle -> keep(handle, database, room, first, articles));
    }
    if (database.engine() == Database.Engine.POSTGRESQL) {
      // what the server does by itself within minutes
      database.read(handle -> handle.execute("VACUUM ANALYZE"));
    }
  }

  private void keep(Handle handle, Database database, SearchRoom room, int first, int articles) {
    ChatStore chats = new ChatStore(database);
    for (int i = first; i < Math.min(articles, first + AT_ONCE); i++) {
      int number = i;
      List<Long> knowing =
          CHATS.keySet().stream()
              .filter(chat -> number % CHATS.getOrDefault(chat, 1) == 0)
              .map(chat -> chats.number(handle, chat))
              .toList();
      MadeUpArticles.Made article = made.next(number);
      room.archive().keep(handle, knowing, article.source(), article.analysis());
    }
  }

  private void ask(ChatId chat, SearchRoom room) {
    time(chat, "/who about any word", () -> room.quotes().find(chat, null, made.anyWord()));
    time(chat, "/who about a frequent word", () -> room.quotes().find(chat, null, made.frequent()));
    time(chat, "/who about a rare word", () -> room.quotes().find(chat, null, made.rare()));
    time(
        chat,
        "/who about two words",
        () -> room.quotes().find(chat, null, made.anyWord() + " " + made.anyWord()));
    time(
        chat,
        "/who of a speaker about a word",
        () -> room.quotes().find(chat, made.speaker(), made.anyWord()));
    time(chat, "/search any word", () -> room.articles().find(chat, made.anyWord(), 50));
    time(chat, "/search a frequent word", () -> room.articles().find(chat, made.frequent(), 50));
    time(chat, "/search a rare word", () -> room.articles().find(chat, made.rare(), 50));
    time(
        chat,
        "/search two words",
        () -> room.articles().find(chat, made.anyWord() + " " + made.anyWord(), 50));
    time(chat, "/latest", () -> room.articles().latest(chat, 10));
  }

  private void time(ChatId chat, String what, Supplier<List<?>> question) {
    long found = 0;
    double[] took = new double[QUESTIONS];
    for (int i = -WARM_UP; i < QUESTIONS; i++) {
      long begin = System.nanoTime();
      int size = question.get().size();
      if (i >= 0) {
        found += size;
        took[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(took);
    out.printf(
        "%-12s %-32s p50 %6.2f p90 %6.2f p99 %6.2f ms, %5.1f found%n",
        chat.id(),
        what,
        took[QUESTIONS / 2],
        took[QUESTIONS * 9 / 10],
        took[QUESTIONS * 99 / 100],
        (double) found / QUESTIONS);
  }
}
