package id.kutip.command;

import id.kutip.text.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The form of a whole phrase, such as {@code apa @say {speaker} @about {about}}. Slots take as few
 * words as they can. Matching tries at most a few splits of at most {@link PhraseParser#MOST_WORDS}
 * words.
 */
final class PhrasePattern {

  /** Words that a name may have. */
  private static final int LONGEST_NAME = 6;

  /**
   * A part of the pattern: a slot, or else one of several wordings.
   *
   * @param slot its name; null for wordings
   * @param wordings each as its words; empty for a slot
   */
  private record Part(@Nullable String slot, List<List<String>> wordings, boolean optional) {}

  private final String command;
  private final List<Part> parts;

  private PhrasePattern(String command, List<Part> parts) {
    this.command = command;
    this.parts = parts;
  }

  static PhrasePattern of(
      String command, String pattern, Map<String, List<List<String>>> wordClasses) {
    List<Part> parts = new ArrayList<>();
    for (String element : pattern.split(" ", -1)) {
      boolean optional = element.endsWith("?");
      String form = optional ? element.substring(0, element.length() - 1) : element;
      if (form.startsWith("{")) {
        parts.add(new Part(form.substring(1, form.length() - 1), List.of(), optional));
      } else {
        List<List<String>> wordings = new ArrayList<>();
        for (String alternative : form.split("\\|", -1)) {
          if (alternative.startsWith("@")) {
            List<List<String>> meant = wordClasses.get(alternative.substring(1));
            if (meant == null) {
              throw new IllegalArgumentException("no words " + alternative + " in " + pattern);
            }
            wordings.addAll(meant);
          } else {
            wordings.add(List.of(alternative));
          }
        }
        parts.add(new Part(null, wordings, optional));
      }
    }
    return new PhrasePattern(command, parts);
  }

  /** Key of what is asked. */
  String command() {
    return command;
  }

  /**
   * The slots' words if the whole phrase has this form; none for a slot that was left out.
   *
   * @param same whether a written word stands for a word of the pattern
   */
  Optional<Map<String, List<Word>>> match(List<Word> words, BiPredicate<String, String> same) {
    Map<String, List<Word>> slots = new HashMap<>();
    return match(0, words, 0, same, slots) ? Optional.of(slots) : Optional.empty();
  }

  private boolean match(
      int part,
      List<Word> words,
      int at,
      BiPredicate<String, String> same,
      Map<String, List<Word>> slots) {
    if (part == parts.size()) {
      return at == words.size();
    }
    Part form = parts.get(part);
    if (form.slot() != null) {
      int most = form.slot().equals("speaker") ? at + LONGEST_NAME : words.size();
      for (int end = at + 1; end <= Math.min(most, words.size()); end++) {
        if (match(part + 1, words, end, same, slots)) {
          slots.put(form.slot(), words.subList(at, end));
          return true;
        }
      }
    } else {
      for (List<String> wording : form.wordings()) {
        if (startsWith(words, at, wording, same)
            && match(part + 1, words, at + wording.size(), same, slots)) {
          return true;
        }
      }
    }
    if (form.optional() && match(part + 1, words, at, same, slots)) {
      if (form.slot() != null) {
        slots.put(form.slot(), List.of());
      }
      return true;
    }
    return false;
  }

  /** Whether {@code wording} stands at {@code at} of the words. */
  static boolean startsWith(
      List<Word> words, int at, List<String> wording, BiPredicate<String, String> same) {
    if (at + wording.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < wording.size(); i++) {
      if (!same.test(words.get(at + i).folded(), wording.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return command + ": " + Arrays.toString(parts.toArray());
  }
}
