package id.kutip.entity;

import id.kutip.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** The word lists of this room for one language. */
record Lexicon(
    Set<String> titles,
    Set<String> organisations,
    Set<String> places,
    Set<String> fields,
    Set<String> never) {

  static Lexicon of(Language language) {
    return new Lexicon(
        load("titles_" + language.code()),
        load("organisations_" + language.code()),
        load("places_" + language.code()),
        load("fields_" + language.code()),
        load("never-names"));
  }

  static Set<String> load(String name) {
    Set<String> words = new HashSet<>();
    each(name, words::add);
    return Collections.unmodifiableSet(words);
  }

  /** Reads the words of a list one after the other; lines that begin with # are none. */
  static void each(String name, Consumer<String> words) {
    eachLine(name, line -> words(line, words));
  }

  /** Reads the lines of a list one after the other, but those that begin with #. */
  static void eachLine(String name, Consumer<String> lines) {
    String text = text(name);
    int end;
    for (int from = 0; from < text.length(); from = end + 1) {
      int newline = text.indexOf('\n', from);
      end = newline < 0 ? text.length() : newline;
      if (text.charAt(from) != '#') {
        lines.accept(text.substring(from, end));
      }
    }
  }

  /** By hand: these lists are most of what is read before the bot can answer. */
  static void words(String text, Consumer<String> words) {
    int start = -1;
    for (int at = 0; at <= text.length(); at++) {
      boolean space = at == text.length() || Character.isWhitespace(text.charAt(at));
      if (space && start >= 0) {
        words.accept(text.substring(start, at));
        start = -1;
      } else if (!space && start < 0) {
        start = at;
      }
    }
  }

  private static String text(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
