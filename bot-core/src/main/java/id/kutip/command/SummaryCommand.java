package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.chat.Text;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.summary.Excerpts;
import id.kutip.summary.KindOfText;
import id.kutip.summary.KindReader;
import id.kutip.summary.Summarizer;
import id.kutip.summary.Summary;
import id.kutip.summary.TextKind;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The article, shorter: some of its sentences, in its order, with what other sources of its story
 * add; on request those about something. Asked for a day or a feed, its stories.
 */
final class SummaryCommand implements Command {

  static final CommandShape SHAPE =
      new CommandShape("summary", true, Set.of(Option.LENGTH, Option.ABOUT));

  private final ArticleFinder articles;
  private final NextSteps steps;
  private final @Nullable NewsOfTheDay news;
  private final Summarizer summarizer = new Summarizer();
  private final KindReader kinds = new KindReader();

  /**
   * The command.
   *
   * @param news null where nothing is kept
   */
  SummaryCommand(ArticleFinder articles, NextSteps steps, @Nullable NewsOfTheDay news) {
    this.articles = articles;
    this.steps = steps;
    this.news = news;
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
    return Optional.ofNullable(news)
        .flatMap(digests -> digests.asked(request))
        .orElseGet(
            () ->
                articles.answer(
                    request, (article, question) -> answer(request, article, question)));
  }

  private Answer answer(CommandRequest request, KnownArticle article, Question question) {
    Analysis analysis = article.reading().analysis();
    Document document = analysis.document();
    Messages words = request.words();
    List<Block> head = new ArrayList<>(ArticleBlocks.head(article, words));
    Optional<String> about = question.option(Option.ABOUT);
    KindOfText kind = kinds.read(document, analysis.entities(), article.reading().url());
    boolean inPart = about.isEmpty() && isShownInPart(kind);
    if (inPart || !isShownInPart(kind)) {
      KindNotes.of(kind, article.reading(), words).ifPresent(head::add);
    }
    if (kind.kind() == TextKind.CONSENT) {
      return steps.paged(request, article, question, head, List.of());
    }
    if (document.language() == Language.OTHER) {
      head.add(notice(words.say("summary.otherLanguage")));
    }
    if (inPart) {
      return steps.paged(request, article, question, head, parts(kind, document, question));
    }
    Summary summary =
        about
            .map(
                topic ->
                    summarizer.summarize(
                        document, analysis.entities(), List.of(topic.strip().split("\\s+"))))
            .orElse(analysis.summary());
    List<Integer> chosen = sentences(summary, question);
    if (about.isEmpty() && !chosen.isEmpty() && summarizer.isWhole(document, chosen)) {
      head.add(notice(words.say("summary.whole")));
    }
    List<Block> body = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Span span : Excerpts.shown(document, chosen)) {
      String excerpt = span.of(document.text());
      shown.add(excerpt);
      body.add(
          new Block.Excerpt(
              Text.of(excerpt), ArticleBlocks.place(document.sentenceAt(span.start()))));
    }
    if (news != null && about.isEmpty()) {
      body.addAll(news.others(request, article, shown));
    }
    if (body.isEmpty()) {
      body.add(
          new Block.Notice(
              Block.Tone.REFUSAL,
              about
                  .map(topic -> words.say("summary.nothingAbout", topic))
                  .orElseGet(() -> words.say("summary.empty"))));
    }
    return steps.paged(request, article, question, head, body);
  }

  /** What leaves nothing to choose from: a beginning, or entries of which the newest count. */
  private static boolean isShownInPart(KindOfText kind) {
    return kind.kind() == TextKind.TICKER || kind.kind() == TextKind.TEASER;
  }

  private static List<Block> parts(KindOfText kind, Document document, Question question) {
    return kind.entries().stream()
        .limit(
            switch (length(question)) {
              case "short" -> 1;
              case "long" -> 6;
              default -> 3;
            })
        .map(
            span ->
                (Block)
                    new Block.Excerpt(
                        Text.of(span.of(document.text())),
                        ArticleBlocks.place(document.sentenceAt(span.start()))))
        .toList();
  }

  private static Block notice(String text) {
    return new Block.Notice(Block.Tone.INFO, text);
  }

  private static List<Integer> sentences(Summary summary, Question question) {
    return switch (length(question)) {
      case "short" -> summary.brief();
      case "long" -> summary.full();
      default -> summary.medium();
    };
  }

  private static String length(Question question) {
    return question.option(Option.LENGTH).orElse("medium");
  }
}
