package id.kutip.command;

import id.kutip.conversation.Conversation;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Option;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a command can go on: its name, then an article's number or a speaker's name. */
final class Suggestions {

  private final List<CommandShape> commands;
  private final Vocabulary vocabulary;

  Suggestions(List<CommandShape> commands, Vocabulary vocabulary) {
    this.commands = commands;
    this.vocabulary = vocabulary;
  }

  /** What can follow the words that stand before the one being written. */
  List<Suggestion> after(String typed, Conversation conversation, Language language) {
    List<Word> words = Words.of(typed);
    List<Suggestion> suggestions = new ArrayList<>();
    if (words.isEmpty()) {
      for (CommandShape command : commands) {
        suggestions.add(
            new Suggestion(
                "/" + vocabulary.name(command.key(), language),
                Messages.in(language).say("command." + command.key() + ".label")));
      }
      return suggestions;
    }
    Optional<CommandShape> command =
        vocabulary.command(words, String::equals).flatMap(found -> shape(found.key()));
    if (command.isPresent() && command.get().takesArticle() && !endsInNumber(words)) {
      for (KnownArticle article : conversation.articles()) {
        suggestions.add(
            new Suggestion(Integer.toString(article.number()), article.reading().title()));
      }
    }
    if (command.isPresent() && command.get().takes(Option.SPEAKER)) {
      article(words, conversation)
          .map(Suggestions::namesIn)
          .orElse(List.of())
          .forEach(name -> suggestions.add(new Suggestion(name, "")));
    }
    return suggestions;
  }

  /** Who speaks in the article of that number, or for 0 in all; the current article's first. */
  static List<Suggestion> speakers(Conversation conversation, int article) {
    Set<String> names = new LinkedHashSet<>();
    conversation
        .article(article)
        .or(conversation::currentArticle)
        .ifPresent(known -> names.addAll(namesIn(known)));
    if (conversation.article(article).isEmpty()) {
      conversation.articles().forEach(known -> names.addAll(namesIn(known)));
    }
    return names.stream().map(name -> new Suggestion(name, "")).toList();
  }

  private static List<String> namesIn(KnownArticle article) {
    return new Speakers(article.reading().analysis()).names();
  }

  /** Those that have, for each word typed, a word that begins with it. */
  static List<Suggestion> having(String typed, List<Suggestion> suggestions) {
    List<Word> wanted = Words.of(typed);
    return suggestions.stream()
        .filter(
            suggestion -> {
              List<Word> there = Words.of(suggestion.words() + " " + suggestion.meaning());
              return wanted.stream()
                  .allMatch(
                      word -> there.stream().anyMatch(it -> it.folded().startsWith(word.folded())));
            })
        .toList();
  }

  private static Optional<KnownArticle> article(List<Word> words, Conversation conversation) {
    return endsInNumber(words)
        ? conversation.article(Words.number(words.get(words.size() - 1)))
        : conversation.currentArticle();
  }

  private static boolean endsInNumber(List<Word> words) {
    return Words.number(words.get(words.size() - 1)) > 0;
  }

  private Optional<CommandShape> shape(String key) {
    return commands.stream().filter(command -> command.key().equals(key)).findFirst();
  }
}
