package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds capitalised runs that name someone or something, and guesses from their words and
 * neighbours what each names.
 */
final class NameFinder {

  /**
   * A capitalised run that names something.
   *
   * @param span where it stands, titles cut off
   * @param kind what its words and neighbours say it is; null if they say nothing
   * @param titled whether a title of a person stood before it
   */
  record Name(Span span, Entity.@Nullable Kind kind, boolean titled) {}

  private static final Set<String> ENGLISH_LINKS =
      Set.of(
          "of", "and", "for", "the", "de", "van", "von", "der", "bin", "binti", "al", "el", "la",
          "di", "da");
  private static final Set<String> INDONESIAN_LINKS =
      Set.of("bin", "binti", "van", "von", "de", "der", "dan");
  private static final Set<String> INSTITUTION_LINKS = Set.of("and", "of", "for", "the", "dan");
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("di", "ke", "dari", "in", "at", "from", "near", "across", "to", "asal");

  private final Document document;
  private final Lexicon lexicon;
  private final Set<String> links;
  private final Set<String> lowerCased = new HashSet<>();

  NameFinder(Document document, Lexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
    this.links =
        document.language() == id.kutip.text.Language.ENGLISH ? ENGLISH_LINKS : INDONESIAN_LINKS;
  }

  List<Name> find() {
    for (Token token : document.tokens()) {
      if (token.kind() == Token.Kind.WORD
          && Character.isLowerCase(document.text().charAt(token.start()))) {
        lowerCased.add(document.word(token));
      }
    }
    List<Name> names = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      find(sentence, names);
    }
    return names;
  }

  private void find(Sentence sentence, List<Name> names) {
    int i = sentence.firstToken();
    while (i < sentence.endToken()) {
      if (!opensName(i, sentence)) {
        i++;
        continue;
      }
      int end = i + 1;
      int last = end;
      while (end < sentence.endToken() && joined(end)) {
        if (isCapitalised(end)) {
          last = ++end;
        } else if (isLink(end)
            && links(i, end)
            && end + 1 < sentence.endToken()
            && joined(end + 1)
            && isCapitalised(end + 1)) {
          end++;
        } else if (isInitialStop(end)) {
          end++;
        } else {
          break;
        }
      }
      add(i, last, names);
      i = last;
    }
  }

  private void add(int from, int to, List<Name> names) {
    int first = from;
    boolean titled = first > 0 && isTitle(first - 1) && !isCapitalised(first - 1);
    int lastTitle = -1;
    boolean organisation = false;
    boolean place = false;
    for (int i = from; i < to; i++) {
      String word = lower(i);
      if (isTitle(i)) {
        lastTitle = i;
      }
      organisation |= lexicon.organisations().contains(word);
      place |= lexicon.places().contains(word);
    }
    // "Menteri Dalam Negeri Tito Karnavian": what follows the last title is the name, unless an
    // office's field stands there
    if (lastTitle >= 0
        && lastTitle + 1 < to
        && !(organisation && lexicon.organisations().contains(lower(lastTitle + 1)))) {
      first = lastTitle + 1;
      titled = true;
      organisation = false;
      for (int i = first; i < to; i++) {
        organisation |= lexicon.organisations().contains(lower(i));
      }
    } else if (lastTitle >= 0 && lastTitle + 1 == to) {
      return;
    }
    while (first < to && isTitle(first)) {
      first++;
    }
    int office = lastOfOffice(first, to);
    boolean person = titled || isTitle(from);
    if (office >= 0
        && office + 2 < to + 1
        && (person ? office + 1 < to : office + 2 < to)
        && (person || Countries.areKnown(document.word(first)))) {
      // "Kepala Dinas Kesehatan Iran Mehdi Ghazanfari": the name follows the office and its field
      first = office + 1;
      titled = true;
      organisation = false;
      place = false;
    }
    if (first == to || (isNever(first) && to - first == 1)) {
      return;
    }
    boolean unknown =
        !titled && !organisation && !place && (isOfPeople(first, to) || isThing(first, to));
    if (unknown) {
      return;
    }
    Span span = new Span(document.tokens().get(first).start(), document.tokens().get(to - 1).end());
    names.add(new Name(span, kind(first, to, titled, organisation, place), titled));
  }

  /** "Jordanian", "South Koreans": not a name, but whose something is. */
  private boolean isOfPeople(int first, int to) {
    return Gazetteer.isPeople(document.word(to - 1)) && to - first <= 2;
  }

  /** "the Holocaust", "the Round Table": what takes an article is nobody's name, places aside. */
  private boolean isThing(int first, int to) {
    return first > 0
        && document.word(first - 1).equals("the")
        && !isAcronym(to - 1)
        && !Gazetteer.isOfPlace(document.word(to - 1));
  }

  /** The last word of an office, its institution or its field; -1 where the run holds none. */
  private int lastOfOffice(int first, int to) {
    int last = -1;
    for (int i = first; i < to; i++) {
      String word = lower(i);
      if (lexicon.fields().contains(word)
          || lexicon.organisations().contains(word)
          || lexicon.places().contains(word)
          || isTitle(i)
          || (isAcronym(i) && to - i > 1 && document.word(i).length() > 2)
          || Countries.areKnown(document.word(i))) {
        last = i;
      }
    }
    return last;
  }

  private Entity.@Nullable Kind kind(
      int first, int to, boolean titled, boolean organisation, boolean place) {
    String before = first > 0 ? lower(first - 1) : "";
    boolean afterPreposition = PLACE_PREPOSITIONS.contains(before);
    boolean acronym = to - first == 1 && isAcronym(first);
    if (organisation || (acronym && !titled)) {
      return Entity.Kind.ORGANISATION;
    }
    if (place || (afterPreposition && Countries.areKnown(document.word(first)))) {
      return Entity.Kind.PLACE;
    }
    if (titled || isAged(to)) {
      return Entity.Kind.PERSON;
    }
    if (Gazetteer.isPlace(
        new Span(document.tokens().get(first).start(), document.tokens().get(to - 1).end())
            .of(document.text()))) {
      return Entity.Kind.PLACE;
    }
    if (Gazetteer.isGivenName(document.word(first))) {
      return Entity.Kind.PERSON;
    }
    if (afterPreposition
        && (before.equals("di")
            || before.equals("ke")
            || before.equals("in")
            || before.equals("at"))) {
      return Entity.Kind.PLACE;
    }
    return null;
  }

  /** "Fabio (32)", "Ms Smith, 45,". */
  private boolean isAged(int to) {
    List<Token> tokens = document.tokens();
    return to + 2 < tokens.size()
        && tokens.get(to + 1).kind() == Token.Kind.NUMBER
        && tokens.get(to + 1).end() - tokens.get(to + 1).start() == 2
        && ((document.word(to).equals("(") && document.word(to + 2).equals(")"))
            || (document.word(to).equals(",") && document.word(to + 2).equals(",")));
  }

  private boolean opensName(int i, Sentence sentence) {
    if (!isCapitalised(i) || isNever(i)) {
      return false;
    }
    boolean opens =
        i == sentence.firstToken() || document.tokens().get(i - 1).kind() == Token.Kind.QUOTE_MARK;
    if (!opens) {
      return true;
    }
    // the first word of a sentence is capitalised anyway: a name only if it is nowhere written
    // small
    String word = lower(i);
    return !lowerCased.contains(word)
        && !CommonWords.open(word)
        && !(word.length() <= 2 && !isAcronym(i));
  }

  private boolean isAcronym(int i) {
    Token token = document.tokens().get(i);
    if (token.end() - token.start() < 2 || token.end() - token.start() > 8) {
      return false;
    }
    for (int at = token.start(); at < token.end(); at++) {
      if (Character.isLowerCase(document.text().charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private boolean isCapitalised(int i) {
    Token token = document.tokens().get(i);
    return token.kind() == Token.Kind.WORD
        && Character.isUpperCase(document.text().charAt(token.start()))
        && !isNever(i);
  }

  private boolean isInitialStop(int i) {
    Token before = document.tokens().get(i - 1);
    int length = before.end() - before.start();
    return document.word(i).equals(".")
        && document.tokens().get(i).start() == before.end()
        && (length == 1 || isTitle(i - 1))
        && i + 1 < document.tokens().size()
        && isCapitalised(i + 1);
  }

  /**
   * Whether the link word at {@code link} goes on with the name that opens at {@code first}: "and"
   * and "of" do so only within institutions, "the Ministry of Health and Welfare".
   */
  private boolean links(int first, int link) {
    String word = document.word(link);
    if (!INSTITUTION_LINKS.contains(word)) {
      return true;
    }
    for (int i = first; i < link; i++) {
      if (lexicon.organisations().contains(lower(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLink(int i) {
    return links.contains(document.word(i));
  }

  private boolean isNever(int i) {
    return lexicon.never().contains(lower(i));
  }

  private boolean isTitle(int i) {
    return lexicon.titles().contains(lower(i));
  }

  /**
   * Whether nothing but one space stands before the token, or nothing at all before a full stop.
   */
  private boolean joined(int i) {
    Token before = document.tokens().get(i - 1);
    Token token = document.tokens().get(i);
    int gap = token.start() - before.end();
    return gap == 0
        ? document.text().charAt(token.start()) == '.'
            || document.text().charAt(before.start()) == '.'
        : gap == 1 && document.text().charAt(before.end()) != '\n';
  }

  private String lower(int i) {
    return document.word(i).toLowerCase(Locale.ROOT);
  }
}
