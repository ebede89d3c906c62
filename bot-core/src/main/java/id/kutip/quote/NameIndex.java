package id.kutip.quote;

import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a document's entities by where they stand. */
final class NameIndex {

  /** A name and whose it is. */
  record Named(Span span, Entity entity) {

    boolean isPerson() {
      return entity.kind() == Entity.Kind.PERSON;
    }

    Speaker speaker() {
      return new Speaker(span, entity.name(), List.of(entity.id()));
    }
  }

  private static final int LONGEST_ADDRESS = 4;

  private final Words words;
  private final List<Named> names = new ArrayList<>();
  private final Map<String, List<Entity>> peopleByFirstWord = new HashMap<>();
  private final Set<Integer> people = new HashSet<>();

  NameIndex(Words words, List<Entity> entities) {
    this.words = words;
    for (Entity entity : entities) {
      if (entity.kind() == Entity.Kind.PERSON) {
        people.add(entity.id());
        int space = entity.name().indexOf(' ');
        if (space > 0) {
          peopleByFirstWord
              .computeIfAbsent(
                  entity.name().substring(0, space).toLowerCase(Locale.ROOT),
                  first -> new ArrayList<>())
              .add(entity);
        }
      }
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          names.add(new Named(mention.span(), entity));
        }
      }
    }
    names.sort(Comparator.comparing(Named::span));
  }

  List<Named> all() {
    return names;
  }

  /** The names that begin in that part of the text, in order. */
  List<Named> within(int start, int end) {
    return names.subList(from(start), Math.max(from(start), from(end)));
  }

  private int from(int offset) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).span.start() >= offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Whether somebody and none of those is a person: an office, a party, a country. */
  boolean areInstitutions(List<Integer> entities) {
    return !entities.isEmpty() && entities.stream().noneMatch(people::contains);
  }

  /** The person whose name opens at the token, if one does. */
  @Nullable Speaker namedAt(int token) {
    if (token >= words.count()) {
      return null;
    }
    List<Named> here = within(words.start(token), words.start(token) + 1);
    return here.isEmpty() || !here.get(0).isPerson() ? null : here.get(0).speaker();
  }

  /** The person whose name opens at the token or behind forms of address there: "Dr", "Kombes". */
  @Nullable Speaker addressedAt(int token) {
    for (int i = token; i < token + LONGEST_ADDRESS && i < words.count(); i++) {
      Speaker named = namedAt(i);
      if (named != null) {
        return named;
      }
      if (!words.isCapitalised(i) && !words.isPunctuation(i, ".")) {
        return null;
      }
    }
    return null;
  }

  /** The person whose name ends with the token, if one's does. */
  @Nullable Speaker endingAt(int token) {
    if (token < 0) {
      return null;
    }
    int end = words.span(token, token + 1).end();
    for (int i = from(words.start(token) + 1) - 1; i >= 0; i--) {
      Named name = names.get(i);
      if (name.span.end() == end) {
        return name.isPerson() ? name.speaker() : null;
      }
      if (name.span.end() < end) {
        return null;
      }
    }
    return null;
  }

  /** The person named right before the token, else the first whom the sentence names before it. */
  @Nullable Speaker lastBefore(Sentence sentence, int token) {
    Named first = null;
    for (Named name : within(sentence.start(), words.start(token))) {
      if (name.isPerson() && !words.isQuoted(words.document().tokenAt(name.span.start()))) {
        if (name.span.end() == words.start(token)) {
          return name.speaker();
        }
        first = first == null ? name : first;
      }
    }
    return first == null ? null : first.speaker();
  }

  /** The person whose whole name stands at the token, whatever runs on behind it. */
  @Nullable Speaker wholeNameAt(int token) {
    Speaker named = namedAt(token);
    if (named != null || token >= words.count() || !words.isCapitalised(token)) {
      return named;
    }
    int start = words.start(token);
    for (Entity known : peopleByFirstWord.getOrDefault(words.lower(token), List.of())) {
      if (words.document().text().startsWith(known.name(), start)) {
        return new Speaker(
            new Span(start, start + known.name().length()), known.name(), List.of(known.id()));
      }
    }
    return null;
  }
}
