package id.kutip.entity;

import java.util.List;

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
}
