package id.kutip.command;

import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of which article.
 *
 * @param language the language it was asked in; null where that cannot be told
 */
public record Ask(Question question, ArticleRef article, @Nullable Language language) {

  /** A question about the conversation's own article. */
  public static Ask of(Question question, @Nullable Language language) {
    return new Ask(question, new ArticleRef.Current(), language);
  }

  /** The name or address that it is asked by; empty where it is by number, or by neither. */
  String named() {
    return article.fold(
        () -> question.option(Option.WORDS).orElse(""),
        number -> "",
        kept -> "",
        url -> url,
        text -> "",
        file -> "");
  }
}
