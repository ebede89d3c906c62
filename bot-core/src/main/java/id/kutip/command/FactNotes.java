package id.kutip.command;

import id.kutip.fact.Fact;
import id.kutip.fact.Value;
import id.kutip.locale.Messages;
import id.kutip.text.Document;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How the bot reads a figure, where the article's own words do not show it at once. */
final class FactNotes {

  private FactNotes() {}

  /** The note on a fact; empty where its words say it all. */
  static Optional<String> of(Fact fact, Document document, Messages words) {
    return switch (fact.kind()) {
      case MONEY -> money(fact.value(), words);
      case DATE -> date(fact, document, words);
      default -> Optional.empty();
    };
  }

  private static Optional<String> money(Value value, Messages words) {
    if (value.amount() == null || value.currency() == null || value.to() != null) {
      return Optional.empty();
    }
    return Optional.of(
        words.say("facts.value", value.currency() + " " + words.number(value.amount())));
  }

  /** A day that the article tells only by its distance or without its year. */
  private static Optional<String> date(Fact fact, Document document, Messages words) {
    String iso = fact.value().iso();
    if (iso == null || iso.length() != 10) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(iso);
      boolean told = fact.span().of(document.text()).contains(Integer.toString(day.getYear()));
      return told ? Optional.empty() : Optional.of(words.say("facts.value", words.date(day)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
