package id.kutip.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads powers and scientific notation: {@code 1e10, 6.23x10^-4, 1.1^23}. */
final class PowerReader {

  private static final Pattern POWER =
      Pattern.compile(
          "(?:[eE](?<scientific>[+-]?\\d{1,3})|\\s?[x×]\\s?10\\^(?<ten>[+-]?\\d{1,3})"
              + "|\\^(?<power>[+-]?\\d{1,2}))(?![\\p{L}\\p{N}])");

  private final Pieces pieces;
  private final Decimals decimals;

  PowerReader(Pieces pieces, Decimals decimals) {
    this.pieces = pieces;
    this.decimals = decimals;
  }

  /** The power whose digits stand at a piece; null if there is none. */
  @Nullable Numeral read(int digits) {
    String text = pieces.document().text();
    int end = pieces.end(digits);
    if (!mayFollow(text, end)) {
      return null;
    }
    Matcher power = POWER.matcher(text).region(end, text.length()).useTransparentBounds(true);
    BigDecimal base = decimals.read(pieces.word(digits));
    if (base == null || !power.lookingAt()) {
      return null;
    }
    int last = digits;
    while (pieces.end(last) < power.end()) {
      last++;
    }
    return new Numeral(digits, last + 1, value(base, power), null, Numeral.Form.DIGITS);
  }

  private static boolean mayFollow(String text, int at) {
    int mark = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    return mark < text.length() && (mark == at ? "eEx×^" : "x×").indexOf(text.charAt(mark)) >= 0;
  }

  private static BigDecimal value(BigDecimal base, Matcher power) {
    String scientific = power.group("scientific");
    String ten = scientific == null ? power.group("ten") : scientific;
    return ten == null
        ? base.pow(Integer.parseInt(power.group("power")), MathContext.DECIMAL64)
        : base.scaleByPowerOfTen(Integer.parseInt(ten));
  }
}
