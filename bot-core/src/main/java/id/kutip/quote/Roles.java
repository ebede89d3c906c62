package id.kutip.quote;

import id.kutip.entity.Entity;
import id.kutip.quote.CueLexicon.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the article gives an office: after {@code Gubernur Darwin Purba} has been named, {@code
 * Gubernur} alone is he, as long as no other person is given that office.
 */
final class Roles {

  private static final int LONGEST = 6;

  private final Words words;
  private final Map<String, Entity> holders = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  Roles(Words words, NameIndex names) {
    this.words = words;
    for (NameIndex.Named name : names.all()) {
      if (name.isPerson()) {
        learn(words.document().tokenAt(name.span().start()), name.entity());
      }
    }
  }

  private void learn(int token, Entity entity) {
    int first = token;
    while (first > 0 && token - first < LONGEST && words.isCapitalised(first - 1)) {
      first--;
    }
    boolean owned = !words.isIndonesian() && words.is(Part.OWNER, token - 2);
    if (first == token || owned) {
      return;
    }
    String head = words.lower(words.isIndonesian() ? first : token - 1);
    Entity holder = holders.putIfAbsent(head, entity);
    if (holder != null && holder.id() != entity.id()) {
      shared.add(head);
    }
  }

  /** The one person with the office that the phrase is; null if there is none or several. */
  @Nullable Entity holder(SpeakerPhrase phrase) {
    int first = phrase.firstToken();
    int end = phrase.endToken();
    String head;
    if (words.isIndonesian()) {
      if (words.is(Part.DEMONSTRATIVE, end - 1)) {
        end--;
      }
      if (end - first > 2 || !words.isCapitalised(first) || !words.isCapitalised(end - 1)) {
        return null;
      }
      head = words.lower(first);
    } else {
      if (!words.lower(first).equals("the") || end - first > 3) {
        return null;
      }
      head = words.lower(end - 1);
    }
    return shared.contains(head) ? null : holders.get(head);
  }
}
