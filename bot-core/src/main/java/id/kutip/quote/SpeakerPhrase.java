package id.kutip.quote;

import id.kutip.quote.CueLexicon.Part;
import id.kutip.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words beside a cue that stand for a speaker.
 *
 * @param firstToken its first token
 * @param endToken one past its last
 * @param kind how it stands for the speaker
 */
record SpeakerPhrase(int firstToken, int endToken, Kind kind) {

  /** How a phrase stands for its speaker. */
  enum Kind {
    /** A name, a role, an institution. */
    NOMINAL,
    /** A pronoun. */
    PRONOUN,
    /** The suffix -nya of the cue. */
    SUFFIX
  }

  private static final int LONGEST = 24;

  /**
   * The phrase that follows a cue: {@code kata [Kasi Humas Polres Samosir, Kompol Sutan Pohan,]
   * kepada wartawan}.
   */
  static @Nullable SpeakerPhrase after(Words words, int from, int limit) {
    int i = from;
    if (words.is(Part.PRONOUN, i)) {
      return new SpeakerPhrase(i, i + 1, Kind.PRONOUN);
    }
    int end = i;
    while (end < limit && end - from < LONGEST) {
      if (words.isPunctuation(end, ",")) {
        if (!opensApposition(words, end + 1, limit)) {
          break;
        }
      } else if (words.isPunctuation(end, "(")) {
        int close = closing(words, end, limit);
        if (close < 0 || close + 1 >= limit || !words.isCapitalised(close + 1)) {
          break;
        }
        end = close;
      } else if (words.isPunctuation(end, ".") && isInitial(words, end)) {
        end++;
        continue;
      } else if (words.isQuoteMark(end)) {
        int close = nickname(words, end, limit);
        if (close < 0) {
          break;
        }
        end = close;
      } else if (!isPart(words, end, from) && !isOrigin(words, end, from)) {
        break;
      }
      end++;
    }
    while (end > i && (words.isPunctuation(end - 1, ",") || words.isQuoteMark(end - 1))) {
      end--;
    }
    return end > i ? new SpeakerPhrase(i, end, Kind.NOMINAL) : null;
  }

  /** "laporan dari Kantor Berita": a paper is known by whose it is. */
  private static boolean isOrigin(Words words, int i, int from) {
    return i == from + 1
        && !words.isCapitalised(from)
        && words.is(Part.OWNER, i)
        && words.isCapitalised(i + 1);
  }

  private static boolean isPart(Words words, int i, int from) {
    if (words.isPunctuation(i, "&/-'’")) {
      return true;
    }
    if (!words.isWord(i)) {
      // "9/11 widow Terry Strada"
      return i <= from + 2 && words.document().tokens().get(i).kind() == Token.Kind.NUMBER;
    }
    if (words.isCapitalised(i) && i > from && !isDay(words, i)) {
      return true;
    }
    return !words.is(Part.STOP, i) && !words.is(Part.BEFORE, i);
  }

  private static boolean isDay(Words words, int i) {
    return words.is(Part.STOP, i);
  }

  /**
   * What follows a comma goes on naming the same person: "…, Kompol Sutan Pohan", "…, a doctor".
   */
  private static boolean opensApposition(Words words, int i, int limit) {
    return i < limit && words.isCapitalised(i) && !words.is(Part.STOP, i);
  }

  private static boolean isInitial(Words words, int stop) {
    return stop > 0
        && words.lower(stop - 1).length() <= 4
        && words.isCapitalised(stop - 1)
        && words.isCapitalised(stop + 1)
        && words.sentenceOf(stop - 1).index() == words.sentenceOf(stop + 1).index();
  }

  private static int closing(Words words, int open, int limit) {
    for (int i = open + 1; i < limit && i < open + 6; i++) {
      if (words.isPunctuation(i, ")")) {
        return i;
      }
    }
    return -1;
  }

