package id.kutip.command;

import id.kutip.conversation.Conversation;
import id.kutip.conversation.KnownArticle;
import id.kutip.search.Source;
import id.kutip.text.EditDistance;
import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds an article that a conversation knows by a few words of its title. */
final class Titles {

  /** A title is meant by words of which no fewer than this share stand in it. */
  private static final double LEAST_SHARE = 0.6;

  private Titles() {}

  /** The article whose title has most of the words. */
  static Optional<KnownArticle> find(Conversation conversation, String asked) {
    return find(conversation.articles(), article -> article.reading().title(), asked, LEAST_SHARE);
  }

  /** Of articles that came to the chat before, the first one whose title has all of the words. */
  static Optional<Source> findWhole(List<Source> articles, String asked) {
    return find(articles, Source::title, asked, 1);
  }

  private static <T> Optional<T> find(
      List<T> articles, Function<T, String> title, String asked, double least) {
    List<Word> words = Words.of(asked).stream().filter(word -> word.folded().length() > 2).toList();
    T best = null;
    double most = 0;
    for (T article : articles) {
      double share = share(words, Words.of(title.apply(article)));
      if (share > most) {
        most = share;
        best = article;
      }
    }
    return most >= least ? Optional.ofNullable(best) : Optional.empty();
  }

  private static double share(List<Word> asked, List<Word> title) {
    long found =
        asked.stream()
            .filter(
                word ->
                    title.stream().anyMatch(it -> EditDistance.isSlip(word.folded(), it.folded())))
            .count();
    return asked.isEmpty() ? 0 : (double) found / asked.size();
  }
}
