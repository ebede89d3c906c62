package id.kutip.feed;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.feed.FeedDiscovery.Candidate;
import id.kutip.feed.FeedDiscovery.Source;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {

  private static final String SITE = "https://warta.example/kota/halaman.html";

  @Test
  void findsWhatAPageDeclaresBeforeWhatItLinksTo() {
    String page =
        """
        <html><head>
        <LINK REL="Alternate stylesheet" HREF="/x.css">
        <link rel="alternate" type="application/rss+xml" title="Komentar" href="/komentar/feed">
        <link rel="alternate" type="application/rss+xml" title="Warta Kota" href="../rss">
        <link rel="alternate" type="application/feed+json" href="https://warta.example/feed.json">
        <link rel="alternate" hreflang="en" href="/en">
        </head><body><a href="/olahraga/rss.xml">Olahraga</a> <a href="/tentang">Tentang</a></body></html>
        """;

    assertThat(FeedDiscovery.inPage(page, SITE))
        .containsExactly(
            new Candidate("https://warta.example/rss", "Warta Kota", Source.DECLARED),
            new Candidate("https://warta.example/feed.json", null, Source.DECLARED),
            new Candidate("https://warta.example/olahraga/rss.xml", "Olahraga", Source.LINKED),
            new Candidate("https://warta.example/komentar/feed", "Komentar", Source.DECLARED));
  }

  @Test
  void countsFromTheBaseThatThePageGives() {
    String page =
        "<base href='https://cdn.example/a/'><link rel=alternate type=application/atom+xml href=atom>";

    assertThat(FeedDiscovery.inPage(page, SITE))
        .extracting(Candidate::url)
        .containsExactly("https://cdn.example/a/atom");
  }

  @Test
  void offersNoAddressThatIsNotOneOfTheWeb() {
    String page =
        "<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>"
            + "<link rel=alternate type=application/rss+xml href='file:///etc/passwd'>"
            + "<link rel=alternate type=application/rss+xml href='feed:https://a.example'>";

    assertThat(FeedDiscovery.inPage(page, SITE)).isEmpty();
  }

  @Test
  void guessesOnlyOnTheSiteItself() {
    assertThat(FeedDiscovery.guesses(SITE))
        .isNotEmpty()
        .allSatisfy(guess -> assertThat(guess.url()).startsWith("https://warta.example/"))
        .allSatisfy(guess -> assertThat(guess.source()).isEqualTo(Source.GUESSED));
    assertThat(FeedDiscovery.guesses("no address")).isEmpty();
  }
}
