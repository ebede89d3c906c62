package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.ConversationStore;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.conversation.Reading;
import id.kutip.locale.UserMessage;
import id.kutip.search.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds the article that is meant, reads it if nobody here has, and makes it the one that the
 * conversation is about.
 */
final class ArticleFinder {

  /** Articles of a chat's past that are suggested. */
  private static final int MOST_EARLIER = 25;

  /** Articles of the chat's past whose titles are looked at. */
  private static final int MOST_TITLES = 300;

  private final Articles articles;
  private final ConversationStore conversations;
  private final ChatArchive archive;
  private final ReadingTurns turns;

  ArticleFinder(
      Articles articles, ConversationStore conversations, ChatArchive archive, ReadingTurns turns) {
    this.turns = turns;
    this.articles = articles;
    this.conversations = conversations;
    this.archive = archive;
  }

  /**
   * Answers about the article that is meant, or says why it cannot.
   *
   * @param answer takes the article, and the question of which words that named the article are
   *     taken out
   */
  Answer answer(CommandRequest request, BiFunction<KnownArticle, Question, Answer> answer) {
    return request
        .ask()
        .article()
        .fold(
            () -> current(request, answer),
            number ->
                request
                    .conversation()
                    .article(number)
                    .map(known -> answer.apply(about(request.chat(), known), request.question()))
                    .orElseGet(() -> refuse(request, UserMessage.of("article.noNumber", number))),
            kept ->
                archive
                    .url(request.chat(), kept)
                    .map(url -> read(request, articles.byUrl(url), answer))
                    .orElseGet(() -> refuse(request, UserMessage.of("article.notKept"))),
            url ->
                turns.take(request.chat())
                    ? read(request, articles.byUrl(url), answer)
                    : refuse(request, UserMessage.of("article.tooMany")),
            text -> read(request, articles.ofText(text), answer),
            file -> read(request, articles.ofFile(file), answer));
  }

  /** The articles that a chat knows, the last one first; those of its past by their addresses. */
  List<Suggestion> candidates(ChatId chat, Conversation conversation) {
    List<Suggestion> candidates = new ArrayList<>();
    for (KnownArticle article : conversation.articles()) {
      String number = Integer.toString(article.number());
      candidates.add(0, new Suggestion(number, article.reading().title()));
    }
    for (Source source : archive.latestBeside(chat, conversation, MOST_EARLIER)) {
      if (source.url() != null) {
        candidates.add(new Suggestion(source.url().toString(), source.title()));
      }
    }
    return candidates;
  }

  private Answer current(
      CommandRequest request, BiFunction<KnownArticle, Question, Answer> answer) {
    Conversation conversation = request.conversation();
    Optional<KnownArticle> current = conversation.currentArticle();
    Question question = request.question();
    String words = question.option(Option.WORDS).orElse("");
    if (words.isEmpty() || Speakers.speaks(conversation, words)) {
      return current
          .map(known -> answer.apply(known, question))
          .orElseGet(() -> refuse(request, UserMessage.of("article.which")));
    }
    Optional<KnownArticle> titled = Titles.find(conversation, words);
    if (titled.isPresent()) {
      return answer.apply(about(request.chat(), titled.get()), question.without(Option.WORDS));
    }
    if (current.isPresent()) {
      return answer.apply(current.get(), question);
    }
    return earlier(request, words)
        .map(
            url ->
                read(
                    request,
                    articles.byUrl(url),
                    (known, asked) -> answer.apply(known, asked.without(Option.WORDS))))
        .orElseGet(() -> refuse(request, UserMessage.of("article.noTitle", words)));
  }

  /** The address of news that was brought to the chat, or of an article of its past. */
  private Optional<String> earlier(CommandRequest request, String title) {
    List<Source> before = archive.latestBeside(request.chat(), request.conversation(), MOST_TITLES);
    return Titles.findWhole(before, title).map(Source::url).map(URI::toString);
  }

  private Answer read(
      CommandRequest request,
      ArticleAnswer article,
      BiFunction<KnownArticle, Question, Answer> answer) {
    return article.fold(
        reading -> answer.apply(know(request.chat(), reading), request.question()),
        reason -> refuse(request, reason));
  }

  private KnownArticle know(ChatId chat, Reading reading) {
    archive.renew(chat, reading);
    Conversation after =
        conversations.update(
            chat,
            before -> {
              Conversation knowing = before.knowing(reading);
              return knowing.about(knowing.find(reading).orElseThrow().number());
            });
    return after.find(reading).orElseThrow();
  }

  private KnownArticle about(ChatId chat, KnownArticle known) {
    conversations.update(chat, conversation -> conversation.about(known.number()));
    return known;
  }

  private static Answer refuse(CommandRequest request, UserMessage reason) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Notice(Block.Tone.REFUSAL, request.words().say(reason)));
    List<KnownArticle> known = request.conversation().articles();
    if (!known.isEmpty()) {
      blocks.add(ArticleBlocks.list(known, request.words()));
    }
    return Answer.of(blocks);
  }
}
