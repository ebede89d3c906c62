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
import id.kutip.text.Language;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot in Discord, on one shard, without a privileged intent. */
public final class DiscordAdapter implements ChatAdapter {

  private static final Logger log = LoggerFactory.getLogger(DiscordAdapter.class);

  private static final int CHATS_AT_ONCE = 16;
  private static final Duration UNREACHABLE_WAIT = Duration.ofSeconds(5);
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
  private final MessageListener messages;
  private final ServerListener servers;
  private final ScheduledExecutorService starts = Executors.newSingleThreadScheduledExecutor();
  private volatile @Nullable Connected connected;
  private volatile boolean closed;

  /** The connection once Discord has been reached. */
  private record Connected(JDA jda, Outgoing outgoing) {}

  /** Leads to the gateway that the operator has set. */
  private static final class Gateway extends SessionControllerAdapter {
    private final String address;

    Gateway(String address) {
      this.address = address.endsWith("/") ? address : address + "/";
    }

    @Override
    public String getGateway() {
      return address;
    }
  }

  /**
   * A bot that is not connected yet.
   *
   * @param events told what happens to chats
   * @param fallback language of the commands for people who read neither of the two
   */
  public DiscordAdapter(
      DiscordSettings settings, CommandRouter router, ChatEvents events, Language fallback) {
    this(settings, router, events, fallback, Patience.USUAL);
  }

  /** The same, which sends placeholders after another time. */
  DiscordAdapter(
      DiscordSettings settings,
      CommandRouter router,
      ChatEvents events,
      Language fallback,
      Duration patience) {
    this.settings = settings;
    this.commands = new DiscordCommands(Commands.shapes(), fallback);
    this.interactions =
        new InteractionListener(router, commands, renderer, work, new Patience(patience));
    this.messages = new MessageListener(router, commands, renderer, work);
    this.servers = new ServerListener(events, commands, renderer, work);
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
    Gateway gateway = new Gateway(settings.gateway().toString());
    boolean isPublic = settings.gateway().equals(DiscordSettings.PUBLIC_GATEWAY);
    JDA jda =
        JDABuilder.createLight(
                settings.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
            .setRestConfig(new RestConfig().setBaseUrl(settings.base()))
            .setSessionController(gateway)
            .setCompression(isPublic ? Compression.ZLIB : Compression.NONE)
            .setEnableShutdownHook(false)
            .addEventListeners(interactions, messages, servers)
            .build();
    connected =
        new Connected(jda, new Outgoing(jda, gateway.getRateLimitHandle(), renderer, settings));
    jda.retrieveCommands(true)
        .queue(
            registered -> {
              if (!closed && !commands.areRegistered(registered)) {
                jda.updateCommands().addCommands(commands.all()).queue(done -> {}, this::unlisted);
              }
            },
            this::unlisted);
  }

  private void unlisted(Throwable failure) {
    if (!closed) {
      log.warn("the commands could not be registered; tried at the next start");
    }
  }

  @Override
  public String address() {
    Connected now = connected;
    String application = now == null ? "" : now.jda().getSelfUser().getApplicationId();
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
    JDA jda;
    synchronized (this) {
      closed = true;
      Connected now = connected;
      jda = now == null ? null : now.jda();
    }
    starts.shutdownNow();
    interactions.close();
    work.close();
    if (jda != null) {
      jda.shutdown();
      try {
        if (!jda.awaitShutdown(Duration.ofSeconds(3))) {
          jda.shutdownNow();
        }
      } catch (InterruptedException e) {
        jda.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
  }
}
