package id.kutip.quote;

import id.kutip.text.Language;
import id.kutip.text.ResourceLines;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
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

  /** The parts of each word. */
  private final Map<String, Set<Part>> words = new HashMap<>();

  private final Set<Part> none = EnumSet.noneOf(Part.class);

  private CueLexicon() {}

  static CueLexicon of(Language language) {
    String name = "cues_" + language.code() + ".txt";
    CueLexicon lexicon = new CueLexicon();
    ResourceLines.of(CueLexicon.class, name).forEach(lexicon::add);
    return lexicon;
  }

  private void add(String line) {
    String[] parts = line.split("\\s+");
    Part part = Part.valueOf(parts[0].toUpperCase(Locale.ROOT));
    for (String word : Arrays.asList(parts).subList(1, parts.length)) {
      words.computeIfAbsent(word, w -> EnumSet.noneOf(Part.class)).add(part);
    }
  }

  /** All parts that the lower-case word plays; not to be changed. */
  Set<Part> parts(String word) {
    return words.getOrDefault(word, none);
  }

  /** Whether the lower-case word plays that part. */
  boolean is(Part part, String word) {
    return parts(word).contains(part);
  }
}
