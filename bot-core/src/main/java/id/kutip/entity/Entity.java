package id.kutip.entity;

import id.kutip.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Someone or something that an article speaks of by name, or only by role.
 *
 * @param id its number within the article, from 0, in order of first mention
 * @param kind what it is
 * @param name the fullest name that the article gives it, as it stands there, without title; a role
 *     where it has no name
 * @param mentions all its mentions in the order of the text, at least one
 */
public record Entity(int id, Kind kind, String name, List<Mention> mentions) {

  /** What an entity is. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    PLACE
  }

  /** Copies the mentions. */
  public Entity {
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("an entity without a mention: " + name);
    }
  }

  /** Where the text tells its office or role at most length; empty where it tells none. */
  public Optional<Span> role() {
    return mentions.stream()
        .filter(mention -> mention.kind() == Mention.Kind.ROLE)
        .map(Mention::span)
        .max(Comparator.comparingInt(Span::length).thenComparing(Comparator.reverseOrder()));
  }

  /** How often it is named. */
  public int timesNamed() {
    return (int) mentions.stream().filter(mention -> mention.kind() == Mention.Kind.NAME).count();
  }
}
