package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.FactRanking;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.fact.Fact;
import id.kutip.question.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which of an article's facts are shown, and in what order. */
final class FactSearch {

  private FactSearch() {}

  /**
   * The facts of the kind and in the sentences that the question tells: sentence by sentence, the
   * one that an editor would check first before the others.
   */
  static List<Fact> filter(Analysis analysis, Question question) {
    List<Fact> facts = new ArrayList<>(analysis.facts());
    Set<Fact.Kind> kinds = question.option(Option.KIND).map(FactSearch::kinds).orElse(Set.of());
    FactRanking ranking = new FactRanking(analysis);
    facts.removeIf(
        fact -> kinds.isEmpty() ? ranking.weight(fact) == 0 : !kinds.contains(fact.kind()));
    return byWeight(
        question
            .option(Option.ABOUT)
            .or(() -> question.option(Option.WORDS))
            .map(about -> best(analysis, facts, Topic.of(about)))
            .orElse(facts),
        ranking);
  }

  /** What people mean by a kind: a range of prices is money too, a clock's time a date. */
  private static Set<Fact.Kind> kinds(String kind) {
    Set<Fact.Kind> kinds = EnumSet.noneOf(Fact.Kind.class);
    for (Fact.Kind each : Fact.Kind.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(kind)) {
        kinds.add(each);
      }
    }
    if (kinds.contains(Fact.Kind.DATE)) {
      kinds.add(Fact.Kind.TIME);
    }
    if (kinds.contains(Fact.Kind.NUMBER)) {
      kinds.addAll(EnumSet.of(Fact.Kind.RANGE, Fact.Kind.PERCENT));
    }
    return kinds;
  }

  private static List<Fact> byWeight(List<Fact> facts, FactRanking ranking) {
    Map<Integer, Double> heaviest = new HashMap<>();
    for (Fact fact : facts) {
      heaviest.merge(fact.sentence(), ranking.weight(fact), Math::max);
    }
    List<Fact> ordered = new ArrayList<>(facts);
    ordered.sort(
        Comparator.comparingDouble((Fact fact) -> -heaviest.getOrDefault(fact.sentence(), 0.0)));
    return ordered;
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
