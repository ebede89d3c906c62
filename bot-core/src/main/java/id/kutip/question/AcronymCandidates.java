package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an acronym of the question stands for, or how words of it are shortened: {@code Badan Rawa
 * Nasional (BRN)}.
 */
final class AcronymCandidates {

  private static final Set<String> LONG =
      Set.of("kepanjangan", "kepanjangannya", "singkatan", "stand", "stands", "acronym");

  private static final Set<String> SHORT =
      Set.of("singkatan", "singkatannya", "akronim", "abbreviation", "acronym", "shortened");

  /** No name before a bracket holds more words. */
  private static final int LONGEST = 14;

  private final Document document;
  private final QuestionWords words;
  private final boolean asksLong;
  private final boolean asksShort;

  AcronymCandidates(Document document, QuestionText question, QuestionWords words) {
    this.document = document;
    this.words = words;
    this.asksLong = question.words().stream().anyMatch(LONG::contains);
    this.asksShort = question.words().stream().anyMatch(SHORT::contains);
  }

  List<Candidate> of(Sentence sentence) {
    List<Candidate> candidates = new ArrayList<>();
    List<Token> tokens = document.tokens();
    for (int at = sentence.firstToken() + 1;
        (asksLong || asksShort) && at + 2 < sentence.endToken();
        at++) {
      boolean acronym =
          document.word(at).equals("(")
              && document.word(at + 2).equals(")")
              && document.word(at + 1).chars().allMatch(Character::isUpperCase);
      if (acronym && asksShort && words.at(tokens.get(at - 1)) >= 0) {
        candidates.add(new Candidate(tokens.get(at + 1).span(), 3 * Candidate.WANTED));
      } else if (acronym && asksLong && words.at(tokens.get(at + 1)) >= 0) {
        int first = first(at, document.lower(at + 1), sentence.firstToken());
        if (first >= 0) {
          Span span = new Span(tokens.get(first).start(), tokens.get(at - 1).end());
          candidates.add(new Candidate(span, 3 * Candidate.WANTED));
        }
      }
    }
    return candidates;
  }

  /** Where the words begin whose capitals the acronym is made of; -1 if it is made otherwise. */
  private int first(int bracket, String acronym, int least) {
    int left = acronym.length() - 1;
    for (int at = bracket - 1; at >= Math.max(least, bracket - LONGEST); at--) {
      boolean capital = Character.isUpperCase(document.word(at).codePointAt(0));
      if (capital && document.lower(at).charAt(0) == acronym.charAt(left)) {
        if (left == 0) {
          return at;
        }
        left--;
      }
    }
    return -1;
  }
}