  private static int nickname(Words words, int open, int limit) {
    for (int i = open + 1; i < limit && i < open + 4; i++) {
      if (words.isQuoteMark(i)) {
        return i + 1 < limit && words.isCapitalised(i + 1) ? i : -1;
      }
      if (!words.isCapitalised(i)) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The subject of the verb at {@code verb}, looked for from there back to the token {@code limit}.
   */
  static @Nullable SpeakerPhrase before(Words words, int verb, int limit) {
    int i = words.beforeAdverbs(verb);
    // "…, Rabu (4/3) mengatakan"
    int day = i;
    while (day > limit
        && (words.isCapitalised(day)
            ? words.is(Part.STOP, day)
            : !words.isWord(day) && !words.isPunctuation(day, ","))) {
      day--;
    }
    if (day < i && words.isPunctuation(day, ",")) {
      i = day;
    }
    if (i < limit || words.isQuoted(i) || words.isQuoteMark(i)) {
      return null;
    }
    if (words.is(Part.PRONOUN, i)) {
      return new SpeakerPhrase(i, i + 1, Kind.PRONOUN);
    }
    if (words.isPunctuation(i, ",")) {
      return beforeParenthesis(words, i, limit);
    }
    if (words.isPunctuation(i, ")")) {
      int open = i;
      while (open > limit && !words.isPunctuation(open, "(")) {
        open--;
      }
      i = open - 1;
    }
    int end = i + 1;
    int first = end;
    while (first - 1 >= limit && end - first < LONGEST && isSubjectPart(words, first - 1)) {
      first--;
    }
    // "Sinta Maharani yang dihubungi secara terpisah mengatakan": the subject stands before the
    // relative clause
    if (first - 2 >= limit && words.is(Part.RELATIVE, first - 1)) {
      int noun = words.isPunctuation(first - 2, ",") ? first - 2 : first - 1;
      SpeakerPhrase whole = before(words, noun, limit);
      return whole;
    }
    if (first - 2 >= limit && isOtherVerb(words, first) && words.is(Part.BREAK, first - 1)) {
      // "Sinta Maharani saat ditemui di kantornya mengatakan": it stands before that clause, too
      return before(words, first - 1, limit);
    }
    return trimmed(words, first, end);
  }

  /** An Indonesian verb where a subject would open. */
  private static boolean isOtherVerb(Words words, int i) {
    return words.isIndonesian()
        && !words.isCapitalised(i)
        && (words.isPredicate(i) || words.is(Part.AUXILIARY, i));
  }

  private static boolean isSubjectPart(Words words, int i) {
    if (words.isQuoted(i) || words.isQuoteMark(i)) {
      return false;
    }
    if (words.isPunctuation(i, "&/-'’()")) {
      return true;
    }
    if (words.isPunctuation(i, ".")) {
      return isInitial(words, i);
    }
    if (!words.isWord(i)) {
      return words.document().tokens().get(i).kind() == Token.Kind.NUMBER;
    }
    return (words.isCapitalised(i) && !words.is(Part.STOP, i)) || !words.is(Part.BREAK, i);
  }

  /** "Sinta, melalui pesan singkat, Rabu (4/3), menyampaikan": the subject opens the sentence. */
  private static @Nullable SpeakerPhrase beforeParenthesis(Words words, int comma, int limit) {
    int first = behindSpeech(words, limit, comma);
    while (first < comma) {
      first = behindQuote(words, first, comma);
      int end = first;
      while (end < comma && !words.isPunctuation(end, ",(")) {
        end++;
      }
      if (end > first && !isAdverbial(words, first, end)) {
        int stop = first + 1;
        while (stop < end && (words.isCapitalised(stop) || !words.is(Part.STOP, stop))) {
          stop++;
        }
        return trimmed(words, first, stop);
      }
      first = end + 1;
    }
    return null;
  }

  /**
   * The subject that a sentence opens with, behind adverbials: its pronoun, or its first name with
   * what stands before.
   */
  static @Nullable SpeakerPhrase opening(Words words, int from, int limit) {
    int first = from;
    while (first < limit) {
      first = behindQuote(words, first, limit);
      int end = first;
      while (end < limit && !words.isPunctuation(end, ",(")) {
        end++;
      }
      if (end > first && !isAdverbial(words, first, Math.min(end, first + LONGEST))) {
        if (words.is(Part.PRONOUN, first)) {
          return new SpeakerPhrase(first, first + 1, Kind.PRONOUN);
        }
        boolean named = false;
        int last = first;
        while (last < end
            && last - first < 8
            && !words.isQuoteMark(last)
            && (words.isCapitalised(last) || isInitial(words, last) || !named)) {
          named |= words.isCapitalised(last) && !words.is(Part.ARTICLE, last);
          last++;
        }
        return trimmed(words, first, last);
      }
      first = end + 1;
    }
    return null;
  }

  /** The token behind the last quote that ends with a comma: "…,” Howard Bell, the mayor, said". */
  private static int behindSpeech(Words words, int limit, int end) {
    for (int i = end - 1; i > limit; i--) {
      if (words.isQuoteMark(i) && words.isPunctuation(i - 1, ",")) {
        return i + 1;
      }
    }
    return limit;
  }

  private static int behindQuote(Words words, int from, int limit) {
    int first = from;
    while (first < limit && (words.isQuoted(first) || words.isQuoteMark(first))) {
      first++;
    }
    return first;
  }

  /** "Sementara itu", "Di Jakarta", "Pada Senin": openings of a sentence that are no subject. */
  private static boolean isAdverbial(Words words, int first, int end) {
    if (words.isQuoted(first) || words.isQuoteMark(first) || words.isPunctuation(first, "—-–")) {
      return true;
    }
    boolean participle =
        !words.isIndonesian() && words.lower(first).endsWith("ing") && end - first > 1;
    // "A month later"
    boolean time = !words.isCapitalised(end - 1) && words.is(Part.STOP, end - 1);
    return participle
        || time
        || words.is(Part.STOP, first)
        || words.is(Part.BREAK, first)
        || end - first > LONGEST
        || (!words.isCapitalised(first) && end - first <= 2);
  }

  /** "Namun", "Walaupun demikian" before a subject. */
  private static boolean isConnective(Words words, int i, int first) {
    String word = words.lower(i);
    boolean pointing = word.equals("demikian") || word.equals("begitu");
    return words.isIndonesian()
        && (words.is(Part.BREAK, i)
            || words.is(Part.ADVERBIAL, i)
            || (pointing && i > first && words.is(Part.BREAK, i - 1)));
  }

  private static @Nullable SpeakerPhrase trimmed(Words words, int first, int end) {
    int from = first;
    if (words.isIndonesian()
        && end > from
        && words.is(Part.AUXILIARY, end - 1)
        && !words.is(Part.PRONOUN, end - 1)) {
      // "pemerintah harus memastikan", "ia tidak dapat memastikan": nothing was said
      return null;
    }
    while (from < end
        && (!words.isWord(from)
            || isConnective(words, from, first)
            || (words.isAdverb(from) && !words.isCapitalised(from + 1)))) {
      from++;
    }
    if (from < end && words.is(Part.STOP, from)) {
      // "Mengenai kredit itu Menkeu menjelaskan": the name before the verb is all there is
      int name = end;
      while (name > from && words.isCapitalised(name - 1) && !words.is(Part.STOP, name - 1)) {
        name--;
      }
      from = name == from ? end : name;
    }
    if (from < end && words.is(Part.PRONOUN, from) && !words.isCapitalised(from + 1)) {
      return new SpeakerPhrase(from, from + 1, Kind.PRONOUN);
    }
    if (from < end
        && (isOtherVerb(words, from)
            || (words.lower(end - 1).startsWith("di") && isOtherVerb(words, end - 1)))) {
      // "tim itu diisukan menuntut"
      return null;
    }
    return from < end ? new SpeakerPhrase(from, end, Kind.NOMINAL) : null;
  }
}
