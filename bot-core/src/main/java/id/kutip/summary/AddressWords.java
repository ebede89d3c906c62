package id.kutip.summary;

import id.kutip.text.ResourceLines;
import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What addresses tell of the kind of their text: newspapers keep their columns in a folder of that
 * name ({@code kinds-of-address.txt}). Immutable.
 */
final class AddressWords {

  private final Map<String, TextKind> kinds = new HashMap<>();

  AddressWords() {
    for (String line : ResourceLines.of(AddressWords.class, "kinds-of-address.txt")) {
      List<String> parts = List.of(line.split("\\s+"));
      kinds.put(parts.get(0), TextKind.valueOf(parts.get(1)));
    }
  }

  /** The kinds that a folder or the first part of the host names. */
  Set<TextKind> kinds(@Nullable URI url) {
    Set<TextKind> named = EnumSet.noneOf(TextKind.class);
    if (url == null || url.getHost() == null) {
      return named;
    }
    add(url.getHost().split("\\.", 2)[0], named);
    List<String> folders = List.of((url.getPath() == null ? "" : url.getPath()).split("/"));
    // the last part is the article's own name, which may speak of anything
    folders.stream().limit(Math.max(0, folders.size() - 1)).forEach(folder -> add(folder, named));
    return named;
  }

  private void add(String part, Set<TextKind> named) {
    TextKind kind = kinds.get(part.toLowerCase(Locale.ROOT));
    if (kind != null) {
      named.add(kind);
    }
  }
}
