package id.kutip.quote;

import id.kutip.text.Language;
import id.kutip.text.ResourceLines;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of one language that tell of speech, by the part they play. Immutable. */
final class CueLexicon {

  /** What a word does in a sentence that reports speech; each is described in the resource file. */
  enum Part {
    AFTER,
    BEFORE,
    DEMAND,
    OBJECT,
    NOUNLIKE,
    PASSIVE,
    SOURCE,
    NOUN,
    PRONOUN,
    CONJUNCTION,
    ADVERB,
    STOP,
    BREAK,
    RELATIVE,
    OWNER,
    DEMONSTRATIVE,
    PLURAL,
    SELF,
    NEGATION,
    TOLD,
    COORDINATION,
    ARTICLE,
    INSTITUTION,
    MALE,
    FEMALE,
    MALE_NAME,
    FEMALE_NAME,
    LY,
    TITLE,
    POINTER,
    PAIRING,
    PAIRED,
    PROGRESSIVE,
    BEING,
    ADVERBIAL,
    DETERMINER,
    LOOSE,
    TO,
    AUXILIARY,
    PREPOSITIONAL,
    APOLOGY,
    NO_PREDICATE
  }

  private final Map<Part, Set<String>> words = new EnumMap<>(Part.class);

  private CueLexicon() {
    for (Part part : Part.values()) {
      words.put(part, new HashSet<>());
    }
  }

  static CueLexicon of(Language language) {
    String name = "cues_" + language.code() + ".txt";
    CueLexicon lexicon = new CueLexicon();
    ResourceLines.of(CueLexicon.class, name).forEach(lexicon::add);
    return lexicon;
  }

  private void add(String line) {
    String[] parts = line.split("\\s+");
    Part part = Part.valueOf(parts[0].toUpperCase(Locale.ROOT));
    words
        .computeIfAbsent(part, p -> new HashSet<>())
        .addAll(Arrays.asList(parts).subList(1, parts.length));
  }

  /** Whether the lower-case word plays that part. */
  boolean is(Part part, String word) {
    Set<String> known = words.get(part);
    return known != null && known.contains(word);
  }
}
