package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.conversation.KnownArticle;
import id.kutip.locale.Messages;
import id.kutip.news.Digests;
import id.kutip.subscription.Subscription;
import id.kutip.text.Words;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the news of a chat's feeds tell together: those of the last day, or those of one story. */
final class NewsOfTheDay {

  private static final Duration DAY = Duration.ofHours(24);

  private final Digests digests;
  private final ChatSubscriptions subscriptions;
  private final Vocabulary vocabulary;
  private final NextSteps steps;
  private final InstantSource clock;

  NewsOfTheDay(
      Digests digests,
      ChatSubscriptions subscriptions,
      Vocabulary vocabulary,
      NextSteps steps,
      InstantSource clock) {
    this.digests = digests;
    this.subscriptions = subscriptions;
    this.vocabulary = vocabulary;
    this.steps = steps;
    this.clock = clock;
  }

  /** The digest that the request asks for by a day or by a feed's name; empty where it does not. */
  Optional<Answer> asked(CommandRequest request) {
    String words = request.ask().named();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (vocabulary.is(Words.of(words), "today")) {
      return Optional.of(answer(request, null, request.words().say("digest.day")));
    }
    if (Titles.find(request.conversation(), words).isPresent()) {
      return Optional.empty();
    }
    return subscriptions
        .named(request.chat(), words)
        .map(
            subscription ->
                answer(
                    request,
                    subscription,
                    request.words().say("digest.feed", subscriptions.title(subscription))));
  }

  private Answer answer(
      CommandRequest request, @Nullable Subscription subscription, String heading) {
    Messages words = request.words();
    ChatId chat = request.chat();
    List<Block> body =
        digests.since(
            chat,
            subscription == null ? null : subscription.feedId(),
            clock.instant().minus(DAY),
            words);
    if (body.isEmpty()) {
      body =
          List.of(
              new Block.Notice(
                  Block.Tone.INFO,
                  words.say(
                      subscriptions.of(chat).isEmpty() ? "digest.noFeeds" : "digest.nothing")));
    }
    return steps.paged(request, request.question(), List.of(new Block.Heading(1, heading)), body);
  }

  /** What other sources add to an article of which those sentences are shown. */
  List<Block> others(CommandRequest request, KnownArticle article, List<String> shown) {
    URI url = article.reading().url();
    return url == null ? List.of() : digests.others(request.chat(), url, shown, request.words());
  }
}
