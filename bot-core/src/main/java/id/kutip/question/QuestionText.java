package id.kutip.question;

import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was put: what sort of thing it asks for, and its words that tell what it is
 * about. Slips in the word that asks are mended. Immutable.
 */
final class QuestionText {

  /** {@code di Medan}: an article that never speaks of that place answers hardly. */
  private static final double PLACED = 1.5;

  /** The word behind them is what is counted or measured. */
  private static final Set<String> COUNTING =
      Set.of("berapa", "berapakah", "jumlah", "banyak", "many", "much");

  /** What can be counted one by one; "berapa" asks for a sentence in years as well. */
  private static final String MANY = "many";

  /** What companies and authorities do as well as people. */
  private static final Set<String> RUNNING =
      Set.of(
          "pengelola",
          "pemilik",
          "penyelenggara",
          "pembuat",
          "penerbit",
          "pengembang",
          "publisher",
          "developer",
          "produsen",
          "operator",
          "owner",
          "organiser",
          "organizer",
          "maker");

  /** What people do at a company, an office or a school. */
  private static final Set<String> WORKING =
      Set.of(
          "bekerja",
          "kerja",
          "mengajar",
          "kuliah",
          "belajar",
          "bersekolah",
          "meneliti",
          "bertugas",
          "berkantor",
          "menjabat",
          "work",
          "works",
          "worked",
          "working",
          "teach",
          "teaches",
          "taught",
          "study",
          "studied",
          "studies");

  /** Behind "who" where one is asked for: {@code who is the mayor}, and not {@code who are}. */
  private static final Set<String> ONE = Set.of("is", "was", "the");

  /** Words that count anything: {@code berapa orang, how many people}. */
  private static final Set<String> CLASSIFIERS =
      Set.of(
          "orang",
          "jiwa",
          "ekor",
          "buah",
          "butir",
          "unit",
          "kali",
          "people",
          "persons",
          "times",
          "angka",
          "kadar",
          "volume",
          "perkiraan");

  private static final Set<String> HEADS =
      Set.of("orang", "jiwa", "yang", "korban", "people", "persons", "victims");

  /** What words begin with that tell how much something changes. */
  private static final Set<String> CHANGING = Set.of("ke", "pe");

  private static final String WHOSE = "'s";

  private static final Set<String> PLACING = Set.of("di", "in", "at");

  /** {@code apa nama topan, what is the title of}: the next word is the one asked about. */
  private static final Set<String> NAMING =
      Set.of(
          "nama",
          "namanya",
          "judul",
          "tema",
          "julukan",
          "name",
          "names",
          "title",
          "called",
          "nickname");

  /** {@code what is the storm called}: the word before is the one asked about. */
  private static final Set<String> CALLED = Set.of("called", "named", "bernama", "dinamai");

  /** {@code apa warna bendera}: the word behind them is asked about as well. */
  private static final Set<String> ASKING_ON = Set.of("apa", "apakah", "what", "which");

  private static final Set<String> CAUSING =
      Set.of(
          "penyebab",
          "penyebabnya",
          "menyebabkan",
          "pemicu",
          "pemicunya",
          "memicu",
          "cause",
          "caused",
          "triggered");

  /** What stands behind these is named only to be left out. */
  private static final Set<String> EXCEPTING =
      Set.of("selain", "kecuali", "besides", "except", "excluding");

  /** What words count that the kind of what is found says as well: {@code di kota mana}. */
  private static final double SAID = 0.4;

  private static final Set<String> COUNTRY = Set.of("negara", "country", "countries");

  /**
   * A word that tells something.
   *
   * @param word the word in lower case
   * @param forms the word and its stems
   * @param capital whether it was put with a capital
   * @param factor what it counts beside others as rare
   */
  record Telling(String word, Set<String> forms, boolean capital, double factor) {

    /** Copies the forms. */
    Telling {
      forms = Set.copyOf(forms);
    }
  }

  private final List<String> words;
  private final List<Boolean> capital;
  private final QuestionKind kind;
  private final List<Telling> telling = new ArrayList<>();
  private int head = -1;
  private int counted = -1;
  private boolean named;
  private AskedDeed deed = AskedDeed.NONE;
  private final BitSet describing = new BitSet();

