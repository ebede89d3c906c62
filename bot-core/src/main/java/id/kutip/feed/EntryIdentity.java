package id.kutip.feed;

import id.kutip.text.Sha256;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an entry is known again by: its id, its canonical address, its words. Two entries
 * are the same when they share any of them, so that an edited headline, a rewritten id or a moved
 * site make no new article. A date is never a key: feeds change theirs at will.
 *
 * @param keys at least one, each a digest of 22 characters
 */
public record EntryIdentity(Set<String> keys) {

  /** Words of a teaser that tell two articles under one headline apart. */
  private static final int TEASER = 160;

  /** Copies the set. */
  public EntryIdentity {
    keys = Set.copyOf(keys);
  }

  /**
   * The identities of the entries of one fetch, in their order. What several of them share, an id
   * that is the same on every item or a link to the home page, identifies none of them.
   */
  public static List<EntryIdentity> of(List<FeedEntry> entries) {
    Map<String, String> owners = new HashMap<>();
    Set<String> shared = new java.util.HashSet<>();
    for (FeedEntry entry : entries) {
      String owner = owner(entry);
      for (String key : addresses(entry)) {
        String other = owners.putIfAbsent(key, owner);
        if (other != null && !other.equals(owner)) {
          shared.add(key);
        }
      }
    }
    List<EntryIdentity> identities = new ArrayList<>();
    for (FeedEntry entry : entries) {
      Set<String> keys = new LinkedHashSet<>();
      addresses(entry).stream().filter(key -> !shared.contains(key)).forEach(keys::add);
      String words = words(entry, keys.isEmpty());
      if (words != null) {
        keys.add(words);
      }
      if (keys.isEmpty()) {
        keys.add("w" + owner(entry));
      }
      identities.add(
          new EntryIdentity(
              keys.stream()
                  .map(EntryIdentity::digest)
                  .collect(java.util.stream.Collectors.toSet())));
    }
    return identities;
  }

  /** Id and link, and the first enclosure where there is neither. */
  private static Set<String> addresses(FeedEntry entry) {
    Set<String> keys = new LinkedHashSet<>();
    if (entry.id() != null) {
      // an id that is an address is compared as one: http and https, session and tracking aside
      keys.add("a" + CanonicalUrl.of(entry.id()));
    }
    if (entry.link() != null) {
      keys.add("a" + CanonicalUrl.of(entry.link()));
    }
    if (keys.isEmpty() && !entry.enclosures().isEmpty()) {
      keys.add("a" + CanonicalUrl.of(entry.enclosures().get(0).url()));
    }
    return keys;
  }

  /**
   * Headline and teaser. A headline alone comes again, "Gold price today", so it counts with its
   * day only.
   */
  private static @Nullable String words(FeedEntry entry, boolean only) {
    String title = normal(entry.title());
    String teaser = normal(entry.summary());
    if (title.isEmpty() && teaser.isEmpty()) {
      return null;
    }
    if (teaser.isEmpty() || teaser.equals(title)) {
      String day =
          entry.date() == null
              ? null
              : entry.date().atOffset(ZoneOffset.UTC).toLocalDate().toString();
      return day == null ? (only ? "t" + title : null) : "t" + title + "\n" + day;
    }
    return "w" + title + "\n" + Texts.cut(teaser, TEASER);
  }

  private static String owner(FeedEntry entry) {
    return normal(entry.title()) + "\n" + normal(entry.summary()) + "\n" + addresses(entry);
  }

  private static String normal(@Nullable String text) {
    StringBuilder normal = new StringBuilder();
    boolean blank = false;
    for (char c : (text == null ? "" : text.toLowerCase(Locale.ROOT)).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        normal.append(blank && normal.length() > 0 ? " " : "").append(c);
        blank = false;
      } else {
        blank = true;
      }
    }
    return normal.toString();
  }

  private static String digest(String key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(key)).substring(0, 22);
  }
}
