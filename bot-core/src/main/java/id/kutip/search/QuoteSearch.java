package id.kutip.search;

import id.kutip.chat.ChatId;
import id.kutip.quote.Quote;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds who said what, in all articles that a chat knows. Looks at the {@value #MOST} quotes that
 * came last; of these the newest articles come first, and a quote that several articles give is
 * shown once. Thread-safe.
 */
public final class QuoteSearch {

  private static final int MOST = 200;

  private static final Comparator<FoundQuote> NEWEST_FIRST =
      Comparator.comparing(
          found -> Optional.ofNullable(found.sources().get(0).day()).orElse(LocalDate.MIN),
          Comparator.reverseOrder());

  private final Database database;
  private final ChatStore chats;
  private final FullText fullText;

  /** Searches what the {@link Archive} of that database keeps. */
  public QuoteSearch(Database database) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.fullText = new FullText(database.engine());
  }

  /**
   * The quotes, newest first.
   *
   * @param speaker words of a name or role of who speaks; null for anyone
   * @param about words that the quote's sentences hold, in any form; null for anything
   */
  public List<FoundQuote> find(ChatId chat, @Nullable String speaker, @Nullable String about) {
    List<Set<String>> groups = new ArrayList<>();
    if (speaker != null) {
      Terms.ofSpeaker(speaker).forEach(term -> groups.add(Set.of(term)));
    }
    if (about != null) {
      groups.addAll(Terms.query(about));
    }
    boolean all = groups.isEmpty();
    if (all && (speaker != null || about != null)) {
      return List.of();
    }
    String newest =
        all
            ? "SELECT q.id FROM chat_article ca JOIN known_quote q ON q.article_id = ca.article_id"
                + " WHERE ca.chat_id = :chat ORDER BY ca.article_id DESC, q.id DESC LIMIT :most"
            : fullText.newestQuotes();
    List<FoundQuote> found =
        database.read(
            handle ->
                chats
                    .find(handle, chat)
                    .map(number -> quotes(handle, newest, number, fullText.match(groups)))
                    .orElseGet(List::of));
    return merged(SpeakerNames.join(found)).stream().sorted(NEWEST_FIRST).toList();
  }

  private static List<FoundQuote> quotes(Handle handle, String newest, long chat, String match) {
    return handle
        .createQuery(
            "SELECT t.kind, t.cue, t.words, t.speaker, t.via, t.paragraph, t.sentence,"
                + " a.title, a.site, a.day, a.url FROM ("
                + newest
                + ") found JOIN known_quote t ON t.id = found.id"
                + " JOIN known_article a ON a.id = t.article_id ORDER BY t.id DESC")
        .bind("chat", chat)
        .bind("match", match)
        .bind("most", MOST)
        .map(
            (row, context) ->
                new FoundQuote(
                    Quote.Kind.valueOf(row.getString("kind")),
                    row.getString("cue"),
                    row.getString("words"),
                    row.getString("speaker"),
                    row.getString("via"),
                    row.getInt("paragraph"),
                    row.getInt("sentence"),
                    List.of(ArticleSearch.source(row))))
        .list();
  }

  /** Each quote once, with all its sources. */
  private static List<FoundQuote> merged(List<FoundQuote> found) {
    Map<String, List<FoundQuote>> same = new LinkedHashMap<>();
    for (FoundQuote quote : found) {
      String key = quote.speaker() + "\n" + letters(quote.words());
      same.computeIfAbsent(key, it -> new ArrayList<>()).add(quote);
    }
    return same.values().stream().map(QuoteSearch::merge).toList();
  }

  private static FoundQuote merge(List<FoundQuote> same) {
    List<FoundQuote> sorted = same.stream().sorted(NEWEST_FIRST).toList();
    return sorted
        .get(0)
        .in(sorted.stream().flatMap(quote -> quote.sources().stream()).distinct().toList());
  }

  /** What two articles agree on that set the same words in other marks. */
  private static String letters(String words) {
    StringBuilder letters = new StringBuilder();
    words
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
