package id.kutip.config;

import id.kutip.analysis.Analyzer;
import id.kutip.article.ArticleExtractor;
import id.kutip.article.ArticleReader;
import id.kutip.article.ArticleStore;
import id.kutip.command.CommandRouter;
import id.kutip.command.Commands;
import id.kutip.command.PhraseParser;
import id.kutip.command.Samples;
import id.kutip.conversation.ConversationStore;
import id.kutip.conversation.Reading;
import id.kutip.http.AddressGuard;
import id.kutip.http.FetchLimits;
import id.kutip.http.GuardedFetcher;
import id.kutip.store.Database;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The whole of it, wired by hand: read this to know what the bot is made of. */
final class Kutip implements AutoCloseable {

  private static final int FETCHES_AT_ONCE = 16;

  private final Analyzer analyzer = new Analyzer();
  private final Database database;
  private final ExecutorService fetches;
  private final CommandRouter router;

  Kutip(Configuration configuration) throws IOException {
    Clock clock = Clock.systemUTC();
    this.database = Database.open(configuration.databaseUrl());
    this.fetches = Executors.newFixedThreadPool(FETCHES_AT_ONCE);
    String version = Version.number();
    ArticleExtractor extractor = new ArticleExtractor();
    ArticleReader reader =
        new ArticleReader(
            new GuardedFetcher(
                new AddressGuard(configuration.fetchAllow()),
                FetchLimits.standard(),
                userAgent(version, configuration.fetchContact()),
                clock),
            extractor,
            analyzer,
            new ArticleStore(database),
            clock,
            configuration.cacheBytes(),
            fetches);
    ConversationStore conversations = new ConversationStore(configuration.cacheBytes() / 2);
    PhraseParser parser = new PhraseParser(Commands.shapes());
    this.router =
        new CommandRouter(
            Commands.all(new WebArticles(reader, extractor), conversations, parser, version, clock),
            parser,
            conversations,
            configuration.language());
  }

  private static String userAgent(String version, String contact) {
    return "Kutip/" + version + (contact.isEmpty() ? "" : " (+" + contact + ")");
  }

  /** Answers whatever people say. */
  CommandRouter router() {
    return router;
  }

  /** The articles that a newcomer can ask about at once. */
  List<Reading> samples() {
    return Samples.read(analyzer::analyze);
  }

  @Override
  public void close() {
    fetches.shutdownNow();
    database.close();
  }
}
