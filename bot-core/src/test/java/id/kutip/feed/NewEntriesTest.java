package id.kutip.feed;

import static id.kutip.feed.Entries.article;
import static id.kutip.feed.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NewEntriesTest {

  private static final Instant NOW = Instant.parse("2026-09-07T09:00:00Z");
  private static final Instant LAST = NOW.minus(Duration.ofHours(1));
  private static final String LINK = "https://warta.example/berita/kapal-tiba";
  private static final String TITLE = "Kapal baru tiba di pelabuhan";
  private static final String TEASER = "Kapal itu membawa garam dari Madura.";

  /** A reader that remembers, as the store does, what it was shown. */
  private static final class Reader {
    private final Set<String> seen = new HashSet<>();
    private @Nullable Instant last;

    NewEntries poll(List<FeedEntry> entries, Instant now) {
      NewEntries found = NewEntries.decide(entries, seen, last, now);
      seen.addAll(found.keys());
      last = now;
      return found;
    }
  }

  private static List<FeedEntry> articles(int from, int to, @Nullable Instant newest) {
    List<FeedEntry> entries = new ArrayList<>();
    for (int i = to; i >= from; i--) {
      entries.add(
          article(i, newest == null ? null : newest.minus(Duration.ofMinutes(7L * (to - i)))));
    }
    return entries;
  }

  private static void assertSame(FeedEntry before, FeedEntry after) {
    Reader reader = new Reader();
    reader.poll(List.of(before), LAST);

    assertThat(reader.poll(List.of(after), NOW).fresh()).isEmpty();
  }

  private static void assertDifferent(FeedEntry before, FeedEntry after) {
    Reader reader = new Reader();
    reader.poll(List.of(before), LAST);

    assertThat(reader.poll(List.of(after), NOW).fresh()).containsExactly(after);
  }

  @Nested
  class AnEntryIsTheSame {

    @Test
    void whenItsHeadlineIsEditedAndItsIdIsNot() {
      assertSame(
          entry("g1", null, TITLE, TEASER, null),
          entry("g1", null, "Dua kapal tiba", "Lain.", null));
    }

    @Test
    void whenItsIdChangesAndItsAddressDoesNot() {
      assertSame(
          entry("g1", LINK, TITLE, TEASER, null), entry("g2", LINK, "Judul lain", "Lain.", null));
    }

    @Test
    void whenItsIdCarriesASessionOrTheReadersWay() {
      assertSame(
          entry("https://warta.example/a?sid=17#xtor=RSS-3", null, TITLE, null, null),
          entry("https://warta.example/a?sid=99#xtor=RSS-4", null, "Lain", null, null));
    }

    @Test
    void whenItsAddressGainsHttpsOrWwwOrASlashOrTracking() {
      FeedEntry before = entry(null, "http://warta.example/berita/1?id=7", "a", null, null);
      for (String link :
          List.of(
              "https://warta.example/berita/1?id=7",
              "http://www.warta.example/berita/1/?id=7",
              "http://WARTA.example:80/berita/1?utm_source=rss&id=7&fbclid=x",
              "http://warta.example/berita/1?id=7#komentar")) {
        assertSame(before, entry(null, link, "b", null, null));
      }
    }

    @Test
    void whenIdAndLinkChangePlaces() {
      assertSame(entry(LINK, null, TITLE, TEASER, null), entry(null, LINK, "Lain", "Lain.", null));
    }

    @Test
    void whenTheWholeSiteMovedAndOnlyItsWordsAreLeft() {
      assertSame(
          entry("lama/1", LINK, TITLE, TEASER, LAST),
          entry("baru/1", "https://kabar.example/2026/1", TITLE, TEASER, NOW));
    }

    @Test
    void whenItIsDatedAnew() {
      assertSame(article(1, LAST), article(1, NOW));
    }

    @Test
    void whenItHasNothingButATitle() {
      assertSame(entry(null, null, TITLE, null, null), entry(null, null, TITLE, null, null));
    }
  }

  @Nested
  class AnEntryIsAnother {

    @Test
    void whenItsAddressDiffersInAParameterThatNamesIt() {
      assertDifferent(
          entry(null, "https://warta.example/?p=1", "a", null, null),
          entry(null, "https://warta.example/?p=2", "b", null, null));
    }

    @Test
    void whenAHeadlineComesAgainOnAnotherDay() {
      assertDifferent(
          entry("1", LINK + "-1", "Harga emas hari ini", null, NOW.minus(Duration.ofDays(1))),
          entry("2", LINK + "-2", "Harga emas hari ini", null, NOW));
    }

    @Test
    void whenAHeadlineComesAgainOverAnotherTeaser() {
      assertDifferent(
          entry("1", LINK + "-1", "Harga emas hari ini", "Naik ke 1,2 juta.", NOW),
          entry("2", LINK + "-2", "Harga emas hari ini", "Turun ke 1,1 juta.", NOW));
    }
  }

  @Test
  void readsAllItemsOfAFeedThatGivesThemAllOneIdOrOneLink() {
    List<FeedEntry> entries =
        IntStream.range(0, 5)
            .mapToObj(i -> entry("same", "https://warta.example/", "Kabar " + i, "Isi " + i, null))
            .toList();
    Reader reader = new Reader();
    reader.poll(entries.subList(0, 4), LAST);

    assertThat(reader.poll(entries, NOW).fresh()).containsExactly(entries.get(4));
  }

  @Test
  void postsNothingOfAFirstPollAndShowsItsNewestAsProof() {
    List<FeedEntry> entries = articles(1, 500, NOW);

    NewEntries found = new Reader().poll(entries, NOW);

    assertThat(found.fresh()).isEmpty();
    assertThat(found.remembered()).hasSize(500);
    assertThat(NewEntries.latest(entries, 3)).containsExactlyElementsOf(entries.subList(0, 3));
  }

  @Test
  void postsWhatCameSinceTheLastPollTheOldestFirst() {
    Reader reader = new Reader();
    reader.poll(articles(1, 20, LAST), LAST);

    assertThat(reader.poll(articles(3, 22, NOW), NOW).fresh())
        .extracting(FeedEntry::id)
        .containsExactly("id-21", "id-22");
  }

  @Test
  void keepsTheFeedsOrderWhereThereAreNoDates() {
    Reader reader = new Reader();
    reader.poll(articles(1, 20, null), LAST);

    assertThat(reader.poll(articles(3, 22, null), NOW).fresh())
        .extracting(FeedEntry::id)
        .containsExactly("id-21", "id-22");
  }

  @Test
  void postsNothingThatIsOlderThanAWeek() {
    Reader reader = new Reader();
    reader.poll(articles(1, 20, LAST), LAST);
    List<FeedEntry> entries = new ArrayList<>(articles(1, 20, LAST));
    entries.add(article(99, NOW.minus(Duration.ofDays(8))));

    NewEntries found = reader.poll(entries, NOW);

    assertThat(found.fresh()).isEmpty();
    assertThat(found.remembered()).hasSize(1);
  }

  @Test
  void isNotFloodedByAFeedThatComesBackEmptyAndThenFull() {
    Reader reader = new Reader();
    reader.poll(articles(1, 50, LAST), LAST);
    reader.poll(List.of(), NOW);

    assertThat(reader.poll(articles(1, 50, LAST), NOW.plusSeconds(3_600)).fresh()).isEmpty();
  }

  @Test
  void isNotFloodedByAFeedThatSwapsItsOrder() {
    Random random = new Random(4);
    Reader reader = new Reader();
    List<FeedEntry> entries = articles(1, 50, LAST);
    reader.poll(entries, LAST);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(entries, random);
      assertThat(reader.poll(entries, NOW).fresh()).isEmpty();
    }
  }

  @Test
  void postsThreeAtTheMostOfAFeedThatChangesEverythingAtOnce() {
    Reader reader = new Reader();
    reader.poll(articles(1, 50, LAST), LAST);
    List<FeedEntry> changed =
        IntStream.range(0, 50)
            .mapToObj(i -> entry("x" + i, "https://baru.example/" + i, "T " + i, "S " + i, NOW))
            .toList();

    NewEntries found = reader.poll(changed, NOW);

    assertThat(found.fresh()).hasSize(3);
    assertThat(found.withheld()).isEqualTo(47);
    assertThat(reader.poll(changed, NOW.plusSeconds(3_600)).fresh()).isEmpty();
  }

  @Test
  void losesNothingOfAFeedThatWroteMuchWhileItCouldNotBeRead() {
    Reader reader = new Reader();
    reader.poll(articles(1, 20, LAST), LAST);

    NewEntries found =
        reader.poll(
            articles(21, 40, NOW.plus(Duration.ofHours(30))), NOW.plus(Duration.ofHours(30)));

    assertThat(found.fresh()).hasSize(20);
    assertThat(found.withheld()).isZero();
  }

  @Test
  void postsAnEntryOnceThatAFeedShowsTwice() {
    Reader reader = new Reader();
    reader.poll(articles(1, 20, LAST), LAST);
    List<FeedEntry> entries = new ArrayList<>(articles(1, 20, LAST));
    entries.add(article(21, NOW));
    entries.add(article(21, NOW));

    assertThat(reader.poll(entries, NOW).fresh()).hasSize(1);
  }
}
