package id.kutip.entity;

import id.kutip.entity.NameFinder.Name;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people, organisations and places that an article names and joins their mentions.
 * Thread-safe.
 */
public final class EntityRecognizer {

  /**
   * Full names that a part of a name is compared with: more than any article has, so that time
   * stays linear.
   */
  private static final int MOST_CANDIDATES = 500;

  /** Fewer capitals may be an acronym (UTF-16 code units). */
  private static final int SHORTEST_SHOUT = 5;

  private final NameTagger indonesian;

  private final Lexicon indonesianWords = Lexicon.of(Language.INDONESIAN);

  private final Lexicon english = Lexicon.of(Language.ENGLISH);

  /** Loads the word lists and the model. */
  public EntityRecognizer() {
    this(new NameTagger(NameWeights.load("names_id.weights.txt"), Lexicon.of(Language.INDONESIAN)));
  }

  /** One that reads Indonesian by that tagger. */
  EntityRecognizer(NameTagger indonesian) {
    this.indonesian = indonesian;
  }

  /** All entities named in the document, in order of first mention; an entity's id is its index. */
  public List<Entity> recognize(Document document) {
    List<Name> names =
        switch (document.language()) {
          case INDONESIAN ->
              Headlines.without(
                  document, new IndonesianNames(document, indonesianWords).find(indonesian));
          case ENGLISH ->
              new EnglishNames(document, english)
                  .find().stream().map(name -> withoutGenitive(name, document.text())).toList();
          case OTHER -> List.of();
        };
    return entities(join(Echoes.add(document, names), document.text()));
  }

  /** "Blair" of "Blair's". */
  private static Name withoutGenitive(Name name, String text) {
    return Genitive.ends(name.span().of(text))
        ? new Name(new Span(name.span().start(), name.span().end() - 2), name.kind(), name.titled())
        : name;
  }

  /**
   * Names that stand for one: the same words, or the words of a name inside a longer one (the
   * first, a middle, the last).
   */
  private static List<Group> join(List<Name> names, String text) {
    Map<String, Group> byWords = new LinkedHashMap<>();
    for (Name name : names) {
      String words = name.span().of(text);
      if (!isSpacedOnce(words)) {
        words = words.replaceAll("\\s+", " ");
      }
      byWords.computeIfAbsent(words, Group::new).add(name);
    }
    List<Group> groups = spelledOnce(byWords.values());
    Map<String, List<Group>> byWord = new HashMap<>();
    for (Group group : groups) {
      if (group.words.length > 1) {
        for (String word : group.words) {
          byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(group);
        }
      }
    }
    List<Group> roots = new ArrayList<>();
    List<Group> fromLong =
        groups.stream().sorted(Comparator.comparingInt((Group g) -> -g.words.length)).toList();
    for (Group group : fromLong) {
      Group fuller = fuller(group, candidates(group, byWord));
      if (fuller == null) {
        roots.add(group);
      } else {
        fuller.root().take(group);
      }
    }
    return roots;
  }

  /**
   * The groups, those in capitals, as datelines and shouts are, taken in by the same name in small.
   */
  private static List<Group> spelledOnce(Collection<Group> groups) {
    Map<String, Group> small = new HashMap<>();
    for (Group group : groups) {
      if (!group.isShouted()) {
        small.putIfAbsent(String.join(" ", group.words), group);
      }
    }
    List<Group> once = new ArrayList<>();
    for (Group group : groups) {
      Group same = group.isShouted() ? small.get(String.join(" ", group.words)) : null;
      if (same == null) {
        once.add(group);
      } else {
        same.take(group);
      }
    }
    return once;
  }

  /** Whether no white space stands in the name but single blanks. */
  private static boolean isSpacedOnce(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' ' || (c == ' ' && words.startsWith(" ", i + 1))) {
        return false;
      }
    }
    return true;
  }

  /** The longer names with the rarest word of the name, at most {@link #MOST_CANDIDATES}. */
  private static List<Group> candidates(Group group, Map<String, List<Group>> byWord) {
    List<Group> rarest = byWord.getOrDefault(group.words[0], List.of());
    for (String word : group.words) {
      List<Group> others = byWord.getOrDefault(word, List.of());
      rarest = others.size() < rarest.size() ? others : rarest;
    }
    return rarest.subList(0, Math.min(rarest.size(), MOST_CANDIDATES));
  }

  private static @Nullable Group fuller(Group group, List<Group> candidates) {
    Group best = null;
    for (Group candidate : candidates) {
      if (candidate == group
          || candidate.words.length <= group.words.length
          || !candidate.holds(group)
          || !compatible(group, candidate.root())) {
        continue;
      }
      if (best == null || candidate.root().first < best.root().first) {
        best = candidate;
      }
    }
    return best;
  }

  private static boolean compatible(Group part, Group whole) {
    Entity.Kind kind = whole.kind();
    return kind == Entity.Kind.PERSON
        && !(part.kind() == Entity.Kind.PLACE && Gazetteer.isPlace(part.name))
        && (part.counts.isEmpty()
            || part.kind() == Entity.Kind.PERSON
            || part.words[0].length() > 3);
  }

  private static List<Entity> entities(List<Group> roots) {
    List<Entity> entities = new ArrayList<>();
    roots.stream()
        .filter(Group::isNamed)
        .sorted(Comparator.comparingInt(group -> group.first))
        .forEach(
            group -> {
              List<Mention> mentions =
                  group.spans.stream()
                      .sorted()
                      .map(span -> new Mention(span, Mention.Kind.NAME))
                      .toList();
              entities.add(new Entity(entities.size(), group.kind(), group.name, mentions));
            });
    return entities;
  }

  /** Mentions that stand for one. */
  private static final class Group {
    final String name;
    final String[] words;
    final List<Span> spans = new ArrayList<>();
    final Map<Entity.Kind, Integer> counts = new EnumMap<>(Entity.Kind.class);
    int first = Integer.MAX_VALUE;
    @Nullable Group joinedTo;

    Group(String name) {
      this.name = name;
      this.words = name.toLowerCase(Locale.ROOT).split(" ");
    }

    /** Whether all its letters are capitals, and too many for an acronym to be told by. */
    boolean isShouted() {
      return name.length() >= SHORTEST_SHOUT && name.chars().noneMatch(Character::isLowerCase);
    }

    void add(Name name) {
      spans.add(name.span());
      first = Math.min(first, name.span().start());
      if (name.kind() != null) {
        counts.merge(name.kind(), 1, Integer::sum);
      }
    }

    void take(Group other) {
      other.joinedTo = this;
      spans.addAll(other.spans);
      first = Math.min(first, other.first);
      other.counts.forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
    }

    Group root() {
      return joinedTo == null ? this : joinedTo.root();
    }

    boolean holds(Group part) {
      for (String word : part.words) {
        boolean found = false;
        for (String own : words) {
          found |= own.equals(word);
        }
        if (!found) {
          return false;
        }
      }
      return true;
    }

    Entity.Kind kind() {
      Entity.Kind best = Entity.Kind.PERSON;
      int most = 0;
      for (Map.Entry<Entity.Kind, Integer> count : counts.entrySet()) {
        if (count.getValue() > most) {
          most = count.getValue();
          best = count.getKey();
        }
      }
      return best;
    }

    /** A single word that nothing but its capital letter speaks for names nobody. */
    boolean isNamed() {
      return words.length > 1 || !counts.isEmpty() || spans.size() > 1;
    }
  }
}
