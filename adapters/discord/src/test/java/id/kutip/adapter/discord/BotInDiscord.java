package id.kutip.adapter.discord;

import id.kutip.adapter.testing.SampleBot;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.store.Database;
import id.kutip.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A whole bot with a database in a stand-in's Discord, and what it is told of its chats. */
final class BotInDiscord implements ChatEvents, AutoCloseable {

  private final DiscordStandIn discord = new DiscordStandIn();
  private final Database database;
  private final SampleBot bot;
  private final DiscordAdapter adapter;
  private final List<String> events = new CopyOnWriteArrayList<>();

  /** A bot that keeps its database in that folder; connected. */
  BotInDiscord(Path folder) throws Exception {
    this(folder, Patience.USUAL);
  }

  /** The same, which sends placeholders after that time. */
  BotInDiscord(Path folder, Duration patience) throws Exception {
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    bot = new SampleBot(database);
    adapter =
        new DiscordAdapter(
            discord.settings(),
            bot.router(),
            this,
            Language.INDONESIAN,
            patience,
            shard -> Optional.empty());
    adapter.start();
  }

  DiscordStandIn discord() {
    return discord;
  }

  DiscordAdapter adapter() {
    return adapter;
  }

  /** Makes the samples known in a channel. */
  void greet(String channel) {
    bot.greeting(new ChatId(Platform.DISCORD, channel));
  }

  /** What happened to chats, in order: a word and the channel's number. */
  List<String> events() {
    return events;
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    events.add("moved " + from.id());
  }

  @Override
  public void closed(ChatId chat) {
    events.add("closed " + chat.id());
  }

  @Override
  public void opened(ChatId chat) {
    events.add("opened " + chat.id());
  }

  @Override
  public void close() {
    adapter.close();
    database.close();
    discord.close();
  }
}
