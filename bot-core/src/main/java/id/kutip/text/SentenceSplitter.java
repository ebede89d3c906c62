package id.kutip.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a tokenised text into sentences. A sentence ends at a full stop, question or exclamation
 * mark (closing marks included) that something capable of opening a sentence follows, and at every
 * paragraph break; a dateline is one by itself, and so are a desk's initials; abbreviations,
 * initials and decimals do not end one, nor does a mark before the saying clause of a quote ({@code
 * "…?" tanya Rina}).
 */
final class SentenceSplitter {

  /**
   * No sentence of a written language is as long. What never ends is cut here, so that a step that
   * looks through a sentence stays short on any text.
   */
  private static final int LONGEST = 400;

  private static final int MOST_CLOSERS = 8;

  private static final Pattern DESK_CODE =
      Pattern.compile("\\(\\p{Ll}{2,8}(?:/\\p{Ll}{2,8}){1,2}\\)\\h*(?:\\v|\\z)");

  private static final Map<Language, SentenceSplitter> SPLITTERS =
      Map.of(
          Language.INDONESIAN, new SentenceSplitter(WordList.load("abbreviations_id.txt")),
          Language.ENGLISH, new SentenceSplitter(WordList.load("abbreviations_en.txt")),
          Language.OTHER, new SentenceSplitter(Set.of()));

  /** Lower-case words, without full stop, after which one is no end. */
  private final Set<String> abbreviations;

  private SentenceSplitter(Set<String> abbreviations) {
    this.abbreviations = abbreviations;
  }

  static SentenceSplitter forLanguage(Language language) {
    SentenceSplitter splitter = SPLITTERS.get(language);
    if (splitter == null) {
      throw new IllegalStateException("no splitter for " + language);
    }
    return splitter;
  }

  List<Sentence> split(String text, List<Token> tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    int paragraph = 0;
    int dateline = Dateline.length(text, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Break after = i < dateline ? within(dateline, i) : breakAfter(text, tokens, i, first);
      if (after != Break.NONE) {
        sentences.add(
            new Sentence(
                sentences.size(),
                tokens.get(first).start(),
                tokens.get(i).end(),
                first,
                i + 1,
                paragraph));
        first = i + 1;
        if (after == Break.PARAGRAPH) {
          paragraph++;
        }
      }
    }
    return sentences;
  }

  private enum Break {
    NONE,
    SENTENCE,
    PARAGRAPH
  }

  private static Break within(int dateline, int token) {
    return token == dateline - 1 ? Break.SENTENCE : Break.NONE;
  }

  private Break breakAfter(String text, List<Token> tokens, int i, int first) {
    if (i + 1 == tokens.size()) {
      return Break.PARAGRAPH;
    }
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    int lines = lineBreaks(text, token.end(), next.start());
    if (lines > 1 || (lines == 1 && !continuesOverLine(text, tokens, i))) {
      return Break.PARAGRAPH;
    }
    if (i - first + 1 >= LONGEST) {
      return Break.SENTENCE;
    }
    int end = terminator(text, tokens, i, first);
    if (end < 0 || !endsSentence(text, tokens, end, i)) {
      return Break.NONE;
    }
    return Break.SENTENCE;
  }

  /**
   * The index of the mark that would end a sentence after token {@code i}, which is it or closes
   * behind it; -1 if none.
   */
  private static int terminator(String text, List<Token> tokens, int i, int first) {
    int at = i;
    while (at > first
        && i - at < MOST_CLOSERS
        && isCloser(text, tokens.get(at))
        && adjacent(tokens, at - 1)) {
      at--;
    }
    return isTerminator(text, tokens.get(at)) || endsWithFullStop(text, tokens.get(at)) ? at : -1;
  }

