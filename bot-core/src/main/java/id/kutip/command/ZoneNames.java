package id.kutip.command;

import id.kutip.text.EditDistance;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Time zones as people call them: by city, by name in the tz database, or by their distance. */
final class ZoneNames {

  /** The zones of Indonesia, as its people call them. */
  private static final Map<String, String> INDONESIAN =
      Map.of("wib", "Asia/Jakarta", "wita", "Asia/Makassar", "wit", "Asia/Jayapura");

  /** Names that are offered for one that there is not. */
  private static final int MOST_NEAR = 3;

  private ZoneNames() {}

  /** The zone that is called so. */
  static Optional<ZoneId> find(String written) {
    String folded = folded(written);
    String indonesian = INDONESIAN.get(folded);
    if (indonesian != null) {
      return Optional.of(ZoneId.of(indonesian));
    }
    Optional<String> known =
        ZoneId.getAvailableZoneIds().stream()
            // Etc/GMT+7 lies west of Greenwich; who writes GMT+7 means the east
            .filter(id -> !id.startsWith("Etc/"))
            .filter(id -> folded(id).equals(folded) || city(id).equals(folded))
            .min(
                Comparator.comparing((String id) -> !folded(id).equals(folded))
                    .thenComparing(Comparator.naturalOrder()));
    try {
      return Optional.of(
          ZoneId.of(known.orElse(written.replace(" ", "").toUpperCase(Locale.ROOT))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Zones whose name or city is nearly that, the nearest first. */
  static List<String> near(String written) {
    String folded = folded(written);
    String city = city(folded);
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.indexOf('/') > 0)
        .filter(
            id -> EditDistance.isSlip(folded, folded(id)) || EditDistance.isSlip(city, city(id)))
        .sorted(
            Comparator.comparingInt((String id) -> EditDistance.between(folded, folded(id)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_NEAR)
        .toList();
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static String city(String id) {
    return folded(id.substring(id.lastIndexOf('/') + 1));
  }
}
