package id.kutip.question;

import id.kutip.fact.Fact;
import id.kutip.text.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of two figures is meant where a sentence tells a change, {@code dari Rp 1.500 menjadi Rp
 * 4.000}: the new one, unless it is asked for what was before; and which of two dates, {@code sejak
 * 5 hingga 9 Mei}, or of past and coming ones.
 */
final class FigureSide {

  private static final Set<String> FROM = Set.of("dari", "from");
  private static final Set<String> INTO = Set.of("menjadi", "ke", "to");

  /** {@code 3,2 persen, turun dari 4,1 persen}. */
  private static final Set<String> CHANGED =
      Set.of("turun", "naik", "meningkat", "menurun", "melonjak", "merosot", "down", "up");

  private static final Set<String> ASKS_BEFORE =
      Set.of(
          "sebelumnya",
          "sebelum",
          "semula",
          "awalnya",
          "dulu",
          "dulunya",
          "tadinya",
          "before",
          "previously",
          "earlier",
          "originally",
          "formerly");

  private static final Set<String> ASKS_NOW =
      Set.of("sekarang", "kini", "now", "currently", "today");

  private static final Set<String> COMING = Set.of("akan", "bakal", "will", "would", "shall");

  private static final Set<String> DUE = Set.of("due");

  private static final Set<String> DID = Set.of("did", "telah", "sudah");

  /** The digits of a year. */
  private static final int YEAR = 4;

  /** A year, a month or a day. */
  private static final String DAYS = "\\d{4}(-\\d{2}){0,2}";

  private static final Set<String> UNTIL = Set.of("hingga", "sampai", "until", "till");

  private static final Set<String> LATER =
      Set.of("mendatang", "depan", "nanti", "besok", "lusa", "next", "tomorrow", "coming");

  private static final Set<String> BEFORE =
      Set.of("lalu", "kemarin", "silam", "last", "yesterday", "ago");

  /** How many words before a change it is told that it is to come. */
  private static final int REACH = 40;

  /** How many words stand between the two figures of a change at most. */
  private static final int APART = 3;

  private final Document document;
  private final List<String> asked;

  /** Whether a figure of a change is the one after it, and not the one before. */
  private final Map<Fact, Boolean> isNew = new HashMap<>();

  FigureSide(Document document, QuestionText question, List<Fact> facts) {
    this.document = document;
    this.asked = question.words();
    for (int at = 0; at + 1 < facts.size(); at++) {
      pair(facts.get(at), facts.get(at + 1));
    }
  }

  private void pair(Fact one, Fact other) {
    if (one.sentence() != other.sentence() || one.kind() != other.kind()) {
      return;
    }
    int first = document.tokenAt(one.span().start());
    int last = document.tokenAt(one.span().end() - 1);
    int next = document.tokenAt(other.span().start());
    boolean near = next - last <= APART + 1;
    if (near && isWord(first - 1, FROM) && isWord(next - 1, INTO)) {
      isNew.put(one, false);
      isNew.put(other, true);
    } else if (isWord(next - 1, FROM) && isWord(next - 2, CHANGED)) {
      isNew.put(one, true);
      isNew.put(other, false);
    } else if (near && isWord(first - 1, INTO) && isWord(next - 1, FROM)) {
      isNew.put(one, true);
      isNew.put(other, false);
    }
  }

  private boolean isWord(int token, Set<String> of) {
    return token >= 0 && of.contains(document.lower(token));
  }

  /** Whether it is one of the two figures of a change. */
  boolean isOfChange(Fact fact) {
    return isNew.containsKey(fact);
  }

  /** Whether it is the figure of a change, or on the side of the article's day, not asked for. */
  boolean isOther(Fact fact) {
    Boolean changed = isNew.get(fact);
    return changed == null ? isAcrossDay(fact) : changed == asksForOld(fact);
  }

  /** 1 if a date is on the side asked for, -1 if on the other, 0 where there are no sides. */
  int of(Fact fact) {
    return fact.kind() == Fact.Kind.DATE ? ofDate(fact) : 0;
  }

  private boolean asksForOld(Fact fact) {
    return asks(ASKS_BEFORE) || (asks(ASKS_NOW) && isComing(fact)) || asksFrom();
  }

  /** {@code naik dari berapa}. */
  private boolean asksFrom() {
    for (int at = 0; at + 1 < asked.size(); at++) {
      if (FROM.contains(asked.get(at)) && QuestionKind.isAsking(asked.get(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the change is only to come: {@code akan naik dari}. */
  private boolean isComing(Fact fact) {
    int last = document.tokenAt(fact.span().start());
    int first = Math.max(document.sentences().get(fact.sentence()).firstToken(), last - REACH);
    for (int at = last; at >= first; at--) {
      if (COMING.contains(document.lower(at))) {
        return true;
      }
    }
    return false;
  }

  private int ofDate(Fact fact) {
    int first = document.tokenAt(fact.span().start());
    int last = document.tokenAt(fact.span().end() - 1);
    if (asks(UNTIL)) {
      return isWord(first - 1, UNTIL) ? 1 : 0;
    }
    if (asks(COMING)) {
      return tells(first, last + 1, BEFORE) ? -1 : tells(first, last + 1, LATER) ? 1 : 0;
    }
    return 0;
  }

  /**
   * Past where it is asked for what is to come, or to come where it is asked what was; of dates
   * that tell their year, as the year of others is a guess.
   */
  private boolean isAcrossDay(Fact fact) {
    String iso = fact.value().iso();
    if (iso == null
        || document.date().isEmpty()
        || !iso.matches(DAYS)
        || !fact.span().of(document.text()).contains(iso.substring(0, YEAR))) {
      return false;
    }
    String day = document.date().get().toString();
    String known = day.substring(0, Math.min(day.length(), iso.length()));
    if (asks(COMING) || asks(DUE)) {
      return iso.compareTo(known) < 0;
    }
    return asks(DID) && iso.compareTo(known) > 0;
  }

  private boolean tells(int first, int last, Set<String> some) {
    for (int at = first; at <= Math.min(last, document.tokens().size() - 1); at++) {
      if (some.contains(document.lower(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean asks(Set<String> some) {
    return asked.stream().anyMatch(some::contains);
  }
}
