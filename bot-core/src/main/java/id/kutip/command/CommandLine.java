package id.kutip.command;

import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.text.Language;

/** Writes a question as the command that asks it; {@link PhraseParser} reads it back. */
final class CommandLine {

  private final Vocabulary vocabulary;

  CommandLine(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The command.
   *
   * @param article number of the article; 0 for the conversation's own
   */
  String write(Question question, int article, Language language) {
    return write(question, article > 0 ? Integer.toString(article) : "", language);
  }

  /** The command about the article of that number in the archive. */
  String writeKept(Question question, long article, Language language) {
    return write(question, "k" + article, language);
  }

  private String write(Question question, String article, Language language) {
    StringBuilder line =
        new StringBuilder("/").append(vocabulary.name(question.command(), language));
    if (!article.isEmpty()) {
      add(line, article);
    }
    question.option(Option.SUBSCRIPTION).ifPresent(place -> add(line, place));
    question
        .option(Option.LENGTH)
        .ifPresent(length -> add(line, vocabulary.first(length, language)));
    question
        .option(Option.KIND)
        .ifPresent(kind -> add(line, vocabulary.first("kind." + kind, language)));
    question
        .option(Option.LANGUAGE)
        .ifPresent(chosen -> add(line, vocabulary.first("language." + chosen, language)));
    question.option(Option.WRITTEN).ifPresent(written -> add(line, written));
    question.option(Option.WORDS).ifPresent(words -> add(line, words));
    question.option(Option.SPEAKER).ifPresent(speaker -> add(line, speaker));
    question
        .option(Option.ADDRESSEE)
        .ifPresent(to -> add(line, vocabulary.first("to", language) + " " + to));
    question.option(Option.QUESTION).ifPresent(asked -> add(line, asked));
    question
        .option(Option.ABOUT)
        .ifPresent(about -> add(line, vocabulary.first("about", language) + " " + about));
    question
        .option(Option.SINCE)
        .ifPresent(since -> add(line, vocabulary.first("since", language) + " " + since));
    question
        .option(Option.PAGE)
        .ifPresent(page -> add(line, vocabulary.first("page", language) + " " + page));
    return line.toString();
  }

  private static void add(StringBuilder line, String words) {
    line.append(' ').append(words);
  }
}
