package id.kutip.adapter.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the markup of rich messages as strictly as a server would. */
final class RichMarkup {

  private static final int MOST_SHOWN = 32_768;
  private static final int DEEPEST = 16;

  private static final Set<String> BLOCKS =
      Set.of("h3", "h4", "p", "blockquote", "ul", "li", "details", "summary", "footer", "cite");
  private static final Set<String> INLINE = Set.of("b", "a", "code");
  private static final Map<String, String> ESCAPES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"");

  private RichMarkup() {}

  /** The words, with a line for each block; null where the markup is broken or too much. */
  static @Nullable String read(String html) {
    StringBuilder words = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      int end = html.indexOf(c == '<' ? '>' : ';', i);
      if (c == '>' || ((c == '<' || c == '&') && end < 0)) {
        return null;
      }
      if (c == '<') {
        if (!tag(html.substring(i + 1, end), open, words)) {
          return null;
        }
        i = end;
      } else if (c == '&') {
        String escape = ESCAPES.get(html.substring(i + 1, end));
        if (escape == null) {
          return null;
        }
        words.append(escape);
        i = end;
      } else if (open.stream().noneMatch(BLOCKS::contains)) {
        // words have to stand in a block
        return null;
      } else {
        words.append(c);
      }
    }
    String read = words.toString().strip();
    return !open.isEmpty() || read.isEmpty() || read.length() > MOST_SHOWN ? null : read;
  }

  private static boolean tag(String tag, Deque<String> open, StringBuilder words) {
    if (tag.equals("br")) {
      words.append('\n');
      return true;
    }
    if (tag.startsWith("/")) {
      String name = tag.substring(1);
      if (open.isEmpty() || !open.pop().equals(name)) {
        return false;
      }
      if (BLOCKS.contains(name)) {
        words.append('\n');
      }
      return true;
    }
    String name = tag.split(" ", 2)[0];
    open.push(name);
    return (BLOCKS.contains(name) || INLINE.contains(name)) && open.size() <= DEEPEST;
  }
}
