package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        if (acronym != null && abbreviates(acronym, entity)) {
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

  /** Whether the letters of one name stand in the other in their order, the first at its start. */
  private static boolean abbreviates(Entity acronym, Entity expansion) {
    String letters = acronym.name();
    String words = expansion.name();
    boolean isAcronym =
        letters.length() > 1
            && letters.indexOf(' ') < 0
            && Character.isUpperCase(letters.charAt(0))
            && (Character.isUpperCase(letters.charAt(letters.length() - 1))
                || expansion.kind() == Entity.Kind.ORGANISATION);
    if (!isAcronym || words.indexOf(' ') < 0 || letters.charAt(0) != words.charAt(0)) {
      return false;
    }
    String all = words.toLowerCase(Locale.ROOT);
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = all.indexOf(Character.toLowerCase(letters.charAt(i)), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Entity> addRoles(Document document, List<Entity> entities, Lexicon lexicon) {
    Set<Integer> people =
        entities.stream()
            .filter(entity -> entity.kind() == Entity.Kind.PERSON)
            .flatMap(entity -> entity.mentions().stream())
            .map(mention -> document.tokenAt(mention.span().start()))
            .collect(Collectors.toSet());
    return entities.stream()
        .map(
            entity ->
                entity.kind() == Entity.Kind.PERSON
                    ? withRoles(document, entity, lexicon, people)
                    : entity)
        .toList();
  }

  private static Entity withRoles(
      Document document, Entity person, Lexicon lexicon, Set<Integer> people) {
    List<Mention> mentions = new ArrayList<>(person.mentions());
    for (Mention mention : person.mentions()) {
      Span role = roleBefore(document, mention.span(), lexicon);
      if (role == null) {
        role = roleBeforeComma(document, mention.span(), lexicon, people);
      }
      if (role != null) {
        mentions.add(new Mention(role, Mention.Kind.ROLE));
      }
    }
    return mentions.size() == person.mentions().size() ? person : with(person, mentions);
  }

  /** "Menteri Keuangan" before the name: title words and their fields, a title at their head. */
  private static @Nullable Span roleBefore(Document document, Span name, Lexicon lexicon) {
    int end = document.tokenAt(name.start());
    int first = end;
    int head = end;
    int longest = 8;
    while (first > 0 && end - first < longest) {
      int before = document.tokens().get(first - 1).end();
      String word = document.word(first - 1).toLowerCase(Locale.ROOT);
      boolean title = lexicon.titles().contains(word);
      boolean apart = document.tokens().get(first).start() - before != 1;
      if (apart || !(title || lexicon.fields().contains(word))) {
        break;
      }
      first--;
      head = title ? first : head;
    }
    return span(document, head, end);
  }

  /**
   * "Imam Besar Masjid Istiqlal, " before the name: a capitalised run that a title heads and that
   * names no other person.
   */
  private static @Nullable Span roleBeforeComma(
      Document document, Span name, Lexicon lexicon, Set<Integer> people) {
    int comma = document.tokenAt(name.start()) - 1;
    if (comma < 1 || !document.word(comma).equals(",")) {
      return null;
    }
    int longest = 8;
    int head = comma;
    for (int i = comma - 1; i >= 0 && comma - i <= longest; i--) {
      String word = document.word(i);
      boolean title = lexicon.titles().contains(word.toLowerCase(Locale.ROOT));
      boolean goesOn = title || Character.isUpperCase(word.charAt(0));
      if (!goesOn || people.contains(i)) {
        return people.contains(i) ? null : span(document, head, comma);
      }
      head = title ? i : head;
    }
    return span(document, head, comma);
  }

  private static @Nullable Span span(Document document, int first, int end) {
    return first == end
        ? null
        : new Span(document.tokens().get(first).start(), document.tokens().get(end - 1).end());
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
