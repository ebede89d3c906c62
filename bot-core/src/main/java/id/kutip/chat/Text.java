package id.kutip.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of words, some of them stressed. Holds no markup of any platform: whatever stands in a run
 * is shown as it is.
 *
 * @param runs in order, none empty
 */
public record Text(List<Run> runs) {

  /**
   * Words of one look.
   *
   * @param words as they are to be read
   * @param strong whether they are stressed, as by bold letters
   */
  public record Run(String words, boolean strong) {}

  /** Copies the runs. */
  public Text {
    runs = List.copyOf(runs);
  }

  /** Words without stress. */
  public static Text of(String words) {
    return new Text(words.isEmpty() ? List.of() : List.of(new Run(words, false)));
  }

  /** Stressed words. */
  public static Text strong(String words) {
    return new Text(words.isEmpty() ? List.of() : List.of(new Run(words, true)));
  }

  /** This and then {@code other}. */
  public Text plus(Text other) {
    List<Run> both = new ArrayList<>(runs);
    both.addAll(other.runs);
    return new Text(both);
  }

  /** The words from {@code start} to {@code end}, UTF-16 code units of {@link #words()}. */
  public Text part(int start, int end) {
    List<Run> part = new ArrayList<>();
    int at = 0;
    for (Run run : runs) {
      int from = Math.max(start, at) - at;
      int to = Math.min(end, at + run.words().length()) - at;
      if (from < to) {
        part.add(new Run(run.words().substring(from, to), run.strong()));
      }
      at += run.words().length();
    }
    return new Text(part);
  }

  /** All words without their looks. */
  public String words() {
    return runs.stream().map(Run::words).collect(Collectors.joining());
  }

  /** Length of the words in UTF-16 code units. */
  public int length() {
    return runs.stream().mapToInt(run -> run.words().length()).sum();
  }
}
