package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.chat.Block;
import id.kutip.chat.Text;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.summary.Summary;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The article, shorter: some of its sentences, in its order. */
final class SummaryCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("summary", true, Set.of(Option.LENGTH));

  private final ArticleFinder articles;
  private final NextSteps steps;

  SummaryCommand(ArticleFinder articles, NextSteps steps) {
    this.articles = articles;
    this.steps = steps;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public Answer answer(CommandRequest request) {
    return articles.answer(request, (article, question) -> answer(request, article, question));
  }

  private Answer answer(CommandRequest request, KnownArticle article, Question question) {
    Analysis analysis = article.reading().analysis();
    Document document = analysis.document();
    List<Block> head = new ArrayList<>(ArticleBlocks.head(article, request.words()));
    if (document.language() == Language.OTHER) {
      head.add(new Block.Notice(Block.Tone.INFO, request.words().say("summary.otherLanguage")));
    }
    List<Block> body = new ArrayList<>();
    for (int index : sentences(analysis.summary(), question)) {
      Sentence sentence = document.sentences().get(index);
      body.add(
          new Block.Excerpt(
              Text.of(sentence.span().of(document.text())), ArticleBlocks.place(sentence)));
    }
    if (body.isEmpty()) {
      body.add(new Block.Notice(Block.Tone.REFUSAL, request.words().say("summary.empty")));
    }
    return steps.paged(request, article, question, head, body);
  }

  private static List<Integer> sentences(Summary summary, Question question) {
    return switch (question.option(Option.LENGTH).orElse("medium")) {
      case "short" -> summary.brief();
      case "long" -> summary.full();
      default -> summary.medium();
    };
  }
}
