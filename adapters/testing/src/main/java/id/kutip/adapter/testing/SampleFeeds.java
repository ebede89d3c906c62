package id.kutip.adapter.testing;

import id.kutip.command.Feeds;
import id.kutip.feed.Opml;
import id.kutip.locale.UserMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One feed, which {@link #ADDRESS} stands for; it is never polled. */
public final class SampleFeeds implements Feeds {

  /** Where its site is. */
  public static final String ADDRESS = "https://kabar-wairano.test/";

  private static final long NUMBER = 1;
  private static final String TITLE = "Kabar Wairano";
  private static final Instant READ = Instant.parse("2026-03-02T12:00:00Z");

  @Override
  public Found follow(String url) {
    return url.equals(ADDRESS)
        ? new Found.Followed(
            NUMBER,
            TITLE,
            List.of(new Entry("Jembatan dibuka", READ, URI.create(ADDRESS + "jembatan"))))
        : new Found.Refused(UserMessage.of("fetch.unreachable"));
  }

  @Override
  public long track(String url) {
    return NUMBER;
  }

  @Override
  public List<Listed> list(byte[] file) {
    return Opml.read(new String(file, StandardCharsets.UTF_8)).orElse(List.of()).stream()
        .map(feed -> new Listed(TITLE, feed.url()))
        .toList();
  }

  @Override
  public Optional<Health> health(long feed) {
    return feed == NUMBER
        ? Optional.of(new Health(TITLE, ADDRESS, true, null, READ, READ.plusSeconds(600)))
        : Optional.empty();
  }
}
