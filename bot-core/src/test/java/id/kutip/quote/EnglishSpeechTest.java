package id.kutip.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishSpeechTest {

  private final Told told = new Told();

  private List<String> told(String text) {
    return told.inEnglish(text);
  }

  @Test
  void followsAColonIntoTheNextParagraph() {
    assertThat(
            told(
                "Anna Bell told the council about the harbour.\n\nShe said:\n\n\"Our people live in"
                    + " fear of the sea. We have to raise the wall.\"\n\nThe council meets on"
                    + " Monday."))
        .contains("Anna Bell: Our people live in fear of the sea. We have to raise the wall.");
  }

  @Test
  void keepsTheSecondHalfOfAQuoteHoweverShort() {
    assertThat(
            told(
                "“My office will draw up the charts this week,” Anna Bell said, “and they're"
                    + " grim.”"))
        .containsExactly(
            "Anna Bell: My office will draw up the charts this week,",
            "Anna Bell: and they're grim.");
  }

  @Test
  void letsAShortSentenceGoOnBehindItsSpeaker() {
    assertThat(
            told("“There is a story that he is on our side,” Anna Bell said. “Don’t believe it.”"))
        .containsExactly(
            "Anna Bell: There is a story that he is on our side,", "Anna Bell: Don’t believe it.");
  }

  @Test
  void givesAQuoteToWhoIsNamedRightBehindItWhateverTheVerb() {
    assertThat(
            told(
                "Anna Bell opened the meeting. “He wants to be a tough guy tonight,” Carl Reed shot"
                    + " back."))
        .containsExactly("Carl Reed: He wants to be a tough guy tonight,");
  }

  @Test
  void doesNotTakeTheNextParagraphsSubjectForTheSpeaker() {
    assertThat(
            told(
                "Anna Bell told the meeting: “Who will raise the wall if we do not?”\n\nThe council"
                    + " adjourned until Monday."))
        .containsExactly("Anna Bell: Who will raise the wall if we do not?");
  }

  @Test
  void readsASentenceThatOpensWithTheVerb() {
    assertThat(
            told("Said Dorothy Bell, who grew up in the village, “We were all so proud of him.”"))
        .containsExactly("Dorothy Bell: We were all so proud of him.");
  }

  @Test
  void readsWhatSomebodyIsSaying() {
    assertThat(told("Anna Bell is telling supporters in Bristol that “when you win, it’s lovely.”"))
        .containsExactly("Anna Bell: “when you win, it’s lovely.”");
  }

  @Test
  void readsFragmentsThatStandBeforeTheirSpeaker() {
    assertThat(
            told(
                "Trams are “the last great hope of the town” and “cheap to build,” Howard Bell, the"
                    + " former mayor, proclaimed to a cheering crowd."))
        .contains("Howard Bell: the last great hope of the town", "Howard Bell: cheap to build,");
  }

  @Test
  void readsTheLinesOfATranscript() {
    assertThat(
            told(
                "Governor Carl Reed spoke to Anna Wallace on Sunday.\n\n\"WALLACE: Will she be"
                    + " there?\n\n\"REED: Well, look, she will not be there tomorrow.\n\n\"But we"
                    + " will see. That is all I say.\""))
        .containsExactly(
            "Anna Wallace: Will she be there?",
            "Carl Reed: Well, look, she will not be there tomorrow.",
            "Carl Reed: But we will see. That is all I say.");
  }

  @Test
  void findsWhoSaysItBehindTheOpeningParticiple() {
    assertThat(
            told(
                "After saying her foot was “so swollen I could barely walk,” Anna Bell left the"
                    + " stage."))
        .containsExactly("Anna Bell: so swollen I could barely walk,");
  }

  @Test
  void readsWhatARuleSays() {
    assertThat(told("Votes are taken “to fill a vacancy on the council,” per the town’s bylaws."))
        .containsExactly("the town’s bylaws: to fill a vacancy on the council,");
  }

  @Test
  void takesTheNameOfAProgrammeForNoQuote() {
    assertThat(told("Anna Bell spoke on Sunday on Channel Two's \"State of the Coast.\""))
        .isEmpty();
  }

  @Test
  void readsWhatSomebodyPutSo() {
    assertThat(told("As Anna Bell put it, “We have seen worse winters.”"))
        .containsExactly("Anna Bell: We have seen worse winters.");
    assertThat(
            told("The town needs a “lawful source of income for the port,” as Anna Bell put it."))
        .containsExactly("Anna Bell: The town needs a “lawful source of income for the port,”");
  }

  @Test
  void letsAReportedClauseRunToTheEndOfWhatItQuotes() {
    assertThat(
            told(
                "Anna Bell added that the vote would fail because, “In the end, we want peace. We"
                    + " want it now.”"))
        .containsExactly(
            "Anna Bell: the vote would fail because, “In the end, we want peace. We want it now.”");
  }

  @Test
  void takesTheClauseBeforeASpeakerWhoseSayingIsOnlyPlaced() {
    assertThat(told("The plan for the harbour is dead, Anna Bell said in Bristol on Tuesday."))
        .containsExactly("Anna Bell: The plan for the harbour is dead");
  }

  @Test
  void takesTheWholeSentenceAroundASpeakerInItsMiddle() {
    assertThat(told("The wall along the harbour, Anna Bell said, will be raised by a metre."))
        .containsExactly(
            "Anna Bell: The wall along the harbour, Anna Bell said, will be raised by a metre");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna Bell was charged with theft in 2019 after the fire.",
        "Anna Bell added to her lead over Carl Reed in the north.",
        "Anna Bell maintains a wide lead over Carl Reed.",
        "Anna Bell continues to trail Carl Reed by ten points.",
        "Anna Bell’s comments came hours after the vote in Bristol.",
        "Carl Reed leads by 270 pledged delegates as the season ends.",
        "Anna Bell responded by settling the dispute with the port.",
        "Insurance claims came to more than £64 million after the flood.",
      })
  void reportsNothingWhereAVerbTellsOfOtherThings(String text) {
    assertThat(told(text)).isEmpty();
  }
}
