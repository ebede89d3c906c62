package id.kutip.locale;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.text.Language;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private final Messages english = Messages.in(Language.ENGLISH);
  private final Messages indonesian = Messages.in(Language.INDONESIAN);

  @Test
  void everyMessageIsSaidInBothLanguages() {
    assertThat(indonesian.keys()).isEqualTo(english.keys());
  }

  @Test
  void noMessageIsEmpty() {
    assertThat(english.keys())
        .allSatisfy(
            key -> {
              assertThat(english.say(key, 1, 2, 3, 4)).isNotBlank();
              assertThat(indonesian.say(key, 1, 2, 3, 4)).isNotBlank();
            });
  }
}
