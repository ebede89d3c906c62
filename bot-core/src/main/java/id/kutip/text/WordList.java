package id.kutip.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of a resource file of this room: one or more to a line, {@code #} opens a comment. */
final class WordList {

  private WordList() {}

  static Set<String> load(String name) {
    return ResourceLines.of(WordList.class, name).stream()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .flatMap(line -> Arrays.stream(line.split("\\s+")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
