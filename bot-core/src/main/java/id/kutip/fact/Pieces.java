package id.kutip.fact;

import id.kutip.text.Document;
import id.kutip.text.Token;
import java.util.Arrays;
import java.util.Locale;

/**
 * A document's tokens cut once more, for reading figures: digits stand apart from the letters glued
 * to them ({@code Rp220}, {@code 191bn}, {@code 49-inci}), number words apart from each other
 * ({@code twenty-five}). Names that hold digits ({@code COVID-19}, {@code SU-35}) and addresses of
 * the web stay whole, so that no figure is read out of them.
 */
final class Pieces {

  /** What a piece is made of. */
  enum Kind {
    WORD,
    /** Digits with the full stops and commas between them. */
    DIGITS,
    MARK,
    /** One past either end of the text. */
    NONE
  }

  private final Document document;
  private final String text;
  private final Lexicon lexicon;
  private int[] starts;
  private int[] ends;
  private Kind[] kinds;
  private String[] words;
  private int count;

  /** The token that is being cut. */
  private int cutting;

  Pieces(Document document, Lexicon lexicon) {
    this.document = document;
    this.text = document.text();
    this.lexicon = lexicon;
    int room = document.tokens().size() + 16;
    this.starts = new int[room];
    this.ends = new int[room];
    this.kinds = new Kind[room];
    this.words = new String[room];
    cut();
  }

  int count() {
    return count;
  }

  Document document() {
    return document;
  }

  int start(int piece) {
    return starts[piece];
  }

  int end(int piece) {
    return ends[piece];
  }

  Kind kind(int piece) {
    return piece < 0 || piece >= count ? Kind.NONE : kinds[piece];
  }

  /** The piece in lower case; empty one past either end. */
  String word(int piece) {
    return piece < 0 || piece >= count ? "" : words[piece];
  }

  boolean is(int piece, String word) {
    return word(piece).equals(word);
  }

  boolean isDigits(int piece) {
    return kind(piece) == Kind.DIGITS;
  }

  boolean isWord(int piece) {
    return kind(piece) == Kind.WORD;
  }

  /** Whether nothing stands between a piece and the next. */
  boolean glued(int piece) {
    return piece >= 0 && piece + 1 < count && ends[piece] == starts[piece + 1];
  }

  boolean isHyphen(int piece) {
    if (kind(piece) != Kind.MARK) {
      return false;
    }
    char c = text.charAt(starts[piece]);
    return c == '-' || c == '–' || c == '—' || c == '‑' || c == '−';
  }

  /** Whether a piece starts with a capital. */
  boolean capital(int piece) {
    return isWord(piece) && Character.isUpperCase(text.charAt(starts[piece]));
  }

  boolean lowerCase(int piece) {
    return isWord(piece) && Character.isLowerCase(text.charAt(starts[piece]));
  }

  /** Whether all letters of a piece are capitals. */
  boolean allCapitals(int piece) {
    if (!isWord(piece)) {
      return false;
    }
    for (int at = starts[piece]; at < ends[piece]; at++) {
      if (!Character.isUpperCase(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private void cut() {
    int at = 0;
    for (cutting = 0; cutting < document.tokens().size(); cutting++) {
      Token token = document.tokens().get(cutting);
      if (token.end() <= at) {
        continue;
      }
      int start = Math.max(at, token.start());
      at =
          switch (token.kind()) {
            case NUMBER -> cutMixed(start, token.end());
            case WORD -> cutWord(start, token.end());
            default -> cutMark(start, token.end());
          };
    }
  }

  private int cutMark(int start, int end) {
    boolean point = text.charAt(start) == '.' || text.charAt(start) == ',';
    if (point
        && end < text.length()
        && isDigit(text.charAt(end))
        && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
      return cutMixed(start, endOfDigits(end)); // ".75"
    }
    return add(start, end, Kind.MARK);
  }

  private int cutWord(int first, int end) {
    int start = first;
    while (true) {
      if (startsAddress(start, end)) {
        int at = end;
        while (at < text.length() && text.charAt(at) > ' ') {
          at++;
        }
        return add(start, at, Kind.WORD);
      }
      int letters = start;
      while (letters < end && Character.isLetter(text.charAt(letters))) {
        letters++;
      }
      boolean compound =
          letters < end
              && isJoint(text.charAt(letters))
              && lexicon.opensCompound(lower(start, letters));
      if (!compound) {
        return cutSimple(start, letters, end);
      }
      add(start, letters, Kind.WORD);
      add(letters, letters + 1, Kind.MARK);
      start = letters + 1;
      if (start < end && isDigit(text.charAt(start))) {
        return cutMixed(start, Math.max(end, endOfDigits(start)));
      }
    }
  }

  /** A word without number words before a hyphen, whose first letters end at {@code letters}. */
  private int cutSimple(int start, int letters, int end) {
    if (letters == end) {
      return add(start, end, Kind.WORD);
    }
    if (letters == end - 2 && isApostrophe(text.charAt(letters)) && text.charAt(end - 1) == 's') {
      add(start, letters, Kind.WORD); // "this year's"
      return add(letters, end, Kind.WORD);
    }
    return isDigit(text.charAt(letters)) && lexicon.opensFigure(lower(start, letters))
        ? cutMixed(start, Math.max(end, endOfDigits(letters)))
        : add(start, end, Kind.WORD);
  }

  /** Letters, digits and marks in any order, each a piece of its own. */
  private int cutMixed(int start, int end) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      int from = at;
      if (isDigit(c) || ((c == '.' || c == ',') && at == start)) {
        at = endOfDigits(at + 1);
        add(from, at, Kind.DIGITS);
      } else if (Character.isLetter(c)) {
        while (at < end
            && Character.isLetterOrDigit(text.charAt(at))
            && !digitsAfterRate(from, at)) {
          at++;
        }
        add(from, at, Kind.WORD);
      } else {
        at++;
        add(from, at, Kind.MARK);
      }
    }
    return at;
  }

  /** Letters before digits belong together ({@code m2}), but not where they open a figure. */
  private boolean digitsAfterRate(int from, int at) {
    return isDigit(text.charAt(at)) && lexicon.opensFigure(lower(from, at));
  }

  private int endOfDigits(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean joint =
          (c == '.' || c == ',') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
      if (!isDigit(c) && !joint) {
        break;
      }
      at++;
    }
    return at;
  }

  private boolean startsAddress(int start, int end) {
    boolean scheme =
        (end - start == 4 || end - start == 5)
            && text.startsWith("http", start)
            && text.startsWith("://", end);
    return scheme || text.startsWith("www.", start);
  }

  private String lower(int start, int end) {
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private int add(int start, int end, Kind kind) {
    if (count == starts.length) {
      int room = count * 2;
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      kinds = Arrays.copyOf(kinds, room);
      words = Arrays.copyOf(words, room);
    }
    starts[count] = start;
    ends[count] = end;
    kinds[count] = kind;
    words[count] = read(start, end, kind);
    count++;
    return end;
  }

  private String read(int start, int end, Kind kind) {
    Token token = document.tokens().get(cutting);
    if (start == token.start() && end == token.end()) {
      return kind == Kind.WORD ? document.lower(cutting) : document.word(cutting);
    }
    return kind == Kind.WORD ? lower(start, end) : text.substring(start, end);
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '‑';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
