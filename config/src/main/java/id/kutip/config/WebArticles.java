package id.kutip.config;

import id.kutip.article.Article;
import id.kutip.article.ArticleExtractor;
import id.kutip.article.ArticleReader;
import id.kutip.article.ArticleResult;
import id.kutip.article.ExtractionResult;
import id.kutip.command.ArticleAnswer;
import id.kutip.command.Articles;
import id.kutip.command.Attachment;
import id.kutip.conversation.Reading;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The articles that commands answer about: read from the web, from pasted text and from files. */
final class WebArticles implements Articles {

  private static final int TITLE_WORDS = 80;

  private final ArticleReader reader;
  private final ArticleExtractor extractor;

  WebArticles(ArticleReader reader, ArticleExtractor extractor) {
    this.reader = reader;
    this.extractor = extractor;
  }

  @Override
  public ArticleAnswer byUrl(String url) {
    ArticleResult result = reader.read(url).join();
    if (result instanceof ArticleResult.Refused refused) {
      return new ArticleAnswer.Refused(refused.reason());
    }
    return new ArticleAnswer.Found(reading((ArticleResult.Read) result));
  }

  @Override
  public List<Reading> versions(String url) {
    reader.readAgain(url).join();
    return reader.versions(url).stream().map(WebArticles::reading).toList();
  }

  @Override
  public ArticleAnswer ofText(String text) {
    return answer(extractor.ofText(text));
  }

  @Override
  public ArticleAnswer ofFile(Attachment file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    boolean html = name.endsWith(".html") || name.endsWith(".htm");
    return answer(extractor.extract(file.content(), html ? "text/html" : "text/plain", null));
  }

  private ArticleAnswer answer(ExtractionResult result) {
    if (result instanceof ExtractionResult.Extracted extracted) {
      return new ArticleAnswer.Found(reading(reader.analysed(extracted.article())));
    }
    return new ArticleAnswer.Refused(((ExtractionResult.NotAnArticle) result).message());
  }

  private static Reading reading(ArticleResult.Read read) {
    Article article = read.article();
    return new Reading(
        title(article), article.site(), uri(article.url()), article.authors(), read.analysis());
  }

  private static String title(Article article) {
    if (article.title() != null) {
      return article.title();
    }
    String text = article.text();
    int end = Math.min(TITLE_WORDS, text.length());
    int line = text.indexOf('\n');
    end = line > 0 && line < end ? line : end;
    int space = end == text.length() ? -1 : text.lastIndexOf(' ', end);
    return text.substring(0, space > 0 ? space : end) + (end < text.length() ? "…" : "");
  }

  private static @Nullable URI uri(@Nullable String url) {
    try {
      return url == null ? null : new URI(url);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
