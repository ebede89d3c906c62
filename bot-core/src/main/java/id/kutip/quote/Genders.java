package id.kutip.quote;

import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.quote.CueLexicon.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells whether {@code he} or {@code she} can stand for a person: by the form of address before the
 * name, else by the given name. Where neither shows it, both can.
 */
final class Genders {

  private final Words words;
  private final Map<Integer, Part> known = new HashMap<>();

  Genders(Words words, List<Entity> entities) {
    this.words = words;
    if (!words.isIndonesian()) {
      for (Entity entity : entities) {
        if (entity.kind() == Entity.Kind.PERSON) {
          learn(entity);
        }
      }
    }
  }

  private void learn(Entity entity) {
    for (Mention mention : entity.mentions()) {
      int before = words.document().tokenAt(mention.span().start()) - 1;
      if (words.isPunctuation(before, ".")) {
        before--;
      }
      if (words.is(Part.MALE, before) || words.is(Part.FEMALE, before)) {
        known.put(entity.id(), words.is(Part.MALE, before) ? Part.MALE : Part.FEMALE);
        return;
      }
    }
    String name = entity.name();
    int space = name.indexOf(' ');
    if (space > 0) {
      String given = name.substring(0, space).toLowerCase(Locale.ROOT);
      if (words.isWordOf(Part.MALE_NAME, given) != words.isWordOf(Part.FEMALE_NAME, given)) {
        known.put(entity.id(), words.isWordOf(Part.MALE_NAME, given) ? Part.MALE : Part.FEMALE);
      }
    }
  }

  /** Whether the pronoun at the token can stand for all those people. */
  boolean agree(int pronoun, List<Integer> entities) {
    Part wanted =
        words.is(Part.MALE, pronoun)
            ? Part.MALE
            : words.is(Part.FEMALE, pronoun) ? Part.FEMALE : null;
    return wanted == null
        || entities.stream().allMatch(id -> known.getOrDefault(id, wanted) == wanted);
  }
}