  private QuestionText(List<String> words, List<Boolean> capital) {
    this.words = words;
    this.capital = capital;
    this.kind = QuestionKind.of(words);
  }

  /** Reads a question in either language. */
  static QuestionText of(String question) {
    List<String> words = new ArrayList<>();
    List<Boolean> capital = new ArrayList<>();
    for (Word word : Words.of(question)) {
      List<String> full = ShortWords.full(word.folded());
      boolean name = full.size() == 1 && Character.isUpperCase(word.written().codePointAt(0));
      for (String meant : full) {
        capital.add(!words.isEmpty() && name);
        words.add(words.isEmpty() ? QuestionKind.mended(meant) : meant);
      }
    }
    QuestionText text = new QuestionText(List.copyOf(words), List.copyOf(capital));
    text.read();
    return text;
  }

  private void read() {
    Set<Set<String>> seen = new HashSet<>();
    boolean before = false;
    boolean naming = false;
    boolean excepted = false;
    boolean placed = false;
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      boolean asking = QuestionKind.isAsking(word);
      boolean measures = at > 0 && words.get(at - 1).equals("how");
      boolean tells =
          !asking && !measures && !CommonWords.has(word) && !(isLast(at) && endsCalled());
      if (asking && before) {
        head = telling.size() - 1;
      }
      boolean counts = tells && at > 0 && COUNTING.contains(words.get(at - 1));
      before = tells;
      placed = isPlacing(word) || (placed && tells);
      excepted = (excepted && !asking) || EXCEPTING.contains(word);
      if (tells) {
        Set<String> forms = capital.get(at) ? Synonyms.forms(word) : Synonyms.typedForms(word);
        if (seen.add(forms)) {
          telling.add(new Telling(word, forms, capital.get(at), factor(word, excepted, placed)));
        }
        if (counts
            && kind == QuestionKind.NUMBER
            && !CLASSIFIERS.contains(word)
            && !HEADS.contains(word)
            && !MeasureWords.isMeasure(word)) {
          counted = telling.size() - 1;
        }
        boolean asked = at > 0 && ASKING_ON.contains(words.get(at - 1)) && !NAMING.contains(word);
        if ((naming || asked) && head < 0) {
          head = telling.size() - 1;
          named = naming;
        }
      }
      naming = NAMING.contains(word) || (naming && CommonWords.has(word));
    }
    if (kind == QuestionKind.ANY && head < 0 && endsCalled()) {
      head = telling.size() - 1;
      named = head >= 0;
    }
    if (kind == QuestionKind.PERSON) {
      deed = AskedDeed.of(words);
    }
    describe();
  }

  private void describe() {
    int who = AskedDeed.who(words);
    int which = words.indexOf(AskedDeed.WHICH);
    for (int word = 0; who >= 0 && word < telling.size(); word++) {
      int at = words.indexOf(telling.get(word).word());
      describing.set(word, at > who && at < which);
    }
  }

  /** Whether a place where something is stands behind a word: {@code di Medan}. */
  static boolean isPlacing(String word) {
    return PLACING.contains(word);
  }

  private boolean endsCalled() {
    return !words.isEmpty() && CALLED.contains(words.get(words.size() - 1));
  }

  private boolean isLast(int word) {
    return word == words.size() - 1;
  }

  private double factor(String word, boolean excepted, boolean placed) {
    if (excepted) {
      return 0;
    }
    boolean said =
        kind.says(word)
            || (kind == QuestionKind.NUMBER
                && (CLASSIFIERS.contains(word) || HEADS.contains(word)));
    return said ? SAID : placed ? PLACED : 1;
  }

  /** The indices of the telling words of each name that is put with capitals. */
  List<BitSet> names() {
    List<BitSet> names = new ArrayList<>();
    for (int word = 0; word < telling.size(); word++) {
      if (telling.get(word).capital() && telling.get(word).factor() > 0) {
        if (word == 0 || names.isEmpty() || !names.get(names.size() - 1).get(word - 1)) {
          names.add(new BitSet());
        }
        names.get(names.size() - 1).set(word);
      }
    }
    return List.copyOf(names);
  }

  /** The telling words that describe whom it asks for: {@code siapa pemain asing yang}. */
  BitSet describing() {
    return (BitSet) describing.clone();
  }

  /** All its words in order, in lower case. */
  List<String> words() {
    return words;
  }

  /** Whether a word of it asks; {@code jumlah korban} holds none. */
  boolean asks() {
    return QuestionKind.asks(words);
  }

  /** Whether a cause is asked for itself, {@code apa penyebab}, and not why. */
  boolean asksForCause() {
    return words.stream().anyMatch(CAUSING::contains);
  }

  /** What it asks for. */
  QuestionKind kind() {
    return kind;
  }

  /** Its words that tell what it is about, each once, in order. */
  List<Telling> telling() {
    return List.copyOf(telling);
  }

  /**
   * The index of the word that is asked about: {@code partai} in {@code partai apa}; -1 without
   * one.
   */
  int head() {
    return head;
  }

  /** The index of the word that is counted: {@code ton} in {@code berapa ton}; -1 without one. */
  int counted() {
    return counted;
  }

  /**
   * The telling word where somebody's office is asked for: the first, {@code siapa gubernur}, or
   * the one behind whose it is, {@code who is Arun's lawyer}; else -1.
   */
  int office() {
    boolean several = words.size() > 1 && words.get(0).equals("who") && !ONE.contains(words.get(1));
    boolean asked =
        kind == QuestionKind.PERSON
            && deed.verb() == null
            && telling.size() > 1
            && !several
            && describing.isEmpty();
    int first = 0;
    while (asked && first + 1 < telling.size() && telling.get(first).word().endsWith(WHOSE)) {
      first++;
    }
    return asked ? first : -1;
  }

  /** The telling word of what was done where it is asked who did it; else -1. */
  int done() {
    String verb = deed.verb();
    return verb == null || deed.undergone()
        ? -1
        : telling.stream().map(Telling::word).toList().indexOf(verb);
  }

  /** Whether heads are counted: {@code berapa orang yang, berapa yang}; never money. */
  boolean countsHeads() {
    for (int at = 0; kind == QuestionKind.NUMBER && at + 1 < words.size(); at++) {
      if (COUNTING.contains(words.get(at)) && HEADS.contains(words.get(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether things are counted: {@code berapa petani}, and not {@code berapa kenaikan}. */
  boolean countsThings() {
    return counted >= 0 && !isChange(telling.get(counted).word());
  }

  /** Whether things are counted that are no time: {@code how many ships}. */
  boolean countsOneByOne() {
    return counted >= 0 && words.contains(MANY);
  }

  private static boolean isChange(String word) {
    return word.endsWith("an") && CHANGING.stream().anyMatch(word::startsWith);
  }

  /** Whether the name alone is asked for, without that word: {@code apa nama topan itu}. */
  boolean isNamed() {
    return named;
  }

  /** Whether the word asked about is a country: {@code negara mana, which country}. */
  boolean asksForCountry() {
    return head >= 0 && telling.get(head).forms().stream().anyMatch(COUNTRY::contains);
  }

  /** 1 if a name is of the sort asked for, -1 if of another sort, 0 if neither is told. */
  int sortFit(String name) {
    return head < 0 ? 0 : SortWords.fit(telling.get(head).word(), name);
  }

  /** {@code di mana, where}, and not {@code kota mana}, which is a name of that sort. */
  boolean asksWhere() {
    return kind == QuestionKind.PLACE && head < 0;
  }

  /** {@code di mana ia bekerja, where does she teach}: companies and schools answer as well. */
  boolean asksForWorkplace() {
    return asksWhere() && words.stream().anyMatch(WORKING::contains);
  }

  /** {@code siapa yang membangun, siapa pengelola}: somebody who may be a company. */
  boolean mayAskForOrganisation() {
    return deed.verb() != null || words.stream().anyMatch(RUNNING::contains);
  }

  /** Whether it is asked who did something, and not whom it was done to. */
  boolean asksWhoDid() {
    return deed.verb() != null && !isUndergone();
  }

  /** Whether it is asked for whom it was done to: {@code siapa yang dilantik, who did he meet}. */
  boolean isUndergone() {
    String verb = deed.verb();
    return deed.undergone() || (verb != null && verb.startsWith("di"));
  }

  /** What somebody did that is asked for: {@code siapa yang membuka}; null if nothing is told. */
  @Nullable String somebodysDeed() {
    return deed.verb();
  }
}
