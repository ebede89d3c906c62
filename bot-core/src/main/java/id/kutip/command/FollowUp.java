package id.kutip.command;

import id.kutip.conversation.Conversation;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.text.Language;
import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What refers to the conversation's last question: "next page", "and Trump?", "about taxes?". */
final class FollowUp {

  /** Words that a name has at most when nobody of that name is known to speak. */
  private static final int LONGEST_UNKNOWN_NAME = 3;

  /** Words that tell a time, alone or together: {@code tahun lalu}. */
  private static final Set<String> TIMES =
      Set.of(
          "sebelumnya",
          "semula",
          "dulu",
          "sekarang",
          "kini",
          "tahun",
          "bulan",
          "minggu",
          "pekan",
          "lalu",
          "ini",
          "depan",
          "kemarin",
          "besok",
          "nanti",
          "before",
          "previously",
          "earlier",
          "now",
          "last",
          "next",
          "this",
          "year",
          "month",
          "week",
          "yesterday",
          "tomorrow");

  private final CommandShapes shapes;
  private final Conversation conversation;
  private final Language language;

  FollowUp(CommandShapes shapes, Conversation conversation, Language language) {
    this.shapes = shapes;
    this.conversation = conversation;
    this.language = language;
  }

  /** Another page of the last answer. */
  Optional<Ask> turn(int by) {
    return conversation
        .lastQuestion()
        .map(
            last ->
                Ask.of(
                    last.with(Option.PAGE, Integer.toString(Math.max(1, last.page() + by))),
                    language));
  }

  /** The last question, asked of another article, somebody else or about something else. */
  Optional<Ask> again(Map<String, List<Word>> slots) {
    List<Word> either = slots.getOrDefault("either", List.of());
    boolean speaker = Speakers.speaks(conversation, Words.join(either));
    List<Word> who = speaker ? either : slots.getOrDefault("speaker", List.of());
    List<Word> about = speaker ? List.of() : slots.getOrDefault("about", either);
    return conversation
        .lastQuestion()
        .map(last -> last.without(Option.PAGE).without(Option.WORDS))
        .flatMap(
            last ->
                atOtherTime(about.isEmpty() ? who : about, last)
                    .or(() -> about.isEmpty() ? by(who, last) : Optional.of(about(about, last))));
  }

  /** {@code dan sebelumnya?}: what was asked of the article, asked of another time. */
  private Optional<Ask> atOtherTime(List<Word> time, Question last) {
    if (time.isEmpty() || !time.stream().allMatch(word -> TIMES.contains(word.folded()))) {
      return Optional.empty();
    }
    return last.option(Option.QUESTION)
        .map(asked -> withoutTime(asked) + " " + Words.join(time))
        .map(asked -> Ask.of(last.with(Option.QUESTION, asked), language));
  }

  /** What was asked, without the time that it ends in. */
  private static String withoutTime(String asked) {
    List<Word> words = Words.of(asked);
    int end = words.size();
    while (end > 1 && TIMES.contains(words.get(end - 1).folded())) {
      end--;
    }
    return Words.join(words.subList(0, end));
  }

  private Ask about(List<Word> about, Question last) {
    Question question = takes(last, Option.ABOUT) ? last : Question.of("quotes");
    return Ask.of(
        question.without(Option.QUESTION).with(Option.ABOUT, Words.join(about)), language);
  }

  private Optional<Ask> by(List<Word> who, Question last) {
    if (who.size() == 1 && Words.number(who.get(0)) > 0) {
      return Optional.of(
          new Ask(last, new ArticleRef.Numbered(Words.number(who.get(0))), language));
    }
    String name = Words.join(who);
    boolean likely =
        Speakers.speaks(conversation, name)
            || (who.size() <= LONGEST_UNKNOWN_NAME && takes(last, Option.SPEAKER));
    Question question = takes(last, Option.SPEAKER) ? last : Question.of("quotes");
    return likely
        ? Optional.of(Ask.of(question.with(Option.SPEAKER, name), language))
        : Optional.empty();
  }

  private boolean takes(Question question, Option option) {
    return shapes.get(question.command()).takes(option);
  }
}
