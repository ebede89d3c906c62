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
import id.kutip.command.Command;
import id.kutip.command.CommandRouter;
import id.kutip.command.CommandShape;
import id.kutip.command.Commands;
import id.kutip.command.PhraseParser;
import id.kutip.command.Samples;
import id.kutip.command.SubscriptionCommands;
import id.kutip.conversation.ConversationStore;
import id.kutip.conversation.Reading;
import id.kutip.locale.UserMessage;
import id.kutip.store.Database;
import id.kutip.text.Language;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The whole bot but for the web and its feeds: it reads texts, files and the samples. */
public final class SampleBot implements Articles {

  private final Analyzer analyzer = new Analyzer();
  private final ArticleExtractor extractor = new ArticleExtractor();

  private final CommandRouter router;

  /** A bot that keeps nothing. */
  public SampleBot() {
    this.router = router(List.of(), List.of());
  }

  /** A bot whose chats have subscriptions, of which some commands may change them. */
  public SampleBot(Database database) {
    this.router =
        router(
            SubscriptionCommands.shapes(),
            SubscriptionCommands.all(database, feed -> "Umpan " + feed, InstantSource.system()));
  }

  /** Answers whatever people say. */
  public CommandRouter router() {
    return router;
  }

  /** The first words to a chat, which knows the samples from then on. */
  public Reply greeting(ChatId chat) {
    return router.greet(chat, samples(), null);
  }

  private CommandRouter router(List<CommandShape> moreShapes, List<Command> moreCommands) {
    ConversationStore conversations = new ConversationStore(1_000_000);
    List<CommandShape> shapes = new ArrayList<>(Commands.shapes());
    shapes.addAll(moreShapes);
    PhraseParser parser = new PhraseParser(shapes);
    List<Command> commands =
        new ArrayList<>(Commands.all(this, conversations, parser, "0", InstantSource.system()));
    commands.addAll(moreCommands);
    return new CommandRouter(commands, parser, conversations, Language.INDONESIAN);
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
          new Reading(title, article.site(), null, analyzer.analyze(article.document())));
    }
    return new ArticleAnswer.Refused(((ExtractionResult.NotAnArticle) result).message());
  }
}
