package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Stemmer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which candidates speak of what somebody asks about. Pure. */
final class Focus {

  private Focus() {}

  /**
   * The candidates that have at least half as many of the words as the one that has most, or that
   * mention someone or something by whose name they ask.
   */
  static BitSet sentences(
      Document document, List<Entity> entities, Candidates candidates, List<String> words) {
    int[] shared = candidates.terms().shared(words);
    int most = Arrays.stream(shared).max().orElse(0);
    BitSet sentences = new BitSet();
    for (int i = 0; i < candidates.size(); i++) {
      if (shared[i] > 0 && 2 * shared[i] >= most) {
        sentences.set(i);
      }
    }
    BitSet mentioned = new BitSet();
    Set<String> stems = new HashSet<>();
    words.forEach(word -> stems.add(Stemmer.stem(word, document.language())));
    for (Entity entity : entities) {
      if (isAsked(entity, stems, document)) {
        entity.mentions().forEach(mention -> mentioned.set(mention.span().start()));
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      Sentence sentence = candidates.sentence(i);
      int next = mentioned.nextSetBit(sentence.start());
      if (next >= 0 && next < sentence.end()) {
        sentences.set(i);
      }
    }
    return sentences;
  }

  /** Whether all the words, or all of its name, ask for the entity. */
  private static boolean isAsked(Entity entity, Set<String> stems, Document document) {
    Set<String> name = new HashSet<>();
    for (String word : entity.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      name.add(Stemmer.stem(word, document.language()));
    }
    return !stems.isEmpty() && (name.containsAll(stems) || stems.containsAll(name));
  }
}
