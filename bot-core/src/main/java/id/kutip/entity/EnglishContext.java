package id.kutip.entity;

import static id.kutip.entity.NameEvidence.DECISIVE;
import static id.kutip.entity.NameEvidence.FAIR;
import static id.kutip.entity.NameEvidence.STRONG;
import static id.kutip.entity.NameEvidence.WEAK;

import id.kutip.entity.NameFinder.Run;
import id.kutip.text.Document;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.Locale;
import java.util.Set;

/** Reads from an English name's words and neighbours what it may name. */
final class EnglishContext {

  private static final Set<String> IN =
      Set.of("in", "at", "near", "across", "throughout", "outside");
  private static final Set<String> FROM =
      Set.of("from", "to", "around", "towards", "toward", "between");
  private static final Set<String> SIDES =
      Set.of(
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "north",
          "south",
          "east",
          "west",
          "nearby",
          "rural",
          "downtown",
          "mainland",
          "neighbouring",
          "neighboring");
  private static final Set<String> PLACE_OPENERS =
      Set.of("upper", "lower", "greater", "inner", "outer", "santa", "san", "são", "sao", "saint");
  private static final Set<String> ROMAN = Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX");
  private static final Set<String> SAYINGS = Lexicon.load("sayings_en");
  private static final Set<String> GROUPS = Lexicon.load("groups_en");
  private static final Set<String> REGIONS = Lexicon.load("regions_en");

  private final Document document;
  private final Lexicon lexicon;
  private final NameFinder finder;

  EnglishContext(Document document, Lexicon lexicon, NameFinder finder) {
    this.document = document;
    this.lexicon = lexicon;
    this.finder = finder;
  }

