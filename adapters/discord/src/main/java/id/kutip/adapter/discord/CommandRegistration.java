package id.kutip.adapter.discord;

import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import net.dv8tion.jda.internal.requests.restaction.CommandListUpdateActionImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers the commands with Discord where they differ from those that are there: in all servers,
 * or in development in one, where changes are seen at once.
 */
final class CommandRegistration {

  private static final Logger log = LoggerFactory.getLogger(CommandRegistration.class);

  private final JDA jda;
  private final DiscordCommands commands;
  private final String application;
  private final String guild;

  /**
   * A registration that was not begun.
   *
   * @param guild number of the only server to have the commands; empty for all
   */
  CommandRegistration(JDA jda, DiscordCommands commands, String guild) {
    this.jda = jda;
    this.commands = commands;
    this.application = jda.getSelfUser().getApplicationId();
    this.guild = guild;
  }

  /** Begins it; what comes of it is logged. */
  void begin() {
    Route.CompiledRoute there =
        guild.isEmpty()
            ? Route.Interactions.GET_COMMANDS.compile(application)
            : Route.Interactions.GET_GUILD_COMMANDS.compile(application, guild);
    new RestActionImpl<List<CommandData>>(
            jda,
            there.withQueryParams("with_localizations", "true"),
            (response, request) ->
                response.getArray().stream(DataArray::getObject)
                    .map(CommandData::fromData)
                    .toList())
        .queue(this::update, this::failed);
  }

  private void update(List<CommandData> registered) {
    if (!commands.areRegistered(registered)) {
      Route.CompiledRoute route =
          guild.isEmpty()
              ? Route.Interactions.UPDATE_COMMANDS.compile(application)
              : Route.Interactions.UPDATE_GUILD_COMMANDS.compile(application, guild);
      new CommandListUpdateActionImpl(jda, null, route)
          .addCommands(commands.all())
          .queue(done -> {}, this::failed);
    }
  }

  private void failed(Throwable failure) {
    if (failure instanceof ErrorResponseException refused
        && refused.getErrorResponse() == ErrorResponse.MISSING_ACCESS) {
      log.warn(
          "the bot may not have commands in server {}; invite it there with {}",
          guild,
          DiscordAdapter.invitation(application));
    } else {
      log.warn("the commands could not be registered; tried at the next start");
    }
  }
}
