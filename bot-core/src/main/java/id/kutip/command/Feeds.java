package id.kutip.command;

import id.kutip.locale.UserMessage;
import id.kutip.subscription.PortableSubscription;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The feeds that chats can be subscribed to. Thread-safe. */
public interface Feeds {

  /**
   * Finds the feed that an address stands for, and polls it from now on; may take as long as its
   * web server does.
   *
   * @param url as somebody wrote it, of a feed, a page or a site
   */
  Found follow(String url);

  /** Polls the feed of that address from now on, unseen; gives its number. */
  long track(String url);

  /** The feeds of a list in OPML; none where the file is no such list. */
  List<Listed> list(byte[] file);

  /** How a feed is doing; empty if it is no longer known. */
  Optional<Health> health(long feed);

  /** A feed, or why there is none. */
  sealed interface Found {

    /**
     * A feed.
     *
     * @param id its number
     * @param newest its last entries, the newest first
     */
    record Followed(long id, String title, List<Entry> newest) implements Found {

      /** Copies the entries. */
      public Followed {
        newest = List.copyOf(newest);
      }
    }

    /** Why there is none, for the asker. */
    record Refused(UserMessage reason) implements Found {}

    /** The outcome of whichever case this is. */
    default <R> R fold(Function<Followed, R> followed, Function<UserMessage, R> refused) {
      return this instanceof Followed it
          ? followed.apply(it)
          : refused.apply(((Refused) this).reason());
    }
  }

  /**
   * A feed in a list.
   *
   * @param like how whoever made the list is subscribed to it
   */
  record Listed(String title, String url, PortableSubscription like) {

    /** A feed of another reader's list. */
    public Listed(String title, String url) {
      this(title, url, PortableSubscription.DEFAULT);
    }
  }

  /** An entry of a feed; the moment and the link are null where the feed does not tell them. */
  record Entry(String title, @Nullable Instant published, @Nullable URI link) {}

  /**
   * How a feed is doing.
   *
   * @param polled whether it is polled at all: not when it is gone for good, or failed for a month
   * @param problem why it could not be read the last time; null if it could
   * @param readAt when it was last read; null before the first time
   * @param nextPoll when it is read next
   */
  record Health(
      String title,
      String url,
      boolean polled,
      @Nullable UserMessage problem,
      @Nullable Instant readAt,
      Instant nextPoll) {}
}
