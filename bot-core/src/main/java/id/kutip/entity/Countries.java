package id.kutip.entity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of all countries in Indonesian and English, from the Unicode CLDR data of the JDK. */
public final class Countries {

  private static final Set<String> NAMES = names();

  private Countries() {}

  /** Whether that is a country's name as CLDR writes it in one of both languages. */
  public static boolean areKnown(String name) {
    return NAMES.contains(name);
  }

  static Set<String> all() {
    return NAMES;
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>();
    for (Locale language : Arrays.asList(Locale.ENGLISH, Locale.forLanguageTag("id"))) {
      for (String code : Locale.getISOCountries()) {
        add(new Locale.Builder().setRegion(code).build().getDisplayCountry(language), names);
      }
    }
    return names;
  }

  /** "Myanmar (Burma)" goes by both names, "Hong Kong SAR China" by its first words. */
  private static void add(String name, Set<String> names) {
    int bracket = name.indexOf(" (");
    int region = name.indexOf(" SAR");
    names.add(name);
    if (bracket > 0) {
      names.add(name.substring(0, bracket));
      names.add(name.substring(bracket + 2, name.indexOf(')', bracket)));
    } else if (region > 0) {
      names.add(name.substring(0, region));
    }
  }
}
