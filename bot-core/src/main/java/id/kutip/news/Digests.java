package id.kutip.news;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.locale.Messages;
import id.kutip.news.NewsRows.Told;
import id.kutip.store.Database;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several articles tell together, each sentence under its source: the stories that came to a
 * chat within a while, and what other sources add to an article. Thread-safe.
 */
public final class Digests {

  /** Sentences that one further source may add. */
  private static final int MOST_ADDED = 2;

  private final NewsRows rows;

  /** The digests of the news in that database. */
  public Digests(Database database) {
    this.rows = new NewsRows(database);
  }

  /**
   * The stories that came to the chat since then, the oldest first; empty where none did.
   *
   * @param feed the one whose news is wanted; null for that of all
   */
  public List<Block> since(ChatId chat, @Nullable Long feed, Instant since, Messages words) {
    List<Told> told = rows.since(chat, feed, since);
    return told.isEmpty() ? List.of() : StoryBlocks.digest(told, 0, words);
  }

  /**
   * What the other sources of an article's story add to it, as far as the chat's feeds tell; empty
   * where it has none.
   *
   * @param shown sentences that are told already, which are not told again in other words
   */
  public List<Block> others(ChatId chat, URI article, List<String> shown, Messages words) {
    List<Told> story = rows.story(chat, article);
    List<Block> blocks = new ArrayList<>();
    if (story.isEmpty()) {
      return blocks;
    }
    Repeats repeats = new Repeats();
    shown.forEach(repeats::add);
    for (Told other : StoryBlocks.others(story)) {
      List<NewsCard.Line> news =
          other.card().sentences().stream()
              .filter(sentence -> repeats.add(sentence.text()))
              .limit(MOST_ADDED)
              .toList();
      blocks.add(StoryBlocks.also(other, words));
      blocks.addAll(CardBlocks.sentences(other.card(), news));
    }
    return blocks;
  }
}
