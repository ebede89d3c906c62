package id.kutip.feed;

import static id.kutip.feed.Entries.article;
import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.feed.Feed.Polling;
import id.kutip.feed.PollSchedule.Bounds;
import id.kutip.feed.PollSchedule.Found;
import id.kutip.feed.PollSchedule.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PollScheduleTest {

  private static final Instant NOW = Instant.parse("2026-09-07T09:00:00Z");
  private static final String URL = "http://warta.example/rss";

  private final PollSchedule schedule = new PollSchedule(Bounds.standard());

  private static Feed feed(Polling polling, List<FeedEntry> entries) {
    return new Feed(
        Feed.Format.RSS,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        polling,
        null,
        entries);
  }

  /** Twenty articles, one each {@code gap}, the newest a gap ago. */
  private static List<FeedEntry> every(Duration gap) {
    return IntStream.rangeClosed(1, 20)
        .mapToObj(i -> article(i, NOW.minus(gap.multipliedBy(i))))
        .toList();
  }

  private Duration waitOf(Plan plan) {
    return Duration.between(NOW, plan.at());
  }

  private Duration afterNews(List<FeedEntry> entries, Polling polling, @Nullable Duration maxAge) {
    return waitOf(schedule.read(PollState.NEW, feed(polling, entries), Found.NEWS, maxAge, NOW, 0));
  }

  @Nested
  class AfterReading {

    @Test
    void asksTwiceInTheTimeOfAnArticle() {
      assertThat(afterNews(every(Duration.ofMinutes(20)), Polling.UNSAID, null))
          .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void asksNeverMoreOftenThanMannersAllow() {
      assertThat(afterNews(every(Duration.ofMinutes(1)), Polling.UNSAID, null))
          .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void asksAFeedThatIsAliveTwiceAnHour() {
      assertThat(afterNews(every(Duration.ofDays(1)), Polling.UNSAID, null))
          .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void asksAQuietFeedOnceAnHour() {
      assertThat(
              afterNews(List.of(article(1, NOW.minus(Duration.ofDays(200)))), Polling.UNSAID, null))
          .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void asksALittleLaterEachTimeThatItBringsNothingWhetherOrNotItsServerCanSaySo() {
      PollState busy = new PollState(Duration.ofMinutes(10), 0, null, null, null);
      Feed feed = feed(Polling.UNSAID, every(Duration.ofMinutes(4)));

      assertThat(waitOf(schedule.read(busy, feed, Found.NOTHING, null, NOW, 0)))
          .isEqualTo(Duration.ofMinutes(11))
          .isEqualTo(waitOf(schedule.unchanged(busy, Set.of(), NOW, 0)));
    }

    @Test
    void findsThePaceOfAFeedWithoutDatesByWhatItBrings() {
      Feed undated = feed(Polling.UNSAID, List.of(article(1, null)));
      PollState state = schedule.read(PollState.NEW, undated, Found.FIRST, null, NOW, 0).state();
      assertThat(state.interval()).isEqualTo(Duration.ofHours(1));

      for (int i = 0; i < 10; i++) {
        state = schedule.read(state, undated, Found.NEWS, null, NOW, 0).state();
      }
      assertThat(state.interval()).isEqualTo(Duration.ofMinutes(2));

      for (int i = 0; i < 100; i++) {
        state = schedule.read(state, undated, Found.NOTHING, null, NOW, 0).state();
      }
      assertThat(state.interval()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void isNotHurriedByAFeedThatDatesTheSameArticlesAnewEachTime() {
      Feed now = feed(Polling.UNSAID, List.of(article(1, NOW), article(2, NOW)));
      PollState slow = new PollState(Duration.ofHours(1), 0, null, null, null);

      assertThat(waitOf(schedule.read(slow, now, Found.NOTHING, null, NOW, 0)))
          .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void believesWhatAFeedSaysOfItsRhythmOnlyWhereItsDatesTellNone() {
      Polling hourly = new Polling(null, Duration.ofMinutes(40), Set.of(), null);

      assertThat(afterNews(List.of(article(1, null)), hourly, null))
          .isEqualTo(Duration.ofMinutes(20));
      assertThat(afterNews(every(Duration.ofMinutes(8)), hourly, null))
          .isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void obeysTheFeedAndItsServerUpToADay() {
      List<FeedEntry> busy = every(Duration.ofMinutes(1));

      Polling seldom = new Polling(Duration.ofHours(3), null, Set.of(), null);

      assertThat(afterNews(busy, seldom, null)).isEqualTo(Duration.ofHours(3));
      assertThat(afterNews(busy, Polling.UNSAID, Duration.ofHours(2)))
          .isEqualTo(Duration.ofHours(2));
      assertThat(afterNews(busy, Polling.UNSAID, Duration.ofDays(365)))
          .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void waitsForTheEndOfSilentHours() {
      Polling silent = new Polling(null, null, Set.of(9, 10, 11), null);

      assertThat(afterNews(every(Duration.ofHours(2)), silent, null))
          .isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void forgetsItsFailures() {
      PollState failing = new PollState(Duration.ofHours(1), 7, NOW, null, null);

      PollState state =
          schedule.read(failing, feed(Polling.UNSAID, List.of()), Found.NEWS, null, NOW, 0).state();

      assertThat(state.failures()).isZero();
      assertThat(state.failingSince()).isNull();
    }

    @Test
    void spreadsPollsByUpToATenth() {
      Feed feed = feed(Polling.UNSAID, every(Duration.ofMinutes(40)));

      assertThat(waitOf(schedule.read(PollState.NEW, feed, Found.NEWS, null, NOW, 0.5)))
          .isEqualTo(Duration.ofMinutes(21));
    }
  }

  @Nested
  class WhenNothingChanged {

    @Test
    void asksALittleLaterEachTimeUpToTheLongestInterval() {
      PollState state = PollState.NEW;
      Duration before = state.interval();
      for (int i = 0; i < 100; i++) {
        state = schedule.unchanged(state, Set.of(), NOW, 0).state();
        assertThat(state.interval()).isGreaterThanOrEqualTo(before);
        before = state.interval();
      }
      assertThat(before).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void keepsALongIntervalThatTheFeedAskedFor() {
      PollState daily = new PollState(Duration.ofDays(1), 0, null, null, null);

      assertThat(schedule.unchanged(daily, Set.of(), NOW, 0).state().interval())
          .isEqualTo(Duration.ofDays(1));
    }
  }

  @Nested
  class AfterAFailure {

    @Test
    void doublesTheWaitUpToADay() {
      PollState state = PollState.NEW;
      for (Duration expected :
          List.of(
              Duration.ofMinutes(30),
              Duration.ofHours(1),
              Duration.ofHours(2),
              Duration.ofHours(4),
              Duration.ofHours(8),
              Duration.ofHours(16),
              Duration.ofDays(1),
              Duration.ofDays(1))) {
        Plan plan = schedule.failed(state, null, NOW, 0);
        assertThat(waitOf(plan)).isEqualTo(expected);
        state = plan.state();
      }
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
      assertThat(waitOf(schedule.failed(PollState.NEW, Duration.ofHours(5), NOW, 0)))
          .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void tellsAfterAWeekAndGivesUpAfterAMonth() {
      PollState state = schedule.failed(PollState.NEW, null, NOW, 0).state();
      state = schedule.failed(state, null, NOW.plus(Duration.ofDays(6)), 0).state();

      assertThat(PollSchedule.isWorthTelling(state, NOW.plus(Duration.ofDays(6)))).isFalse();
      assertThat(PollSchedule.isWorthTelling(state, NOW.plus(Duration.ofDays(7)))).isTrue();
      assertThat(PollSchedule.isHopeless(state, NOW.plus(Duration.ofDays(29)))).isFalse();
      assertThat(PollSchedule.isHopeless(state, NOW.plus(Duration.ofDays(30)))).isTrue();
    }
  }

  @Nested
  class AfterAMove {

    @Test
    void isBelievedOnlyAfterAWeekOfSayingTheSame() {
      String there = "https://kabar.example/rss";
      PollState state = schedule.moved(PollState.NEW, there, NOW);

      assertThat(PollSchedule.isMovedForGood(state, URL, NOW)).isFalse();
      state = schedule.moved(state, there, NOW.plus(Duration.ofDays(7)));
      assertThat(PollSchedule.isMovedForGood(state, URL, NOW.plus(Duration.ofDays(7)))).isTrue();
    }

    @Test
    void isForgottenWhenTheServerNoLongerSaysSo() {
      PollState state = schedule.moved(PollState.NEW, "https://kabar.example/rss", NOW);
      state = schedule.moved(state, null, NOW.plus(Duration.ofDays(3)));
      state = schedule.moved(state, "https://kabar.example/rss", NOW.plus(Duration.ofDays(8)));

      assertThat(PollSchedule.isMovedForGood(state, URL, NOW.plus(Duration.ofDays(8)))).isFalse();
    }

    @Test
    void toHttpsIsBelievedAtOnce() {
      PollState state = schedule.moved(PollState.NEW, "https://warta.example/rss", NOW);

      assertThat(PollSchedule.isMovedForGood(state, URL, NOW)).isTrue();
    }
  }
}
