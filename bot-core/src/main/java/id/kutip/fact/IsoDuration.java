package id.kutip.fact;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A duration in ISO 8601. Months and seconds are kept apart, as a month has no length; a fraction
 * goes to the next smaller unit where it is whole there ({@code PT1H30M}).
 */
final class IsoDuration {

  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  private BigDecimal months = BigDecimal.ZERO;
  private BigDecimal seconds = BigDecimal.ZERO;
  private boolean weeksOnly = true;

  void add(BigDecimal amount, String unit) {
    BigDecimal length = length(unit);
    if (isMonths(unit)) {
      months = months.add(amount.multiply(length));
    } else {
      seconds = seconds.add(amount.multiply(length));
    }
    weeksOnly &= "week".equals(unit);
  }

  /** The whole duration in one unit, a month taken for thirty days where the two must meet. */
  BigDecimal in(String unit) {
    BigDecimal all =
        isMonths(unit)
            ? months.add(
                seconds.divide(
                    length("day").multiply(BigDecimal.valueOf(30)), MathContext.DECIMAL64))
            : seconds.add(months.multiply(length("day")).multiply(BigDecimal.valueOf(30)));
    return plain(all.divide(length(unit), MathContext.DECIMAL64));
  }

  private static boolean isMonths(String unit) {
    return switch (unit) {
      case "century", "decade", "year", "quarter", "month" -> true;
      default -> false;
    };
  }

  /** In months or in seconds. */
  private static BigDecimal length(String unit) {
    return BigDecimal.valueOf(
        switch (unit) {
          case "century" -> 1200;
          case "decade" -> 120;
          case "year" -> 12;
          case "quarter" -> 3;
          case "month", "second" -> 1;
          case "fortnight" -> 1_209_600;
          case "week" -> 604_800;
          case "day" -> 86_400;
          case "hour" -> 3_600;
          default -> 60;
        });
  }

  @Override
  public String toString() {
    StringBuilder iso = new StringBuilder("P");
    BigDecimal[] years = months.divideAndRemainder(TWELVE);
    append(iso, years[0], 'Y');
    append(iso, years[1], 'M');
    BigDecimal week = length("week");
    if (weeksOnly && months.signum() == 0 && seconds.remainder(week).signum() == 0) {
      append(iso, seconds.divide(week), 'W');
      return iso.length() == 1 ? "PT0S" : iso.toString();
    }
    BigDecimal[] days = seconds.divideAndRemainder(length("day"));
    append(iso, days[0], 'D');
    if (days[1].signum() != 0) {
      iso.append('T');
      BigDecimal[] hours = days[1].divideAndRemainder(length("hour"));
      append(iso, hours[0], 'H');
      BigDecimal[] minutes = hours[1].divideAndRemainder(length("minute"));
      append(iso, minutes[0], 'M');
      append(iso, minutes[1], 'S');
    }
    return iso.length() == 1 ? "PT0S" : iso.toString();
  }

  private static void append(StringBuilder iso, BigDecimal amount, char unit) {
    if (amount.signum() != 0) {
      iso.append(plain(amount).toPlainString()).append(unit);
    }
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
