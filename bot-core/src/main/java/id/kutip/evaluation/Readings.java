package id.kutip.evaluation;

import id.kutip.fact.Fact;
import id.kutip.fact.Value;
import id.kutip.text.Document;
import id.kutip.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How facts were read, compared and put in words. */
final class Readings {

  private Readings() {}

  /** Whether the amount is that number, but for a share of it or, of a small one, of 1. */
  static boolean same(@Nullable BigDecimal amount, double wanted, double share) {
    return amount != null
        && Math.abs(amount.doubleValue() - wanted) <= share * Math.max(1, Math.abs(wanted));
  }

  static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /** The facts as they were read, for whoever looks for what is wrong. */
  static String of(List<Fact> facts, Document document) {
    return facts.stream()
        .map(fact -> "[" + fact.span().of(document.text()) + "] " + inWords(fact))
        .collect(Collectors.joining("; "));
  }

  private static String inWords(Fact fact) {
    Value value = fact.value();
    return Stream.of(
            fact.kind(),
            value.comparator().sign(),
            value.amount(),
            value.to(),
            value.currency(),
            value.unit(),
            value.iso())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }
}
