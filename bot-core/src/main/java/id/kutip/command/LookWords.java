package id.kutip.command;

import id.kutip.locale.UserMessage;
import id.kutip.subscription.Look;
import id.kutip.subscription.Look.Part;
import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about how messages are to look: {@code full}, {@code with quotes and
 * figures}, {@code tanpa gambar}. Not thread-safe.
 */
final class LookWords {

  private final Vocabulary vocabulary;
  private final Set<Part> added = EnumSet.noneOf(Part.class);
  private final Set<Part> removed = EnumSet.noneOf(Part.class);
  private @Nullable String written;
  private @Nullable Look base;
  private @Nullable UserMessage problem;

  LookWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Takes what the words begin with; 0 if that is not about looks. */
  int take(List<Word> words) {
    Optional<Vocabulary.Found> found = vocabulary.oneOf(words, 0, "look.");
    if (found.isPresent()) {
      String now = Words.join(words.subList(0, found.get().length()));
      if (written != null && !written.equalsIgnoreCase(now)) {
        problem = UserMessage.of("wish.looks", written, now);
      }
      written = now;
      base = Look.of(found.get().key()).orElseThrow();
      return found.get().length();
    }
    int pictured = vocabulary.startsWith(words, 0, "pictured");
    if (pictured > 0) {
      added.add(Part.PICTURE);
      return pictured;
    }
    int with = vocabulary.startsWith(words, 0, "with");
    int without = vocabulary.startsWith(words, 0, "without");
    if (with + without == 0) {
      return 0;
    }
    Set<Part> parts = EnumSet.noneOf(Part.class);
    int taken = parts(words, with + without, parts);
    (with > 0 ? added : removed).addAll(parts);
    if (removed.contains(Part.SUMMARY)) {
      removed.add(Part.LEAD);
    }
    if (added.stream().anyMatch(removed::contains)) {
      problem = UserMessage.of("wish.parts", Words.join(words.subList(0, taken)));
    }
    return parts.isEmpty() ? 0 : taken;
  }

  /** Takes parts, with "and" between them or not. */
  private int parts(List<Word> words, int from, Set<Part> parts) {
    int at = from;
    while (true) {
      int and = parts.isEmpty() ? 0 : vocabulary.startsWith(words, at, "and");
      Optional<Vocabulary.Found> part = vocabulary.oneOf(words, at + and, "part.");
      if (part.isEmpty()) {
        return at;
      }
      parts.add(Part.valueOf(part.get().key()));
      at += and + part.get().length();
    }
  }

  /** Why this cannot be meant; empty if it can. */
  Optional<UserMessage> problem() {
    return Optional.ofNullable(problem);
  }

  /** The look after all that was taken. */
  Look of(Look before) {
    return (base == null ? before : base).with(added, removed);
  }
}