  /** What the words of the name say. */
  NameEvidence ofWords(Run run) {
    int first = run.first();
    int to = run.to();
    int words = to - first;
    boolean ordinary = true;
    boolean initial = false;
    for (int i = first; i < to; i++) {
      ordinary &= finder.isOrdinary(i) || !finder.isCapitalised(i);
      initial |= finder.isCapitalised(i) && length(i) == 1;
    }
    String name =
        new Span(document.tokens().get(first).start(), document.tokens().get(to - 1).end())
            .of(document.text());
    name = Genitive.without(name);
    NameEvidence found = new NameEvidence(ordinary || isThing(first, to));
    boolean shouted = words == 1 && length(first) > 3 && finder.isAcronym(first);
    if (shouted) {
      name = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
    boolean place = Gazetteer.isPlace(name);
    boolean city = !place && Gazetteer.isCity(name);
    if (Gazetteer.isOrganisation(name)) {
      found.add(Entity.Kind.ORGANISATION, DECISIVE + STRONG);
    }
    if (place) {
      found.add(Entity.Kind.PLACE, DECISIVE + DECISIVE);
    } else if (city) {
      found.add(Entity.Kind.PLACE, STRONG);
    }
    if (finder.isOrganisation(first, to) && (words > 1 || !ordinary)) {
      found.add(Entity.Kind.ORGANISATION, DECISIVE);
    } else if (words > 1 && (isPlaceWord(to - 1) || isPlaceWord(first))) {
      found.add(Entity.Kind.PLACE, STRONG);
    }
    if (words > 2 && document.word(first + 1).equals("of") && isPlaceWord(first)) {
      found.add(Entity.Kind.PLACE, DECISIVE);
    }
    if (words == 1 && finder.isAcronym(first) && !place && !city && !(shouted && ordinary)) {
      found.add(Entity.Kind.ORGANISATION, STRONG);
    }
    if (words == 1 && isCamel(first)) {
      found.add(Entity.Kind.ORGANISATION, FAIR);
    }
    String last = Genitive.without(document.word(to - 1));
    boolean given = Gazetteer.isFirstName(Genitive.without(document.word(first)));
    boolean family = Gazetteer.isLastName(last);
    if (words > 1 && isSide(first) && !finder.isOrganisation(first, to)) {
      found.add(Entity.Kind.PLACE, STRONG);
    } else if (words > 1 && !given && !place && Countries.areKnown(last)) {
      found.add(Entity.Kind.ORGANISATION, STRONG);
    }
    if (!ordinary && !place && !(words == 1 && finder.isAcronym(first))) {
      if (words == 1) {
        if (given || family) {
          found.add(Entity.Kind.PERSON, FAIR);
        }
      } else {
        found.add(Entity.Kind.PERSON, (given ? FAIR : 0) + (family ? WEAK : 0));
        if (initial) {
          found.add(Entity.Kind.PERSON, FAIR);
        }
        if (words <= 3 && !finder.isOrdinary(to - 1) && !finder.isAcronym(first)) {
          found.add(Entity.Kind.PERSON, WEAK);
        }
      }
    }
    return found;
  }

  /** What stands before and after a mention. */
  void addNeighbours(Run run, NameEvidence found) {
    int first = run.first();
    int to = run.to();
    String before = word(first - 1);
    String after = word(to);
    if (run.titled()) {
      found.add(Entity.Kind.PERSON, STRONG);
    }
    if (Ages.standAt(document, to)) {
      found.add(Entity.Kind.PERSON, DECISIVE + DECISIVE);
    }
    boolean definite = before.equals("the");
    if ((SAYINGS.contains(after) && !definite)
        || (after.equals(",") && (word(to + 1).equals("who") || word(to + 1).equals("whose")))) {
      found.add(Entity.Kind.PERSON, FAIR);
    }
    if (IN.contains(before)) {
      found.add(Entity.Kind.PLACE, FAIR);
    } else if (FROM.contains(before)) {
      found.add(Entity.Kind.PLACE, WEAK);
    } else if (SIDES.contains(before)) {
      found.add(Entity.Kind.PLACE, STRONG);
    } else if (definite && !found.isPlace() && (to - first > 1 || !found.isOrdinary())) {
      found.add(Entity.Kind.ORGANISATION, FAIR);
    }
    if (before.equals("of") && REGIONS.contains(word(first - 2))) {
      found.add(Entity.Kind.PLACE, STRONG);
    }
    if (GROUPS.contains(before)) {
      found.add(Entity.Kind.ORGANISATION, STRONG);
    }
    if (before.equals("(") && after.equals(")") && first > 1 && finder.isCapitalised(first - 2)) {
      found.add(Entity.Kind.ORGANISATION, FAIR);
    }
    if (GROUPS.contains(after)) {
      found.add(Entity.Kind.ORGANISATION, FAIR);
    }
    if (REGIONS.contains(after) || REGIONS.contains(before)) {
      found.add(Entity.Kind.PLACE, FAIR);
    }
    if (after.equals(",") && isPlaceAt(to + 1)) {
      found.add(Entity.Kind.PLACE, IN.contains(before) ? STRONG : WEAK);
    }
    if (after.equals("(")
        && to + 2 < document.tokens().size()
        && finder.isAcronym(to + 1)
        && word(to + 2).equals(")")
        && document.word(to + 1).charAt(0) == document.word(first).charAt(0)) {
      found.add(Entity.Kind.ORGANISATION, STRONG);
    }
  }

  /** "Upper Galilee", "West Timor", "Santa Clara". */
  private boolean isSide(int i) {
    return SIDES.contains(word(i)) || PLACE_OPENERS.contains(word(i));
  }

  /**
   * "Mac OSX", "Galaxy S24": a figure, or capitals behind other words, that no person's name has;
   * "Political Dialogue": an ordinary word at the end and no given name before it.
   */
  private boolean isThing(int first, int to) {
    boolean shouted = finder.isAcronym(first);
    for (int i = first; i < to; i++) {
      String word = document.word(i);
      if (word.chars().anyMatch(Character::isDigit)
          || (i > first && !shouted && finder.isAcronym(i) && !ROMAN.contains(word))) {
        return true;
      }
    }
    return to - first > 1
        && finder.isOrdinary(to - 1)
        && !Gazetteer.isLastName(document.word(to - 1))
        && !Gazetteer.isFirstName(document.word(first));
  }

  private boolean isPlaceAt(int i) {
    return i < document.tokens().size() && Gazetteer.isPlace(document.word(i));
  }

  private boolean isPlaceWord(int i) {
    return lexicon.places().contains(word(i));
  }

  /** "YouTube", "AltoMaxx": a capital within the word, the name of a firm or its goods. */
  private boolean isCamel(int i) {
    String word = document.word(i);
    boolean small = false;
    for (int at = 1; at < word.length(); at++) {
      char c = word.charAt(at);
      if (small && Character.isUpperCase(c)) {
        return !word.startsWith("Mc") && !word.startsWith("Mac") && word.indexOf('-') < 0;
      }
      small |= Character.isLowerCase(c);
    }
    return false;
  }

  private int length(int i) {
    Token token = document.tokens().get(i);
    return token.end() - token.start();
  }

  private String word(int i) {
    return i < 0 || i >= document.tokens().size() ? "" : document.lower(i);
  }
}
