package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.chat.Reply;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.quote.Quote;
import id.kutip.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who said what about something, in all articles that the chat knows, newest first. */
final class WhoCommand implements Command {

  static final CommandShape SHAPE =
      new CommandShape(
          "who", false, Set.of(Option.SPEAKER, Option.ABOUT, Option.SINCE, Option.PAGE));

  private final NextSteps steps;
  private final ChatArchive archive;
  private final SinceWords sinceWords;
  private final Function<ChatId, LocalDate> today;

  /**
   * The command.
   *
   * @param today the day that it is where a chat is
   */
  WhoCommand(
      NextSteps steps,
      ChatArchive archive,
      SinceWords sinceWords,
      Function<ChatId, LocalDate> today) {
    this.steps = steps;
    this.archive = archive;
    this.sinceWords = sinceWords;
    this.today = today;
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
            .map(
                told ->
                    asked
                        .without(Option.WORDS)
                        .with(
                            asked.option(Option.ABOUT).isEmpty() ? Option.ABOUT : Option.SPEAKER,
                            told))
            .orElse(asked);
    Optional<String> written = question.option(Option.SINCE);
    LocalDate since =
        written
            .flatMap(told -> sinceWords.read(Words.of(told), today.apply(request.chat())))
            .orElse(null);
    if (written.isPresent() && since == null) {
      return refuse(words.say("who.since.unknown", written.get()), question);
    }
    archive.keep(request.chat(), request.conversation());
    List<Block> body =
        ChatArchive.quoteBlocks(
            archive.quotes(
                request.chat(),
                question.option(Option.SPEAKER).orElse(null),
                question.option(Option.ABOUT).orElse(null),
                since),
            words);
    if (body.isEmpty()) {
      // nearly the name or only some of the words: what the conversation knows is looked at closely
      body = ofConversation(request, question, since);
    }
    if (body.isEmpty()) {
      String about =
          question.option(Option.ABOUT).or(() -> question.option(Option.SPEAKER)).orElse("");
      if (since != null) {
        String key = about.isEmpty() ? "who.since.nothing" : "who.since.none";
        return refuse(words.say(key, words.date(since), about), question);
      }
      return refuse(words.say(about.isEmpty() ? "who.nothing" : "who.none", about), question);
    }
    List<Block> head =
        since == null
            ? List.of()
            : List.of(new Block.Notice(Block.Tone.INFO, words.say("who.since", words.date(since))));
    return steps.paged(request, question, head, body);
  }

  private static Answer refuse(String words, Question question) {
    return new Answer(Reply.of(new Block.Notice(Block.Tone.REFUSAL, words)), question);
  }

  private static List<Block> ofConversation(
      CommandRequest request, Question question, @Nullable LocalDate since) {
    List<Block> body = new ArrayList<>();
    for (KnownArticle article : newestFirst(request.conversation().articles())) {
      Analysis analysis = article.reading().analysis();
      if (since != null
          && analysis.document().date().filter(day -> !day.isBefore(since)).isEmpty()) {
        continue;
      }
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
