package id.kutip.feed;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which zone a feed's dates are meant that name none. */
final class FeedZone {

  /** The zone of Jakarta, where most Indonesian newsrooms are. */
  private static final ZoneId INDONESIAN = ZoneOffset.ofHours(7);

  private FeedZone() {}

  static ZoneId of(@Nullable String language) {
    String tag = language == null ? "" : language.toLowerCase(Locale.ROOT);
    return tag.equals("id") || tag.startsWith("id-") || tag.startsWith("in-") || tag.equals("in")
        ? INDONESIAN
        : ZoneOffset.UTC;
  }
}
