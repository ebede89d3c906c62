package id.kutip.entity;

import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * Names known beforehand. Countries, peoples and languages are of the Unicode CLDR data of the JDK,
 * cities of its time zones; regions and given names are of our own lists.
 */
final class Gazetteer {

  static final Set<String> PLACES = places();
  static final Set<String> PLACE_WORDS = words(PLACES);
  private static final Set<String> PEOPLES = peoples();
  static final Set<String> GIVEN_NAMES = Lexicon.load("given-names");
  static final Set<String> CITIES = named("cities");
  static final Set<String> AREAS = named("areas_id");
  static final Set<String> ORGANISATIONS = named("known-organisations");
  static final Set<String> FIRST_NAMES = Lexicon.load("first-names");
  static final Set<String> LAST_NAMES = Lexicon.load("last-names");
  private static final List<String> OF_THERE = List.of("n", "an", "ian", "ese");
  private static final List<String> ONE_OF_THEM = List.of("man", "men", "woman", "women", "er");
  private static final Set<String> WORDS = Lexicon.load("words_en");

  private Gazetteer() {}

  /** Whether this is the whole name of a place. */
  static boolean isPlace(String name) {
    return PLACES.contains(name);
  }

  /** Whether the word is, or is part of, the name of a place. */
  static boolean isOfPlace(String word) {
    return PLACE_WORDS.contains(word);
  }

  /** Whether the word names people or things by their country, "Jordanian"; English. */
  static boolean isPeople(String word) {
    return Plural.isOf(PEOPLES, word) || isOfThere(Plural.without(word));
  }

  /** "Tasmanian", "Parisian", "Kuwaiti", "Dutchman": the ending of those who live there. */
  private static boolean isOfThere(String word) {
    for (String ending : OF_THERE) {
      if (word.endsWith(ending)
          && PLACES.contains(word.substring(0, word.length() - ending.length()))) {
        return true;
      }
    }
    for (String ending : ONE_OF_THEM) {
      if (word.endsWith(ending)
          && PEOPLES.contains(word.substring(0, word.length() - ending.length()))) {
        return true;
      }
    }
    return word.endsWith("i") && Countries.areKnown(word.substring(0, word.length() - 1));
  }

  /** Whether people are called so. */
  static boolean isGivenName(String word) {
    return GIVEN_NAMES.contains(word);
  }

  /** Whether a city of the world is called so. */
  static boolean isCity(String name) {
    return CITIES.contains(name);
  }

  /** Whether an organisation known to all is called so. */
  static boolean isOrganisation(String name) {
    return ORGANISATIONS.contains(name);
  }

  /** Whether people of some country are given this name. */
  static boolean isFirstName(String word) {
    return GIVEN_NAMES.contains(word) || FIRST_NAMES.contains(word);
  }

  /** Whether families of some country are called so. */
  static boolean isLastName(String word) {
    return LAST_NAMES.contains(word);
  }

  /** Whether people or families of some country are called so. */
  static boolean isOfPerson(String word) {
    return isFirstName(word) || isLastName(word);
  }

  /** Whether English has this word in small letters. */
  static boolean isEnglishWord(String lowerCaseWord) {
    return WORDS.contains(lowerCaseWord);
  }

  private static Set<String> named(String list) {
    Set<String> names = new HashSet<>();
    Lexicon.each(list, name -> names.add(name.replace('_', ' ')));
    return Collections.unmodifiableSet(names);
  }

  private static Set<String> places() {
    Set<String> places = new HashSet<>(Countries.all());
    places.addAll(named("place-names"));
    for (String zone : TimeZone.getAvailableIDs()) {
      int city = zone.lastIndexOf('/');
      if (city > 0 && !zone.startsWith("Etc/") && !zone.startsWith("System")) {
        places.add(zone.substring(city + 1).replace('_', ' '));
      }
    }
    return Set.copyOf(places);
  }

  private static Set<String> words(Set<String> names) {
    return names.stream()
        .flatMap(name -> Arrays.stream(name.split(" ")))
        .filter(word -> Character.isUpperCase(word.charAt(0)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> peoples() {
    Set<String> peoples = new HashSet<>();
    for (Currency currency : Currency.getAvailableCurrencies()) {
      String name = currency.getDisplayName(Locale.ENGLISH);
      int end = name.indexOf(' ');
      if (end > 0) {
        peoples.add(name.substring(0, end));
      }
    }
    for (String code : Locale.getISOLanguages()) {
      peoples.add(Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH));
    }
    peoples.removeAll(PLACES);
    peoples.addAll(Lexicon.load("peoples"));
    return Set.copyOf(peoples);
  }
}
