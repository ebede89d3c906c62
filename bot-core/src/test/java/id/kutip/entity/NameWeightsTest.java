package id.kutip.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameWeightsTest {

  private final FeatureList features = new FeatureList();

  @Test
  void addsUpWhatFeaturesSayForAndAgainstEachTag() {
    NameWeights weights =
        NameWeights.of(
            """
            # a comment
            TRANSITION	1	7	6	5	4	3	2	1
            WORD	rawa	-300	1	-1	250	-2	0	-5
            LISTS_BEFORE	t	p	-1	-1	1	-250	-3	4	2000
            """);

    features.add(Template.WORD, features.value("rawa"));
    features.add(Template.LISTS_BEFORE, features.value("t"), features.value("p"));
    features.add(Template.CASED, features.value("Rawa"));
    TagSums sums = new TagSums();
    weights.add(features, sums);
    features.clear();
    features.add(Template.WORD, features.value("rawa"));
    weights.add(features, sums);

    int[] scores = new int[NameTagger.TAGS];
    sums.spread(scores);
    assertThat(scores).containsExactly(-601, 1, -1, 250, -7, 4, 1990);
    assertThat(weights.transition(1, 2)).isEqualTo(5);
  }
}
