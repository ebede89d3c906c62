package id.kutip.command;

import id.kutip.locale.UserMessage;
import id.kutip.subscription.Filter;
import id.kutip.text.EditDistance;
import id.kutip.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a filter cannot have been meant to be, for whoever wrote it. */
final class FilterProblems {

  /** What may stand before a colon. */
  private static final List<String> NAMES =
      List.of("speaker", "tokoh", "place", "tempat", "source", "sumber");

  private FilterProblems() {}

  /**
   * What to tell the writer; empty where the filter makes sense.
   *
   * @param parts as they were written
   */
  static Optional<UserMessage> of(Vocabulary vocabulary, Filter filter, List<String> parts) {
    for (String part : parts) {
      Optional<UserMessage> problem =
          name(vocabulary, part.startsWith("-") ? part.substring(1) : part);
      if (problem.isPresent()) {
        return problem;
      }
    }
    if (parts.size() == 1 && isHour(parts.get(0))) {
      return Optional.of(UserMessage.of("wish.number", parts.get(0)));
    }
    if (filter.isCut()) {
      return Optional.of(UserMessage.of("filter.long", Filter.MOST_PARTS));
    }
    return filter
        .contradiction()
        .map(part -> UserMessage.of("filter.never", filter.written(), part));
  }

  /** A name before a colon that is mistyped, or that nothing follows. */
  private static Optional<UserMessage> name(Vocabulary vocabulary, String part) {
    int colon = part.indexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    String name = part.substring(0, colon).toLowerCase(Locale.ROOT);
    boolean known = NAMES.contains(name) || vocabulary.is(Words.of(name), "breaking");
    if (known) {
      return Words.of(part.substring(colon + 1)).isEmpty()
          ? Optional.of(UserMessage.of("filter.noName", part))
          : Optional.empty();
    }
    return NAMES.stream()
        .filter(other -> EditDistance.isSlip(name, other))
        .findFirst()
        .map(other -> UserMessage.of("filter.unknown", part.substring(0, colon), other));
  }

  private static boolean isHour(String part) {
    return part.length() <= 2 && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
