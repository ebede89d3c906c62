package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A text as its kind is read from: its paragraphs, its headline, and what is not quoted in it. */
final class TextShape {

  /**
   * A paragraph.
   *
   * @param first index of its first sentence
   * @param end one past the index of its last
   */
  record Paragraph(int first, int end) {}

  private final Document document;
  private final List<Entity> entities;
  private final KindWords lexicon;
  private final Set<TextKind> address;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final String[] words;
  private final String[] own;
  private final String[] title;
  private final int quoted;

  TextShape(Document document, List<Entity> entities, KindWords lexicon, Set<TextKind> address) {
    this.document = document;
    this.entities = entities;
    this.lexicon = lexicon;
    this.address = address;
    this.words = Phrases.words(document);
    this.own = words.clone();
    QuotedText quotations = new QuotedText(document, document.sentences());
    int inside = 0;
    for (int i = 0; i < own.length; i++) {
      if (quotations.has(i)) {
        own[i] = "";
        inside++;
      }
    }
    this.quoted = inside;
    this.title =
        document
            .title()
            .map(text -> Phrases.words(Document.of(null, text, document.language(), null)))
            .orElse(new String[0]);
    int first = 0;
    for (int i = 1; i <= document.sentences().size(); i++) {
      if (i == document.sentences().size()
          || sentence(i).paragraph() != sentence(first).paragraph()) {
        paragraphs.add(new Paragraph(first, i));
        first = i;
      }
    }
  }

  String text() {
    return document.text();
  }

  boolean isEnglish() {
    return document.language() == Language.ENGLISH;
  }

  KindWords lexicon() {
    return lexicon;
  }

  /** Whether its address names that kind. */
  boolean isFiledUnder(TextKind kind) {
    return address.contains(kind);
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  List<Sentence> sentences() {
    return document.sentences();
  }

  Sentence sentence(int index) {
    return document.sentences().get(index);
  }

  /** Where a paragraph stands. */
  Span span(Paragraph paragraph) {
    return new Span(sentence(paragraph.first()).start(), sentence(paragraph.end() - 1).end());
  }

  /** The headline's words, as phrases are looked up in them. */
  String[] title() {
    return title;
  }

  /** Whether the headline has one of the phrases. */
  boolean isTitled(Phrases phrases) {
    return phrases.in(title, 0, title.length);
  }

  /** Whether a sentence has one of the phrases, in quotation marks or not. */
  boolean has(Sentence sentence, Phrases phrases) {
    return phrases.in(words, sentence.firstToken(), sentence.endToken());
  }

  /** Whether a sentence has one of the phrases outside quotation marks. */
  boolean hasOwn(Sentence sentence, Phrases phrases) {
    return phrases.in(own, sentence.firstToken(), sentence.endToken());
  }

  /** Whether a sentence opens with one of the phrases. */
  boolean opensWith(Sentence sentence, Phrases phrases) {
    return phrases.opening(own, sentence.firstToken(), sentence.endToken()) > 0;
  }

  /** The share of the text that is quoted, 0 to 1. */
  double quotedShare() {
    return own.length == 0 ? 0 : (double) quoted / own.length;
  }

  /** How many words some sentences have. */
  int words(int first, int end) {
    int count = 0;
    for (int i = sentence(first).firstToken(); i < sentence(end - 1).endToken(); i++) {
      count += document.tokens().get(i).kind() == Token.Kind.WORD ? 1 : 0;
    }
    return count;
  }

  /** The last character of a sentence. */
  char ending(Sentence sentence) {
    return text().charAt(sentence.end() - 1);
  }

  /** Whether a sentence asks something, not in somebody's quoted words. */
  boolean asks(Sentence sentence) {
    return ending(sentence) == '?' && !own[sentence.endToken() - 1].isEmpty();
  }

  /** Whether a paragraph is a line without an end, such as a heading or a row of a table. */
  boolean isLine(Paragraph paragraph) {
    char last = ending(sentence(paragraph.end() - 1));
    return paragraph.end() - paragraph.first() <= 2
        && (Character.isLetterOrDigit(last) || last == ')' || last == '%' || last == ':');
  }

  /** The first person who is named between two places of the text. */
  Optional<Span> personNamed(int from, int to) {
    Span first = null;
    for (Entity entity : entities) {
      if (entity.kind() == Entity.Kind.PERSON) {
        for (Mention mention : entity.mentions()) {
          Span span = mention.span();
          if (mention.kind() == Mention.Kind.NAME
              && span.start() >= from
              && span.end() <= to
              && (first == null || span.start() < first.start())) {
            first = span;
          }
        }
      }
    }
    return Optional.ofNullable(first);
  }

  /** One past the last token of the first of the phrases in a sentence; -1 if it has none. */
  int after(Sentence sentence, Phrases phrases) {
    for (int at = sentence.firstToken(); at < sentence.endToken(); at++) {
      int length = phrases.opening(own, at, sentence.endToken());
      if (length > 0) {
        return at + length;
      }
    }
    return -1;
  }

  /** Where a token begins; the text's length for one past the last. */
  int start(int token) {
    return token < document.tokens().size()
        ? document.tokens().get(token).start()
        : text().length();
  }
}
