package id.kutip.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a summary's words another one shares (ROUGE, Lin 2004): lower case, letters and
 * digits only, no stemming, each word counted as often as both have it; F1 from 0 to 1.
 *
 * @param one of single words
 * @param two of pairs of neighbours
 * @param sentences of the longest common runs of words, sentence by sentence (ROUGE-Lsum)
 */
public record Rouge(double one, double two, double sentences) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  /** Compares the sentences of a summary with those of the one that a person wrote. */
  public static Rouge of(List<String> summary, List<String> reference) {
    List<List<String>> found = summary.stream().map(Rouge::words).toList();
    List<List<String>> wanted = reference.stream().map(Rouge::words).toList();
    List<String> all = found.stream().flatMap(List::stream).toList();
    List<String> wantedAll = wanted.stream().flatMap(List::stream).toList();
    return new Rouge(
        shared(all, wantedAll, 1), shared(all, wantedAll, 2), bySentence(found, wanted));
  }

  private static List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static double shared(List<String> found, List<String> wanted, int length) {
    Map<List<String>, Integer> left = new HashMap<>();
    runs(wanted, length).forEach(run -> left.merge(run, 1, Integer::sum));
    int hits = 0;
    for (List<String> run : runs(found, length)) {
      if (left.merge(run, -1, Integer::sum) >= 0) {
        hits++;
      }
    }
    return f(hits, found.size() - length + 1, wanted.size() - length + 1);
  }

  private static List<List<String>> runs(List<String> words, int length) {
    List<List<String>> runs = new ArrayList<>();
    for (int i = 0; i + length <= words.size(); i++) {
      runs.add(words.subList(i, i + length));
    }
    return runs;
  }

  /** A word of the reference counts if it is in a common run with any sentence of the summary. */
  private static double bySentence(List<List<String>> found, List<List<String>> wanted) {
    Map<String, Integer> foundLeft = counts(found);
    Map<String, Integer> wantedLeft = counts(wanted);
    int hits = 0;
    for (List<String> sentence : wanted) {
      BitSet common = new BitSet();
      found.forEach(other -> common.or(commonRun(sentence, other)));
      for (int i = common.nextSetBit(0); i >= 0; i = common.nextSetBit(i + 1)) {
        String word = sentence.get(i);
        if (foundLeft.getOrDefault(word, 0) > 0 && wantedLeft.getOrDefault(word, 0) > 0) {
          hits++;
          foundLeft.merge(word, -1, Integer::sum);
          wantedLeft.merge(word, -1, Integer::sum);
        }
      }
    }
    return f(hits, size(found), size(wanted));
  }

  private static Map<String, Integer> counts(List<List<String>> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    sentences.forEach(sentence -> sentence.forEach(word -> counts.merge(word, 1, Integer::sum)));
    return counts;
  }

  private static int size(List<List<String>> sentences) {
    return sentences.stream().mapToInt(List::size).sum();
  }

  /** The places in {@code words} of a longest run, with gaps, that {@code others} have too. */
  private static BitSet commonRun(List<String> words, List<String> others) {
    int[][] longest = new int[words.size() + 1][others.size() + 1];
    for (int i = 1; i <= words.size(); i++) {
      for (int j = 1; j <= others.size(); j++) {
        longest[i][j] =
            words.get(i - 1).equals(others.get(j - 1))
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    BitSet run = new BitSet();
    int i = words.size();
    int j = others.size();
    while (i > 0 && j > 0) {
      if (words.get(i - 1).equals(others.get(j - 1))) {
        run.set(--i);
        j--;
      } else if (longest[i][j - 1] > longest[i - 1][j]) {
        j--;
      } else {
        i--;
      }
    }
    return run;
  }

  private static double f(int hits, int found, int wanted) {
    return hits == 0 ? 0 : Figures.of(Figures.share(hits, found), Figures.share(hits, wanted)).f();
  }
}
