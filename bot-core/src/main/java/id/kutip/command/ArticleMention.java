package id.kutip.command;

import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article named by its number within a phrase, as "in article 2".
 *
 * @param article which one, if one is named
 * @param rest the words around it
 */
record ArticleMention(Optional<ArticleRef> article, List<Word> rest) {

  /** Takes the first such mention out of the words. */
  static ArticleMention in(List<Word> words, Vocabulary vocabulary) {
    for (int at = 0; at < words.size(); at++) {
      int in = vocabulary.startsWith(words, at, "in");
      int number = at + in;
      int length = vocabulary.startsWith(words, number, "article");
      while (length > 0) {
        number += length;
        length = vocabulary.startsWith(words, number, "article");
      }
      if (number > at + in && number < words.size() && Words.number(words.get(number)) >= 0) {
        List<Word> rest = new ArrayList<>(words.subList(0, at));
        rest.addAll(words.subList(number + 1, words.size()));
        return new ArticleMention(
            Optional.of(new ArticleRef.Numbered(Words.number(words.get(number)))), rest);
      }
    }
    return new ArticleMention(Optional.empty(), words);
  }

  /** The question, asked of the article if one is named. */
  Ask in(Ask ask) {
    return article.map(named -> new Ask(ask.question(), named, ask.language())).orElse(ask);
  }
}
