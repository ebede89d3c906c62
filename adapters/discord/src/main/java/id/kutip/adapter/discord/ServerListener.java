package id.kutip.adapter.discord;

import id.kutip.chat.ChatEvents;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Follows what happens to servers and channels, and says hello in new ones. */
final class ServerListener extends ListenerAdapter {

  private final ChatEvents events;
  private final DiscordCommands commands;
  private final DiscordRenderer renderer;
  private final InOrder work;

  ServerListener(
      ChatEvents events, DiscordCommands commands, DiscordRenderer renderer, InOrder work) {
    this.events = events;
    this.commands = commands;
    this.renderer = renderer;
    this.work = work;
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    Guild guild = event.getGuild();
    reopen(guild);
    work.add(
        guild.getId(),
        () ->
            Welcome.place(guild)
                .ifPresent(
                    place ->
                        renderer
                            .render(
                                Welcome.words(
                                    commands.names(), Questions.language(guild.getLocale())))
                            .forEach(message -> place.sendMessage(message).complete())));
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    event.getGuild().getChannels().forEach(this::close);
    event.getGuild().getThreadChannelCache().forEach(this::close);
  }

  @Override
  public void onChannelDelete(ChannelDeleteEvent event) {
    String channel = event.getChannel().getId();
    work.add(channel, () -> events.closed(Questions.chat(channel)));
  }

  @Override
  public void onGenericPermissionOverride(GenericPermissionOverrideEvent event) {
    reopen(event.getChannel());
  }

  @Override
  public void onRoleUpdatePermissions(RoleUpdatePermissionsEvent event) {
    reopen(event.getGuild());
  }

  private void reopen(Guild guild) {
    guild.getChannels().forEach(this::reopen);
    guild.getThreadChannelCache().forEach(this::reopen);
  }

  /** Lets a channel that was closed to the bot go on, if it may write there now. */
  private void reopen(GuildChannel channel) {
    if (WriteAccess.missing(channel).isEmpty()) {
      work.add(channel.getId(), () -> events.opened(Questions.chat(channel.getId())));
    }
  }

  private void close(GuildChannel channel) {
    work.add(channel.getId(), () -> events.closed(Questions.chat(channel.getId())));
  }
}
