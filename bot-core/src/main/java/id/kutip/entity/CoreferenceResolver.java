package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins what stands for an entity without being a part of its name: an acronym in brackets behind
 * its expansion, and the role that stands before a person's name. Thread-safe, linear in the text.
 */
public final class CoreferenceResolver {

  private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);

  /** Loads the word lists. */
  public CoreferenceResolver() {
    lexicons.put(Language.INDONESIAN, Lexicon.of(Language.INDONESIAN));
    lexicons.put(Language.ENGLISH, Lexicon.of(Language.ENGLISH));
  }

  /** The same entities with the mentions that were joined to them, numbered anew. */
  public List<Entity> resolve(Document document, List<Entity> entities) {
    List<Entity> joined = joinAcronyms(document, entities);
    Lexicon lexicon = lexicons.get(document.language());
    return lexicon == null ? joined : addRoles(document, joined, lexicon);
  }

  private static List<Entity> joinAcronyms(Document document, List<Entity> entities) {
    Map<Integer, Entity> byStart = new HashMap<>();
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        byStart.put(mention.span().start(), entity);
      }
    }
    Map<Integer, Integer> expansions = new HashMap<>();
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        Entity acronym = byStart.get(openedBracket(document.text(), mention.span().end()));
        if (acronym != null && Acronyms.abbreviates(acronym.name(), entity.name(), entity.kind())) {
          expansions.putIfAbsent(acronym.id(), entity.id());
        }
      }
    }
    if (expansions.isEmpty()) {
      return entities;
    }
    Map<Integer, List<Mention>> mentions = new HashMap<>();
    for (Entity entity : entities) {
      mentions
          .computeIfAbsent(
              expansions.getOrDefault(entity.id(), entity.id()), id -> new ArrayList<>())
          .addAll(entity.mentions());
    }
    return numbered(
        entities.stream()
            .filter(entity -> !expansions.containsKey(entity.id()))
            .map(entity -> with(entity, mentions.getOrDefault(entity.id(), entity.mentions())))
            .toList());
  }

  /** Where the words in brackets begin that open right behind {@code end}; -1 if none do. */
  private static int openedBracket(String text, int end) {
    int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    return at < text.length() && text.charAt(at) == '(' ? at + 1 : -1;
  }

  private static List<Entity> addRoles(Document document, List<Entity> entities, Lexicon lexicon) {
    Set<Integer> people = new HashSet<>();
    for (Entity entity : entities) {
      if (entity.kind() == Entity.Kind.PERSON) {
        for (Mention mention : entity.mentions()) {
          int last = document.tokenAt(mention.span().end() - 1);
          for (int token = document.tokenAt(mention.span().start()); token <= last; token++) {
            people.add(token);
          }
        }
      }
    }
    RoleFinder roles = new RoleFinder(document, lexicon, people);
    return entities.stream()
        .map(entity -> entity.kind() == Entity.Kind.PERSON ? withRoles(entity, roles) : entity)
        .toList();
  }

  private static Entity withRoles(Entity person, RoleFinder roles) {
    List<Mention> mentions = new ArrayList<>(person.mentions());
    for (Mention mention : person.mentions()) {
      Span role = roles.of(mention.span());
      if (role != null) {
        mentions.add(new Mention(role, Mention.Kind.ROLE));
      }
    }
    return mentions.size() == person.mentions().size() ? person : with(person, mentions);
  }

  private static Entity with(Entity entity, List<Mention> mentions) {
    List<Mention> inOrder = mentions.stream().sorted(Comparator.comparing(Mention::span)).toList();
    return new Entity(entity.id(), entity.kind(), entity.name(), inOrder);
  }

  /** The entities in order of first mention, each numbered by its index. */
  private static List<Entity> numbered(List<Entity> entities) {
    List<Entity> inOrder =
        entities.stream()
            .sorted(Comparator.comparing(entity -> entity.mentions().get(0).span()))
            .toList();
    List<Entity> numbered = new ArrayList<>();
    for (Entity entity : inOrder) {
      numbered.add(new Entity(numbered.size(), entity.kind(), entity.name(), entity.mentions()));
    }
    return List.copyOf(numbered);
  }
}
