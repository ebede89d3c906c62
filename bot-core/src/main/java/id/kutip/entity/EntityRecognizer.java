package id.kutip.entity;

import id.kutip.entity.NameFinder.Name;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.util.ArrayList;
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

  private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);

  private final NameTagger tagger = new NameTagger(NameWeights.load("names_id.weights.txt"));

  /** Loads the word lists. */
  public EntityRecognizer() {
    lexicons.put(Language.INDONESIAN, Lexicon.of(Language.INDONESIAN));
    lexicons.put(Language.ENGLISH, Lexicon.of(Language.ENGLISH));
  }

  /** All entities named in the document, in order of first mention; an entity's id is its index. */
  public List<Entity> recognize(Document document) {
    Lexicon lexicon = lexicons.get(document.language());
    if (lexicon == null) {
      return List.of();
    }
    List<Name> names =
        document.language() == Language.INDONESIAN
            ? tagger.find(document, lexicon)
            : new EnglishNames(document, lexicon).find();
    return entities(join(Echoes.add(document, names), document.text()));
  }

  /**
   * Names that stand for one: the same words, or the words of a name inside a longer one (the
   * first, a middle, the last).
   */
  private static List<Group> join(List<Name> names, String text) {
    Map<String, Group> byWords = new LinkedHashMap<>();
    for (Name name : names) {
      String words = name.span().of(text).replaceAll("\\s+", " ");
      byWords.computeIfAbsent(words, Group::new).add(name);
    }
    List<Group> groups = new ArrayList<>(byWords.values());
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
      Group fuller = fuller(group, byWord.getOrDefault(group.words[0], List.of()));
      if (fuller == null) {
        roots.add(group);
      } else {
        fuller.root().take(group);
      }
    }
    return roots;
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
