package id.kutip.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a poll is new. New means not seen: by id, by address, by words. A first poll posts
 * nothing; an entry that says it is older than a week is remembered and not posted; and when most
 * of a known feed is suddenly new, only what is credibly fresh is posted, with three of the rest at
 * the most. Immutable.
 *
 * @param fresh to be posted, the oldest first
 * @param remembered every entry of the poll that was not seen before, the fresh ones among them
 * @param keys all keys of the poll, to be remembered as seen
 * @param withheld entries that look like a feed's old ones in new clothes
 */
public record NewEntries(
    List<FeedEntry> fresh, List<FeedEntry> remembered, Set<String> keys, int withheld) {

  private static final Duration NEWS = Duration.ofDays(7);

  /** Feeds date an article when it is written, and show it later. */
  private static final Duration BELATED = Duration.ofDays(1);

  private static final int FEW = 3;

  /** Copies the collections. */
  public NewEntries {
    fresh = List.copyOf(fresh);
    remembered = List.copyOf(remembered);
    keys = Set.copyOf(keys);
  }

  /** The keys of one poll, to be looked up among those seen before. */
  public static Set<String> keysOf(List<FeedEntry> entries) {
    Set<String> keys = new HashSet<>();
    EntryIdentity.of(entries).forEach(identity -> keys.addAll(identity.keys()));
    return keys;
  }

  /**
   * Decides what is new.
   *
   * @param entries of the poll, in the feed's order
   * @param seen those of {@link #keysOf} that were seen before
   * @param lastPoll when the feed was last read; null if this is the first time
   * @param now the time of this poll
   */
  public static NewEntries decide(
      List<FeedEntry> entries, Set<String> seen, @Nullable Instant lastPoll, Instant now) {
    List<EntryIdentity> identities = EntryIdentity.of(entries);
    Set<String> known = new HashSet<>(seen);
    Set<String> all = new HashSet<>();
    List<FeedEntry> unseen = new ArrayList<>();
    int distinct = 0;
    for (int i = 0; i < entries.size(); i++) {
      Set<String> keys = identities.get(i).keys();
      boolean isSeenBefore = !Collections.disjoint(keys, seen);
      boolean isNew = Collections.disjoint(keys, known);
      distinct += isNew || isSeenBefore ? 1 : 0;
      if (isNew) {
        unseen.add(entries.get(i));
      }
      known.addAll(keys);
      all.addAll(keys);
    }
    List<FeedEntry> fresh =
        lastPoll == null ? List.of() : unseen.stream().filter(entry -> !isOld(entry, now)).toList();
    boolean flood = fresh.size() > FEW && fresh.size() * 2 > distinct;
    List<FeedEntry> posted = flood && lastPoll != null ? credible(fresh, lastPoll, now) : fresh;
    return new NewEntries(oldestFirst(posted), unseen, all, fresh.size() - posted.size());
  }

  /** The newest entries of a feed, the newest first: what a new subscriber is shown as proof. */
  public static List<FeedEntry> latest(List<FeedEntry> entries, int most) {
    List<FeedEntry> ordered = new ArrayList<>(oldestFirst(entries));
    Collections.reverse(ordered);
    return List.copyOf(ordered.subList(0, Math.min(most, ordered.size())));
  }

  private static boolean isOld(FeedEntry entry, Instant now) {
    Instant date = entry.date();
    return date != null && date.isBefore(now.minus(NEWS));
  }

  /**
   * Fresh is what was written since the last poll, at its own time; where most claim the same
   * moment, the feed was stamped anew.
   */
  private static List<FeedEntry> credible(List<FeedEntry> fresh, Instant lastPoll, Instant now) {
    Map<Instant, Integer> times = new HashMap<>();
    for (FeedEntry entry : fresh) {
      if (entry.date() != null) {
        times.merge(entry.date(), 1, Integer::sum);
      }
    }
    List<FeedEntry> credible = new ArrayList<>();
    int others = 0;
    for (FeedEntry entry : fresh) {
      Instant date = entry.date();
      boolean since =
          date != null
              && date.isAfter(lastPoll.minus(BELATED))
              && !date.isAfter(now.plus(BELATED))
              && times.getOrDefault(date, 0) * 2 <= fresh.size();
      if (since || others++ < FEW) {
        credible.add(entry);
      }
    }
    return credible;
  }

  /** By date where all have one, else as feeds are written: the newest on top. */
  private static List<FeedEntry> oldestFirst(List<FeedEntry> entries) {
    List<FeedEntry> ordered = new ArrayList<>(entries);
    Collections.reverse(ordered);
    if (ordered.stream().allMatch(entry -> entry.date() != null)) {
      ordered.sort(
          Comparator.comparing(entry -> entry.date() == null ? Instant.MIN : entry.date()));
    }
    return ordered;
  }
}
