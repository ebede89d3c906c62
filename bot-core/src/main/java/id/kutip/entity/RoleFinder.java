package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the office that a person is given beside the name: right before it ("Ketua Umum PB Tirta
 * Anindya", "Health Secretary Jo Marsh"), before it and a comma, or behind it between commas.
 * Immutable; each name is looked at within a few words.
 */
final class RoleFinder {

  /** Words of a role. */
  private static final int LONGEST = 14;

  private static final Set<String> LINKS = Set.of("dan", "di", "of", "for", "the", "and");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "selaku");
  private static final Set<String> HONORIFICS = Lexicon.load("honorifics");
  private static final Set<String> NO_OFFICES = Lexicon.load("no-offices");

  private final Document document;
  private final Lexicon lexicon;
  private final Set<Integer> people;

  /**
   * A finder.
   *
   * @param people the tokens of all names of people
   */
  RoleFinder(Document document, Lexicon lexicon, Set<Integer> people) {
    this.document = document;
    this.lexicon = lexicon;
    this.people = people;
  }

  /** The role of the person who is named there; null where none is told. */
  @Nullable Span of(Span name) {
    int first = document.tokenAt(name.start());
    int rank = first;
    while (rank > 0 && Ranks.has(lower(rank - 1))) {
      rank--;
    }
    Span role = rank < first ? office(rank) : null;
    role = role == null ? before(first) : role;
    if (role == null && first > 0 && document.word(first - 1).equals(",")) {
      role = before(first - 1);
      if (role != null && isSmallWord(role) && !closes(document.tokenAt(name.end() - 1) + 1)) {
        // "after the complaints of fishermen, Budi said": he need not be one
        role = null;
      }
    }
    return role == null ? behind(document.tokenAt(name.end() - 1) + 1) : role;
  }

  /** {@code Kapolsek Wera} of {@code Kapolsek Wera, AKP Sutarman}, with a comma or without. */
  private @Nullable Span office(int rank) {
    boolean comma = rank > 0 && document.word(rank - 1).equals(",");
    Span office = before(comma ? rank - 1 : rank);
    return office == null || isSmallWord(office) ? null : office;
  }

  /**
   * Whether what is put in between ends there: "a fisherman, Budi, said", "a fisherman, Budi (41)".
   */
  private boolean closes(int token) {
    return token < document.tokens().size() && ",(".contains(document.word(token));
  }

  private boolean isSmallWord(Span role) {
    int token = document.tokenAt(role.start());
    return document.tokens().get(token).end() == role.end() && !isCapitalised(token);
  }

  /** The role that ends before that token. */
  private @Nullable Span before(int end) {
    int sentence = document.sentenceAt(start(end)).firstToken();
    if (end > sentence && LINKS.contains(lower(end - 1))) {
      // "a spokesman for Maria Lopez" is somebody else
      return null;
    }
    int head = end;
    for (int i = end - 1; i >= sentence && end - i <= LONGEST; i--) {
      boolean apart = i < end - 1 && start(i + 1) - document.tokens().get(i).end() != 1;
      if (apart || people.contains(i) || !mayBelong(i)) {
        break;
      }
      if (isTitle(i) || (head < end && modifies(i))) {
        head = i;
      }
    }
    return role(head, end);
  }

  /** The role between a comma at that token and what ends it. */
  private @Nullable Span behind(int comma) {
    if (comma + 1 >= document.tokens().size() || !document.word(comma).equals(",")) {
      return null;
    }
    Sentence sentence = document.sentenceAt(start(comma));
    int first = comma + 1;
    if (ARTICLES.contains(lower(first))) {
      first++;
    }
    int end = first;
    boolean titled = false;
    while (end < sentence.endToken()
        && end - first < LONGEST
        && !people.contains(end)
        && mayBelong(end)) {
      titled |= isTitle(end) && (end == first || document.language() == Language.ENGLISH);
      end++;
    }
    boolean closed =
        end == sentence.endToken()
            || document.word(end).equals(",")
            || document.word(end).equals(".");
    return titled && closed ? role(first, end) : null;
  }

  /** The tokens as a role, without what is no office at its ends; null if nothing is left. */
  private @Nullable Span role(int first, int end) {
    int from = first;
    while (from < end && HONORIFICS.contains(lower(from))) {
      from++;
    }
    int to = end;
    while (to > from && isTail(lower(to - 1))) {
      to--;
    }
    return to == from ? null : new Span(start(from), document.tokens().get(to - 1).end());
  }

  private static boolean isTail(String lower) {
    return HONORIFICS.contains(lower) || NO_OFFICES.contains(lower) || LINKS.contains(lower);
  }

  private boolean mayBelong(int token) {
    String lower = lower(token);
    return isTitle(token)
        || lexicon.fields().contains(lower)
        || LINKS.contains(lower)
        || isCapitalised(token);
  }

  /** English offices stand behind what they are for: "Health Secretary". */
  private boolean modifies(int token) {
    String lower = lower(token);
    return document.language() == Language.ENGLISH
        && isCapitalised(token)
        && !CommonWords.open(lower)
        && !lexicon.never().contains(lower);
  }

  private boolean isTitle(int token) {
    return lexicon.titles().contains(lower(token));
  }

  private boolean isCapitalised(int token) {
    Token at = document.tokens().get(token);
    return at.kind() == Token.Kind.WORD
        && Character.isUpperCase(document.text().charAt(at.start()));
  }

  private int start(int token) {
    return document.tokens().get(token).start();
  }

  private String lower(int token) {
    return document.lower(token);
  }
}
