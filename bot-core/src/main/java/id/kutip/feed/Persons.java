package id.kutip.feed;

import org.jspecify.annotations.Nullable;

/** Reads the name of a person out of what feeds write for authors. */
final class Persons {

  private static final int LONGEST = 100;

  private Persons() {}

  /**
   * The name in {@code me@example.com (My Name)}, {@code My Name <me@example.com>} and the like;
   * null where there is only an address, which is nobody's name.
   */
  static @Nullable String name(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String name = Texts.line(text);
    int open = name.indexOf('(');
    int close = name.lastIndexOf(')');
    if (name.indexOf('@') >= 0 && open >= 0 && close > open) {
      String outside = withoutAddress(name.substring(0, open) + name.substring(close + 1));
      String inside = name.substring(open + 1, close);
      name = inside.indexOf('@') >= 0 ? outside : outside.isEmpty() ? inside : outside;
    } else if (name.indexOf('@') >= 0) {
      name = withoutAddress(name);
    }
    name = name.strip();
    return name.isEmpty() ? null : Texts.shortened(name, LONGEST);
  }

  private static String withoutAddress(String text) {
    StringBuilder rest = new StringBuilder();
    for (String word : text.split(" ")) {
      if (word.indexOf('@') < 0) {
        rest.append(word).append(' ');
      }
    }
    return rest.toString().strip();
  }
}
