package id.kutip.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the noun that a number counts: {@code 382 narapidana}, {@code five new cases}. */
final class CountReader {

  /** Words looked at between a number and its noun. */
  private static final int REACH = 3;

  /** Openings of verbs that hardly any noun shares. */
  private static final List<String> VERB_PREFIXES =
      List.of("meng", "meny", "memb", "memp", "mend", "menj", "menc");

  private final Pieces pieces;
  private final Lexicon lexicon;

  CountReader(Pieces pieces, Lexicon lexicon) {
    this.pieces = pieces;
    this.lexicon = lexicon;
  }

  /**
   * The piece after the noun that what ends at {@code end} counts; {@code end} if there is none.
   */
  int endOfNoun(int end) {
    int at = firstOfNoun(end);
    if (!isNoun(at)) {
      return end;
    }
    PhraseTable.Match<String> compound = lexicon.compoundNouns.at(pieces, at);
    if (compound != null) {
      return compound.end();
    }
    boolean people = lexicon.peopleNouns.has(pieces.word(at));
    boolean counter = lexicon.counters.has(pieces.word(at));
    if (counter || people) {
      PhraseTable.Match<String> state = lexicon.states.at(pieces, at + 1);
      if (state != null) {
        return state.end();
      }
    }
    boolean named = people ? lexicon.peopleNouns.has(pieces.word(at + 1)) : isNoun(at + 1);
    if (!counter && !people && lexicon.decimalMark() == '.') {
      return endOfPlural(at);
    }
    return counter && named && !pieces.glued(at) ? at + 2 : at + 1;
  }

  /** {@code break points, lacklustre wins}: the plural that the first words only describe. */
  private int endOfPlural(int first) {
    for (int at = first; at < first + REACH && isNoun(at); at++) {
      String word = pieces.word(at);
      if (word.endsWith("s") && !word.endsWith("ss")) {
        return at + 1;
      }
    }
    return first + 1;
  }

  private int firstOfNoun(int end) {
    int at = pieces.is(end, "of") && isSize(end - 1) ? end + 1 : end;
    int limit = at + REACH;
    while (at < limit && lexicon.adjectives.at(pieces, at) != null) {
      at++;
    }
    return at;
  }

  /** {@code hundreds of, a dozen of}. */
  private boolean isSize(int piece) {
    NumberWord word = lexicon.number(pieces, piece);
    return word != null && (word.is(NumberWord.Role.VAGUE) || word.is(NumberWord.Role.SCALE));
  }

  /** The noun, as it stands in the article but in lower case. */
  @Nullable String noun(int end, int endOfNoun) {
    if (endOfNoun <= end) {
      return null;
    }
    StringBuilder noun = new StringBuilder();
    for (int at = firstOfNoun(end); at < endOfNoun; at++) {
      noun.append(noun.length() == 0 ? "" : " ").append(pieces.word(at));
    }
    return noun.toString();
  }

  /** {@code lantai dua mengingat}: what goes on after the number, nothing counted. */
  private boolean isIndonesianVerb(int at) {
    String word = pieces.word(at);
    if (lexicon.decimalMark() == '.') {
      return false;
    }
    return (word.startsWith("di") && word.endsWith("kan"))
        || VERB_PREFIXES.stream().anyMatch(word::startsWith);
  }

  private boolean isNoun(int at) {
    String word = pieces.word(at);
    return (pieces.lowerCase(at) || isAcronym(at))
        && word.length() > 1
        && !pieces.glued(at - 1)
        && word.indexOf('.') < 0
        && !isIndonesianVerb(at)
        && lexicon.notCounted.at(pieces, at) == null
        && lexicon.number(pieces, at) == null
        && lexicon.changes.at(pieces, at) == null;
  }

  private boolean isAcronym(int at) {
    return pieces.allCapitals(at)
        && pieces.end(at) - pieces.start(at) >= 3
        && !lexicon.calendar.zones.has(pieces.word(at))
        && lexicon.units.at(pieces, at) == null
        && lexicon.currencyAfter.at(pieces, at) == null;
  }
}
