package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Reading;
import id.kutip.locale.Messages;
import id.kutip.search.FoundQuote;
import id.kutip.search.SearchRoom;
import id.kutip.search.Source;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a chat has known beyond its conversation, if there is a database to keep it in; without one
 * it knows nothing more.
 */
final class ChatArchive {

  private final @Nullable SearchRoom room;

  ChatArchive(@Nullable SearchRoom room) {
    this.room = room;
  }

  /** Keeps an article that was just read for the chat, as it is now. */
  void renew(ChatId chat, Reading reading) {
    if (room != null) {
      room.archive().renew(chat, source(reading), reading.analysis());
    }
  }

  /** Keeps what the chat's conversation knows. */
  void keep(ChatId chat, Conversation conversation) {
    for (KnownArticle article : conversation.articles()) {
      if (room != null) {
        room.archive().keep(chat, source(article.reading()), article.reading().analysis());
      }
    }
  }

  private static Source source(Reading reading) {
    return new Source(
        reading.title(),
        reading.source(),
        reading.analysis().document().date().orElse(null),
        reading.url());
  }

  /** The address of the article of that number, if the chat has known it and it has one. */
  Optional<String> url(ChatId chat, long article) {
    return room == null
        ? Optional.empty()
        : room.archive().find(chat, article).map(Source::url).map(URI::toString);
  }

  /** Its lasting number; empty where it has no address to be read again from. */
  OptionalLong number(ChatId chat, KnownArticle article) {
    URI url = article.reading().url();
    return room == null || url == null ? OptionalLong.empty() : room.archive().number(chat, url);
  }

  /**
   * The quotes that the chat knows.
   *
   * @param since only those of articles of that day or a later one; null for all
   */
  List<FoundQuote> quotes(
      ChatId chat, @Nullable String speaker, @Nullable String about, @Nullable LocalDate since) {
    List<FoundQuote> found = room == null ? List.of() : room.quotes().find(chat, speaker, about);
    return since == null
        ? found
        : found.stream().flatMap(quote -> since(quote, since).stream()).toList();
  }

  /** The quote as the articles since then give it; empty where none does. */
  private static Optional<FoundQuote> since(FoundQuote quote, LocalDate since) {
    List<Source> sources =
        quote.sources().stream()
            .filter(source -> source.day() != null && !source.day().isBefore(since))
            .toList();
    return sources.isEmpty() ? Optional.empty() : Optional.of(quote.in(sources));
  }

  List<Source> articles(ChatId chat, String words, int most) {
    return room == null ? List.of() : room.articles().find(chat, words, most);
  }

  /** How many articles the chat knows, its conversation's among them. */
  int count(ChatId chat, Conversation conversation) {
    return room == null ? conversation.articles().size() : room.articles().count(chat);
  }

  /** The last articles of the chat that its conversation does not know. */
  List<Source> latestBeside(ChatId chat, Conversation conversation, int most) {
    if (room == null) {
      return List.of();
    }
    Set<URI> known =
        conversation.articles().stream()
            .map(article -> article.reading().url())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return room.articles().latest(chat, most).stream()
        .filter(source -> source.url() != null && !known.contains(source.url()))
        .toList();
  }

  /** The last articles that a feed brought to the chat. */
  List<Source> latest(ChatId chat, long feed, int most) {
    return room == null ? List.of() : room.articles().latest(chat, feed, most);
  }

  /** Each quote under its speaker, with all articles that give it. */
  static List<Block> quoteBlocks(List<FoundQuote> found, Messages words) {
    Set<String> speakers = new LinkedHashSet<>();
    found.forEach(quote -> speakers.add(Objects.requireNonNullElse(quote.speaker(), "")));
    List<Block> blocks = new ArrayList<>();
    for (String speaker : speakers) {
      blocks.add(new Block.Heading(2, speaker.isEmpty() ? words.say("quotes.unknown") : speaker));
      for (FoundQuote quote : found) {
        if (speaker.equals(Objects.requireNonNullElse(quote.speaker(), ""))) {
          blocks.add(QuoteBlocks.block(quote, words));
          quote.sources().forEach(source -> blocks.add(line(source, words)));
        }
      }
    }
    return blocks;
  }

  /** An article as one line. */
  static Block.SourceLine line(Source source, Messages words) {
    List<String> parts = new ArrayList<>();
    parts.add(source.title());
    if (source.site() != null) {
      parts.add(source.site());
    }
    if (source.day() != null) {
      parts.add(words.date(source.day()));
    }
    return new Block.SourceLine(parts, source.url());
  }
}
