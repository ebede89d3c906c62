package id.kutip.question;

import id.kutip.text.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How words are shortened in chats and headlines: {@code brp, mendag, CEO}. */
public final class ShortWords {

  private static final Map<String, List<String>> FULL = read();

  /** {@code gara2}: the word is said twice. */
  private static final Pattern TWICE = Pattern.compile("(\\p{L}{3,})2");

  private ShortWords() {}

  /** The word or words that one in lower case stands for; itself alone if for none. */
  public static List<String> full(String word) {
    // asked of every word of an article, so the pattern is tried only where it may hold
    if (word.endsWith("2")) {
      Matcher twice = TWICE.matcher(word);
      if (twice.matches()) {
        return List.of(twice.group(1) + "-" + twice.group(1));
      }
    }
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
