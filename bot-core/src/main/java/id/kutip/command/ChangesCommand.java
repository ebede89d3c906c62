package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.Changes;
import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.chat.Text;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.conversation.Reading;
import id.kutip.fact.Fact;
import id.kutip.locale.Messages;
import id.kutip.quote.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was changed in an article since the bot first read it. */
final class ChangesCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("changes", true, Set.of(Option.PAGE));

  private final ArticleFinder finder;
  private final Articles articles;
  private final NextSteps steps;

  ChangesCommand(ArticleFinder finder, Articles articles, NextSteps steps) {
    this.finder = finder;
    this.articles = articles;
    this.steps = steps;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public List<Suggestion> candidates(ChatId chat, Conversation conversation) {
    return finder.candidates(chat, conversation);
  }

  @Override
  public Answer answer(CommandRequest request) {
    return finder.answer(request, (article, question) -> answer(request, article, question));
  }

  private Answer answer(CommandRequest request, KnownArticle article, Question question) {
    Messages words = request.words();
    Reading known = article.reading();
    List<Reading> versions =
        known.url() == null ? List.of() : articles.versions(known.url().toString());
    List<Block> body = new ArrayList<>();
    if (versions.size() > 1) {
      Reading first = versions.get(0);
      Reading last = versions.get(versions.size() - 1);
      body.addAll(blocks(first, last, words));
    }
    if (body.isEmpty()) {
      body.add(
          new Block.Notice(
              Block.Tone.INFO, words.say(known.url() == null ? "changes.pasted" : "changes.none")));
    }
    return steps.paged(request, article, question, ArticleBlocks.head(article, words), body);
  }

  private static List<Block> blocks(Reading first, Reading last, Messages words) {
    Changes changes = Changes.between(first.analysis(), last.analysis());
    List<Block> blocks = new ArrayList<>();
    if (changes.title()) {
      blocks.add(new Block.Heading(2, words.say("changes.title")));
      blocks.add(new Block.Paragraph(Text.of(words.say("changes.was", first.title()))));
    }
    quotes(blocks, "changes.quotesNew", last.analysis(), changes.quotesNew(), words);
    quotes(blocks, "changes.quotesGone", first.analysis(), changes.quotesGone(), words);
    figures(blocks, "changes.figuresNew", last.analysis(), changes.figuresNew(), words);
    figures(blocks, "changes.figuresGone", first.analysis(), changes.figuresGone(), words);
    return blocks;
  }

  private static void quotes(
      List<Block> blocks, String key, Analysis analysis, List<Integer> indices, Messages words) {
    if (!indices.isEmpty()) {
      List<Quote> quotes = indices.stream().map(analysis.quotes()::get).toList();
      blocks.add(new Block.Heading(2, words.say(key)));
      blocks.addAll(QuoteBlocks.bySpeaker(analysis, quotes, words));
    }
  }

  private static void figures(
      List<Block> blocks, String key, Analysis analysis, List<Integer> indices, Messages words) {
    List<Fact> facts = indices.stream().map(analysis.facts()::get).toList();
    List<Block.FactLine> lines = FactsCommand.items(analysis, facts, words);
    if (!lines.isEmpty()) {
      blocks.add(new Block.Heading(2, words.say(key)));
      blocks.add(new Block.FactList(lines));
    }
  }
}
