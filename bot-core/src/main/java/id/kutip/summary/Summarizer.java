package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses the sentences that tell an article: each is scored by place, words of the headline,
 * closeness to the whole, names and figures; then the best are taken one by one, each weighed
 * against what is already chosen (maximal marginal relevance, Carbonell and Goldstein 1998).
 * Thread-safe; linear in the text's length for a bounded number of sentences.
 */
public final class Summarizer {

  private static final int MEDIUM = 3;
  private static final int FULL = 6;

  /** Sentences further in are not looked at: no news article begins its news there. */
  private static final int LOOKED_AT = 200;

  private static final double REDUNDANCY = 1.2;

  private final SummaryLexicon lexicon = SummaryLexicon.load();

  /** The sentences that tell the document. */
  public Summary summarize(Document document, List<Entity> entities) {
    List<Sentence> sentences = document.sentences();
    if (document.language() == Language.OTHER) {
      return new Summary(first(sentences, 1), first(sentences, MEDIUM), first(sentences, FULL));
    }
    return choose(document, entities, Set.of());
  }

  /** The sentences that tell what the document says about {@code focus}, words in any case. */
  public Summary summarize(Document document, List<Entity> entities, Collection<String> focus) {
    Set<String> words = new HashSet<>();
    focus.forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    return choose(document, entities, words);
  }

  private static List<Integer> first(List<Sentence> sentences, int count) {
    return sentences.stream().limit(count).map(Sentence::index).toList();
  }

  private Summary choose(Document document, List<Entity> entities, Set<String> focus) {
    List<Sentence> sentences =
        document.sentences().subList(0, Math.min(LOOKED_AT, document.sentences().size()));
    List<Set<String>> content = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence sentence : sentences) {
      Set<String> words = contentWords(document, sentence);
      content.add(words);
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    double[] scores = scores(document, sentences, entities, content, counts, focus);
    List<Integer> ranked = rank(document, sentences, content, scores);
    return new Summary(
        take(document, ranked, 1), take(document, ranked, MEDIUM), take(document, ranked, FULL));
  }

  private double[] scores(
      Document document,
      List<Sentence> sentences,
      List<Entity> entities,
      List<Set<String>> content,
      Map<String, Integer> counts,
      Set<String> focus) {
    Set<String> title = new HashSet<>();
    document
        .title()
        .ifPresent(
            text ->
                title.addAll(
                    Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))));
    int[] names = names(document, sentences, entities);
    double[] scores = new double[sentences.size()];
    for (int i = 0; i < scores.length; i++) {
      Sentence sentence = sentences.get(i);
      Set<String> words = content.get(i);
      if (!usable(document, sentence)) {
        scores[i] = Double.NEGATIVE_INFINITY;
        continue;
      }
      double inTitle =
          words.stream().filter(title::contains).count() / Math.max(1.0, Math.min(title.size(), 8));
      double centre =
          words.stream().mapToInt(word -> counts.getOrDefault(word, 0) - 1).sum()
              / (4.0 + words.size());
      double onFocus =
          focus.isEmpty()
              ? 0
              : words.stream().filter(focus::contains).count() / (double) focus.size();
      long figures =
          document.tokens(sentence).stream()
              .filter(token -> token.kind() == Token.Kind.NUMBER)
              .count();
      long marks =
          document.tokens(sentence).stream()
              .filter(token -> token.kind() == Token.Kind.QUOTE_MARK)
              .count();
      int length = sentence.endToken() - sentence.firstToken();
      scores[i] =
          lexicon.weight("first") * (i == 0 ? 1 : 0)
              + lexicon.weight("early") / (1 + i)
              + lexicon.weight("title") * inTitle
              + lexicon.weight("centre") * Math.min(1.5, centre)
              + lexicon.weight("names") * Math.min(3, names[i])
              + lexicon.weight("figures") * Math.min(2, figures)
              + lexicon.weight("quoted") * (marks > 0 ? 1 : 0)
              + lexicon.weight("short") * (length < 8 ? 1 : 0)
              + lexicon.weight("long") * (length > 45 ? 1 : 0)
              + 6 * onFocus;
    }
    return scores;
  }

  private static int[] names(Document document, List<Sentence> sentences, List<Entity> entities) {
    int[] names = new int[sentences.size()];
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        int index = document.sentenceAt(mention.span().start()).index();
        if (index < names.length && mention.kind() == Mention.Kind.NAME) {
          names[index]++;
        }
      }
    }
    return names;
  }

  private List<Integer> rank(
      Document document, List<Sentence> sentences, List<Set<String>> content, double[] scores) {
    List<Integer> ranked = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    while (ranked.size() < FULL + 2 && ranked.size() < sentences.size()) {
      int best = -1;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < scores.length; i++) {
        if (taken.contains(i) || scores[i] == Double.NEGATIVE_INFINITY) {
          continue;
        }
        double score = scores[i];
        for (int other : ranked) {
          score -= REDUNDANCY * similarity(content.get(i), content.get(other));
        }
        if (opensOrphaned(document, sentences.get(i)) && !taken.contains(i - 1)) {
          score -= 2.5;
        }
        if (score > most) {
          most = score;
          best = i;
        }
      }
      if (best < 0) {
        break;
      }
      ranked.add(best);
      taken.add(best);
    }
    return ranked;
  }

  /**
   * The best {@code count}, in the article's order; one that needs the sentence before brings it or
   * stays out.
   */
  private List<Integer> take(Document document, List<Integer> ranked, int count) {
    TreeSet<Integer> chosen = new TreeSet<>();
    for (int index : ranked) {
      if (chosen.size() == count) {
        break;
      }
      boolean orphan =
          opensOrphaned(document, document.sentences().get(index))
              && index > 0
              && !chosen.contains(index - 1);
      if (!orphan) {
        chosen.add(index);
      }
    }
    for (int index : ranked) {
      if (chosen.size() == count || chosen.size() == ranked.size()) {
        break;
      }
      if (chosen.isEmpty() || chosen.contains(index - 1)) {
        chosen.add(index);
      }
    }
    return List.copyOf(chosen);
  }

  private static double similarity(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    boolean swap = a.size() > b.size();
    Set<String> less = swap ? b : a;
    Set<String> more = swap ? a : b;
    return less.stream().filter(more::contains).count() / (double) less.size();
  }

  private static Set<String> contentWords(Document document, Sentence sentence) {
    Set<String> words = new HashSet<>();
    for (Token token : document.tokens(sentence)) {
      if (token.kind() == Token.Kind.WORD && token.end() - token.start() > 3) {
        words.add(document.word(token).toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private boolean usable(Document document, Sentence sentence) {
    String start =
        document
            .text()
            .substring(sentence.start(), Math.min(sentence.end(), sentence.start() + 40))
            .toLowerCase(Locale.ROOT);
    if (lexicon.isBoilerplate(start)) {
      return false;
    }
    long words =
        document.tokens(sentence).stream().filter(token -> token.kind() == Token.Kind.WORD).count();
    long marks =
        document.tokens(sentence).stream()
            .filter(token -> token.kind() == Token.Kind.QUOTE_MARK)
            .count();
    // an odd mark means that a quote begins or ends elsewhere
    return words >= 4 && marks % 2 == 0;
  }

  private boolean opensOrphaned(Document document, Sentence sentence) {
    int first = sentence.firstToken();
    return lexicon.isOrphan(document.word(first).toLowerCase(Locale.ROOT))
        || (first + 1 < sentence.endToken()
            && lexicon.isOrphan(document.word(first + 1).toLowerCase(Locale.ROOT))
            && document.word(first).length() < 6);
  }
}
