package id.kutip.question;

import id.kutip.text.ResourceLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that a question and an article use for one another: {@code biaya, anggaran}. */
final class Synonyms {

  private static final Map<String, Set<String>> WORDS = read();

  private Synonyms() {}

  /** The forms of a word and of those that may stand for it. */
  static Set<String> forms(String word) {
    Set<String> forms = new HashSet<>(Topic.stems(word));
    WORDS.getOrDefault(word, Set.of()).forEach(other -> forms.addAll(Topic.stems(other)));
    return forms;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : ResourceLines.of(Synonyms.class, "synonyms.txt")) {
      List<String> meaning = List.of(line.split(" ", -1));
      meaning.forEach(word -> words.computeIfAbsent(word, none -> new HashSet<>()).addAll(meaning));
    }
    return Map.copyOf(words);
  }
}
