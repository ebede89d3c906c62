package id.kutip.entity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.text.Language;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceSumsTest {

  private static final int WORDS = 2000;

  private final NameWeights weights =
      NameWeights.of(
          "WORD\trawa\t-300\t1\t-1\t250\t-2\t0\t-5\nWORD_2\trawa\t1\t2\t3\t4\t5\t6\t7\n");
  private final WordMarks marks = WordMarks.of(Lexicon.of(Language.INDONESIAN));

  @Test
  void remembersWhatEachOfAnyNumberOfWordsSaysFromEachPlace() {
    PlaceSums places = new PlaceSums(weights);
    List<WordPlace> order =
        WordPlace.ALL.stream().sorted(Comparator.comparingInt(WordPlace::number)).toList();

    for (int round = 0; round < 2; round++) {
      for (int count = 1; count <= WORDS; count++) {
        String written = count % 3 == 0 ? "rawa" : "lain" + count;
        WordSigns word = WordSigns.read(count, written, written, marks);
        for (WordPlace place : order) {
          assertThat(remembered(places, word, place)).containsExactly(told(word, place));
        }
      }
    }
  }

  private static int[] remembered(PlaceSums places, WordSigns word, WordPlace place) {
    TagSums sums = new TagSums();
    places.add(word, place, sums);
    return spread(sums);
  }

  private int[] told(WordSigns word, WordPlace place) {
    FeatureList list = new FeatureList();
    place.add(word, list);
    TagSums sums = new TagSums();
    weights.add(list, sums);
    return spread(sums);
  }

  private static int[] spread(TagSums sums) {
    int[] scores = new int[NameTagger.TAGS];
    sums.spread(scores);
    return scores;
  }
}
