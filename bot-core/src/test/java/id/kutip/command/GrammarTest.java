package id.kutip.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrammarTest {

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"INDONESIAN", "ENGLISH"})
  void everyCommandHasANameAndWordsInEachLanguage(Language language) {
    Grammar grammar = Grammar.of(language);
    Messages messages = Messages.in(language);

    assertThat(Commands.shapes())
        .allSatisfy(
            command -> {
              assertThat(grammar.names(command.key())).isNotEmpty();
              assertThat(messages.say("command." + command.key() + ".label")).isNotBlank();
              assertThat(messages.say("command." + command.key() + ".help")).isNotBlank();
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"INDONESIAN", "ENGLISH"})
  void noNameStandsForTwoCommands(Language language) {
    Grammar grammar = Grammar.of(language);
    List<List<String>> names = new ArrayList<>();
    grammar.commands().forEach(key -> names.addAll(grammar.names(key)));

    assertThat(names).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"INDONESIAN", "ENGLISH"})
  void everyPhraseAsksACommandOrRefersBack(Language language) {
    List<String> known = new ArrayList<>(List.of("next", "previous", "again"));
    Commands.shapes().forEach(shape -> known.add(shape.key()));

    assertThat(Grammar.of(language).phrases()).extracting(PhrasePattern::command).isSubsetOf(known);
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"INDONESIAN", "ENGLISH"})
  void bothLanguagesHaveWordsForTheSameThings(Language language) {
    assertThat(Grammar.of(language).keys(""))
        .containsExactlyInAnyOrderElementsOf(Grammar.of(Language.ENGLISH).keys(""));
  }
}
