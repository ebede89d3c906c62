package id.kutip.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.kutip.analysis.Analysis;
import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.summary.Summary;
import id.kutip.text.Document;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameCaseTest {

  private static final String LINE =
      "{'id':'1','lang':'id','text':'Rudi Hartawan memimpin Badan Rawa Nasional (BRN) di Telagasari.',"
          + "'tokens':['Rudi','Hartawan','memimpin','Badan','Rawa','Nasional','(BRN)','di','Telagasari','.'],"
          + "'entities':[{'start':0,'end':2,'norm':'PER'},{'start':3,'end':7,'norm':'ORG'},"
          + "{'start':8,'end':9,'norm':'LOC'},{'start':9,'end':10,'norm':'Date'}]}";

  private static NameCase gold(String... lines) throws Exception {
    List<NameLine> read = new ArrayList<>();
    for (String line : lines) {
      read.add(NameLine.read(line.replace('\'', '"')));
    }
    return NameCase.of(read).get(0);
  }

  /** An analysis that read these words, each a name of that kind. */
  private static Analysis read(Document document, Object... namesAndKinds) {
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < namesAndKinds.length; i += 2) {
      String name = (String) namesAndKinds[i];
      int start = document.text().indexOf(name);
      Mention mention = new Mention(new Span(start, start + name.length()), Mention.Kind.NAME);
      entities.add(
          new Entity(entities.size(), (Entity.Kind) namesAndKinds[i + 1], name, List.of(mention)));
    }
    return new Analysis(
        document, new Summary(List.of(), List.of(), List.of()), List.of(), List.of(), entities);
  }

  private static Tally tally(String task, FactScore... scores) {
    return FactScore.of(task, Arrays.asList(scores));
  }

  @Test
  void countsAnAcronymInBracketsAsANameOfItsOwnAndAsAPartOfTheNameBefore() throws Exception {
    NameCase gold = gold(LINE);

    FactScore all =
        gold.score(
            read(
                gold.document(),
                "Rudi Hartawan",
                Entity.Kind.PERSON,
                "Badan Rawa Nasional",
                Entity.Kind.ORGANISATION,
                "BRN",
                Entity.Kind.ORGANISATION,
                "Telagasari",
                Entity.Kind.PLACE));

    assertThat(tally(NameCase.ALL, all)).isEqualTo(new Tally(4, 4, 4, 4));
    assertThat(tally(NameCase.JOINED, all)).isEqualTo(new Tally(3, 3, 3, 3));
    assertThat(tally("organisation", all)).isEqualTo(new Tally(2, 2, 2, 2));
    assertThat(all.faults()).isEmpty();

    FactScore without =
        gold.score(read(gold.document(), "Badan Rawa Nasional", Entity.Kind.ORGANISATION));
    assertThat(tally(NameCase.ALL, without)).isEqualTo(new Tally(1, 4, 1, 1));
    assertThat(tally(NameCase.JOINED, without)).isEqualTo(new Tally(0, 3, 0, 1));
  }

  @Test
  void wantsTheSameWordsAndTheSameKind() throws Exception {
    NameCase gold = gold(LINE);

    FactScore score =
        gold.score(
            read(
                gold.document(),
                "Hartawan",
                Entity.Kind.PERSON,
                "Telagasari",
                Entity.Kind.ORGANISATION,
                "memimpin",
                Entity.Kind.PERSON));

    assertThat(tally(NameCase.ALL, score)).isEqualTo(new Tally(0, 4, 0, 3));
    assertThat(score.faults())
        .extracting(FactScore.Fault::wanted, FactScore.Fault::found)
        .containsExactly(
            tuple("Rudi Hartawan/person", "Hartawan/person"),
            tuple("Badan Rawa Nasional/organisation", ""),
            tuple("BRN/organisation", ""),
            tuple("Telagasari/place", "Telagasari/organisation"),
            tuple("", "memimpin/person"));
  }

  @Test
  void readsTheLinesOfAnArticleAsOne() throws Exception {
    NameCase article =
        gold(
            "{'id':'a#0','doc':'a','lang':'en','text':'Mira spoke.','entities':[{'start':0,'end':4,'norm':'PER'}]}",
            "{'id':'a#1','doc':'a','lang':'en','text':'Oslo heard.','entities':[{'start':0,'end':4,'norm':'LOC'}]}");

    assertThat(article.id()).isEqualTo("a");
    assertThat(article.gold())
        .extracting(name -> name.span().of(article.document().text()))
        .containsExactly("Mira", "Oslo");
  }

  @Test
  void knowsLinesThatAModelMayHaveLearnedFrom() throws Exception {
    String line = "{'text':'Mira.','entities':[],'split':'%s'}".replace('\'', '"');

    assertThat(NameLine.read(line.formatted("train")).isOfTraining()).isTrue();
    assertThat(NameLine.read(line.formatted("dev")).isOfTraining()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "{'text':'Mira.'}",
        "{'text':'Mira.','tokens':['Mora'],'entities':[]}",
        "{'text':'Mira.','tokens':['Mira'],'entities':[{'start':0,'end':2,'norm':'PER'}]}",
        "{'text':'Mira.','entities':[{'start':3,'end':9,'norm':'PER'}]}"
      })
  void saysWhatIsWrongWithALine(String line) {
    assertThatThrownBy(() -> NameLine.read(line.replace('\'', '"')))
        .isInstanceOf(GoldArticle.BadLineException.class)
        .hasMessageMatching("(no JSON|an annotated sentence has|no word of|a name lies outside).*");
  }
}
