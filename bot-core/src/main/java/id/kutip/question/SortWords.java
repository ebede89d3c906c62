package id.kutip.question;

import id.kutip.text.ResourceLines;
import id.kutip.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sort of thing that a name tells by its own words: {@code PT Arun} is a company. */
final class SortWords {

  private record Sort(Set<String> asked, Set<String> told) {

    boolean names(String name) {
      return Words.of(name).stream().anyMatch(word -> told.contains(word.folded()));
    }
  }

  private static final List<Sort> SORTS = read();

  private SortWords() {}

  /** 1 if a name is of the sort that a word asks for, -1 if of another, 0 if it does not tell. */
  static int fit(String asked, String name) {
    List<Sort> wanted = SORTS.stream().filter(sort -> sort.asked().contains(asked)).toList();
    if (wanted.stream().anyMatch(sort -> sort.names(name))) {
      return 1;
    }
    return !wanted.isEmpty() && SORTS.stream().anyMatch(sort -> sort.names(name)) ? -1 : 0;
  }

  private static List<Sort> read() {
    List<Sort> sorts = new ArrayList<>();
    for (ResourceLines.Entry entry : ResourceLines.entries(SortWords.class, "sorts.txt")) {
      sorts.add(
          new Sort(Set.of(entry.name().split(" ", -1)), Set.of(entry.value().split(" ", -1))));
    }
    return List.copyOf(sorts);
  }
}
