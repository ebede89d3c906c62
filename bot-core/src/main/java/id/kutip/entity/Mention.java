package id.kutip.entity;

import id.kutip.text.Span;

/**
 * A place in the text that speaks of an entity.
 *
 * @param span where it stands
 * @param kind how it names the entity
 */
public record Mention(Span span, Kind kind) {

  /** How a mention names its entity. */
  public enum Kind {
    /** By name, whole or in part: {@code Yuri Ushakov}, {@code Ushakov}. */
    NAME,
    /** By role or description: {@code penasihat urusan luar negeri}, {@code the president}. */
    ROLE,
    /** By pronoun, the Indonesian suffix -nya included: {@code ia}, {@code -nya}, {@code she}. */
    PRONOUN
  }
}
