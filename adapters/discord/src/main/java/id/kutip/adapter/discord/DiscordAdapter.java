package id.kutip.adapter.discord;

import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.DeliveryResult.Scope;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.StartRefusedException;
import id.kutip.command.CommandRouter;
import id.kutip.command.Commands;
import id.kutip.locale.UserMessage;
import id.kutip.store.Database;
import id.kutip.store.Lease;
import id.kutip.text.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot in Discord, without a privileged intent. Each node writes; which one listens to a shard
 * is agreed on by lease.
 */
public final class DiscordAdapter implements ChatAdapter {

  private static final Logger log = LoggerFactory.getLogger(DiscordAdapter.class);

  private static final int CHATS_AT_ONCE = 16;
  private static final Duration UNREACHABLE_WAIT = Duration.ofSeconds(5);
  private static final Duration LEASE = Duration.ofSeconds(20);
  private static final int INVALID_TOKEN = 401;

  /** What the invitation asks for. */
  private static final long PERMISSIONS =
      Permission.getRaw(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_HISTORY,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.CREATE_PUBLIC_THREADS);

  private final DiscordSettings settings;
  private final DiscordCommands commands;
  private final DiscordRenderer renderer = new DiscordRenderer();
  private final InOrder work = new InOrder(CHATS_AT_ONCE);
  private final InteractionListener interactions;
  private final Clients clients;
  private final Shards shards;
  private final ScheduledExecutorService starts = Executors.newSingleThreadScheduledExecutor();
  private volatile @Nullable Connected connected;
  private volatile boolean closed;

  /** What there is once Discord has been reached. */
  private record Connected(JDA writer, Outgoing outgoing) {}

  /**
   * A bot that is not connected yet.
   *
   * @param events told what happens to chats
   * @param fallback language of the commands for people who read neither of the two
   */
  public DiscordAdapter(
      DiscordSettings settings,
      CommandRouter router,
      Database database,
      ChatEvents events,
      Language fallback,
      InstantSource clock) {
    this(settings, router, events, fallback, Patience.USUAL, leases(settings, database, clock));
  }

  /**
   * The same, which sends placeholders after another time.
   *
   * @param leases the right to listen to a shard; empty where there is no other node
   */
  DiscordAdapter(
      DiscordSettings settings,
      CommandRouter router,
      ChatEvents events,
      Language fallback,
      Duration patience,
      IntFunction<Optional<Lease>> leases) {
    this.settings = settings;
    this.commands = new DiscordCommands(Commands.shapes(), fallback);
    this.interactions =
        new InteractionListener(router, commands, renderer, work, new Patience(patience));
    this.clients =
        new Clients(
            settings,
            List.of(
                interactions,
                new MessageListener(router, commands, renderer, work),
                new ServerListener(events, commands, renderer, work)));
    this.shards = new Shards(clients, settings.sharding(), leases);
  }

  /** A database in a file is one node's: nobody else has to be waited for after a crash. */
  private static IntFunction<Optional<Lease>> leases(
      DiscordSettings settings, Database database, InstantSource clock) {
    if (database.engine() == Database.Engine.SQLITE) {
      return shard -> Optional.empty();
    }
    int total = settings.sharding().total();
    return shard ->
        Optional.of(new Lease(database, "discord-shard-" + shard + "/" + total, LEASE, clock));
  }

  @Override
  public Platform platform() {
    return Platform.DISCORD;
  }

  @Override
  public void start() throws StartRefusedException {
    try {
      connect();
    } catch (InvalidTokenException e) {
      throw new StartRefusedException(UserMessage.of("discord.badToken"));
    } catch (ErrorResponseException e) {
      if (e.getResponse().code == INVALID_TOKEN) {
        throw new StartRefusedException(UserMessage.of("discord.badToken"));
      }
      log.warn("Discord cannot be reached; it is tried again until it can");
      tryLater();
    }
  }

  private void tryLater() {
    if (!closed) {
      var unused =
          starts.schedule(this::tryAgain, UNREACHABLE_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void tryAgain() {
    try {
      connect();
    } catch (InvalidTokenException e) {
      log.error("Discord does not know this bot's token any more");
    } catch (ErrorResponseException e) {
      tryLater();
    }
  }

  private synchronized void connect() {
    if (closed) {
      return;
    }
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    JDA writer = clients.writer();
    Calls calls = new Calls(writer, clients.rateLimit());
    connected =
        new Connected(
            writer,
            new Outgoing(
                calls,
                new Channels(calls, shards::channel),
                new ForumPosts(calls, writer.getSelfUser().getId()),
                renderer,
                new Extras(writer, settings)));
    new CommandRegistration(writer, commands, settings.commandsIn()).begin();
    shards.start();
  }

  @Override
  public String address() {
    Connected now = connected;
    String application = now == null ? "" : now.writer().getSelfUser().getApplicationId();
    return application.isEmpty()
        ? "https://discord.com/ (not reached yet)"
        : invitation(application);
  }

  /** The address at which the bot of that application is invited to a server. */
  static String invitation(String application) {
    return "https://discord.com/oauth2/authorize?client_id="
        + application
        + "&scope=bot+applications.commands&permissions="
        + PERMISSIONS;
  }

  @Override
  public DeliveryResult send(ChatId chat, Reply reply) {
    return deliver(chat, reply, null);
  }

  @Override
  public DeliveryResult send(ChatId chat, Reply reply, String nonce) {
    return deliver(chat, reply, nonce);
  }

  private DeliveryResult deliver(ChatId chat, Reply reply, @Nullable String nonce) {
    Connected now = connected;
    return now == null
        ? new DeliveryResult.RetryAfter(UNREACHABLE_WAIT, Scope.PLATFORM)
        : now.outgoing().send(chat.id(), reply, nonce);
  }

  @Override
  public DeliveryResult edit(ChatId chat, String messageId, Reply reply) {
    Connected now = connected;
    return now == null
        ? new DeliveryResult.RetryAfter(UNREACHABLE_WAIT, Scope.PLATFORM)
        : now.outgoing().edit(chat.id(), messageId, reply);
  }

  @Override
  public void close() {
    JDA writer;
    synchronized (this) {
      closed = true;
      Connected now = connected;
      writer = now == null ? null : now.writer();
    }
    starts.shutdownNow();
    interactions.close();
    work.close();
    shards.close();
    if (writer != null) {
      Clients.end(writer);
    }
  }
}
