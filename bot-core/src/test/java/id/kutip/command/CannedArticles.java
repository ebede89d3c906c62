package id.kutip.command;

import id.kutip.analysis.Analyzer;
import id.kutip.article.Article;
import id.kutip.article.ArticleExtractor;
import id.kutip.article.ExtractionResult;
import id.kutip.conversation.Reading;
import id.kutip.locale.UserMessage;
import id.kutip.text.Document;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Articles at addresses that a test says; texts and files are read as they are. */
final class CannedArticles implements Articles {

  private final Map<String, Reading> web = new HashMap<>();
  private final Map<String, List<Reading>> versions = new HashMap<>();
  private final Analyzer analyzer = new Analyzer();

  CannedArticles with(String url, Reading reading) {
    web.put(url, reading);
    return this;
  }

  /** The site changes the words of an article that was read. */
  void change(String url, String from, String to) {
    Reading before = Objects.requireNonNull(web.get(url));
    Document document = before.analysis().document();
    Reading after =
        new Reading(
            before.title().replace(from, to),
            before.source(),
            before.url(),
            analyzer.analyze(
                Document.of(
                    document.title().orElse("").replace(from, to),
                    document.text().replace(from, to),
                    document.language(),
                    document.date().orElse(null))));
    versions.put(url, List.of(analysed(before), after));
  }

  private Reading analysed(Reading reading) {
    Document document = reading.analysis().document();
    return new Reading(
        reading.title(), reading.source(), reading.url(), analyzer.analyze(document));
  }

  @Override
  public List<Reading> versions(String url) {
    return versions.getOrDefault(url, List.of());
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
