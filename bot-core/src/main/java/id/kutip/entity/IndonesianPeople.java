package id.kutip.entity;

import id.kutip.entity.NameTagger.Tagged;
import id.kutip.text.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts the people of an Indonesian article from the houses and areas whose offices they hold,
 * which stand right beside them: "Ketua Koperasi Embun Pagi, Surawan Adiraja".
 */
final class IndonesianPeople {

  /** Heads of an area, named before the area. */
  private static final Set<String> AREA_OFFICES = Lexicon.load("area-offices_id");

  /** Last words of bodies that the press leaves in English. */
  private static final Set<String> ENGLISH_BODIES = Lexicon.load("organisations_en");

  /** The words of a place's name with the word for what it is; behind more a person is named. */
  private static final int LONGEST_PLACE = 3;

  private final Document document;
  private final Lexicon lexicon;
  private final IndonesianWords words;
  private final Set<String> singles = new HashSet<>();

  /** The words of full names. */
  private final Set<String> parts = new HashSet<>();

  IndonesianPeople(Document document, Lexicon lexicon, IndonesianWords words) {
    this.document = document;
    this.lexicon = lexicon;
    this.words = words;
  }

  /**
   * Takes note of the people whom the article somewhere names, and of those it names by one word.
   */
  void know(List<Tagged> names) {
    for (Tagged name : names) {
      if (name.kind() == Entity.Kind.PERSON) {
        Set<String> known = name.end() - name.first() == 1 ? singles : parts;
        for (int i = name.first(); i < name.end(); i++) {
          known.add(document.word(i));
        }
      }
    }
  }

  /** Whether the article names somebody in full with that word. */
  boolean isOfFullName(String word) {
    return parts.contains(word);
  }

  /**
   * Where a person begins whom the tagger left with the house before, "Kementerian Perdagangan
   * Ahmad Sutisna", "BMKG Sutisna"; the end of the name if nobody does.
   */
  int member(Tagged house) {
    boolean office = house.first() > 0 && words.isTitle(house.first() - 1);
    int known = KnownBodies.end(document, house.first(), house.end());
    for (int i = house.first() + 1; i < house.end(); i++) {
      boolean wholeHouse = i == known || (i == house.first() + 1 && words.isBody(house.first()));
      boolean behindHouse =
          words.isAcronym(i - 1)
              || i == known
              || (lexicon.fields().contains(document.lower(i - 1)) && words.isHouse(house.first()));
      if (behindHouse
          && words.isBare(i, house.end())
          && (isPerson(i, house.end()) || (office && wholeHouse))) {
        return i;
      }
    }
    return house.end();
  }

  /** Whether the words are a given name and more, or the article names a person by one of them. */
  private boolean isPerson(int first, int end) {
    boolean person = end - first > 1 && Gazetteer.isFirstName(document.word(first));
    for (int i = first; i < end; i++) {
      person |= singles.contains(document.word(i));
    }
    return person;
  }

  /**
   * What the words that were read as a person are; null if they name nobody.
   *
   * @param last the name before, behind which it begins
   * @param next the name behind; null if there is none
   */
  @Nullable Tagged revised(Tagged tagged, Tagged last, @Nullable Tagged next) {
    if (isHouseOf(last, tagged)) {
      int name = words.behindTitles(tagged.first(), tagged.end());
      return new Tagged(name, tagged.end(), Entity.Kind.ORGANISATION);
    }
    boolean apposed = next != null && isApposed(tagged.end(), next);
    int house = house(tagged);
    int opening = house < 0 ? houseBefore(tagged.first(), last.end()) : house;
    if (opening >= 0 && apposed) {
      return new Tagged(opening, tagged.end(), words.kindOfHouse(opening));
    }
    int first = words.behindTitles(behindHouse(tagged, house), tagged.end());
    if (first == tagged.end()) {
      return null;
    }
    if (tagged.end() - first > 1 && !Ages.standAt(document, tagged.end())) {
      if (words.isHouse(first) && !Gazetteer.isFirstName(document.word(first))) {
        if (tagged.end() - first <= LONGEST_PLACE || words.isBody(first)) {
          return new Tagged(first, tagged.end(), words.kindOfHouse(first));
        }
        first += 2;
      } else if (ENGLISH_BODIES.contains(document.lower(tagged.end() - 1))) {
        return new Tagged(first, tagged.end(), Entity.Kind.ORGANISATION);
      }
      while (first + 1 < tagged.end() && (words.isHouseName(first) || words.isOrdinary(first))) {
        first++;
      }
    }
    if (apposed && isArea(first)) {
      return new Tagged(first, tagged.end(), Entity.Kind.PLACE);
    }
    if (first == tagged.first()) {
      first = opened(first, last.end());
    }
    return words.isNobody(first, tagged.end())
        ? null
        : new Tagged(first, tagged.end(), Entity.Kind.PERSON);
  }

  /** Whether an office stands before the name that is named with its area. */
  private boolean isArea(int first) {
    return first > 0
        && AREA_OFFICES.contains(document.lower(first - 1))
        && !Gazetteer.isGivenName(document.word(first));
  }

  /** Whether a comma and a person's full name stand there: "Bupati Aruna, Laksita Werdaya". */
  private boolean isApposed(int comma, Tagged next) {
    return comma + 1 == next.first()
        && document.word(comma).equals(",")
        && next.kind() == Entity.Kind.PERSON
        && next.end() - next.first() > 1
        && !words.isTitle(next.first());
  }

  /**
   * Whether it is where a person named before holds an office: "Ana Lopez, Manajer Toko Baru yang
   * …".
   */
  private boolean isHouseOf(Tagged person, Tagged tagged) {
    int title = words.isTitle(tagged.first()) ? tagged.first() : tagged.first() - 1;
    return person.kind() == Entity.Kind.PERSON
        && person.end() - person.first() > 1
        && person.end() + 1 == title
        && document.word(person.end()).equals(",")
        && words.isTitle(title)
        && tagged.end() < document.tokens().size()
        && document.word(tagged.end()).equals("yang")
        && !Gazetteer.isFirstName(document.word(title + 1));
  }

  /**
   * The last word within the name that tells of a house or a place behind an office; -1 if none.
   */
  private int house(Tagged name) {
    int house = -1;
    for (int i = name.first() + 1; i < name.end(); i++) {
      if (words.isHouse(i)) {
        house = i;
      }
    }
    return lexicon.titles().contains(document.lower(name.first())) ? house : -1;
  }

  /** The word for a house that the tagger left right before the name; -1 if it left none. */
  private int houseBefore(int first, int done) {
    int before = first - 1;
    return before >= done && words.isCapital(before) && words.isHouse(before) ? before : -1;
  }

  /**
   * Where the person begins behind an office and its house: "Direktur IMF Ana Lopez". A single word
   * behind a house that is not an acronym is the house's own name, "Imam Besar Masjid Istiqlal", so
   * that nobody is left.
   */
  private int behindHouse(Tagged name, int house) {
    if (house < 0) {
      return name.first();
    }
    String word = document.word(house);
    boolean acronym = Character.isUpperCase(word.charAt(word.length() - 1));
    return acronym || name.end() - house > 2 ? house + 1 : name.end();
  }

  /** Where the name begins if the word before it is a part of it that the tagger missed. */
  private int opened(int first, int done) {
    int before = first - 1;
    boolean missed =
        before >= done
            && words.joins(first)
            && singles.contains(document.word(before))
            && !words.isTitle(before);
    return missed ? before : first;
  }
}
