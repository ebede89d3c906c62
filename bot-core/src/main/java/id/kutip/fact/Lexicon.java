package id.kutip.fact;

import id.kutip.fact.NumberWord.Role;
import id.kutip.fact.Value.Change;
import id.kutip.fact.Value.Comparator;
import id.kutip.text.Language;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words by which a language tells figures, read once from its resource files. Immutable. */
final class Lexicon {

  /** Whether digits may be parted into groups by blanks. */
  enum SpacedGroups {
    NEVER,
    ALLOWED
  }

  private static final Map<Language, Lexicon> LEXICONS =
      Map.of(
          Language.INDONESIAN, new Lexicon("id", ',', SpacedGroups.NEVER),
          Language.ENGLISH, new Lexicon("en", '.', SpacedGroups.ALLOWED));

  private final char decimalMark;
  private final SpacedGroups spacedGroups;
  private final PhraseTable<NumberWord> numbers = new PhraseTable<>();
  private final PhraseTable<BigDecimal> denominators;
  private final PhraseTable<String> letterScales;

  /** {@code 3M}: letters that scale digits when glued to them in capitals. */
  final PhraseTable<BigDecimal> capitalScales;

  private final Set<String> compounds = new HashSet<>();
  private final Set<String> codes = new HashSet<>();
  private final Set<String> openers = new HashSet<>();
  final PhraseTable<String> currencyBefore;
  final PhraseTable<String> currencyAfter;
  final PhraseTable<String> cents;
  final PhraseTable<BigDecimal> moneyScales;
  final PhraseTable<String> percent;
  final PhraseTable<String> units;
  final PhraseTable<String> glyphUnits;
  final PhraseTable<String> times;

  /** {@code sehari, sebulan}: one such unit in a word. */
  final PhraseTable<String> oneOfTime;

  /** {@code perbulan, sebulan} behind an amount. */
  final PhraseTable<String> rates;

  final PhraseTable<Comparator> comparatorsBefore;
  final PhraseTable<Comparator> comparatorsAfter;
  final PhraseTable<Change> changes;
  final PhraseTable<String> changeBridges;
  final PhraseTable<String> rangeOpeners;
  final PhraseTable<String> rangeJoints;
  final PhraseTable<String> notCounted;
  final PhraseTable<String> adjectives;
  final PhraseTable<String> counters;

  /** Words that together name one thing: {@code rumah sakit}. */
  final PhraseTable<String> compoundNouns;

  /** What a unit is divided into, and how many of those it holds: {@code inch 12} of a foot. */
  final PhraseTable<String> parts;

  /** {@code below zero} behind degrees. */
  final PhraseTable<String> belowZero;

  final PhraseTable<String> labels;
  final PhraseTable<String> lawLabels;
  final PhraseTable<String> scoreCues;
  final PhraseTable<String> peopleNouns;
  final PhraseTable<String> states;

  /** Number words that tell no number: {@code setengah hati, one another}. */
  final PhraseTable<String> sayings;

  final PhraseTable<String> oneCues;
  final CalendarWords calendar;

  private Lexicon(String language, char decimalMark, SpacedGroups spacedGroups) {
    this.decimalMark = decimalMark;
    this.spacedGroups = spacedGroups;
    Tables number = Tables.load("numbers_" + language + ".txt");
    for (Role role : Role.values()) {
      PhraseTable<String> section =
          number.section(role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      for (String word : section.openers()) {
        String value = section.get(word);
        if (value != null) {
          numbers.add(word, NumberWord.of(role, value));
          compounds.add(word);
        }
      }
    }
    this.denominators =
        number.section("divisor").map(value -> NumberWord.of(Role.DENOMINATOR, value).value());
    this.letterScales = number.section("letter-scale");
    this.capitalScales = number.section("capital-scale").map(BigDecimal::new);
    Tables money = Tables.load("money_" + language + ".txt");
    this.currencyBefore = money.section("before");
    this.currencyAfter = money.section("after");
    Tables shared = Tables.load("currencies.txt");
    addAll(shared.section("before"), currencyBefore);
    addAll(shared.section("after"), currencyAfter);
    this.cents = money.section("cents");
    this.moneyScales = money.section("scale").map(BigDecimal::new);
    for (String word : currencyBefore.openers()) {
      if (Character.isLetter(word.charAt(0))) {
        codes.add(word);
      }
    }
    Tables unit = Tables.load("units_" + language + ".txt");
    this.percent = unit.section("percent");
    this.units = unit.section("unit");
    this.glyphUnits = unit.section("abbreviation");
    this.times = unit.section("time");
    this.parts = unit.section("part");
    this.belowZero = unit.section("below-zero");
    this.oneOfTime = unit.section("one-of-time");
    this.rates = unit.section("rate");
    Tables context = Tables.load("context_" + language + ".txt");
    this.comparatorsBefore = context.section("before").map(Comparator::valueOf);
    this.comparatorsAfter = context.section("after").map(Comparator::valueOf);
    this.changes = context.section("change").map(Change::valueOf);
    this.changeBridges = context.section("bridge");
    this.rangeOpeners = context.section("range-opener");
    this.rangeJoints = context.section("range-joint");
    this.notCounted = context.section("not-counted");
    this.adjectives = context.section("adjective");
    this.counters = context.section("counter");
    this.compoundNouns = context.section("compound");
    this.labels = context.section("label");
    this.lawLabels = context.section("law-label");
    this.scoreCues = context.section("score-cue");
    this.peopleNouns = context.section("people");
    this.states = context.section("state");
    this.sayings = context.section("saying");
    this.oneCues = context.section("one-cue");
    this.calendar = new CalendarWords(Tables.load("calendar_" + language + ".txt"));
    compounds.addAll(calendar.months.openers());
    for (PhraseTable<String> measures : List.of(units, times, cents, currencyAfter)) {
      compounds.addAll(measures.openers());
    }
    compounds.addAll(calendar.parts.openers());
    openers.addAll(numbers.openers());
    openers.addAll(currencyBefore.openers());
    openers.addAll(rangeOpeners.openers());
    openers.addAll(oneOfTime.openers());
    openers.addAll(sayings.openers());
    openers.addAll(calendar.openers());
    openers.addAll(List.of("-", "–", "−"));
  }

  /** The words of a language; Kutip reads figures in Indonesian and English only. */
  static @Nullable Lexicon of(Language language) {
    return LEXICONS.get(language);
  }

  char decimalMark() {
    return decimalMark;
  }

  SpacedGroups spacedGroups() {
    return spacedGroups;
  }

  @Nullable NumberWord number(Pieces pieces, int piece) {
    return pieces.kind(piece) == Pieces.Kind.DIGITS ? null : numbers.get(pieces.word(piece));
  }

  /** What a number before this word is divided by; null if it is no such word. */
  @Nullable BigDecimal denominator(String word) {
    return denominators.get(word);
  }

  boolean isLetterScale(String word) {
    return letterScales.has(word);
  }

  /** Whether letters before digits open a figure: {@code rp}, {@code usd}. */
  boolean opensFigure(String letters) {
    return codes.contains(letters) || "ke".equals(letters);
  }

  /**
   * Whether a word before a hyphen can be part of a figure or date: {@code twenty}, {@code mid}.
   */
  boolean opensCompound(String word) {
    return compounds.contains(word) || codes.contains(word);
  }

  /** Whether a figure or date can start with a piece that is no digits. */
  boolean mayOpen(String piece) {
    return openers.contains(piece);
  }

  private static void addAll(PhraseTable<String> from, PhraseTable<String> to) {
    from.forEach(to::add);
  }
}
