package id.kutip.search;

import id.kutip.analysis.Analysis;
import id.kutip.chat.ChatId;
import id.kutip.entity.Mention;
import id.kutip.quote.Quote;
import id.kutip.quote.Speaker;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the articles of each chat and their quotes to be searched. An article that many chats have
 * is kept once. Thread-safe.
 */
public final class Archive {

  private final Database database;
  private final ChatStore chats;
  private final FullText fullText;

  /** The archive in that database. */
  public Archive(Database database) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.fullText = new FullText(database.engine());
  }

  /** Makes an article known to a chat; does nothing where it is known already. */
  public void keep(ChatId chat, Source source, Analysis analysis) {
    String name = name(source, analysis);
    if (database.read(handle -> isKnown(handle, chat, name))) {
      return;
    }
    database.update(
        handle -> {
          long article = find(handle, name).orElseGet(() -> insert(handle, name, source, analysis));
          handle.execute(
              "INSERT INTO chat_article (chat_id, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
              chats.number(handle, chat),
              article);
        });
  }

  /**
   * Makes an article known to chats, inside the caller's transaction.
   *
   * @param numbers of the chats, as {@link ChatStore} gives them
   * @return the number of the article, the same for all chats
   */
  public long keep(Handle handle, Collection<Long> numbers, Source source, Analysis analysis) {
    String name = name(source, analysis);
    long article = find(handle, name).orElseGet(() -> insert(handle, name, source, analysis));
    PreparedBatch known =
        handle.prepareBatch(
            "INSERT INTO chat_article (chat_id, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING");
    numbers.forEach(number -> known.add(number, article));
    if (known.size() > 0) {
      known.execute();
    }
    return article;
  }

  /** The article of that number, if the chat knows it. */
  public Optional<Source> find(ChatId chat, long article) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT t.title, t.site, t.day, t.url FROM known_article t"
                        + " JOIN chat_article ca ON ca.article_id = t.id"
                        + " JOIN chat c ON c.id = ca.chat_id"
                        + " WHERE t.id = :article AND c.platform = :platform AND c.name = :chat")
                .bind("article", article)
                .bind("platform", chat.platform().name())
                .bind("chat", chat.id())
                .map((row, context) -> ArticleSearch.source(row))
                .findOne());
  }

  /** The number of the article at that address, if the chat knows it. */
  public OptionalLong number(ChatId chat, URI url) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT a.id FROM known_article a"
                            + " JOIN chat_article ca ON ca.article_id = a.id"
                            + " JOIN chat c ON c.id = ca.chat_id"
                            + " WHERE a.name = :url AND c.platform = :platform AND c.name = :chat")
                    .bind("url", url.toString())
                    .bind("platform", chat.platform().name())
                    .bind("chat", chat.id())
                    .mapTo(Long.class)
                    .findOne())
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** By its address; a text without one by a hash of it. */
  private static String name(Source source, Analysis analysis) {
    if (source.url() != null) {
      return source.url().toString();
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(analysis.document().text().getBytes(StandardCharsets.UTF_8));
      return "text:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean isKnown(Handle handle, ChatId chat, String name) {
    return handle
        .createQuery(
            "SELECT 1 FROM known_article a JOIN chat_article ca ON ca.article_id = a.id"
                + " JOIN chat c ON c.id = ca.chat_id"
                + " WHERE a.name = :article AND c.platform = :platform AND c.name = :chat")
        .bind("article", name)
        .bind("platform", chat.platform().name())
        .bind("chat", chat.id())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static Optional<Long> find(Handle handle, String name) {
    return handle
        .createQuery("SELECT id FROM known_article WHERE name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .findOne();
  }

  private long insert(Handle handle, String name, Source source, Analysis analysis) {
    Document document = analysis.document();
    Set<String> terms = new LinkedHashSet<>(Terms.of(source.title(), document.language()));
    terms.addAll(Terms.of(document, new Span(0, document.text().length())));
    String site = source.site();
    if (site != null) {
      terms.addAll(Terms.of(site, document.language()));
    }
    long id =
        stems(
                handle
                    .createUpdate(
                        sql(
                            "known_article",
                            "name, url, title, site, day",
                            ":name, :url, :title, :site, :day"))
                    .bind("name", name)
                    .bind("url", source.url() == null ? null : source.url().toString())
                    .bind("title", source.title())
                    .bind("site", site)
                    .bind("day", source.day() == null ? null : source.day().toString()),
                terms)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    fullText.index(handle, "known_article", id, terms);
    List<Quote> quotes = analysis.quotes();
    for (int i = 0; i < Math.min(quotes.size(), FullText.QUOTES_OF_AN_ARTICLE); i++) {
      insert(handle, id, id * FullText.QUOTES_OF_AN_ARTICLE + i, quotes.get(i), analysis);
    }
    return id;
  }

  private void insert(Handle handle, long article, long id, Quote quote, Analysis analysis) {
    Document document = analysis.document();
    Sentence sentence = document.sentenceAt(quote.span().start());
    Set<String> terms = terms(quote, analysis);
    stems(
            handle
                .createUpdate(
                    sql(
                        "known_quote",
                        "id, article_id, kind, words, speaker, via, paragraph, sentence",
                        ":id, :article, :kind, :words, :speaker, :via, :paragraph, :sentence"))
                .bind("id", id)
                .bind("article", article)
                .bind("kind", quote.kind().name())
                .bind("words", quote.span().of(document.text()))
                .bind("speaker", name(quote.speaker()))
                .bind("via", name(quote.via()))
                .bind("paragraph", sentence.paragraph() + 1)
                .bind("sentence", sentence.index() + 1),
            terms)
        .execute();
    fullText.index(handle, "known_quote", id, terms);
  }

  private static @Nullable String name(@Nullable Speaker speaker) {
    return speaker == null ? null : speaker.name();
  }

  private String sql(String table, String columns, String values) {
    return fullText.inRow()
        ? "INSERT INTO "
            + table
            + " ("
            + columns
            + ", stems) VALUES ("
            + values
            + ", CAST(:stems AS TSVECTOR))"
        : "INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")";
  }

  private Update stems(Update insert, Set<String> terms) {
    return fullText.inRow() ? insert.bind("stems", FullText.column(terms)) : insert;
  }

  /** Of the sentences that the quote touches, and of all names of who speaks or relays it. */
  private static Set<String> terms(Quote quote, Analysis analysis) {
    Document document = analysis.document();
    Sentence first = document.sentenceAt(quote.span().start());
    Sentence last = document.sentenceAt(Math.max(quote.span().start(), quote.span().end() - 1));
    Set<String> terms =
        new LinkedHashSet<>(Terms.of(document, new Span(first.start(), last.end())));
    addNames(terms, quote.speaker(), analysis);
    addNames(terms, quote.via(), analysis);
    return terms;
  }

  private static void addNames(Set<String> terms, @Nullable Speaker speaker, Analysis analysis) {
    if (speaker == null) {
      return;
    }
    terms.addAll(Terms.ofSpeaker(speaker.name()));
    for (int entity : speaker.entities()) {
      for (Mention mention : analysis.entities().get(entity).mentions()) {
        if (mention.kind() != Mention.Kind.PRONOUN) {
          terms.addAll(Terms.ofSpeaker(mention.span().of(analysis.document().text())));
        }
      }
    }
  }
}
