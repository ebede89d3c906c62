package id.kutip.adapter.discord;

import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.command.Asker;
import id.kutip.command.CommandRouter;
import id.kutip.text.Language;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/**
 * Takes what people do in Discord to the router. Interactions are acknowledged on the gateway's
 * thread, before anything else; all that may take time is done in the chat's own order behind it.
 */
final class DiscordListener extends ListenerAdapter {

  private final CommandRouter router;
  private final ChatEvents events;
  private final DiscordCommands commands;
  private final DiscordRenderer renderer;
  private final InOrder work;

  DiscordListener(
      CommandRouter router,
      ChatEvents events,
      DiscordCommands commands,
      DiscordRenderer renderer,
      InOrder work) {
    this.router = router;
    this.events = events;
    this.commands = commands;
    this.renderer = renderer;
    this.work = work;
  }

  static ChatId chat(String channel) {
    return new ChatId(Platform.DISCORD, channel);
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    InteractionHook hook = event.getHook();
    event.deferReply(commands.isPrivate(event.getName())).queue();
    String line =
        commands.line(
            event.getName(),
            language(event.getUserLocale()),
            name -> event.getOption(name, null, OptionMapping::getAsString));
    String channel = event.getChannelId() == null ? event.getUser().getId() : event.getChannelId();
    Asker asker = asker(event.getUser(), event.getMember(), event.getChannel());
    work.add(channel, () -> show(hook, ask(channel, asker, line)));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    Press press = Press.read(event.getComponentId()).orElse(null);
    if (press == null) {
      event.deferEdit().queue();
      return;
    }
    InteractionHook hook = event.getHook();
    if (press.turns()) {
      event.deferEdit().queue();
    } else {
      event.deferReply(event.getMessage().isEphemeral()).queue();
    }
    String channel = event.getChannelId() == null ? event.getUser().getId() : event.getChannelId();
    Asker asker = asker(event.getUser(), event.getMember(), event.getChannel());
    work.add(channel, () -> show(hook, ask(channel, asker, press.line())));
  }

  /** Puts the reply into the place that was kept for it; what follows it comes behind. */
  private void show(InteractionHook hook, Reply reply) {
    List<MessageCreateData> messages = renderer.render(reply);
    hook.editOriginal(MessageEditData.fromCreateData(messages.get(0))).complete();
    for (MessageCreateData message : messages.subList(1, messages.size())) {
      hook.sendMessage(message).complete();
    }
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    Message message = event.getMessage();
    String bot = event.getJDA().getSelfUser().getId();
    boolean mentioned =
        message.getMentions().getUsers().stream().anyMatch(user -> user.getId().equals(bot));
    if (event.getAuthor().isBot() || (event.isFromGuild() && !mentioned)) {
      return;
    }
    String text =
        message.getContentRaw().replace("<@" + bot + ">", " ").replace("<@!" + bot + ">", " ");
    String channel = event.getChannel().getId();
    Asker asker = asker(event.getAuthor(), event.getMember(), event.getChannel());
    if (!text.isBlank()) {
      work.add(
          channel,
          () -> {
            List<MessageCreateData> messages = renderer.render(ask(channel, asker, text.strip()));
            message.reply(messages.get(0)).failOnInvalidReply(false).complete();
            for (MessageCreateData more : messages.subList(1, messages.size())) {
              event.getChannel().sendMessage(more).complete();
            }
          });
    }
  }

  @Override
  public void onChannelDelete(ChannelDeleteEvent event) {
    String channel = event.getChannel().getId();
    work.add(channel, () -> events.closed(chat(channel)));
  }

  private Reply ask(String channel, Asker asker, String line) {
    return router.answer(chat(channel), asker, id.kutip.command.Message.of(line));
  }

  /** In a server those who may manage the channel, in private whoever writes. */
  private static Asker asker(User user, @Nullable Member member, @Nullable Channel channel) {
    return new Asker(
        user.getName(),
        () ->
            member == null
                || (channel instanceof GuildChannel there
                    ? member.hasPermission(there, Permission.MANAGE_CHANNEL)
                    : member.hasPermission(Permission.MANAGE_CHANNEL)));
  }

  private static Language language(DiscordLocale locale) {
    return locale == DiscordLocale.INDONESIAN ? Language.INDONESIAN : Language.ENGLISH;
  }
}
