package id.kutip.http;

import static id.kutip.http.Fetches.NOW;
import static id.kutip.http.Fetches.fetched;
import static id.kutip.http.Fetches.fetcher;
import static id.kutip.http.Fetches.page;
import static id.kutip.http.Fetches.refused;
import static id.kutip.http.Fetches.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.hostile.HostileInputs;
import id.kutip.hostile.LoopbackServer;
import id.kutip.hostile.Row;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites that answer, but not with a page: they refuse, ask to wait, challenge, or send a film. */
@HostileInputs
class HostileAnswersTest {

  private static FetchResult fetch(String raw) throws IOException {
    try (LoopbackServer site = LoopbackServer.of(raw)) {
      return page("/", site);
    }
  }

  @Row(78)
  @ParameterizedTest
  @CsvSource({
    "401, UNAUTHORISED",
    "402, PAYMENT_REQUIRED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "410, GONE",
    "429, TOO_MANY_REQUESTS",
    "451, LEGAL",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "418, BAD_RESPONSE"
  })
  void saysWhatTheSiteSays(int status, Refusal reason) throws IOException {
    refused(reason, fetch(LoopbackServer.answer(status + " x", "", "<p>Isi</p>")));
  }

  @Row(78)
  @ParameterizedTest
  @EnumSource(Refusal.class)
  void hasASentenceOfItsOwnForEveryRefusal(Refusal refusal) {
    for (Language language : List.of(Language.INDONESIAN, Language.ENGLISH)) {
      assertThat(Messages.in(language).say(refusal.message()))
          .hasSizeBetween(20, 140)
          .endsWith(".")
          .doesNotContainPattern("Exception|\\{|[0-9]{3}|null");
    }
    assertThat(Messages.in(Language.INDONESIAN).say(refusal.message()))
        .isNotEqualTo(Messages.in(Language.ENGLISH).say(refusal.message()));
  }

  @Row(78)
  @ParameterizedTest
  @CsvSource({
    "120, 120",
    "0, 0",
    "999999999999999999999, 86400",
    "-5,",
    "besok,",
    "'Mon, 23 Nov 2026 09:10:00 GMT', 600",
    "'Mon, 23 Nov 2026 08:00:00 GMT', 0",
    "'Fri, 31 Dec 9999 23:59:59 GMT', 86400",
    "'Mon, 31 Feb 2026 09:10:00 GMT',"
  })
  void waitsAsLongAsItIsAskedButNotForever(String header, @Nullable Long seconds)
      throws IOException {
    FetchResult result =
        fetch(LoopbackServer.answer("429 Slow down", "Retry-After: " + header + "\r\n", ""));

    assertThat(refused(Refusal.TOO_MANY_REQUESTS, result).retryAfter())
        .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
  }

  @Row(78)
  @Test
  void leavesAHostInPeaceThatAskedForIt() throws IOException {
    try (LoopbackServer site =
        LoopbackServer.of(LoopbackServer.answer("503 Busy", "Retry-After: 60\r\n", ""))) {
      PoliteFetcher polite = new PoliteFetcher(fetcher(site), 2, Duration.ofSeconds(5), () -> NOW);

      refused(Refusal.SERVER_ERROR, polite.fetch(FetchRequest.page(site.url("/a"))));
      var second =
          refused(Refusal.TOO_MANY_REQUESTS, polite.fetch(FetchRequest.page(site.url("/b"))));

      assertThat(second.retryAfter()).isEqualTo(Duration.ofMinutes(1));
      assertThat(site.asked()).hasSize(1);
    }
  }

  @Row(79)
  @ParameterizedTest
  @CsvSource({
    "403, cf-mitigated: challenge",
    "503, CF-Mitigated: Challenge",
    "200, cf-mitigated: challenge",
    "202, x-amzn-waf-action: challenge",
    "405, x-amzn-waf-action: captcha",
    "403, X-DataDome: protected"
  })
  void saysThatTheSiteKeepsBotsOutAndAsksNoSecondTime(int status, String header)
      throws IOException {
    try (LoopbackServer site =
        LoopbackServer.of(
            LoopbackServer.answer(status + " x", header + "\r\n", "<p>Just a moment…</p>"))) {
      refused(Refusal.BOT_WALL, page("/", site));

      assertThat(site.asked()).singleElement().asString().contains("User-Agent: Kutip/test");
    }
  }

  @Row(81)
  @Test
  void leavesNoLoopByTakingACookie() throws IOException {
    try (LoopbackServer site =
        new LoopbackServer(
            (head, wire) ->
                wire.send(
                    head.contains("Cookie:")
                        ? LoopbackServer.page("masuk")
                        : LoopbackServer.answer(
                            "302 Found", "Set-Cookie: a=b\r\nLocation: /\r\n", "")))) {
      refused(Refusal.TOO_MANY_REDIRECTS, page("/", site));
    }
  }

  @Row(83)
  @Test
  void asksOneHostForAFewThingsAtOnceOnly() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (LoopbackServer site =
        new LoopbackServer(
            (head, wire) -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              wire.pause();
              now.decrementAndGet();
              wire.send(LoopbackServer.page("x"));
            })) {
      PoliteFetcher polite = new PoliteFetcher(fetcher(site), 2, Duration.ofSeconds(30), () -> NOW);

      for (Future<FetchResult> result : all(polite, site, 30)) {
        fetched(result.get());
      }

      assertThat(most).hasValueBetween(1, 2);
    }
  }

  @Row(83)
  @Test
  void refusesWhoWouldWaitForAHostTooLong() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    try (LoopbackServer site =
        new LoopbackServer(
            (head, wire) -> {
              busy.countDown();
              wire.fallSilent();
            })) {
      PoliteFetcher polite = new PoliteFetcher(fetcher(site), 1, Duration.ofMillis(10), () -> NOW);
      List<Future<FetchResult>> first = all(polite, site, 1);
      busy.await();

      refused(Refusal.BUSY, polite.fetch(FetchRequest.page(site.url("/lain"))));
      refused(Refusal.TIMEOUT, first.get(0).get());
    }
  }

  private static List<Future<FetchResult>> all(
      HttpFetcher fetcher, LoopbackServer site, int count) {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    List<Future<FetchResult>> results = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      FetchRequest request = FetchRequest.page(site.url("/" + i));
      results.add(threads.submit(() -> fetcher.fetch(request)));
    }
    threads.shutdown();
    return results;
  }

  @Row(84)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/pdf",
        "video/mp4",
        "application/zip",
        "image/svg+xml",
        "audio/mpeg",
        "x"
      })
  void readsNoTypeThatIsNoText(String type) throws IOException {
    refused(
        Refusal.NOT_TEXT,
        fetch(LoopbackServer.answer("200 OK", "Content-Type: " + type + "\r\n", "<p>x</p>")));
  }

  @Row(84)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\n1 0 obj",
        "PK\u0003\u0004abc",
        "\u0089PNG\r\n",
        "\u00FF\u00D8\u00FF\u00E0",
        "\u0000\u0000\u0000\u0018ftypmp42",
        "GIF89a"
      })
  void looksAtTheBeginningOfWhatHasNoTypeOrAWrongOne(String body) throws IOException {
    refused(Refusal.NOT_TEXT, fetch(LoopbackServer.answer("200 OK", "", body)));
    refused(Refusal.NOT_TEXT, fetch(LoopbackServer.page(body)));
    assertThat(text(fetch(LoopbackServer.answer("200 OK", "", "<p>Teks</p>"))))
        .isEqualTo("<p>Teks</p>");
  }
}
