package id.kutip.subscription;

import id.kutip.subscription.Verdict.Reason;
import id.kutip.text.Language;
import id.kutip.text.Stemmer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which news a subscription wants: words and {@code "phrases"} in any form, all of which must be
 * there; {@code -without}, {@code speaker:}, {@code place:} and {@code source:} (also {@code
 * tokoh:}, {@code tempat:}, {@code sumber:}); a comma parts alternatives for words and phrases. Any
 * text is a filter. Matching is linear in the article; no regular expressions. Immutable.
 */
public final class Filter {

  /** Parts of a filter beyond these are not looked at. */
  public static final int MOST_PARTS = 40;

  /** One part: a word, or the words of a phrase in their order. */
  private record Part(Reason kind, String written, List<String> words) {}

  private final String written;
  private final List<Part> conditions = new ArrayList<>();
  private final List<List<Part>> alternatives = new ArrayList<>();
  private boolean cut;

  private Filter(String written) {
    this.written = written;
    alternatives.add(new ArrayList<>());
  }

  /** Reads a filter as somebody wrote it; an empty one lets everything through. */
  public static Filter of(String written) {
    Filter filter = new Filter(written.strip());
    int at = 0;
    int parts = 0;
    while (at < written.length() && parts < MOST_PARTS) {
      char next = written.charAt(at);
      if (Character.isWhitespace(next)) {
        at++;
      } else if (next == ',') {
        filter.alternatives.add(new ArrayList<>());
        at++;
      } else {
        int end = endOfPart(written, at);
        filter.add(written.substring(at, end));
        at = end;
        parts++;
      }
    }
    filter.cut = at < written.strip().length();
    return filter;
  }

  /** Whether it has more parts than are looked at. */
  public boolean isCut() {
    return cut;
  }

  /**
   * The part that keeps everything out: one that leaves out what is also asked for, or a second
   * source, since an article has one. Empty where an article can pass.
   */
  public Optional<String> contradiction() {
    List<Part> sources = conditions.stream().filter(it -> it.kind() == Reason.SOURCE).toList();
    for (Part source : sources) {
      if (!overlaps(source, sources.get(0))) {
        return Optional.of(source.written());
      }
    }
    Optional<String> first = Optional.empty();
    for (List<Part> alternative : alternatives) {
      Optional<String> excluded = excludes(alternative);
      if (excluded.isEmpty() && (!alternative.isEmpty() || alternatives.size() == 1)) {
        return Optional.empty();
      }
      first = first.or(() -> excluded);
    }
    return first;
  }

  private static boolean overlaps(Part one, Part other) {
    return folded(one.words()).containsAll(folded(other.words()))
        || folded(other.words()).containsAll(folded(one.words()));
  }

  /** The part that leaves out every article in which all these are. */
  private Optional<String> excludes(List<Part> wanted) {
    return conditions.stream()
        .filter(part -> part.kind() == Reason.EXCLUDED)
        .filter(part -> wanted.stream().anyMatch(it -> holds(it, part)))
        .map(Part::written)
        .findFirst();
  }

  /** Whether what has the one part has the other, in one of the languages. */
  private static boolean holds(Part one, Part other) {
    return Stream.of(Language.INDONESIAN, Language.ENGLISH)
        .anyMatch(
            language ->
                Collections.indexOfSubList(
                        stems(one.words(), language), stems(other.words(), language))
                    >= 0);
  }

  /** A quotation mark holds spaces and commas together up to the next one, or to the end. */
  private static int endOfPart(String text, int start) {
    boolean quoted = false;
    int at = start;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (isMark(next)) {
        quoted = !quoted;
      } else if (!quoted && (Character.isWhitespace(next) || next == ',')) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean isMark(char letter) {
    return letter == '"' || letter == '“' || letter == '”';
  }

  private void add(String part) {
    Reason kind = Reason.MISSING;
    String rest = part;
    if (part.startsWith("-") && part.length() > 1) {
      kind = Reason.EXCLUDED;
      rest = part.substring(1);
    } else {
      int colon = part.indexOf(':');
      Reason named = colon > 0 ? named(part.substring(0, colon)) : Reason.MISSING;
      if (named != Reason.MISSING) {
        kind = named;
        rest = part.substring(colon + 1);
      }
    }
    List<String> words = words(rest);
    if (words.isEmpty()) {
      return;
    }
    (kind == Reason.MISSING ? alternatives.get(alternatives.size() - 1) : conditions)
        .add(new Part(kind, part, words));
  }

  private static Reason named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "speaker", "tokoh" -> Reason.SPEAKER;
      case "place", "tempat" -> Reason.PLACE;
      case "source", "sumber" -> Reason.SOURCE;
      default -> Reason.MISSING;
    };
  }

  /** As it was written. */
  public String written() {
    return written;
  }

  /** Whether it lets the article through, or which part of it does not. */
  public Verdict test(NewArticle article) {
    Text text = Text.of(stems(words(article.title() + "\n" + article.text()), article.language()));
    for (Part part : conditions) {
      boolean found = holds(part, article, text);
      if (found == (part.kind() == Reason.EXCLUDED)) {
        return new Verdict(part.kind(), part.written());
      }
    }
    Verdict missing = Verdict.of(Reason.SENT);
    for (List<Part> alternative : alternatives) {
      Verdict verdict = allOf(alternative, article, text);
      if (verdict.passes() && (!alternative.isEmpty() || alternatives.size() == 1)) {
        return verdict;
      }
      missing = verdict.passes() ? missing : verdict;
    }
    return missing;
  }

  private static Verdict allOf(List<Part> parts, NewArticle article, Text text) {
    for (Part part : parts) {
      if (!holds(part, article, text)) {
        return new Verdict(Reason.MISSING, part.written());
      }
    }
    return Verdict.of(Reason.SENT);
  }

  private static boolean holds(Part part, NewArticle article, Text text) {
    return switch (part.kind()) {
      case SPEAKER -> isNamed(part, article.speakers());
      case PLACE -> isNamed(part, article.places());
      case SOURCE -> article.source() != null && isNamed(part, List.of(article.source()));
      default -> text.has(stems(part.words(), article.language()));
    };
  }

  /** The stems of an article's words, in order and each once. */
  private record Text(List<String> stems, Set<String> known) {

    static Text of(List<String> stems) {
      return new Text(stems, new HashSet<>(stems));
    }

    /** A phrase is only looked for where all its words are somewhere. */
    boolean has(List<String> phrase) {
      return known.containsAll(phrase)
          && (phrase.size() == 1 || Collections.indexOfSubList(stems, phrase) >= 0);
    }
  }

  private static boolean isNamed(Part part, List<String> names) {
    List<String> asked = folded(part.words());
    return names.stream().anyMatch(name -> folded(words(name)).containsAll(asked));
  }

  private static List<String> folded(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> stems(List<String> words, Language language) {
    return words.stream().map(word -> Stemmer.stem(word, language)).toList();
  }

  /** Runs of letters and digits. */
  private static List<String> words(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (!Character.isLetterOrDigit(letters[i])) {
        letters[i] = ' ';
      }
    }
    return Arrays.stream(new String(letters).split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
