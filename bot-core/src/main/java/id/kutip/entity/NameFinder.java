package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
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

  /**
   * A capitalised run that may name something, titles cut off.
   *
   * @param first its first token
   * @param to the token behind its last
   * @param titled whether a title of a person stood before it
   */
  record Run(int first, int to, boolean titled) {}

  private static final Set<String> LINKS = Set.of("of", "and", "for", "the", "di");
  private static final Set<String> INSTITUTION_LINKS = Set.of("and", "of", "for", "the", "dan");
  private static final Set<String> DERIVED =
      Set.of("based", "led", "backed", "born", "owned", "run", "style", "listed", "wide");
  private static final Set<String> SEATS =
      Set.of(
          "city", "republic", "kingdom", "state", "gulf", "bay", "province", "island", "emirate");

  /** The words of a person's name, but for rare ones. */
  private static final int LONGEST_PERSON = 3;

  private static final Set<String> THINGS = Lexicon.load("things_en");
  private static final Set<String> ABBREVIATIONS = Lexicon.load("abbreviations");

  private final Document document;
  private final Lexicon lexicon;
  private final Set<String> lowerCased = new HashSet<>();

  NameFinder(Document document, Lexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
    for (Token token : document.tokens()) {
      if (token.kind() == Token.Kind.WORD
          && Character.isLowerCase(document.text().charAt(token.start()))
          && !isOfAddress(token)) {
        lowerCased.add(document.word(token));
      }
    }
  }

  /** Adds the capitalised runs of the sentence that may name something. */
  void find(Sentence sentence, List<Run> runs) {
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
        } else if (Particles.behind(document, end) > end) {
          end = Particles.behind(document, end);
        } else if (isLink(end) && links(i, end) && goesOn(end + 1, sentence)) {
          end++;
        } else if (document.word(end).equals("the")
            && document.word(end - 1).equals("of")
            && end - i <= 2
            && goesOn(end + 1, sentence)) {
          end++;
        } else if (isInitialStop(end)) {
          end++;
        } else {
          break;
        }
      }
      cut(i, last, runs);
      i = last;
    }
  }

  /** A word of a web address, which is small whatever it names. */
  private boolean isOfAddress(Token token) {
    int before = token.start() - 1;
    return before >= 0 && "/-._@#".indexOf(document.text().charAt(before)) >= 0;
  }

  private boolean goesOn(int i, Sentence sentence) {
    return i < sentence.endToken()
        && joined(i)
        && (isCapitalised(i)
            || (document.word(i).equals("the")
                && i + 1 < sentence.endToken()
                && isCapitalised(i + 1)));
  }

  /** Cuts titles out of a run: what stands after them is a person, what before them a body. */
  private void cut(int from, int to, List<Run> runs) {
    int owned = behindGenitive(from, to);
    if (owned < to) {
      cut(from, owned, runs);
      cut(owned, to, runs);
      return;
    }
    if (isOrganisation(from, to)) {
      int member = member(from, to);
      if (member < to) {
        cut(from, member, runs);
        cut(member, to, runs);
      } else {
        add(from, to, false, runs);
      }
      return;
    }
    int firstTitle = -1;
    int lastTitle = -1;
    for (int i = from; i < to; i++) {
      if (isTitle(i) && !(i > from && isInitial(i))) {
        firstTitle = firstTitle < 0 ? i : firstTitle;
        lastTitle = i;
      }
    }
    if (lastTitle < 0) {
      int name = behindField(from, to);
      add(name, to, name > from || (from > 0 && isTitle(from - 1)), runs);
      return;
    }
    if (from == firstTitle || !isOrdinary(from) || isAcronym(from)) {
      add(from, isAcronym(from) ? withoutRank(from, firstTitle) : firstTitle, false, runs);
    }
    int first = lastTitle + 1;
    while (first < to && !isCapitalised(first)) {
      first++;
    }
    add(first, to, true, runs);
  }

  /** The end of the body before an office: "EU" of "EU High Representative". */
  private int withoutRank(int from, int office) {
    int end = office;
    while (end > from + 1 && isOrdinary(end - 1) && !isBody(end - 1)) {
      end--;
    }
    return end;
  }

  /**
   * Where what a name owns begins, "Norway's Statoil"; the end where the genitive is a part of the
   * whole, "King's College", "the People's Party".
   */
  private int behindGenitive(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (Genitive.ends(document.word(i)) && isCapitalised(i + 1)) {
        String owner =
            new Span(document.tokens().get(from).start(), document.tokens().get(i).end() - 2)
                .of(document.text());
        boolean whole =
            i == from
                && !Gazetteer.isPlace(owner)
                && (isOrdinaryWord(owner) || isOrganisation(i + 1, to));
        return whole ? to : i + 1;
      }
    }
    return to;
  }

  private static boolean isOrdinaryWord(String owner) {
    return Gazetteer.isEnglishWord(owner.toLowerCase(Locale.ROOT)) && !Gazetteer.isFirstName(owner);
  }

  /**
   * Where somebody is named behind the body that the office is of, "World Water Forum President Ana
   * Lopez", "World Water Forum Ana Lopez"; the end where nobody is.
   */
  private int member(int from, int to) {
    if (lexicon.organisations().contains(lower(to - 1))) {
      return to;
    }
    int body = -1;
    for (int i = from; i + 1 < to; i++) {
      if (lexicon.organisations().contains(lower(i))) {
        body = i;
      } else if (body >= 0 && isTitle(i) && isCapitalised(i) && isCapitalised(i - 1)) {
        return i;
      }
    }
    boolean named =
        body > from
            && to - body > 2
            && to - body <= LONGEST_PERSON + 1
            && Gazetteer.isFirstName(document.word(body + 1))
            && !isOrdinary(body + 1)
            && !isOrdinary(to - 1);
    return named ? body + 1 : to;
  }

  /**
   * "Secretary of State Maria Lopez": where the name begins behind what the office is for; the end
   * of the run where it holds nothing else.
   */
  private int behindField(int from, int to) {
    boolean office = from > 1 && lower(from - 1).equals("of") && isTitle(from - 2);
    boolean article =
        from > 2
            && lower(from - 1).equals("the")
            && lower(from - 2).equals("of")
            && isTitle(from - 3);
    int first = from;
    if (office) {
      while (first < to
          && (!isCapitalised(first)
              || lexicon.fields().contains(lower(first))
              || Countries.areKnown(document.word(first)))) {
        first++;
      }
    }
    boolean whole = first == to && !Countries.areKnown(document.word(to - 1));
    return article || (first == to && !whole) ? from : first;
  }

  private void add(int from, int to, boolean titled, List<Run> runs) {
    int end = to;
    while (end > from && !isCapitalised(end - 1)) {
      end--;
    }
    if (from >= end || (end - from == 1 && (isNoName(from) || isCurrency(from)))) {
      return;
    }
    int person = behindWords(from, end);
    if (person > from) {
      add(person, end, true, runs);
      return;
    }
    int country = countryBefore(from, end);
    if (country > from) {
      add(from, country, false, runs);
      add(country, end, true, runs);
      return;
    }
    String name = document.span(from, end).of(document.text());
    if ((isOfPeople(from, end) || Plural.isOf(THINGS, lower(end - 1)))
        && !Gazetteer.isOrganisation(name)
        && !Gazetteer.isPlace(name)
        && !isOrganisation(from, end)
        && !(titled && end - from > 1)) {
      return;
    }
    runs.add(new Run(from, end, titled));
  }

  /**
   * "Australian Ana Lopez", "Sprinter Ana Lopez": where the person's name begins; {@code from}
   * where none does.
   */
  private int behindWords(int from, int end) {
    int first = from;
    while (first < end
        && !Gazetteer.isFirstName(document.word(first))
        && (isOrdinary(first) || Gazetteer.isPeople(document.word(first)))) {
      first++;
    }
    boolean named =
        end - first > 1
            && Gazetteer.isFirstName(document.word(first))
            && (!isOrdinary(end - 1) || Gazetteer.isLastName(document.word(end - 1)));
    return named ? first : from;
  }

  /** "US $ 5": no country. */
  private boolean isCurrency(int i) {
    return i + 1 < document.tokens().size() && "$€£".contains(document.word(i + 1));
  }

  /** "ambassador to Peru Ana Lopez": where the person's name begins; 0 where none does. */
  private int countryBefore(int from, int to) {
    return to - from >= 3
            && Countries.areKnown(document.word(from))
            && Gazetteer.isFirstName(document.word(from + 1))
            && !isOrdinary(to - 1)
        ? from + 1
        : 0;
  }

  private boolean isInitial(int i) {
    return document.tokens().get(i).end() - document.tokens().get(i).start() == 1;
  }

  private boolean isNoName(int i) {
    return ABBREVIATIONS.contains(lower(i));
  }

  /** Whether the run ends with, or is headed by, a word for a body: "Ministry of Health". */
  boolean isOrganisation(int first, int to) {
    if (isBody(to - 1)) {
      return true;
    }
    for (int i = first; i + 1 < to; i++) {
      if (isBody(i) && isLink(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Committee", "Committees", but not "Banks" whom people are called. */
  private boolean isBody(int i) {
    String word = lower(i);
    return lexicon.organisations().contains(word)
        || (Plural.isOf(lexicon.organisations(), word) && !Gazetteer.isLastName(document.word(i)));
  }

  /** Whether the word is also written small: in English, or in this article. */
  boolean isOrdinary(int i) {
    String word = lower(i);
    return lowerCased.contains(word)
        || word.length() == 1
        || (Gazetteer.isEnglishWord(word) && !Gazetteer.isGivenName(document.word(i)));
  }

  /** "Jordanian", "South Koreans": not a name, but whose something is. */
  private boolean isOfPeople(int first, int to) {
    return Gazetteer.isPeople(document.word(to - 1)) && to - first <= 2;
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

  boolean isAcronym(int i) {
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

  boolean isCapitalised(int i) {
    Token token = document.tokens().get(i);
    return token.kind() == Token.Kind.WORD
        && Character.isUpperCase(document.text().charAt(token.start()))
        && !isNever(i)
        && !isDerived(i);
  }

  /** "Ireland-based": not a name, but where something is. */
  private boolean isDerived(int i) {
    String word = lower(i);
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0 && DERIVED.contains(word.substring(hyphen + 1));
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
    if (word.equals("and") && lexicon.organisations().contains(lower(link - 1))) {
      return false;
    }
    if (word.equals("of") && SEATS.contains(lower(link - 1))) {
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
    return LINKS.contains(document.word(i));
  }

  private boolean isNever(int i) {
    return lexicon.never().contains(Genitive.without(lower(i)));
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
    return document.lower(i);
  }
}
