package id.kutip.fact;

import id.kutip.fact.Fact.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads two amounts that belong together: a range ({@code 60-65 ribu}, {@code between 5 and 10
 * percent}) or a score ({@code 2-1}). What the first leaves out (currency, scale, unit) it has from
 * the second.
 */
final class RangeReader {

  /**
   * A range or score.
   *
   * @param from its lower end
   * @param to its upper end
   * @param first index of its first piece
   * @param end one past its last piece
   * @param score whether it is a score
   */
  record Range(Amount from, Amount to, int first, int end, boolean score) {}

  private static final int CUE_REACH = 8;
  private static final BigDecimal MOST_GOALS = BigDecimal.valueOf(200);

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final AmountReader amounts;
  private final YearReader years;

  RangeReader(Pieces pieces, Lexicon lexicon, AmountReader amounts, YearReader years) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.amounts = amounts;
    this.years = years;
  }

  /** The range that an opening word starts: {@code antara, between, from}; null if none. */
  @Nullable Range readOpened(int at) {
    PhraseTable.Match<String> opener = lexicon.rangeOpeners.at(pieces, at);
    if (opener == null) {
      return null;
    }
    Amount from = amounts.read(skipComparator(opener.end()));
    Range range = from == null || years.isYear(from.first()) ? null : read(from, opener.value());
    return range == null || isDays(range) ? null : range;
  }

  /** {@code dari 27 hingga 30 Juni}: days of a month. */
  private boolean isDays(Range range) {
    return range.from().isBare() && lexicon.calendar.months.at(pieces, range.end()) != null;
  }

  /** The range that goes on from an amount; null if none does. */
  @Nullable Range read(Amount from, String opener) {
    PhraseTable.Match<String> joint = lexicon.rangeJoints.at(pieces, from.end());
    if (joint == null || !joins(opener, joint.value(), from)) {
      return null;
    }
    Amount to = amounts.read(skipComparator(joint.end()));
    if (to == null || !from.measuresLike(to) || isOrdinal(from) != isOrdinal(to)) {
      return null;
    }
    boolean dash = "dash".equals(joint.value());
    if (dash && from.isBare() && to.isBare() && isScore(from, to)) {
      return new Range(from, to, from.first(), to.end(), true);
    }
    if (to.isBare() && !from.isBare() && from.kind() != Kind.MONEY && !dash) {
      return null;
    }
    Amount lower = alike(from, to);
    Amount upper = alike(to, lower);
    if (lower.value().compareTo(upper.value()) >= 0 || (dash && runsOn(to.end()))) {
      return null;
    }
    return new Range(lower, upper, from.first(), to.end(), false);
  }

  private static boolean isOrdinal(Amount amount) {
    return amount.numeral().form() == Numeral.Form.ORDINAL;
  }

  private boolean joins(String opener, String joint, Amount from) {
    return switch (joint) {
      case "and" -> "between".equals(opener);
      case "to" -> !opener.isEmpty() || from.isBare() || from.kind() == Kind.MONEY;
      default -> !pieces.isHyphen(from.first() - 1) || !pieces.glued(from.first() - 1);
    };
  }

  /** A third number behind another hyphen: no range, but a telephone number or the like. */
  private boolean runsOn(int end) {
    return pieces.isHyphen(end) && pieces.glued(end - 1) && pieces.isDigits(end + 1);
  }

  private boolean isScore(Amount from, Amount to) {
    boolean points =
        pieces.glued(from.end() - 1)
            && pieces.glued(from.end())
            && pieces.isDigits(from.first())
            && pieces.isDigits(to.first())
            && from.value().scale() <= 0
            && to.value().scale() <= 0
            && from.value().compareTo(MOST_GOALS) < 0
            && to.value().compareTo(MOST_GOALS) < 0
            && lexicon.units.at(pieces, to.end()) == null;
    if (!points || runsOn(to.end())) {
      return false;
    }
    if (from.value().compareTo(to.value()) >= 0) {
      return true;
    }
    for (int at = from.first() - 1; at >= 0 && at >= from.first() - CUE_REACH; at--) {
      if (lexicon.scoreCues.has(pieces.word(at))) {
        return true;
      }
    }
    return false;
  }

  /** {@code amount} with the currency, unit and, where it is the smaller without, the scale. */
  private static Amount alike(Amount amount, Amount other) {
    BigDecimal value = amount.value();
    BigDecimal scale = other.numeral().scale();
    if (amount.numeral().scale() == null
        && scale != null
        && value.compareTo(other.value()) < 0
        && value.multiply(scale).compareTo(other.value()) < 0) {
      value = value.multiply(scale);
    }
    boolean bare = amount.isBare();
    return new Amount(
        bare ? other.kind() : amount.kind(),
        amount.first(),
        amount.end(),
        value,
        amount.numeral(),
        bare ? other.currency() : amount.currency(),
        bare ? other.unit() : amount.unit(),
        bare ? other.measure() : amount.measure(),
        null);
  }

  private int skipComparator(int at) {
    PhraseTable.Match<Value.Comparator> comparator = lexicon.comparatorsBefore.at(pieces, at);
    return comparator == null ? at : comparator.end();
  }
}
