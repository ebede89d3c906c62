package id.kutip.article;

import id.kutip.analysis.Analysis;
import id.kutip.locale.UserMessage;

/** What came of reading an article. */
public sealed interface ArticleResult {

  /** It was read and analysed. */
  record Read(Article article, Analysis analysis) implements ArticleResult {}

  /** It was not, and why, for the reader. */
  record Refused(UserMessage reason) implements ArticleResult {}
}
