package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.ResourceLines;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What somebody asks about, found in an article whatever form its words have there: {@code
 * perdagangan} in {@code berdagang}, {@code tariff} in {@code tariffs}.
 */
public final class Topic {

  /** Letters of a stem that two words must share; shorter words must be the same. */
  private static final int LEAST_STEM = 4;

  private static final List<String> PREFIXES =
      List.of(
          "meng", "meny", "mem", "men", "me", "peng", "peny", "pem", "pen", "per", "pe", "ber",
          "ter", "di", "ke", "se", "memper", "diper");

  /** Prefixes before a vowel, and the letter that they stand for: {@code menyebabkan, sebab}. */
  private static final Map<String, String> NASALS =
      Map.of(
          "meny", "s", "peny", "s", "mem", "p", "pem", "p", "men", "t", "pen", "t", "meng", "k",
          "peng", "k");

  private static final String VOWELS = "aiueo";

  private static final List<String> SUFFIXES =
      List.of(
          "nya", "kan", "an", "i", "lah", "kah", "'s", "’s", "ies", "es", "s", "ing", "ed", "d",
          "e");

  private static final Map<String, Set<String>> UNLIKE = unlike();

  private final List<Set<String>> words = new ArrayList<>();

  private Topic() {}

  /** The topic that those words name. */
  public static Topic of(String about) {
    Topic topic = new Topic();
    List<Word> all = Words.of(about);
    List<Word> telling = all.stream().filter(word -> word.folded().length() > 2).toList();
    for (Word word : telling.isEmpty() ? all : telling) {
      topic.words.add(stems(word.folded()));
    }
    return topic;
  }

  /** How many of the topic's words stand in the sentences that the span touches, from 0 to 1. */
  public double share(Document document, Span span) {
    Set<String> there = new HashSet<>();
    for (int i = document.sentenceAt(span.start()).index(); i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      if (sentence.start() > span.end()) {
        break;
      }
      for (Token token : document.tokens(sentence)) {
        if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER) {
          there.addAll(stems(document.word(token).toLowerCase(Locale.ROOT)));
        }
      }
    }
    return share(there);
  }

  /** How many of the topic's words stand in a few others, from 0 to 1. */
  public double share(String others) {
    Set<String> there = new HashSet<>();
    Words.of(others).forEach(word -> there.addAll(stems(word.folded())));
    return share(there);
  }

  private double share(Set<String> there) {
    long found = words.stream().filter(stems -> stems.stream().anyMatch(there::contains)).count();
    return words.isEmpty() ? 0 : (double) found / words.size();
  }

  /** The word and what is left of it without prefixes and suffixes, in every combination. */
  static Set<String> stems(String word) {
    Set<String> stems = new HashSet<>();
    stems.add(word);
    for (String part : word.split("-", -1)) {
      List<String> fronts = new ArrayList<>();
      fronts.add(part);
      for (String prefix : PREFIXES) {
        if (part.startsWith(prefix)) {
          String rest = part.substring(prefix.length());
          fronts.add(rest);
          if (NASALS.containsKey(prefix)
              && !rest.isEmpty()
              && VOWELS.indexOf(rest.charAt(0)) >= 0) {
            fronts.add(NASALS.get(prefix) + rest);
          }
        }
      }
      for (String front : fronts) {
        addUnlessShort(stems, front);
        for (String suffix : SUFFIXES) {
          if (front.endsWith(suffix)) {
            addUnlessShort(stems, front.substring(0, front.length() - suffix.length()));
          }
        }
      }
    }
    stems.removeAll(UNLIKE.getOrDefault(word, Set.of()));
    return stems;
  }

  private static Map<String, Set<String>> unlike() {
    Map<String, Set<String>> unlike = new HashMap<>();
    for (ResourceLines.Entry entry : ResourceLines.entries(Topic.class, "unlike_stems.txt")) {
      unlike.put(entry.name(), Set.of(entry.value().split(" ", -1)));
    }
    return Map.copyOf(unlike);
  }

  private static void addUnlessShort(Set<String> stems, String stem) {
    if (stem.length() >= LEAST_STEM) {
      stems.add(stem);
    }
  }
}
