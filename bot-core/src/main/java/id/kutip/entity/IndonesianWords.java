package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Token;
import java.util.Set;

/** What the words of an Indonesian article are, by the word lists and the article itself. */
final class IndonesianWords {

  /** An acronym of fewer letters may be initials, "RM Sutomo". */
  private static final int SHORTEST_HOUSE = 3;

  /** Words that open the name of an area or of what nature made. */
  private static final Set<String> AREAS = Lexicon.load("areas-of_id");

  private final Document document;
  private final Lexicon lexicon;

  /** Of each form, whether the article writes it small. */
  private final boolean[] small;

  IndonesianWords(Document document, Lexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
    this.small = new boolean[document.forms().size()];
    for (int i = 0; i < document.tokens().size(); i++) {
      String word = document.word(i);
      if (Character.isLowerCase(word.charAt(0)) && word.equals(document.lower(i))) {
        small[document.forms().number(i)] = true;
      }
    }
  }

  Entity.Kind kindOfHouse(int house) {
    return isBody(house) ? Entity.Kind.ORGANISATION : Entity.Kind.PLACE;
  }

  boolean isBody(int token) {
    return lexicon.organisations().contains(document.lower(token));
  }

  boolean isHouse(int token) {
    String word = document.lower(token);
    return lexicon.organisations().contains(word) || lexicon.places().contains(word);
  }

  /** An acronym before a name, "RRT Wang Yi". */
  boolean isHouseName(int token) {
    return isAcronym(token) && !isAcronym(token + 1);
  }

  /** Words that name nobody: all written small elsewhere, all of offices, or all English. */
  boolean isNobody(int first, int end) {
    boolean titled = first > 0 && isTitle(first - 1);
    boolean ordinary = !titled;
    boolean fields = true;
    boolean english = end - first > 1;
    for (int i = first; i < end; i++) {
      String lower = document.lower(i);
      boolean name = Gazetteer.isOfPerson(document.word(i));
      ordinary &= isOrdinary(i);
      fields &= !name && lexicon.fields().contains(lower);
      english &= !name && Gazetteer.isEnglishWord(lower);
    }
    return ordinary || fields || english;
  }

  /** Whether there are only capitalised words, none of them of an office, a house or a place. */
  boolean isBare(int first, int end) {
    for (int i = first; i < end; i++) {
      if (!isCapital(i)
          || isAcronym(i)
          || isHouse(i)
          || isTitle(i)
          || lexicon.fields().contains(document.lower(i))
          || Gazetteer.isOfPlace(document.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word opens the name of an area or of what nature made. */
  boolean opensArea(int token) {
    return AREAS.contains(document.lower(token));
  }

  /** A word that the article writes small, too, and that nobody is called by. */
  boolean isOrdinary(int token) {
    return small[document.forms().number(token)] && !Gazetteer.isOfPerson(document.word(token));
  }

  boolean isAcronym(int token) {
    String word = document.word(token);
    return word.length() >= SHORTEST_HOUSE && word.chars().allMatch(Character::isUpperCase);
  }

  boolean isCapital(int token) {
    return token >= 0
        && token < document.tokens().size()
        && Character.isUpperCase(document.word(token).charAt(0));
  }

  /** Whether nothing but a blank stands between the token and the one before. */
  boolean joins(int token) {
    return token > 0
        && token < document.tokens().size()
        && document.tokens().get(token).start() - document.tokens().get(token - 1).end() == 1
        && document.text().charAt(document.tokens().get(token).start() - 1) == ' ';
  }

  boolean isWord(int token) {
    Token.Kind kind = document.tokens().get(token).kind();
    return kind == Token.Kind.WORD || kind == Token.Kind.NUMBER;
  }

  /** A word that is a title and no given name: "Gubernur", not "Sri". */
  boolean isTitle(int token) {
    return lexicon.titles().contains(document.lower(token))
        && !Gazetteer.isGivenName(document.word(token));
  }

  /** Where the name begins behind titles; at least one word is left. */
  int behindTitles(int from, int end) {
    int first = from;
    while (first + 1 < end && isWord(first + 1) && isTitle(first)) {
      first++;
    }
    return first;
  }
}
