package id.kutip.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.subscription.Look.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a look is written down and read again. */
class LookTest {

  @ParameterizedTest
  @ValueSource(strings = {"compact", "card", "picture", "full"})
  void readsWhatEarlierVersionsWrote(String written) {
    assertThat(Look.of(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "parts:", "parts:smell", "shiny", "full+card"})
  void readsNothingElse(String written) {
    assertThat(Look.of(written)).isEmpty();
  }

  /** All sets of parts. */
  private static List<Set<Part>> sets() {
    List<Set<Part>> sets = new ArrayList<>();
    sets.add(Set.of());
    for (Part part : Part.values()) {
      for (Set<Part> set : List.copyOf(sets)) {
        Set<Part> more = EnumSet.of(part);
        more.addAll(set);
        sets.add(more);
      }
    }
    return sets;
  }

  @ParameterizedTest
  @MethodSource("sets")
  void readsAgainWhatItWrote(Set<Part> parts) {
    Look bare = new Look(parts, Template.NONE);
    Look own = bare.with(Template.of("parts:x\n{title}\n\n{link}"));

    assertThat(Look.of(bare.written())).contains(bare);
    assertThat(Look.of(own.written())).contains(own);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void whatTwoSubscriptionsTellIsToldTogether(Set<Part> one) {
    for (Set<Part> other : sets()) {
      Set<Part> both = EnumSet.noneOf(Part.class);
      both.addAll(one);
      both.addAll(other);

      assertThat(new Look(one, Template.NONE).and(new Look(other, Template.NONE)).parts())
          .isEqualTo(both);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{title} {titel}      | titel",
        "{ Title } {x y}      | x y",
        "{{title}}            | ",
        "{ unclosed           | ",
        "} { {link}           | ",
        "{}                   | ''"
      })
  void namesWhatIsNoPlace(String template, String unknown) {
    assertThat(Template.of(template).unknown().orElse(null)).isEqualTo(unknown);
  }
}
