package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.chat.Block;
import id.kutip.chat.Reply;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.quote.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who said what about something, in all articles that the chat knows, newest first. */
final class WhoCommand implements Command {

  static final CommandShape SHAPE =
      new CommandShape("who", false, Set.of(Option.SPEAKER, Option.ABOUT, Option.PAGE));

  private final NextSteps steps;
  private final ChatArchive archive;

  WhoCommand(NextSteps steps, ChatArchive archive) {
    this.steps = steps;
    this.archive = archive;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public Answer answer(CommandRequest request) {
    Messages words = request.words();
    Question asked = request.question();
    Question question =
        asked
            .option(Option.WORDS)
            .map(about -> asked.without(Option.WORDS).with(Option.ABOUT, about))
            .orElse(asked);
    archive.keep(request.chat(), request.conversation());
    List<Block> body =
        ChatArchive.quoteBlocks(
            archive.quotes(
                request.chat(),
                question.option(Option.SPEAKER).orElse(null),
                question.option(Option.ABOUT).orElse(null)),
            words);
    if (body.isEmpty()) {
      // nearly the name or only some of the words: what the conversation knows is looked at closely
      body = ofConversation(request, question);
    }
    if (body.isEmpty()) {
      String about =
          question.option(Option.ABOUT).or(() -> question.option(Option.SPEAKER)).orElse("");
      String key = about.isEmpty() ? "who.nothing" : "who.none";
      return new Answer(
          Reply.of(new Block.Notice(Block.Tone.REFUSAL, words.say(key, about))), question);
    }
    return steps.paged(request, question, List.of(), body);
  }

  private static List<Block> ofConversation(CommandRequest request, Question question) {
    List<Block> body = new ArrayList<>();
    for (KnownArticle article : newestFirst(request.conversation().articles())) {
      Analysis analysis = article.reading().analysis();
      Optional<List<String>> speakers =
          question.option(Option.SPEAKER).map(name -> new Speakers(analysis).find(name));
      List<Quote> quotes = QuoteFilter.filter(analysis, speakers.orElse(null), question);
      if (!quotes.isEmpty()) {
        body.addAll(ArticleBlocks.head(article, request.words()));
        body.addAll(QuoteBlocks.bySpeaker(analysis, quotes, request.words()));
      }
    }
    return body;
  }

  /** By date; those without one come last, the one shown last first. */
  private static List<KnownArticle> newestFirst(List<KnownArticle> articles) {
    return articles.stream()
        .sorted(
            Comparator.comparingLong(
                    (KnownArticle article) ->
                        article
                            .reading()
                            .analysis()
                            .document()
                            .date()
                            .map(LocalDate::toEpochDay)
                            .orElse(Long.MIN_VALUE))
                .thenComparingInt(KnownArticle::number)
                .reversed())
        .toList();
  }
}