  private boolean endsSentence(String text, List<Token> tokens, int end, int last) {
    Token next = tokens.get(last + 1);
    int opener = text.codePointAt(next.start());
    if (adjacent(tokens, last)) {
      return missesSpace(text, tokens, end, last);
    }
    int word = last + 1;
    while (word < tokens.size() - 1
        && tokens.get(word).kind() != Token.Kind.WORD
        && tokens.get(word).kind() != Token.Kind.NUMBER
        && adjacent(tokens, word)) {
      word++;
    }
    int letter = text.codePointAt(tokens.get(word).start());
    if (isDeskCode(text, next.start())) {
      return true;
    }
    if (Character.isLowerCase(letter) || opener == ',' || opener == ';' || opener == ')') {
      return false;
    }
    char mark = text.charAt(tokens.get(end).end() - 1);
    if (mark != '.') {
      return true;
    }
    return last != end || !isAbbreviation(text, tokens, end, letter);
  }

  private boolean isAbbreviation(String text, List<Token> tokens, int stop, int nextLetter) {
    if (endsWithFullStop(text, tokens.get(stop)) && tokens.get(stop).kind() == Token.Kind.WORD) {
      // "U.S. President" goes on; "in the U.S. The" cannot be told by its letters, so the longer
      // sentence is kept
      return true;
    }
    if (stop == 0 || !adjacent(tokens, stop - 1)) {
      return false;
    }
    Token before = tokens.get(stop - 1);
    int length = before.end() - before.start();
    if (length == 1 && Character.isUpperCase(text.charAt(before.start()))) {
      return Character.isUpperCase(nextLetter);
    }
    return before.kind() == Token.Kind.WORD
        && length <= 8
        && abbreviations.contains(
            text.substring(before.start(), before.end()).toLowerCase(Locale.ROOT));
  }

  /** {@code pulang. (abc/def)}: the initials of those who wrote close a paragraph. */
  private static boolean isDeskCode(String text, int start) {
    return text.charAt(start) == '('
        && DESK_CODE.matcher(text).region(start, text.length()).lookingAt();
  }

  /** {@code pulang.Dia}: a page that lost the space between two sentences. */
  private static boolean missesSpace(String text, List<Token> tokens, int end, int last) {
    Token next = tokens.get(last + 1);
    if (last != end
        || end == 0
        || next.kind() != Token.Kind.WORD
        || next.end() - next.start() < 2) {
      return false;
    }
    Token before = tokens.get(end - 1);
    return before.kind() == Token.Kind.WORD
        && before.end() - before.start() > 2
        && Character.isLowerCase(text.charAt(before.end() - 1))
        && Character.isUpperCase(text.charAt(next.start()))
        && Character.isLowerCase(text.charAt(next.start() + 1));
  }

  /**
   * A hard line break inside a sentence: what follows goes on in lower case and nothing was
   * finished.
   */
  private static boolean continuesOverLine(String text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    char last = text.charAt(token.end() - 1);
    if (last == ',' || last == '-') {
      return true;
    }
    return token.kind() != Token.Kind.PUNCTUATION
        && Character.isLowerCase(text.codePointAt(next.start()));
  }

  private static int lineBreaks(String text, int from, int to) {
    int lines = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c == '\n'
          || c == '\u2029'
          || c == '\u2028'
          || (c == '\r' && (at + 1 >= to || text.charAt(at + 1) != '\n'))) {
        lines += c == '\u2029' ? 2 : 1;
      }
    }
    return lines;
  }

  private static boolean isTerminator(String text, Token token) {
    char c = text.charAt(token.start());
    return token.kind() == Token.Kind.PUNCTUATION && (c == '.' || c == '!' || c == '?' || c == '…');
  }

  private static boolean endsWithFullStop(String text, Token token) {
    return text.charAt(token.end() - 1) == '.';
  }

  private static boolean isCloser(String text, Token token) {
    char c = text.charAt(token.start());
    return token.kind() == Token.Kind.QUOTE_MARK || c == ')' || c == ']';
  }

  private static boolean adjacent(List<Token> tokens, int i) {
    return tokens.get(i).end() == tokens.get(i + 1).start();
  }
}
