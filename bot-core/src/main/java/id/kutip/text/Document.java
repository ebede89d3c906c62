package id.kutip.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text, cut once into tokens, sentences and paragraphs, so that every analysis reads the same
 * ones. Immutable; the text is kept exactly as it was given and every offset is a UTF-16 code unit
 * into it.
 */
public final class Document {

  private final @Nullable String title;
  private final String text;
  private final Language language;
  private final @Nullable LocalDate date;
  private final List<Token> tokens;

  private final WordForms forms;

  // one entry a token: made once, since every room asks for them again and again
  private final String[] words;

  private final List<Sentence> sentences;

  private Document(
      @Nullable String title, String text, Language language, @Nullable LocalDate date) {
    this.title = title;
    this.text = text;
    this.language = language;
    this.date = date;
    this.tokens = List.copyOf(Tokenizer.tokenize(text));
    this.words = new String[tokens.size()];
    String[] lower = new String[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(tokens.get(i));
      lower[i] = words[i].toLowerCase(Locale.ROOT);
    }
    this.forms = new WordForms(lower);
    this.sentences = List.copyOf(SentenceSplitter.forLanguage(language).split(text, tokens));
  }

  /**
   * Reads a text.
   *
   * @param title its headline, not part of the text; null if unknown
   * @param text the text, any characters
   * @param language its language if known; null to have it detected
   * @param date the day it was published, which its relative dates count from; null if unknown
   */
  public static Document of(
      @Nullable String title, String text, @Nullable Language language, @Nullable LocalDate date) {
    return new Document(
        title, text, language == null ? LanguageDetector.detect(text) : language, date);
  }

  /** Reads a text of which nothing else is known. */
  public static Document of(String text) {
    return of(null, text, null, null);
  }

  /** The headline, if known; not part of {@link #text()}. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** The text as it was given. */
  public String text() {
    return text;
  }

  /** The language given or detected. */
  public Language language() {
    return language;
  }

  /** The day of publication, if known. */
  public Optional<LocalDate> date() {
    return Optional.ofNullable(date);
  }

  /** All tokens in order, white space between them. */
  public List<Token> tokens() {
    return tokens;
  }

  /** All sentences in order; every token belongs to exactly one. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The characters of a token. */
  public String word(Token token) {
    return text.substring(token.start(), token.end());
  }

  /** From the start of a token to the end of the one before {@code endToken}. */
  public Span span(int firstToken, int endToken) {
    return new Span(tokens.get(firstToken).start(), tokens.get(endToken - 1).end());
  }

  /** The characters of the token with that index. */
  public String word(int token) {
    return words[token];
  }

  /** The characters of the token with that index in lower case, as {@link Locale#ROOT} has it. */
  public String lower(int token) {
    return forms.form(forms.number(token));
  }

  /** The different words and marks in lower case, numbered. */
  public WordForms forms() {
    return forms;
  }

  /** The tokens of a sentence. */
  public List<Token> tokens(Sentence sentence) {
    return tokens.subList(sentence.firstToken(), sentence.endToken());
  }

  /**
   * The index of the first token that ends after {@code offset}; the number of tokens if there is
   * none.
   */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * The sentence that holds {@code offset}, or the first one after it; the last one at the text's
   * end.
   */
  public Sentence sentenceAt(int offset) {
    if (sentences.isEmpty()) {
      throw new IllegalStateException("a text without a sentence");
    }
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sentences.get(low);
  }
}
