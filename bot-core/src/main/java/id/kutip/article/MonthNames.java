package id.kutip.article;

import id.kutip.text.ResourceLines;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The months by name, whole and shortened: as the Unicode consortium's locale data (CLDR, part of
 * the JDK) have them for the languages in {@code month-languages.txt}, and as {@code months.txt}
 * has them beside. A name that two languages give to different months is the earlier language's.
 */
final class MonthNames {

  private static final TextStyle[] STYLES = {
    TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
  };
  private static final Map<String, Month> MONTHS = months();

  private MonthNames() {}

  /** The month of that name, in whatever case and with or without a full stop; null if none. */
  static @Nullable Month month(String name) {
    return MONTHS.get(key(name));
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (String language : ResourceLines.of(MonthNames.class, "month-languages.txt")) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          String name = key(month.getDisplayName(style, locale));
          if (name.length() > 2 && name.codePoints().allMatch(Character::isLetter)) {
            months.putIfAbsent(name, month);
          }
        }
      }
    }
    List<String> lines = ResourceLines.of(MonthNames.class, "months.txt");
    for (int i = 0; i < lines.size(); i++) {
      for (String name : lines.get(i).split(" ")) {
        months.putIfAbsent(name, Month.of(i + 1));
      }
    }
    return Map.copyOf(months);
  }
}
