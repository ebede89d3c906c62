package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.chat.Text;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.entity.Entity;
import id.kutip.fact.Fact;
import id.kutip.locale.Messages;
import id.kutip.question.AnswerFinder;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures and dates of the article, each in its sentence, what an editor checks first before
 * the rest, and the people, organisations and places that it names; or the one sentence that
 * answers a question.
 */
final class FactsCommand implements Command {

  static final CommandShape SHAPE =
      new CommandShape(
          "facts", true, Set.of(Option.KIND, Option.ABOUT, Option.QUESTION, Option.PAGE));

  private static final Map<String, Entity.Kind> ENTITIES =
      Map.of(
          "people", Entity.Kind.PERSON,
          "organisations", Entity.Kind.ORGANISATION,
          "places", Entity.Kind.PLACE);

  /** Sentences that are shown where none answers. */
  private static final int MOST_NEAREST = 2;

  private static final Comparator<Span> BY_PLACE = Comparator.comparingInt(Span::start);

  private final ArticleFinder articles;
  private final NextSteps steps;

  FactsCommand(ArticleFinder articles, NextSteps steps) {
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
    return articles.answer(request, (article, question) -> answer(request, article, question));
  }

  private Answer answer(CommandRequest request, KnownArticle article, Question question) {
    Analysis analysis = article.reading().analysis();
    Messages words = request.words();
    List<Block> body = new ArrayList<>();
    Optional<String> asked = question.option(Option.QUESTION);
    if (asked.isPresent()) {
      body.addAll(answer(analysis, asked.get(), words));
      return steps.paged(request, article, question, ArticleBlocks.head(article, words), body);
    }
    Entity.Kind only = ENTITIES.get(question.option(Option.KIND).orElse(""));
    if (only == null) {
      List<Block.FactLine> items = items(analysis, FactSearch.filter(analysis, question), words);
      if (!items.isEmpty()) {
        body.add(new Block.FactList(items));
      }
    }
    if (only != null || isWhole(question)) {
      for (Entity.Kind kind : Entity.Kind.values()) {
        if (only == null || only == kind) {
          named(analysis, kind, words).ifPresent(body::add);
        }
      }
    }
    if (body.isEmpty()) {
      body.add(new Block.Notice(Block.Tone.REFUSAL, words.say("facts.none")));
    }
    return steps.paged(request, article, question, ArticleBlocks.head(article, words), body);
  }

  /**
   * The one sentence that answers a question, or the two that do so as well, what answers in it
   * stressed; where none does, what comes nearest, said to be no more.
   */
  private static List<Block> answer(Analysis analysis, String asked, Messages words) {
    AnswerFinder finder = AnswerFinder.of(analysis, asked);
    List<AnswerFinder.Found> answers = finder.answers();
    if (answers.size() == 1) {
      return List.of(told(analysis, answers, words));
    }
    if (!answers.isEmpty()) {
      return List.of(said(words, Block.Tone.INFO, "facts.two"), told(analysis, answers, words));
    }
    List<AnswerFinder.Found> nearest = finder.nearest(MOST_NEAREST);
    return nearest.isEmpty()
        ? List.of(said(words, Block.Tone.REFUSAL, "facts.unanswered"))
        : List.of(said(words, Block.Tone.REFUSAL, "facts.nearest"), told(analysis, nearest, words));
  }

  private static Block said(Messages words, Block.Tone tone, String key) {
    return new Block.Notice(tone, words.say(key));
  }

  private static Block told(Analysis analysis, List<AnswerFinder.Found> found, Messages words) {
    return new Block.FactList(found.stream().map(each -> line(analysis, each, words)).toList());
  }

  private static Block.FactLine line(Analysis analysis, AnswerFinder.Found found, Messages words) {
    Sentence sentence = analysis.document().sentences().get(found.sentence());
    Span span = found.span();
    List<String> notes =
        analysis.facts().stream()
            .filter(fact -> fact.span().equals(span))
            .flatMap(fact -> FactNotes.of(fact, analysis.document(), words).stream())
            .toList();
    Text text = stressed(analysis.document(), sentence, span == null ? List.of() : List.of(span));
    return new Block.FactLine(text, notes, ArticleBlocks.place(sentence));
  }

  private static boolean isWhole(Question question) {
    return question.without(Option.PAGE).options().isEmpty();
  }

  /** Sentences with those of their facts stressed. */
  static List<Block.FactLine> items(Analysis analysis, List<Fact> facts, Messages words) {
    Map<Integer, List<Fact>> bySentence = new LinkedHashMap<>();
    for (Fact fact : facts) {
      bySentence.computeIfAbsent(fact.sentence(), index -> new ArrayList<>()).add(fact);
    }
    List<Block.FactLine> items = new ArrayList<>();
    bySentence.forEach(
        (index, told) -> {
          Sentence sentence = analysis.document().sentences().get(index);
          items.add(
              new Block.FactLine(
                  stressed(
                      analysis.document(),
                      sentence,
                      told.stream().map(Fact::span).sorted(BY_PLACE).toList()),
                  told.stream()
                      .flatMap(fact -> FactNotes.of(fact, analysis.document(), words).stream())
                      .distinct()
                      .toList(),
                  ArticleBlocks.place(sentence)));
        });
    return items;
  }

  /** The sentence, the words of those spans stressed. */
  private static Text stressed(Document document, Sentence sentence, List<Span> spans) {
    String text = document.text();
    Text stressed = new Text(List.of());
    int at = sentence.start();
    for (Span span : spans) {
      int start = Math.max(at, span.start());
      int end = Math.min(sentence.end(), span.end());
      if (start < end) {
        stressed =
            stressed
                .plus(Text.of(text.substring(at, start)))
                .plus(Text.strong(text.substring(start, end)));
        at = end;
      }
    }
    return stressed.plus(Text.of(text.substring(at, sentence.end())));
  }

  private static Optional<Block> named(Analysis analysis, Entity.Kind kind, Messages words) {
    List<String> names =
        analysis.entities().stream()
            .filter(entity -> entity.kind() == kind)
            .map(entity -> described(entity, analysis.document(), words))
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Paragraph(
                Text.strong(words.say("facts." + kind.name()) + " ")
                    .plus(Text.of(String.join(", ", names)))));
  }

  /** The name, with the office that the article gives and how often it is named. */
  private static String described(Entity entity, Document document, Messages words) {
    List<String> more = new ArrayList<>();
    entity.role().map(role -> role.of(document.text())).ifPresent(more::add);
    if (entity.timesNamed() > 1) {
      more.add(words.say("facts.times", entity.timesNamed()));
    }
    return more.isEmpty() ? entity.name() : entity.name() + " (" + String.join(", ", more) + ")";
  }
}
