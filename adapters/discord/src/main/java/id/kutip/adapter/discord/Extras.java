package id.kutip.adapter.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the operator wants beside a delivered message: a thread to talk about it, and its
 * publication to the channels that follow an announcement channel. Neither holds a delivery up, nor
 * is it tried again: Discord publishes ten messages an hour.
 */
final class Extras {

  private static final Logger log = LoggerFactory.getLogger(Extras.class);

  private final JDA jda;
  private final DiscordSettings settings;

  Extras(JDA jda, DiscordSettings settings) {
    this.jda = jda;
    this.settings = settings;
  }

  /** Adds to a message what is wanted. */
  void add(String channel, ChannelType type, String message, String title) {
    if (settings.threads() && (type == ChannelType.TEXT || type == ChannelType.NEWS)) {
      run(
          Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(channel, message),
          DataObject.empty().put("name", title));
    }
    if (settings.crosspost() && type == ChannelType.NEWS) {
      run(Route.Messages.CROSSPOST_MESSAGE.compile(channel, message), null);
    }
  }

  private void run(Route.CompiledRoute route, @Nullable DataObject body) {
    new RestActionImpl<Void>(jda, route, body)
        .queue(
            done -> {},
            failure -> log.info("a thread or publication was refused: {}", failure.getMessage()));
  }
}
