package id.kutip.news;

import id.kutip.chat.Block;
import id.kutip.chat.Block.Action;
import id.kutip.chat.Reply;
import id.kutip.delivery.Delivery;
import id.kutip.locale.Messages;
import id.kutip.news.NewsRows.Told;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.Look;
import id.kutip.text.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the messages that tell of news: a story with all its sources, a digest of stories, or that
 * a feed fails. Thread-safe.
 */
public final class NewsComposer {

  /** Commands that can be asked of a piece of news by a button, by their keys. */
  private static final List<String> NEXT = List.of("summary", "quotes", "facts");

  private final ChatStore chats;
  private final NewsRows rows;
  private final Language fallback;
  private final AskingLine askingLine;

  /** The line that asks something of a piece of news that a chat knows. */
  public interface AskingLine {

    /**
     * The line.
     *
     * @param command its key, such as {@code summary}
     * @param article the number of the article in the archive
     */
    String of(String command, long article, Language language);
  }

  /**
   * Tells the news of that database.
   *
   * @param fallback the language of chats that have set none
   */
  public NewsComposer(Database database, Language fallback, AskingLine askingLine) {
    this.chats = new ChatStore(database);
    this.rows = new NewsRows(database);
    this.fallback = fallback;
    this.askingLine = askingLine;
  }

  /** The message; empty where the news is no more. */
  public Optional<Reply> compose(Delivery delivery) {
    Language language = chats.language(delivery.chat()).map(Language::ofCode).orElse(fallback);
    Messages words = Messages.in(language);
    String subject = delivery.subject();
    if (subject.startsWith(Newsroom.GONE)) {
      return feed(subject, "news.feedGone", words);
    }
    if (subject.startsWith(Newsroom.FAILING)) {
      return feed(subject, "news.feedFailing", words);
    }
    List<Told> told = rows.of(delivery);
    if (told.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Reply(
            subject.startsWith("digest:")
                ? StoryBlocks.digest(told, rows.storiesBeside(delivery, told), words)
                : story(told, language, words)));
  }

  /** Whoever shows it fetches it, never the bot. */
  private static Optional<Block> picture(Told told, Look look) {
    URI picture = told.picture();
    return picture != null && look.has(Look.Part.PICTURE) && "https".equals(picture.getScheme())
        ? Optional.of(new Block.Picture(picture, told.title()))
        : Optional.empty();
  }

  private Optional<Reply> feed(String subject, String key, Messages words) {
    long feed = Long.parseLong(subject.split(":", -1)[1]);
    return rows.feedTitle(feed)
        .map(title -> Reply.of(new Block.Notice(Block.Tone.REFUSAL, words.say(key, title))));
  }

  /** The first telling of the story, with the other sources named below it. */
  private List<Block> story(List<Told> told, Language language, Messages words) {
    Told first = told.get(0);
    Look look = told.stream().map(Told::look).reduce(Look::and).orElse(Look.CARD);
    boolean own = !look.template().isNone();
    List<Block> blocks = new ArrayList<>();
    if (!own) {
      blocks.add(new Block.Heading(1, first.title()));
      blocks.add(StoryBlocks.source(first, words));
    }
    if (first.changed() != null) {
      blocks.add(
          new Block.Notice(
              Block.Tone.INFO,
              words.say("news.changed", words.moment(first.changed(), first.zone()))));
    }
    blocks.addAll(
        own
            ? TemplateBlocks.of(look.template(), first, words)
            : CardBlocks.of(first.card(), look, words));
    picture(first, look).ifPresent(blocks::add);
    StoryBlocks.others(told).forEach(other -> blocks.add(StoryBlocks.also(other, words)));
    Long article = first.article();
    if (article != null) {
      blocks.add(
          new Block.Actions(
              NEXT.stream()
                  .map(
                      command ->
                          new Action(
                              words.say("command." + command + ".label"),
                              askingLine.of(command, article, language)))
                  .toList()));
    }
    return blocks;
  }
}
