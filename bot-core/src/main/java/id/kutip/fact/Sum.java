package id.kutip.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A number being put together from its words, left to right: groups below a thousand, each closed
 * by its scale word. {@code room} is what the next word of a group must stay below.
 */
final class Sum {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal base = BigDecimal.ZERO;
  private BigDecimal last = BigDecimal.ZERO;
  private BigDecimal room = THOUSAND;
  private BigDecimal roomBeforeLast = THOUSAND;
  private boolean grouped;
  private boolean said;
  private boolean article;
  private @Nullable BigDecimal scale;

  /** Whether anything was said yet. */
  boolean said() {
    return said;
  }

  /** Whether only an article was said. */
  boolean article() {
    return article;
  }

  boolean isOne() {
    return value().compareTo(BigDecimal.ONE) == 0;
  }

  /** The scale word said last. */
  @Nullable BigDecimal scale() {
    return grouped ? null : scale;
  }

  BigDecimal value() {
    return total.add(base).add(last);
  }

  BigDecimal group() {
    return base.add(last);
  }

  boolean takesDigits(BigDecimal value) {
    return !said
        || (scale != null && !grouped && value.compareTo(THOUSAND) < 0)
        || (grouped && last.signum() == 0 && value.compareTo(room) < 0);
  }

  void digits(BigDecimal value) {
    if (grouped) {
      base = base.add(value);
    } else {
      last = value;
    }
    room = BigDecimal.ONE;
    roomBeforeLast = THOUSAND;
    grouped = true;
    said = true;
  }

  /** After {@code and}, a smaller number may follow a hundred or a scale word. */
  boolean takesAfterAnd() {
    return (grouped && last.signum() == 0) || (!grouped && scale != null);
  }

  boolean hasRoom(BigDecimal value) {
    return value.compareTo(room) < 0;
  }

  /** Takes a word in; false if it cannot go on this number. */
  boolean take(NumberWord word) {
    boolean taken =
        switch (word.role()) {
          case ARTICLE -> {
            article = true;
            yield !said && addUnit(BigDecimal.ONE);
          }
          case ADD -> addUnit(word.value());
          case TEEN -> teen(word.value());
          case TIMES -> times(word.value());
          case SCALE -> scaleBy(word.value(), false);
          case ONE_SCALE -> scaleBy(word.value(), true);
          case FRACTION -> fraction(word.value());
          default -> false;
        };
    said |= taken;
    return taken;
  }

  void add(BigDecimal value) {
    last = last.add(value);
    grouped = true;
    said = true;
    room = BigDecimal.ONE;
  }

  /** {@code and a half}: of the scale word before it, or of one. */
  void addFraction(BigDecimal value) {
    if (!grouped && scale != null) {
      total = total.add(value.multiply(scale));
    } else {
      last = last.add(value);
      grouped = true;
      room = BigDecimal.ONE;
    }
  }

  void divide(BigDecimal below) {
    if (below.signum() == 0) {
      return;
    }
    BigDecimal value = value().divide(below, MathContext.DECIMAL64);
    total = BigDecimal.ZERO;
    base = BigDecimal.ZERO;
    last = value;
    grouped = true;
    room = BigDecimal.ONE;
  }

  private boolean addUnit(BigDecimal value) {
    if (value.compareTo(room) >= 0 || (grouped && value.signum() == 0)) {
      return false;
    }
    roomBeforeLast = room;
    last = last.add(value);
    grouped = true;
    int number = value.intValue();
    room = BigDecimal.valueOf(number == 100 ? 100 : number >= 20 ? 10 : 1);
    if (number == 100) {
      base = base.add(last);
      last = BigDecimal.ZERO;
    }
    return true;
  }

  private boolean teen(BigDecimal ten) {
    boolean digit = grouped && last.compareTo(BigDecimal.TEN) < 0 && last.signum() > 0;
    if (digit) {
      last = last.add(ten);
      room = BigDecimal.ONE;
    }
    return digit;
  }

  private boolean times(BigDecimal factor) {
    if (!grouped) {
      if (said) {
        return false;
      }
      last = BigDecimal.ONE;
    }
    if (last.signum() == 0 || factor.compareTo(roomBeforeLast) >= 0) {
      return false;
    }
    base = base.add(last.multiply(factor));
    last = BigDecimal.ZERO;
    grouped = true;
    room = factor;
    return true;
  }

  private boolean scaleBy(BigDecimal factor, boolean ownOne) {
    if (ownOne && grouped) {
      return false;
    }
    BigDecimal group = base.add(last);
    if (!grouped) {
      if (said && !ownOne) {
        // "seribu triliun", "hundred thousand million"
        if (total.compareTo(factor) >= 0) {
          return false;
        }
        total = total.multiply(factor);
        scale = factor;
        return true;
      }
      group = BigDecimal.ONE;
    }
    if (scale != null && factor.compareTo(scale) >= 0) {
      // "two hundred thousand million" multiplies, "three million five thousand" adds
      return false;
    }
    total = total.add(group.multiply(factor));
    base = BigDecimal.ZERO;
    last = BigDecimal.ZERO;
    grouped = false;
    article = false;
    room = THOUSAND;
    roomBeforeLast = THOUSAND;
    scale = factor;
    return true;
  }

  private boolean fraction(BigDecimal value) {
    if (article) {
      last = value;
      article = false;
    } else {
      last = last.add(value);
    }
    grouped = true;
    room = BigDecimal.ONE;
    return true;
  }
}
