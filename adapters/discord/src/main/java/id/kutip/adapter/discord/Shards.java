package id.kutip.adapter.discord;

import id.kutip.store.Lease;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shards of the gateway that this node listens to: those whose lease it holds, and no more than
 * it is to take. What a node that died has listened to is free for the others when its leases end.
 * Thread-safe.
 */
final class Shards implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Shards.class);

  private static final int LOOK_SECONDS = 5;

  private final Clients clients;
  private final int most;
  private final List<Seat> seats;
  private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor();
  private boolean closed;

  /**
   * Shards that are not listened to yet.
   *
   * @param leases the right to a shard; empty where there is no other node
   */
  Shards(Clients clients, DiscordSettings.Sharding sharding, IntFunction<Optional<Lease>> leases) {
    this.clients = clients;
    this.most = sharding.mostHere();
    this.seats =
        IntStream.range(0, sharding.total())
            .mapToObj(number -> new Seat(number, leases.apply(number).orElse(null)))
            .toList();
  }

  /** One shard; guarded by the shards, but for its client. */
  private static final class Seat {
    private final int number;
    private final @Nullable Lease lease;
    private boolean held;
    private volatile @Nullable JDA client;

    Seat(int number, @Nullable Lease lease) {
      this.number = number;
      this.lease = lease;
    }

    /** Takes or renews the lease, or gives it up for this time. */
    void hold() {
      boolean before = held;
      held = false;
      try {
        held = lease == null || lease.hold();
      } catch (RuntimeException e) {
        log.error("the lease of a shard could not be renewed; it is tried again", e);
      }
      if (lease != null && held != before) {
        log.info(
            held ? "this node listens to shard {}" : "this node no longer listens to shard {}",
            number);
      }
    }

    void end() {
      JDA before = client;
      client = null;
      if (before != null) {
        Clients.end(before);
      }
    }
  }

  /** Takes what is free, now and whenever something becomes so. */
  void start() {
    lookAfter();
    var unused =
        upkeep.scheduleWithFixedDelay(
            this::lookAfter, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** Renews leases, takes free ones, and begins and ends listening accordingly. */
  private synchronized void lookAfter() {
    if (closed) {
      return;
    }
    // all leases before all connections, which take longer
    seats.stream().filter(seat -> seat.held).forEach(Seat::hold);
    for (Seat seat : seats) {
      if (!seat.held && seats.stream().filter(other -> other.held).count() < most) {
        seat.hold();
      }
    }
    seats.stream().filter(seat -> !seat.held).forEach(Seat::end);
    seats.stream().filter(seat -> seat.held && seat.client == null).forEach(this::listen);
  }

  private void listen(Seat seat) {
    try {
      seat.client = clients.shard(seat.number);
    } catch (RuntimeException e) {
      log.warn("Discord does not let this node listen to shard {}; it is tried again", seat.number);
    }
  }

  /** A channel of a server that this node listens to. */
  Optional<GuildChannel> channel(String number) {
    return clients()
        .map(client -> client.getChannelById(GuildChannel.class, number))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private Stream<JDA> clients() {
    return seats.stream().map(seat -> seat.client).filter(Objects::nonNull);
  }

  /** Listens no more, and leaves the shards to the other nodes. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    upkeep.shutdownNow();
    clients().forEach(JDA::shutdown);
    for (Seat seat : seats) {
      seat.end();
      if (seat.held && seat.lease != null) {
        release(seat.lease);
      }
    }
  }

  private static void release(Lease lease) {
    try {
      lease.release();
    } catch (RuntimeException e) {
      log.debug("a lease could not be given back; it ends by itself", e);
    }
  }
}
