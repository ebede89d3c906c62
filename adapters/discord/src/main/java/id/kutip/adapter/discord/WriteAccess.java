package id.kutip.adapter.discord;

import id.kutip.locale.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** Whether the bot may write in a channel of its own accord, which an answer does not need. */
final class WriteAccess {

  private WriteAccess() {}

  /** Which permissions the bot lacks to write there; none if it may. */
  static List<Permission> missing(GuildChannel channel) {
    ChannelType type = channel.getType();
    List<Permission> needed = new ArrayList<>(List.of(Permission.VIEW_CHANNEL));
    if (!type.isThread()) {
      needed.add(Permission.MESSAGE_SEND);
    }
    // what follows a forum's post goes into the thread below it
    if (type.isThread() || channel instanceof IPostContainer) {
      needed.add(Permission.MESSAGE_SEND_IN_THREADS);
    }
    needed.removeIf(
        permission -> channel.getGuild().getSelfMember().hasPermission(channel, permission));
    return needed;
  }

  /** What is missing there and how to grant it; empty if nothing. */
  static Optional<String> missing(GuildChannel channel, Messages words) {
    List<Permission> missing = missing(channel);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.say(
                "discord.mayNotYet",
                "#" + channel.getName(),
                missing.stream()
                    .map(permission -> words.say("discord.permission." + permission.name()))
                    .collect(Collectors.joining(", "))));
  }
}
