package id.kutip.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.Analyzer;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactCaseTest {

  private static FactScore score(String line) throws Exception {
    FactCase read = FactCase.read(line.replace('\'', '"')).orElseThrow();
    return read.score(new Analyzer().analyze(read.document()));
  }

  private static double f(String task, FactScore score) {
    return FactScore.of(task, List.of(score)).figures().f();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          AmountOfMoney | 35 dollars           | 'mode':'simple','unit':'Dollar','value':35       | 1
          AmountOfMoney | 35 dollars           | 'mode':'simple','unit':'Dollar','value':36       | 0
          AmountOfMoney | 35 dollars           | 'mode':'simple','unit':'EUR','value':35          | 0
          AmountOfMoney | more than 35 dollars | 'mode':'above','unit':'Dollar','value':35        | 1
          AmountOfMoney | 35 dollars           | 'mode':'above','unit':'Dollar','value':35        | 0
          AmountOfMoney | from 3 to 5 dollars  | 'mode':'between','unit':'Dollar','from':3,'to':5 | 1
          Numeral       | seventeen            | 'value':17                                       | 1
          Ordinal       | seventeenth          | 'value':17                                       | 1
          Ordinal       | seventeen            | 'value':17                                       | 0
          Quantity      | 3 kilograms          | 'mode':'simple','unit':'Gram','value':3000       | 1
          Duration      | two weeks            | 'value':14,'unit':'day'                          | 1
          Duration      | two weeks            | 'value':15,'unit':'day'                          | 0
          """)
  void comparesTheValueOfAnExpression(String kind, String text, String gold, double right)
      throws Exception {
    FactScore score =
        score(
            "{'dim':'%s','text':'%s','gold':{%s}}".formatted(kind, text, gold.replace('\'', '"')));

    assertThat(score.tallies()).hasSize(1);
    assertThat(f(score.tallies().keySet().iterator().next(), score)).isEqualTo(right);
    assertThat(score.faults()).hasSize(right == 1 ? 0 : 1);
  }

  @Test
  void takesAnExpressionThatIsNoFigureForRightWhereNoneIsRead() throws Exception {
    assertThat(f("money", score("{'dim':'AmountOfMoney','text':'some dollars','gold':null}")))
        .isEqualTo(1);
    assertThat(f("money", score("{'dim':'AmountOfMoney','text':'4 dollars','gold':null}")))
        .isZero();
  }

  @Test
  void countsANotationThatIsNotToBeReadOnlyAmongAllNotations() throws Exception {
    FactScore serial =
        score(
            "{'model':'NumberModel','text':'at 4821907733150 km','results':[{'start':3,'end':15,"
                + "'resolution':{'value':'4821907733150','subtype':'integer'}}]}");
    FactScore plain =
        score(
            "{'model':'NumberModel','text':'about 700 of them','results':[{'start':6,'end':8,"
                + "'resolution':{'value':'700','subtype':'integer'}}]}");

    assertThat(serial.tallies()).containsOnlyKeys("number, every notation");
    assertThat(plain.tallies()).containsOnlyKeys("number", "number, every notation");
    assertThat(f("number", plain)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          10.20.30.4            | 3  | 5  | integer  |         | false
          4821907733150         | 0  | 13 | integer  |         | false
          482190773315          | 0  | 12 | integer  |         | true
          two over nine         | 0  | 13 | fraction |         | true
          7e5                   | 0  | 3  | power    |         | true
          forty sevenths        | 0  | 14 | fraction |         | false
          two sevenths          | 0  | 12 | fraction |         | true
          4 satoshis            | 0  | 10 |          | Satoshi | false
          4 dollars.            | 0  | 9  |          | Dollar  | true
          """)
  void leavesOutWhatNoPaperPrints(
      String text, int start, int end, String subtype, String unit, boolean covered) {
    assertThat(
            Notation.isCovered(
                text,
                new Span(start, end),
                subtype == null ? "" : subtype,
                unit == null ? "" : unit))
        .isEqualTo(covered);
  }

  @Test
  void tellsTheSameWordsFromSomeOfThem() throws Exception {
    FactScore score =
        score(
            "{'lang':'id','text':'Rapat itu digelar pada Senin (4/5) oleh 25 warga desa.',"
                + "'entities':[{'start':23,'end':34,'type':'TIME'},"
                + "{'start':40,'end':53,'type':'QUANTITY'}]}");

    assertThat(f("time, same words", score)).isEqualTo(1);
    assertThat(f("quantity, same words", score)).isZero();
    assertThat(f("quantity, overlapping", score)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The hall opened on 3 May 2019.     | 3 May 2019    | 'when':'2019-05-03'                   | 1
          The hall opened on 3 May 2019.     | 3 May 2019    | 'when':'2019-05-04'                   | 0
          The hall opened yesterday.         | yesterday     | 'when':'2020-06-11'                   | 1
          The hall opens at 18:30.           | 18:30         | 'when':'2020-06-12T18:30:00'          | 1
          It stood here in the 2010s.        | 2010 s        | 'from':'2010','to':'2018'             | 1
          It stood here in the 2010s.        | 2010 s        | 'from':'2001','to':'2018'             | 0
          It fell in 2010.                   | in 2010       | 'notAfter':'2011'                     | 1
          It fell in 2010.                   | in 2010       | 'notAfter':'2009'                     | 0
          """)
  void comparesTheDaysThatADateMeans(String sentence, String words, String gold, double right)
      throws Exception {
    FactScore score =
        score(
            "{'dct':'2020-06-12','sentence':'%s','text':'%s','attrs':{%s}}"
                .formatted(sentence, words, gold.replace('\'', '"')));

    assertThat(f("date", score)).isEqualTo(right);
  }

  @Test
  void wantsTheSentenceThatAnswersAndTheAnswerInIt() throws Exception {
    String question =
        "{'question':'Berapa warga yang hadir?','passage':'Rapat digelar di balai desa. Sebanyak"
            + " 25 warga hadir.','answers':[{'text':'%s'}],'qtype':'QUANTITY'}";

    FactScore same = score(question.formatted("25 warga"));
    assertThat(f("sentence", same)).isEqualTo(1);
    assertThat(f("quantity, answer", same)).isEqualTo(1);
    FactScore part = score(question.formatted("Sebanyak 25 warga"));
    assertThat(f("answer", part)).isCloseTo(0.8, within(1e-9));
    assertThat(part.faults()).hasSize(1);
    assertThat(f("sentence", score(question.formatted("balai desa")))).isZero();
  }

  @Test
  void leavesKindsThatAreNotMeasured() throws Exception {
    assertThat(FactCase.read("{\"dim\":\"Email\",\"text\":\"a\",\"gold\":null}")).isEmpty();
    assertThat(FactCase.read("{\"model\":\"AgeModel\",\"text\":\"a\",\"results\":[]}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no JSON", "{\"text\":\"without facts\"}"})
  void saysWhatALineLacks(String line) {
    assertThatThrownBy(() -> FactCase.read(line))
        .isInstanceOf(GoldArticle.BadLineException.class)
        .hasMessageMatching("(no JSON|annotated facts have).*");
  }

  @Test
  void givesTheSameIntervalForTheSameScores() throws Exception {
    FactScore right = score("{'dim':'Numeral','text':'12','gold':{'value':12}}");
    FactScore wrong = score("{'dim':'Numeral','text':'12','gold':{'value':13}}");
    List<FactScore> scores = List.of(right, right, right, wrong);

    Interval interval =
        Interval.of(scores, 200, some -> FactScore.of("number", some).figures().f());

    assertThat(interval)
        .isEqualTo(Interval.of(scores, 200, some -> FactScore.of("number", some).figures().f()));
    assertThat(interval.from()).isLessThan(0.75);
    assertThat(interval.to()).isEqualTo(1);
  }

  @Test
  void countsAQuestionPutToAPassageThatDoesNotTellItAsRightWhereItIsRefused() throws Exception {
    String line =
        "{'question':'%s','passage':'Sebanyak 25 warga hadir.',"
            + "'answers':[{'text':'25 warga'}],'qtype':'QUANTITY'}";
    Analysis stranger =
        new Analyzer()
            .analyze(Document.of(null, "Sebanyak 40 nelayan melaut.", Language.INDONESIAN, null));

    assertThat(f("stranger refused", strange(line.formatted("Berapa warga hadir?"), stranger)))
        .isEqualTo(1);
    assertThat(f("stranger refused", strange(line.formatted("Berapa yang melaut?"), stranger)))
        .isZero();
  }

  private static FactScore strange(String line, Analysis stranger) throws Exception {
    return FactCase.read(line.replace('\'', '"'))
        .orElseThrow()
        .scoreStranger(stranger)
        .orElseThrow();
  }
}
