package id.kutip.command;

import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands after a command's name, in any order: an article's or a subscription's number,
 * a length, a kind of facts, a page, a speaker, "to …" and "about …".
 */
final class Arguments {

  private final CommandShape shape;
  private final Vocabulary vocabulary;
  private final Map<Option, List<Word>> open = new EnumMap<>(Option.class);
  private final Map<Option, String> told = new EnumMap<>(Option.class);
  private @Nullable ArticleRef article;
  private Option target = Option.WORDS;

  private Arguments(CommandShape shape, Vocabulary vocabulary) {
    this.shape = shape;
    this.vocabulary = vocabulary;
  }

  /** The question that the words ask of the command, and the article's number if one is told. */
  static Arguments read(CommandShape shape, List<Word> words, Vocabulary vocabulary) {
    Arguments arguments = new Arguments(shape, vocabulary);
    int at = 0;
    while (at < words.size()) {
      at += arguments.take(words, at);
    }
    return arguments;
  }

  Question question() {
    Map<Option, String> options = new EnumMap<>(told);
    open.forEach((option, words) -> options.put(option, Words.join(words)));
    return new Question(shape.key(), options);
  }

  Optional<ArticleRef> article() {
    return Optional.ofNullable(article);
  }

  /** Reads what stands at {@code at} and says how many words that took. */
  private int take(List<Word> words, int at) {
    int page = vocabulary.startsWith(words, at, "page");
    if (page > 0 && at + page < words.size() && Words.number(words.get(at + page)) > 0) {
      told.put(Option.PAGE, Integer.toString(Words.number(words.get(at + page))));
      return page + 1;
    }
    if (target == Option.WORDS) {
      int taken = takeOption(words, at);
      if (taken > 0) {
        return taken;
      }
    }
    int marker = takeMarker(words, at);
    if (marker > 0) {
      return marker;
    }
    int filler = vocabulary.startsWith(words, at, "filler");
    if (filler > 0 && target == Option.WORDS && !open.containsKey(target)) {
      return filler;
    }
    open.computeIfAbsent(target, option -> new ArrayList<>()).add(words.get(at));
    return 1;
  }

  private int takeOption(List<Word> words, int at) {
    // where a filter or an hour can follow, only what stands first is a number to ask by
    boolean named = shape.takesArticle() && (at == 0 || !shape.takes(Option.WRITTEN));
    if (named && article == null) {
      article = named(words.get(at));
      if (article != null) {
        return 1;
      }
    }
    if (isPlace(words.get(at))) {
      told.put(Option.SUBSCRIPTION, Integer.toString(Words.number(words.get(at))));
      return 1;
    }
    if (shape.takes(Option.LENGTH) && !told.containsKey(Option.LENGTH)) {
      for (String length : List.of("short", "medium", "long")) {
        int found = vocabulary.startsWith(words, at, length);
        if (found > 0) {
          told.put(Option.LENGTH, length);
          return found;
        }
      }
    }
    if (shape.takes(Option.KIND) && !told.containsKey(Option.KIND)) {
      return takeOneOf(words, at, Option.KIND, "kind.");
    }
    if (shape.takes(Option.LANGUAGE) && !told.containsKey(Option.LANGUAGE)) {
      return takeOneOf(words, at, Option.LANGUAGE, "language.");
    }
    return 0;
  }

  /** Whether it is a subscription's number: one behind other words is a part of a name. */
  private boolean isPlace(Word word) {
    return shape.takes(Option.SUBSCRIPTION)
        && !told.containsKey(Option.SUBSCRIPTION)
        && open.isEmpty()
        && Words.number(word) > 0;
  }

  private static @Nullable ArticleRef named(Word word) {
    if (kept(word) >= 0) {
      return new ArticleRef.Kept(kept(word));
    }
    return Words.number(word) > 0 ? new ArticleRef.Numbered(Words.number(word)) : null;
  }

  private int takeOneOf(List<Word> words, int at, Option option, String prefix) {
    Optional<Vocabulary.Found> found = vocabulary.oneOf(words, at, prefix);
    found.ifPresent(it -> told.put(option, it.key()));
    return found.map(Vocabulary.Found::length).orElse(0);
  }

  private int takeMarker(List<Word> words, int at) {
    int since = vocabulary.startsWith(words, at, "since");
    if (since > 0 && at + since < words.size() && shape.takes(Option.SINCE)) {
      target = Option.SINCE;
      return since;
    }
    int about = vocabulary.startsWith(words, at, "about");
    if (about > 0
        && at + about < words.size()
        && target != Option.ABOUT
        && shape.takes(Option.ABOUT)) {
      target = Option.ABOUT;
      return about;
    }
    int to = vocabulary.startsWith(words, at, "to");
    if (to > 0
        && at + to < words.size()
        && target == Option.WORDS
        && shape.takes(Option.ADDRESSEE)) {
      target = Option.ADDRESSEE;
      return to;
    }
    return 0;
  }

  /** The number of an article that the chat has known, written {@code k17}; or -1. */
  static long kept(Words.Word word) {
    String written = word.folded();
    boolean kept =
        written.length() > 1
            && written.length() <= 16
            && written.charAt(0) == 'k'
            && written.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    return kept ? Long.parseLong(written.substring(1)) : -1;
  }
}
