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

  /** The same by the stems of words. */
  private static final Map<String, Set<String>> STEMS = stems();

  /** {@code golnya, UN's}: even a short word is the same with it. */
  private static final List<String> OWNED = List.of("nya", "'s");

  private static final int LEAST = 2;

  private Synonyms() {}

  /**
   * The forms of a word and of those that may stand for it; {@code diserahkan} is meant by {@code
   * menyerahkan}.
   */
  static Set<String> forms(String word) {
    Set<String> forms = new HashSet<>(Topic.stems(word));
    for (String end : OWNED) {
      if (word.endsWith(end) && word.length() >= end.length() + LEAST) {
        forms.add(word.substring(0, word.length() - end.length()));
      }
    }
    Set<String> listed = WORDS.get(word);
    Set<String> others = listed == null ? ofStem(forms) : listed;
    others.forEach(other -> forms.addAll(Topic.stems(other)));
    return forms;
  }

  /** The same of a word that may be a form as it is typed in chats, and so is no name. */
  static Set<String> typedForms(String word) {
    Set<String> forms = new HashSet<>(forms(word));
    ChatForms.written(word).forEach(written -> forms.addAll(forms(written)));
    return forms;
  }

  /** The words that mean what a listed one does of which one of these is a stem. */
  private static Set<String> ofStem(Set<String> stems) {
    Set<String> others = new HashSet<>();
    stems.forEach(stem -> others.addAll(STEMS.getOrDefault(stem, Set.of())));
    return others;
  }

  private static Map<String, Set<String>> stems() {
    Map<String, Set<String>> stems = new HashMap<>();
    WORDS.forEach(
        (word, meaning) ->
            Topic.stems(word)
                .forEach(
                    stem -> stems.computeIfAbsent(stem, none -> new HashSet<>()).addAll(meaning)));
    return Map.copyOf(stems);
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
