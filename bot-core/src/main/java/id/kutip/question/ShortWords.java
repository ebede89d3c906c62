package id.kutip.question;

import id.kutip.text.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How words are shortened in chats and headlines: {@code brp, mendag, CEO}. */
final class ShortWords {

  private static final Map<String, List<String>> FULL = read();

  private ShortWords() {}

  /** The word or words that one in lower case stands for; itself alone if for none. */
  static List<String> full(String word) {
    return FULL.getOrDefault(word, List.of(word));
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> full = new HashMap<>();
    for (ResourceLines.Entry entry : ResourceLines.entries(ShortWords.class, "short_words.txt")) {
      List<String> words = List.of(entry.name().split(" ", -1));
      for (String shortened : entry.value().split(" ", -1)) {
        full.put(shortened, words);
      }
    }
    return Map.copyOf(full);
  }
}
