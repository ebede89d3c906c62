package id.kutip.command;

import id.kutip.analysis.Analyzer;
import id.kutip.article.Article;
import id.kutip.article.ArticleExtractor;
import id.kutip.article.ExtractionResult;
import id.kutip.conversation.Reading;
import id.kutip.locale.UserMessage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Articles at addresses that a test says; texts and files are read as they are. */
final class CannedArticles implements Articles {

  private final Map<String, Reading> web = new HashMap<>();
  private final Analyzer analyzer = new Analyzer();

  CannedArticles with(String url, Reading reading) {
    web.put(url, reading);
    return this;
  }

  @Override
  public ArticleAnswer byUrl(String url) {
    Reading reading = web.get(url);
    return reading == null
        ? new ArticleAnswer.Refused(UserMessage.of("fetch.not_found"))
        : new ArticleAnswer.Found(reading);
  }

  @Override
  public ArticleAnswer ofText(String text) {
    return answer(new ArticleExtractor().ofText(text));
  }

  @Override
  public ArticleAnswer ofFile(Attachment file) {
    return ofText(new String(file.content(), StandardCharsets.UTF_8));
  }

  private ArticleAnswer answer(ExtractionResult result) {
    if (result instanceof ExtractionResult.Extracted extracted) {
      Article article = extracted.article();
      String title = article.title() == null ? "?" : article.title();
      return new ArticleAnswer.Found(
          new Reading(title, null, null, analyzer.analyze(article.document())));
    }
    return new ArticleAnswer.Refused(((ExtractionResult.NotAnArticle) result).message());
  }
}
