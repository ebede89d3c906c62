package id.kutip.adapter.testing;

import id.kutip.analysis.Analyzer;
import id.kutip.article.Article;
import id.kutip.article.ArticleExtractor;
import id.kutip.article.ExtractionResult;
import id.kutip.chat.ChatId;
import id.kutip.chat.Reply;
import id.kutip.command.ArticleAnswer;
import id.kutip.command.Articles;
import id.kutip.command.Attachment;
import id.kutip.command.CommandRouter;
import id.kutip.command.CommandShape;
import id.kutip.command.Commands;
import id.kutip.command.Kept;
import id.kutip.command.PhraseParser;
import id.kutip.command.Samples;
import id.kutip.conversation.ConversationStore;
import id.kutip.conversation.Reading;
import id.kutip.locale.UserMessage;
import id.kutip.search.SearchRoom;
import id.kutip.store.Database;
import id.kutip.text.Language;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole bot but for the web and its polls: it reads texts, files and the samples. */
public final class SampleBot implements Articles {

  private final Analyzer analyzer = new Analyzer();
  private final ArticleExtractor extractor = new ArticleExtractor();

  private final CommandRouter router;

  /** A bot that keeps nothing. */
  public SampleBot() {
    this.router = router(null, Commands.withoutDatabase());
  }

  /** A bot whose chats can subscribe to {@link SampleFeeds}. */
  public SampleBot(Database database) {
    this.router =
        router(new Kept(database, SearchRoom.in(database), new SampleFeeds()), Commands.shapes());
  }

  /** Answers whatever people say. */
  public CommandRouter router() {
    return router;
  }

  /** The first words to a chat, which knows the samples from then on. */
  public Reply greeting(ChatId chat) {
    return router.greet(chat, samples(), null);
  }

  private CommandRouter router(@Nullable Kept kept, List<CommandShape> shapes) {
    ConversationStore conversations = new ConversationStore(1_000_000);
    PhraseParser parser = new PhraseParser(shapes);
    return new CommandRouter(
        Commands.all(this, conversations, parser, kept, "0", InstantSource.system()),
        parser,
        conversations,
        Language.INDONESIAN);
  }

  /** The articles that the bot is shipped with. */
  public List<Reading> samples() {
    return Samples.read(analyzer::analyze);
  }

  @Override
  public ArticleAnswer byUrl(String url) {
    return new ArticleAnswer.Refused(UserMessage.of("fetch.unreachable"));
  }

  @Override
  public List<Reading> versions(String url) {
    return List.of();
  }

  @Override
  public ArticleAnswer ofText(String text) {
    return answer(extractor.ofText(text));
  }

  @Override
  public ArticleAnswer ofFile(Attachment file) {
    String type = file.name().endsWith(".html") ? "text/html" : "text/plain";
    return answer(extractor.extract(file.content(), type, null));
  }

  private ArticleAnswer answer(ExtractionResult result) {
    if (result instanceof ExtractionResult.Extracted extracted) {
      Article article = extracted.article();
      String title = article.title() == null ? "?" : article.title();
      return new ArticleAnswer.Found(
          new Reading(
              title,
              article.site(),
              null,
              article.authors(),
              analyzer.analyze(article.document())));
    }
    return new ArticleAnswer.Refused(((ExtractionResult.NotAnArticle) result).message());
  }
}
