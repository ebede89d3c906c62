package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.locale.Messages;
import id.kutip.locale.UserMessage;
import java.util.ArrayList;
import java.util.List;

/** Takes lists of feeds (OPML) that somebody sends to a chat. */
final class FeedLists {

  private final Feeds feeds;
  private final ChatSubscriptions subscriptions;

  FeedLists(Feeds feeds, ChatSubscriptions subscriptions) {
    this.feeds = feeds;
    this.subscriptions = subscriptions;
  }

  /** Whether the file is likely to be such a list. */
  static boolean isList(Attachment file) {
    String name = file.name().toLowerCase(java.util.Locale.ROOT);
    return name.endsWith(".opml") || name.endsWith(".opml.xml");
  }

  /** Subscribes the chat to all feeds of the list that it is not subscribed to. */
  Answer subscribe(CommandRequest request, Attachment file) {
    List<Feeds.Listed> listed = feeds.list(file.content());
    if (listed.isEmpty()) {
      return ChatSubscriptions.refuse(request, UserMessage.of("subscribe.noList"));
    }
    int added = 0;
    List<String> left = new ArrayList<>();
    for (Feeds.Listed feed : listed) {
      long id = feeds.track(feed.url());
      boolean known = subscriptions.of(request.chat()).stream().anyMatch(one -> one.feedId() == id);
      if (known) {
        continue;
      }
      if (subscriptions.isFull(request.chat())) {
        left.add(feed.title());
      } else {
        subscriptions.subscribe(request, id, feed.like());
        added++;
      }
    }
    Messages words = request.words();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Notice(
            Block.Tone.INFO, words.say("subscribe.listed", added, listed.size() - added)));
    if (!left.isEmpty()) {
      blocks.add(
          new Block.Notice(
              Block.Tone.REFUSAL, words.say("subscribe.full", ChatSubscriptions.MOST)));
    }
    return Answer.of(blocks);
  }
}
