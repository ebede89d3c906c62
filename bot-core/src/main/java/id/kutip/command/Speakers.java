package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.conversation.Conversation;
import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.quote.Quote;
import id.kutip.quote.Speaker;
import id.kutip.text.EditDistance;
import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Who speaks in an article, found by any of the names that it gives them. */
final class Speakers {

  /** Speakers by name, each with the words of all names and roles that the article gives them. */
  private final Map<String, Set<String>> words = new LinkedHashMap<>();

  Speakers(Analysis analysis) {
    for (Quote quote : analysis.quotes()) {
      add(quote.speaker(), analysis);
      add(quote.via(), analysis);
    }
  }

  private void add(@Nullable Speaker speaker, Analysis analysis) {
    if (speaker == null || words.containsKey(speaker.name())) {
      return;
    }
    Set<String> known = new LinkedHashSet<>();
    addWords(known, speaker.name());
    String text = analysis.document().text();
    for (int id : speaker.entities()) {
      Entity entity = analysis.entities().get(id);
      for (Mention mention : entity.mentions()) {
        if (mention.kind() != Mention.Kind.PRONOUN) {
          addWords(known, mention.span().of(text));
        }
      }
    }
    words.put(speaker.name(), known);
  }

  private static void addWords(Set<String> into, String name) {
    for (Word word : Words.of(name)) {
      into.add(word.folded());
    }
  }

  /** Whether somebody of that name speaks in the article that the conversation is about. */
  static boolean speaks(Conversation conversation, String name) {
    return conversation
        .currentArticle()
        .map(article -> !new Speakers(article.reading().analysis()).find(name).isEmpty())
        .orElse(false);
  }

  /** Whether each word is of a name of one who speaks in the conversation's article. */
  static boolean isNamed(Conversation conversation, String name) {
    return conversation
        .currentArticle()
        .map(article -> new Speakers(article.reading().analysis()))
        .filter(
            speakers ->
                !speakers.whole(Words.of(name), String::equals).isEmpty()
                    || !speakers.whole(Words.of(name), EditDistance::isSlip).isEmpty())
        .isPresent();
  }

  /** All who speak, in the order of their first words. */
  List<String> names() {
    return List.copyOf(words.keySet());
  }

  /** Those meant by a name or role; by one mistyped if there is none that fits as it is. */
  List<String> find(String name) {
    List<Word> asked = Words.of(name);
    List<String> exact = find(asked, String::equals);
    return exact.isEmpty() ? find(asked, EditDistance::isSlip) : exact;
  }

  private List<String> find(List<Word> asked, BiPredicate<String, String> same) {
    List<String> whole = whole(asked, same);
    return whole.isEmpty() ? withShare(asked, same, 0.5) : whole;
  }

  private List<String> whole(List<Word> asked, BiPredicate<String, String> same) {
    return withShare(asked, same, 1);
  }

  /** Those among whose names no fewer than this share of the words are. */
  private List<String> withShare(List<Word> asked, BiPredicate<String, String> same, double least) {
    List<String> names = new ArrayList<>();
    words.forEach(
        (name, known) -> {
          long found =
              asked.stream()
                  .filter(word -> known.stream().anyMatch(it -> same.test(word.folded(), it)))
                  .count();
          if (found > 0 && found >= asked.size() * least) {
            names.add(name);
          }
        });
    return names;
  }
}
