package id.kutip.evaluation;

import id.kutip.evaluation.GoldArticle.GoldQuote;
import id.kutip.quote.Speaker;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a speaker that was found is the annotated one: their mentions overlap, or their names
 * share the last word or two of all. Titles are no names, and a bare pronoun matches nobody.
 */
final class SpeakerMatch {

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "sen",
          "rep",
          "gov",
          "president",
          "presiden",
          "the",
          "an",
          "of",
          "pak",
          "bapak",
          "ibu",
          "bu",
          "kh",
          "prof",
          "ir",
          "hj",
          "menteri",
          "gubernur",
          "bupati",
          "wali",
          "kota",
          "jenderal",
          "komisaris",
          "besar",
          "ajun",
          "inspektur",
          "brigadir",
          "kolonel",
          "letnan",
          "mayor",
          "secretary",
          "senator",
          "governor",
          "and",
          "dan");

  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "they", "it", "dia", "ia", "beliau", "mereka", "who", "that", "we", "nya",
          "yang");

  private SpeakerMatch() {}

  static boolean isRight(GoldQuote gold, @Nullable Speaker found, String text) {
    if (found == null) {
      return false;
    }
    Span mention = gold.mention();
    if (mention != null && overlaps(mention, found.mention())) {
      return true;
    }
    List<List<String>> names = new ArrayList<>();
    names.add(words(gold.name()));
    if (gold.named()) {
      names.add(words(gold.speaker()));
    }
    for (List<String> one : List.of(words(found.name()), words(found.mention().of(text)))) {
      if (!PRONOUNS.containsAll(one) && names.stream().anyMatch(name -> same(one, name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlaps(Span one, Span other) {
    return Math.max(one.start(), other.start()) < Math.min(one.end(), other.end());
  }

  private static boolean same(List<String> one, List<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    if (one.size() < 2 || other.size() < 2) {
      return !common.isEmpty();
    }
    return common.size() >= 2
        || common.size() == new HashSet<>(one).size()
        || common.size() == new HashSet<>(other).size()
        || one.get(one.size() - 1).equals(other.get(other.size() - 1));
  }

  private static List<String> words(@Nullable String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String folded = (name == null ? "" : name).toLowerCase(Locale.ROOT) + " ";
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '_') {
        word.append(c);
      } else if (!word.isEmpty()) {
        if (word.length() > 1 && !TITLES.contains(word.toString())) {
          words.add(word.toString());
        }
        word.setLength(0);
      }
    }
    return words;
  }
}
