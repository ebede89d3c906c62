package id.kutip.adapter.local;

import java.util.Locale;
import java.util.Set;

/** The words that end a chat in the terminal. */
final class Goodbye {

  private static final Set<String> WORDS =
      Set.of("/keluar", "/quit", "/exit", "/selesai", "keluar", "quit", "exit");

  private Goodbye() {}

  static boolean isSaid(String line) {
    return WORDS.contains(line.strip().toLowerCase(Locale.ROOT));
  }
}
