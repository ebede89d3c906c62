package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.chat.Block;
import id.kutip.chat.Block.Action;
import id.kutip.chat.Block.Actions;
import id.kutip.chat.ChatId;
import id.kutip.chat.Reply;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.locale.UserMessage;
import id.kutip.quote.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Who said what in the article. */
final class QuotesCommand implements Command {

  static final CommandShape SHAPE =
      new CommandShape(
          "quotes", true, Set.of(Option.SPEAKER, Option.ADDRESSEE, Option.ABOUT, Option.PAGE));

  /** Speakers offered where the one asked for is not quoted. */
  private static final int OFFERED = 5;

  private final ArticleFinder articles;
  private final NextSteps steps;

  QuotesCommand(ArticleFinder articles, NextSteps steps) {
    this.articles = articles;
    this.steps = steps;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public List<Suggestion> candidates(ChatId chat, Conversation conversation) {
    return articles.candidates(chat, conversation);
  }

  @Override
  public Answer answer(CommandRequest request) {
    return articles.answer(request, (article, asked) -> answer(request, article, asked));
  }

  private Answer answer(CommandRequest request, KnownArticle article, Question asked) {
    Question question =
        asked
            .option(Option.WORDS)
            .map(words -> asked.without(Option.WORDS).with(Option.SPEAKER, words))
            .orElse(asked);
    Analysis analysis = article.reading().analysis();
    Speakers speakers = new Speakers(analysis);
    Optional<List<String>> meant = question.option(Option.SPEAKER).map(speakers::find);
    if (meant.isPresent() && meant.get().isEmpty()) {
      return notQuoted(request, article, question, speakers);
    }
    List<Quote> quotes = QuoteFilter.filter(analysis, meant.orElse(null), question);
    Messages words = request.words();
    List<Block> head = ArticleBlocks.head(article, words);
    return quotes.isEmpty()
        ? steps.paged(
            request,
            article,
            question,
            head,
            List.of(new Block.Notice(Block.Tone.REFUSAL, words.say(nothing(question, meant)))))
        : steps.paged(
            request, article, question, head, QuoteBlocks.bySpeaker(analysis, quotes, words));
  }

  private static UserMessage nothing(Question question, Optional<List<String>> meant) {
    String names = String.join(", ", meant.orElse(List.of()));
    String topic =
        question.option(Option.ABOUT).or(() -> question.option(Option.ADDRESSEE)).orElse("");
    if (topic.isEmpty()) {
      return UserMessage.of("quotes.none");
    }
    return names.isEmpty()
        ? UserMessage.of("quotes.noneAbout", topic)
        : UserMessage.of("quotes.noneByAbout", names, topic);
  }

  private Answer notQuoted(
      CommandRequest request, KnownArticle article, Question question, Speakers speakers) {
    Messages words = request.words();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Notice(
            Block.Tone.REFUSAL,
            words.say("quotes.notQuoted", question.option(Option.SPEAKER).orElse(""))));
    Function<Question, String> lines = steps.lines(request, article);
    List<Action> offers = new ArrayList<>();
    for (String name : speakers.names()) {
      String line = lines.apply(Question.of("quotes").with(Option.SPEAKER, name));
      if (offers.size() < OFFERED && Action.fits(line)) {
        offers.add(new Action(name, line));
      }
    }
    if (!offers.isEmpty()) {
      blocks.add(new Actions(offers));
    }
    return new Answer(new Reply(blocks), question.without(Option.SPEAKER));
  }
}
