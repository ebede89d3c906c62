package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which side of its verb somebody stands who did what a question tells: before {@code membuka,
 * opened}, behind {@code dibuka oleh, was opened by}.
 */
final class AgentSide {

  /** How many words behind a passive verb who did it may stand. */
  private static final int REACH = 6;

  private static final Set<String> PASSIVE_BEFORE = Set.of("was", "were", "been", "being", "is");

  private final Document document;
  private final @Nullable Set<String> deed;

  /** Whether the question itself asks for whom it was done to. */
  private final boolean undergone;

  /** Where each sentence tells it, once looked for. */
  private final Map<Integer, Integer> verbs = new HashMap<>();

  AgentSide(Document document, QuestionText question) {
    this.document = document;
    String told = question.somebodysDeed();
    this.deed = told == null ? null : Synonyms.typedForms(told);
    this.undergone = question.isUndergone();
  }

  /**
   * 1 if what stands there did, or underwent, what is told; -1 if it stands on the other side, 0
   * where nothing is told.
   */
  int of(Sentence sentence, Span span) {
    int verb = verbs.computeIfAbsent(sentence.index(), index -> verb(sentence));
    if (verb < 0) {
      return 0;
    }
    boolean passive =
        document.lower(verb).startsWith("di")
            || (verb > 0 && PASSIVE_BEFORE.contains(document.lower(verb - 1)))
            || (verb + 1 < sentence.endToken() && document.lower(verb + 1).equals("by"));
    int first = document.tokenAt(span.start());
    boolean holds = passive == undergone ? first < verb : first > verb && first <= verb + REACH;
    return holds ? 1 : -1;
  }

  /** Where a sentence tells what was done; -1 where it does not. */
  private int verb(Sentence sentence) {
    for (int at = sentence.firstToken(); deed != null && at < sentence.endToken(); at++) {
      if (document.lower(at).length() > 3
          && Topic.stems(document.lower(at)).stream().anyMatch(deed::contains)) {
        return at;
      }
    }
    return -1;
  }
}
