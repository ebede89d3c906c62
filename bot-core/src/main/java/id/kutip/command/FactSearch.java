package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which of an article's facts a question asks for. */
final class FactSearch {

  private FactSearch() {}

  /** The facts of the kind and in the sentences that the question tells, in the article's order. */
  static List<Fact> filter(Analysis analysis, Question question) {
    List<Fact> facts = new ArrayList<>(analysis.facts());
    question
        .option(Option.KIND)
        .ifPresent(
            kind -> facts.removeIf(it -> !it.kind().name().toLowerCase(Locale.ROOT).equals(kind)));
    return question
        .option(Option.ABOUT)
        .or(() -> question.option(Option.QUESTION))
        .or(() -> question.option(Option.WORDS))
        .map(about -> best(analysis, facts, Topic.of(about)))
        .orElse(facts);
  }

  /** The facts whose sentences hold most of the topic, at least something of it. */
  private static List<Fact> best(Analysis analysis, List<Fact> facts, Topic topic) {
    double most = 0;
    List<Fact> best = new ArrayList<>();
    for (Fact fact : facts) {
      double share = topic.share(analysis.document(), fact.span());
      if (share > most) {
        most = share;
        best.clear();
      }
      if (share > 0 && share == most) {
        best.add(fact);
      }
    }
    return best;
  }
}
