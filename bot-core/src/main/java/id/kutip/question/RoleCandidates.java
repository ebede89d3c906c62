package id.kutip.question;

import id.kutip.analysis.Analysis;
import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.text.Document;
import id.kutip.text.ResourceLines;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the people are whom a question names: {@code pedagang sayur} of {@code Yosefina (41),
 * pedagang sayur di pasar}, {@code Wali Kota} of {@code Wali Kota Maira}.
 */
final class RoleCandidates {

  /** An office of more words is a clause. */
  private static final int LONGEST = 8;

  private static final Set<String> TELLING_MORE = Set.of("yang", "who", "whose", "which", "that");

  /** They open a clause that a comma ends: {@code Menurut Yosefina, harga naik}. */
  private static final Set<String> OPENING =
      Set.copyOf(ResourceLines.of(RoleCandidates.class, "clause_openers.txt"));

  /** More than what sums of shares may lack. */
  private static final double ALL = 0.99;

  private final Analysis analysis;
  private final Document document;
  private final QuestionWords words;

  RoleCandidates(Analysis analysis, QuestionWords words) {
    this.analysis = analysis;
    this.document = analysis.document();
    this.words = words;
  }

  /** Of those whom the question names; nobody's where it tells anything besides a name. */
  List<Candidate> ofNamedAlone() {
    return analysis.entities().stream().anyMatch(this::isAllTold) ? all() : List.of();
  }

  private boolean isAllTold(Entity entity) {
    return entity.kind() == Entity.Kind.PERSON
        && entity.mentions().stream()
            .anyMatch(
                mention ->
                    mention.kind() == Mention.Kind.NAME && words.share(mention.span()) > ALL);
  }

  /** Of those of whose names the question holds a word. */
  List<Candidate> all() {
    List<Candidate> candidates = new ArrayList<>();
    for (Entity entity : analysis.entities()) {
      if (entity.kind() == Entity.Kind.PERSON && isAskedAbout(entity)) {
        entity
            .role()
            .filter(role -> !words.tell(role))
            .ifPresent(role -> candidates.add(new Candidate(role, Candidate.WANTED)));
        for (Mention mention : entity.mentions()) {
          if (mention.kind() == Mention.Kind.NAME) {
            behind(mention.span())
                .ifPresent(span -> candidates.add(new Candidate(span, 2 * Candidate.WANTED)));
          }
        }
      }
    }
    return candidates;
  }

  /** Whether the question holds a word of the name. */
  private boolean isAskedAbout(Entity entity) {
    return entity.mentions().stream()
        .anyMatch(
            mention -> mention.kind() == Mention.Kind.NAME && words.share(mention.span()) > 0);
  }

  /** {@code Its managing director} before a comma and a name, where it opens the sentence. */
  private Optional<Span> inFront(int comma, int first) {
    boolean open =
        comma - first <= LONGEST
            && !OPENING.contains(document.lower(first))
            && document.tokens().subList(first, comma).stream()
                .allMatch(token -> token.kind() == Token.Kind.WORD);
    return open && comma > first ? Optional.of(document.span(first, comma)) : Optional.empty();
  }

  /**
   * What stands behind a name and a comma: in small letters, or up to another comma and no name of
   * somebody else.
   */
  private Optional<Span> behind(Span name) {
    List<Token> tokens = document.tokens();
    int end = document.sentenceAt(name.start()).endToken();
    int at = document.tokenAt(name.end() - 1) + 1;
    int before = document.tokenAt(name.start()) - 1;
    if (before > 0 && document.word(before).equals(",")) {
      return inFront(before, document.sentenceAt(name.start()).firstToken());
    }
    if (at + 2 < end && document.word(at).equals("(") && document.word(at + 2).equals(")")) {
      at += 3;
    }
    if (at + 1 >= end || !document.word(at).equals(",")) {
      return Optional.empty();
    }
    int last = at + 1;
    while (last + 1 < end
        && tokens.get(last + 1).kind() == Token.Kind.WORD
        && !TELLING_MORE.contains(document.lower(last + 1))) {
      last++;
    }
    boolean small = Character.isLowerCase(document.word(at + 1).codePointAt(0));
    boolean closed = last + 1 < end && document.word(last + 1).equals(",");
    boolean tells = small ? closed || !endsOpening(at) : closed && !isSomebody(at + 1);
    return tells && last > at + 1 && !TELLING_MORE.contains(document.lower(at + 1))
        ? Optional.of(document.span(at + 1, last + 1))
        : Optional.empty();
  }

  /** Whether a comma is the sentence's first, behind the clause that opens it. */
  private boolean endsOpening(int comma) {
    int first = document.sentenceAt(document.tokens().get(comma).start()).firstToken();
    return OPENING.contains(document.lower(first))
        && IntStream.range(first, comma).noneMatch(at -> document.word(at).equals(","));
  }

  private boolean isSomebody(int token) {
    Span word = document.span(token, token + 1);
    return analysis.entities().stream()
        .filter(entity -> entity.kind() == Entity.Kind.PERSON)
        .flatMap(entity -> entity.mentions().stream())
        .anyMatch(mention -> mention.span().contains(word));
  }
}
