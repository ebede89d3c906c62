package id.kutip.command;

import id.kutip.text.EditDistance;
import id.kutip.text.Language;
import id.kutip.text.Words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The grammars of both languages, asked together: people mix them. Immutable. */
final class Vocabulary {

  /** Something found at the front of words. */
  record Found(String key, int length, Language language) {}

  private final List<Grammar> grammars =
      List.of(Grammar.of(Language.INDONESIAN), Grammar.of(Language.ENGLISH));
  private final Set<String> commands;

  /**
   * The vocabulary.
   *
   * @param commands keys of the commands that there are; names of others are not known
   */
  Vocabulary(Set<String> commands) {
    this.commands = commands;
  }

  List<Grammar> grammars() {
    return grammars;
  }

  /** The name of a command to show in that language. */
  String name(String command, Language language) {
    Grammar grammar = language == Language.INDONESIAN ? grammars.get(0) : grammars.get(1);
    return String.join(" ", grammar.names(command).get(0));
  }

  /** The command whose name the words begin with, the longest name first. */
  Optional<Found> command(List<Word> words, BiPredicate<String, String> same) {
    Found best = null;
    for (Grammar grammar : grammars) {
      for (String key : grammar.commands()) {
        if (commands.contains(key)) {
          for (List<String> name : grammar.names(key)) {
            if (PhrasePattern.startsWith(words, 0, name, same)
                && (best == null || name.size() > best.length())) {
              best = new Found(key, name.size(), grammar.language());
            }
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many words at {@code at} are a phrase of that key in either language; 0 if none. */
  int startsWith(List<Word> words, int at, String key) {
    int longest = 0;
    for (Grammar grammar : grammars) {
      for (List<String> phrase : grammar.words(key)) {
        if (phrase.size() > longest
            && PhrasePattern.startsWith(words, at, phrase, String::equals)) {
          longest = phrase.size();
        }
      }
    }
    return longest;
  }

  /**
   * The key, less {@code prefix}, of the longest phrase that the words at {@code at} begin with.
   */
  Optional<Found> oneOf(List<Word> words, int at, String prefix) {
    Found best = null;
    for (Grammar grammar : grammars) {
      for (String key : grammar.keys(prefix)) {
        int length = startsWith(words, at, key);
        if (length > 0 && (best == null || length > best.length())) {
          best = new Found(key.substring(prefix.length()), length, grammar.language());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether all words together are a phrase of that key. */
  boolean is(List<Word> words, String key) {
    return !words.isEmpty() && startsWith(words, 0, key) == words.size();
  }

  /** The word that stands for a key in that language. */
  String first(String key, Language language) {
    Grammar grammar = language == Language.INDONESIAN ? grammars.get(0) : grammars.get(1);
    return String.join(" ", grammar.words(key).get(0));
  }

  /** Commands by how near their nearest name is to what was written, the nearest first. */
  List<String> nearest(String written) {
    record Near(String key, int distance) {}
    List<Near> all = new ArrayList<>();
    for (Grammar grammar : grammars) {
      for (String key : grammar.commands()) {
        if (commands.contains(key)) {
          for (List<String> name : grammar.names(key)) {
            all.add(new Near(key, distance(written, String.join(" ", name))));
          }
        }
      }
    }
    Set<String> keys = new LinkedHashSet<>();
    all.stream()
        .filter(near -> near.distance() <= Math.max(1, written.length() / 3))
        .sorted(Comparator.comparingInt(Near::distance))
        .forEach(near -> keys.add(near.key()));
    return List.copyOf(keys);
  }

  private static int distance(String written, String name) {
    return name.startsWith(written) && written.length() > 1
        ? 1
        : EditDistance.between(written.length() > 30 ? written.substring(0, 30) : written, name);
  }
}
