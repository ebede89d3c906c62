package id.kutip.fact;

import id.kutip.fact.Fact.Kind;
import id.kutip.fact.Value.Change;
import id.kutip.fact.Value.Comparator;
import id.kutip.text.Document;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one document: at each piece the readers are asked in turn, the first one wins. */
final class FactScan {

  private final Document document;
  private final Lexicon lexicon;
  private final Pieces pieces;
  private final AmountReader amounts;
  private final UnitSumReader sums;
  private final RangeReader ranges;
  private final CountReader counts;
  private final RateReader rates;
  private final ContextReader context;
  private final DateReader dates;
  private final AgoReader agos;
  private final ClockReader clocks;
  private final Identifiers identifiers;
  private final List<Fact> facts = new ArrayList<>();

  FactScan(Document document, Lexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
    this.pieces = new Pieces(document, lexicon);
    Decimals decimals = Decimals.of(pieces, lexicon.decimalMark());
    this.amounts = new AmountReader(pieces, lexicon, decimals);
    this.sums = new UnitSumReader(pieces, lexicon, amounts);
    this.counts = new CountReader(pieces, lexicon);
    this.rates = new RateReader(pieces, lexicon);
    YearReader years = new YearReader(pieces, lexicon, counts);
    this.ranges = new RangeReader(pieces, lexicon, amounts, years);
    this.context = new ContextReader(pieces, lexicon);
    ArticleCalendar calendar = new ArticleCalendar(document.date().orElse(null));
    this.dates = new DateReader(pieces, lexicon, calendar, years);
    this.agos = new AgoReader(pieces, lexicon, calendar);
    this.clocks = new ClockReader(pieces, lexicon.calendar);
    this.identifiers = new Identifiers(pieces, lexicon);
  }

  List<Fact> run() {
    int at = 0;
    while (at < pieces.count()) {
      boolean candidate = pieces.isDigits(at) || lexicon.mayOpen(pieces.word(at));
      at = candidate ? Math.max(at + 1, readAt(at)) : at + 1;
    }
    return List.copyOf(facts);
  }

  /** Reads what starts at a piece; the piece to go on from, or {@code at} if nothing does. */
  private int readAt(int at) {
    if (isLaw(at)) {
      return identifiers.endOfName(at + 1);
    }
    PhraseTable.Match<String> saying = lexicon.sayings.at(pieces, at);
    if (saying != null) {
      return saying.end();
    }
    DateReading clock = clocks.read(at);
    if (clock != null) {
      return add(Kind.TIME, clock);
    }
    DateReading date = dates.read(at);
    date = date == null ? agos.readVague(at) : date;
    if (date != null && pieces.is(date.end(), "over")) {
      Amount fraction = amounts.read(at);
      date = fraction != null && fraction.end() > date.end() ? null : date; // "2000 over 3"
    }
    if (date != null) {
      return add(Kind.DATE, date);
    }
    RangeReader.Range opened = ranges.readOpened(at);
    if (opened != null) {
      return add(opened);
    }
    Amount amount = amounts.read(at);
    if (amount == null) {
      return pieces.isDigits(at) ? identifiers.endOfName(at + 1) : at;
    }
    DateReading ago = agos.read(amount);
    if (ago != null) {
      return add(Kind.DATE, ago);
    }
    RangeReader.Range range = ranges.read(amount, "");
    if (range != null && !(range.from().isBare() && identifiers.isName(amount) && !range.score())) {
      return add(range);
    }
    return addAmount(amount);
  }

  /** {@code UU No. 11 Tahun 2020}: digits behind a law's label, and all that hangs on them. */
  private boolean isLaw(int at) {
    if (!pieces.isDigits(at)) {
      return false;
    }
    int before = pieces.is(at - 1, ".") ? at - 2 : at - 1;
    return lexicon.lawLabels.has(pieces.word(before))
        && !lexicon.calendar.beforeYear.has(pieces.word(before))
        && lexicon.percent.at(pieces, at + 1) == null;
  }

  private int addAmount(Amount read) {
    Amount amount = sums.join(read);
    if (amount.isBare()) {
      int noun = counts.endOfNoun(amount.end());
      String counted = counts.noun(amount.end(), noun);
      amount = counted == null ? amount : amount.counting(counted, noun);
    }
    if (identifiers.isName(amount) || isNoOrdinal(amount)) {
      return identifiers.endOfName(amount.numeral().end());
    }
    Comparator comparator =
        amount.numeral().form() == Numeral.Form.VAGUE
            ? Comparator.AT_LEAST
            : context.comparator(amount.first(), amount.end());
    PhraseTable.Match<String> rate = amount.iso() == null ? rates.at(amount.end()) : null;
    String lasting = agos.lasting(amount);
    int end = rate == null ? amount.end() : rate.end();
    boolean plain = amount.kind() == Kind.PERCENT && "percent".equals(amount.unit());
    add(
        amount.kind(),
        amount.first(),
        end,
        new Value(
            amount.value(),
            null,
            amount.currency(),
            joined(plain ? null : amount.unit(), rate),
            comparator,
            context.change(amount.first(), amount.end()),
            lasting == null ? amount.iso() : lasting));
    return end;
  }

  /** {@code kedua negara}: both, not the second; {@code pertama kali}: no place in a row. */
  private boolean isNoOrdinal(Amount amount) {
    int at = amount.first();
    return lexicon.decimalMark() == ','
        && amount.numeral().form() == Numeral.Form.ORDINAL
        && pieces.isWord(at)
        && amount.end() == at + 1
        && (pieces.isHyphen(amount.end())
            || !pieces.isWord(at - 1)
            || counts.endOfNoun(amount.end()) > amount.end());
  }

  private int add(RangeReader.Range range) {
    Amount from = range.from();
    Amount to = range.to();
    int end = range.end();
    String unit = range.score() ? "score" : from.unit();
    if (!range.score() && from.isBare()) {
      int noun = counts.endOfNoun(end);
      String counted = counts.noun(end, noun);
      unit = counted;
      end = counted == null ? end : noun;
    }
    PhraseTable.Match<String> rate = range.score() ? null : rates.at(end);
    int last = end;
    end = rate == null ? end : rate.end();
    add(
        range.score() ? Kind.NUMBER : Kind.RANGE,
        range.first(),
        end,
        new Value(
            from.value(),
            to.value(),
            from.currency(),
            joined(unit, rate),
            context.comparator(range.first(), last),
            range.score() ? Change.NONE : context.change(range.first(), last),
            null));
    return end;
  }

  private static @Nullable String joined(
      @Nullable String unit, PhraseTable.@Nullable Match<String> rate) {
    return rate == null ? unit : unit == null ? rate.value() : unit + " " + rate.value();
  }

  private int add(Kind kind, DateReading date) {
    add(
        kind,
        date.first(),
        date.end(),
        new Value(null, null, null, null, Comparator.EXACT, Change.NONE, date.iso()));
    return date.end();
  }

  private void add(Kind kind, int first, int end, Value value) {
    Span span = new Span(pieces.start(first), pieces.end(end - 1));
    facts.add(new Fact(kind, span, value, document.sentenceAt(span.start()).index()));
  }
}
