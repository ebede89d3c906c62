package id.kutip.fact;

import id.kutip.fact.Value.Change;
import id.kutip.text.Language;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How soon an editor would want to check a fact: money, then changes and percentages, counts of
 * people, dates, and the rest. Thread-safe.
 */
public final class FactWeights {
  private final @Nullable Lexicon lexicon;

  /** Weights for the facts of articles in that language. */
  public FactWeights(Language language) {
    this.lexicon = Lexicon.of(language);
  }

  /** From 1, the first to check, down to 0, a number that tells nothing alone. */
  public double of(Fact fact) {
    Value value = fact.value();
    return switch (fact.kind()) {
      case MONEY -> 1;
      case PERCENT -> value.change() == Change.NONE ? 0.85 : 0.95;
      case RANGE -> value.currency() == null ? 0.6 : 1;
      case NUMBER -> number(value);
      case DATE -> date(value.iso());
      case DURATION -> 0.3;
      case TIME -> 0.25;
    };
  }

  /** {@code dua film lagi}: a change that nobody measured. */
  private static boolean isFew(BigDecimal amount) {
    return amount.scale() <= 0 && amount.compareTo(BigDecimal.TEN) < 0;
  }

  /** A day tells when something happened; a year alone is mostly part of a name. */
  private static double date(@Nullable String iso) {
    return iso == null ? 0.3 : iso.indexOf('-') < 0 ? 0.35 : 0.5;
  }

  private double number(Value value) {
    String unit = value.unit();
    BigDecimal amount = value.amount();
    if (amount == null || "ordinal".equals(unit)) {
      return 0;
    }
    boolean telling = unit != null || amount.abs().compareTo(BigDecimal.valueOf(1000)) >= 0;
    if (value.change() != Change.NONE) {
      return telling && !isFew(amount) ? 0.9 : 0.45;
    }
    if (unit == null) {
      return telling ? 0.4 : 0;
    }
    return countsPeople(unit) ? 0.8 : 0.45;
  }

  private boolean countsPeople(String unit) {
    int blank = unit.indexOf(' ');
    String noun = blank < 0 ? unit : unit.substring(0, blank);
    return lexicon != null && lexicon.peopleNouns.has(noun);
  }
}
