package id.kutip.command;

import id.kutip.analysis.Analyzer;
import id.kutip.conversation.Reading;
import id.kutip.locale.UserMessage;
import id.kutip.text.Document;
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
        ? new ArticleAnswer.Refused(UserMessage.of("article.empty"))
        : new ArticleAnswer.Found(reading);
  }

  @Override
  public ArticleAnswer ofText(String text) {
    Document document = PastedText.document(text, null);
    return new ArticleAnswer.Found(
        new Reading(
            document.title().orElse("Tanpa judul"), null, null, analyzer.analyze(document)));
  }

  @Override
  public ArticleAnswer ofFile(Attachment file) {
    return ofText(new String(file.content(), StandardCharsets.UTF_8));
  }
}
