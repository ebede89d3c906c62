package id.kutip.command;

import id.kutip.locale.UserMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Feeds that are all there is of the web: of each {@code .example} site one, numbered from 7. */
final class CannedFeeds implements Feeds {

  private static final Instant NEXT = Instant.parse("2026-06-03T08:30:00Z");

  private final List<String> sites = new java.util.ArrayList<>();

  @Override
  public Found follow(String url) {
    String host = URI.create(url).getHost();
    if (host == null || !host.endsWith(".example")) {
      return new Found.Refused(UserMessage.of("feed.none_found"));
    }
    return new Found.Followed(
        track(host),
        "News of " + host,
        List.of(
            new Entry(
                "Flood recedes", NEXT.minusSeconds(3600), URI.create("https://" + host + "/1")),
            new Entry("Second", null, null),
            new Entry("Third", null, null),
            new Entry("Fourth", null, null)));
  }

  @Override
  public long track(String url) {
    if (!sites.contains(url)) {
      sites.add(url);
    }
    return 7L + sites.indexOf(url);
  }

  @Override
  public List<Listed> list(byte[] file) {
    return new String(file, StandardCharsets.UTF_8)
        .lines()
        .map(line -> new Listed(line, line))
        .toList();
  }

  @Override
  public Optional<Health> health(long feed) {
    return Optional.of(
        new Health(
            "Feed " + feed, "https://www.feed" + feed + ".example/rss", true, null, null, NEXT));
  }
}
