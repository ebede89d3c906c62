package id.kutip.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads one measure told in several units: {@code 7 feet 10 inches, 2 km dan 300 meter}. */
final class UnitSumReader {

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final AmountReader amounts;

  UnitSumReader(Pieces pieces, Lexicon lexicon, AmountReader amounts) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.amounts = amounts;
  }

  /** The measure with all smaller units that follow it, told in the last; as it is without any. */
  Amount join(Amount first) {
    Amount sum = first;
    Amount next = smaller(sum);
    while (next != null) {
      sum = next;
      next = smaller(sum);
    }
    return sum;
  }

  private @Nullable Amount smaller(Amount sum) {
    if (!sum.measure() || sum.kind() != Fact.Kind.NUMBER || parts(sum.unit()) == null) {
      return null;
    }
    int at = pieces.is(sum.end(), ",") ? sum.end() + 1 : sum.end();
    boolean and = pieces.is(at, "and") || pieces.is(at, "dan");
    at = and ? at + 1 : at;
    Amount part = pieces.isDigits(at) || lexicon.mayOpen(pieces.word(at)) ? measure(at) : null;
    if (part == null) {
      return null;
    }
    BigDecimal ratio = ratio(sum.unit(), part.unit());
    if (ratio == null || (and && (part.value().compareTo(ratio) >= 0 || isHyphened(sum)))) {
      return null;
    }
    return sum.with(part.value().add(sum.value().multiply(ratio)), part);
  }

  /** {@code 2-meter dan 30-sentimeter}: two to choose from. */
  private boolean isHyphened(Amount measure) {
    return pieces.isHyphen(measure.end() - 2);
  }

  /** {@code 10 in} is a measure behind one in feet only. */
  private @Nullable Amount measure(int at) {
    Amount read = amounts.read(at);
    if (read == null || (read.measure() && read.kind() == Fact.Kind.NUMBER)) {
      return read;
    }
    boolean inches = read.isBare() && pieces.is(read.end(), "in") && !pieces.isWord(read.end() + 1);
    return inches ? Amount.measure(Fact.Kind.NUMBER, read.end() + 1, read.numeral(), "inch") : null;
  }

  /** How many of the smaller unit one of the greater holds; null where they do not go together. */
  private @Nullable BigDecimal ratio(@Nullable String greater, @Nullable String smaller) {
    BigDecimal ratio = BigDecimal.ONE;
    String part = smaller == null ? null : parts(greater);
    while (part != null) {
      int space = part.lastIndexOf(' ');
      ratio = ratio.multiply(new BigDecimal(part.substring(space + 1)));
      String unit = part.substring(0, space);
      if (unit.equals(smaller)) {
        return ratio;
      }
      part = parts(unit);
    }
    return null;
  }

  private @Nullable String parts(@Nullable String unit) {
    return unit == null ? null : lexicon.parts.get(unit);
  }
}
