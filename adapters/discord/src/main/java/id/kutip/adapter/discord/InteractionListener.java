package id.kutip.adapter.discord;

import id.kutip.chat.Reply;
import id.kutip.command.ArticleRef;
import id.kutip.command.Ask;
import id.kutip.command.Asker;
import id.kutip.command.CommandRouter;
import id.kutip.command.Message;
import id.kutip.conversation.Question;
import id.kutip.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.jspecify.annotations.Nullable;

/**
 * Takes the commands, menus, buttons and forms that people use in Discord to the router. What may
 * take time is done in the chat's own order, off the gateway's thread.
 */
final class InteractionListener extends ListenerAdapter implements AutoCloseable {

  private final Questions questions;
  private final DiscordCommands commands;
  private final DiscordRenderer renderer;
  private final InOrder work;
  private final Choices choices;
  private final Patience patience;

  /** Beside the chat's order, since choices are of no use when they come late. */
  private final ExecutorService offers = Executors.newSingleThreadExecutor();

  InteractionListener(
      CommandRouter router,
      DiscordCommands commands,
      DiscordRenderer renderer,
      InOrder work,
      Patience patience) {
    this.patience = patience;
    this.questions = new Questions(router, commands);
    this.commands = commands;
    this.renderer = renderer;
    this.work = work;
    this.choices = new Choices(router, commands);
  }

  /**
   * Where a question is asked, and by whom.
   *
   * @param channel that it is about
   * @param here whether that is the channel it is asked in
   */
  private record Place(String channel, boolean here, Asker asker) {}

  private static Place here(Interaction interaction) {
    return new Place(
        channel(interaction),
        true,
        Questions.asker(interaction.getUser(), interaction.getMember(), interaction.getChannel()));
  }

  private static String channel(Interaction interaction) {
    String channel = interaction.getChannelId();
    return channel == null ? interaction.getUser().getId() : channel;
  }

  private static Place in(@Nullable GuildChannel channel, Interaction interaction) {
    return channel == null || channel.getId().equals(interaction.getChannelId())
        ? here(interaction)
        : new Place(
            channel.getId(),
            false,
            Questions.asker(interaction.getUser(), interaction.getMember(), channel));
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    Language language = Questions.language(event.getUserLocale());
    if (event.getName().equals(commands.pasting())) {
      event.replyModal(ArticleForm.in(language)).queue();
      return;
    }
    OptionMapping named = event.getOption(commands.option(CommandOptions.CHANNEL));
    Place place = in(named == null ? null : named.getAsChannel(), event);
    Function<String, @Nullable String> given =
        name -> event.getOption(name, null, OptionMapping::getAsString);
    String line = commands.line(event.getName(), language, given);
    OptionMapping file = event.getOption(commands.option(CommandOptions.FILE));
    answer(
        Response.to(event, commands.isPrivate(event.getName()), patience),
        place,
        line,
        () ->
            file == null
                ? questions.ask(place.channel(), place.asker(), Message.of(line))
                : questions.askOf(
                    file.getAsAttachment(),
                    place.channel(),
                    content ->
                        questions.ask(
                            place.channel(),
                            place.asker(),
                            commands.about(
                                new ArticleRef.Sent(content), event.getName(), language, given))),
        () -> promise(event, named == null ? null : named.getAsChannel()));
  }

  /** What keeps the bot from doing what the command makes it promise. */
  private Optional<Reply> promise(
      SlashCommandInteractionEvent event, @Nullable GuildChannel named) {
    GuildChannel target =
        named == null && event.getChannel() instanceof GuildChannel here ? here : named;
    return target == null || !commands.promises(event.getName())
        ? Optional.empty()
        : WriteAccess.missing(target, questions.words(target.getId())).map(Questions::refusal);
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    Question question = commands.ofMessage(event.getName()).orElse(null);
    if (question == null) {
      return;
    }
    Language language = Questions.language(event.getUserLocale());
    Place place = here(event);
    answer(
        Response.to(event, false, patience),
        place,
        "",
        () ->
            questions.askOf(
                event.getTarget(),
                place.channel(),
                place.asker(),
                article -> new Ask(question, article, language)),
        Optional::empty);
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    if (!event.getModalId().equals(ArticleForm.ID)) {
      return;
    }
    Ask ask = ArticleForm.read(event, Questions.language(event.getUserLocale()));
    Place place = here(event);
    answer(
        Response.to(event, false, patience),
        place,
        "",
        () -> questions.ask(place.channel(), place.asker(), ask),
        Optional::empty);
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    Press.read(event.getComponentId())
        .ifPresentOrElse(press -> use(event, press, press.line()), () -> event.deferEdit().queue());
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    Press.read(event.getComponentId())
        .ifPresentOrElse(
            press -> use(event, press, (press.line() + " " + event.getValues().get(0)).strip()),
            () -> event.deferEdit().queue());
  }

  private void use(GenericComponentInteractionCreateEvent event, Press press, String line) {
    boolean alone = press.kind() != Press.Kind.SHOW && event.getMessage().isEphemeral();
    Response response =
        press.kind() == Press.Kind.TURN
            ? Response.inPlace(event, alone, patience)
            : Response.to(event, alone, patience);
    Place place = in(elsewhere(event, press), event);
    answer(
        response,
        place,
        line,
        () -> questions.ask(place.channel(), place.asker(), Message.of(line)),
        Optional::empty);
  }

  private static @Nullable GuildChannel elsewhere(Interaction interaction, Press press) {
    return press.channel().isEmpty() || interaction.getGuild() == null
        ? null
        : interaction.getGuild().getGuildChannelById(press.channel());
  }

  /**
   * Answers in the chat's turn.
   *
   * @param line by which the same can be asked again, for everybody to see; empty if there is none
   * @param obstacle asked first
   */
  private void answer(
      Response response,
      Place place,
      String line,
      Supplier<Reply> ask,
      Supplier<Optional<Reply>> obstacle) {
    work.add(
        place.channel(),
        () -> {
          Reply reply = obstacle.get().orElseGet(ask);
          boolean refusal = Questions.isRefusal(reply);
          String elsewhere = place.here() ? "" : place.channel();
          Press again = new Press(Press.Kind.SHOW, elsewhere, line);
          boolean shareable =
              response.isForTheAsker()
                  && !refusal
                  && !line.isEmpty()
                  && again.id(0).length() <= Press.LONGEST;
          List<Button> more =
              shareable
                  ? List.of(
                      Button.primary(
                          again.id(0), questions.words(place.channel()).say("discord.showToAll")))
                  : List.of();
          response.show(renderer.render(reply, elsewhere, more), refusal);
        });
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    OptionMapping named = event.getOption(commands.option(CommandOptions.CHANNEL));
    String channel = named == null ? channel(event) : named.getAsString();
    offers.execute(
        () ->
            event
                .replyChoices(
                    choices.of(
                        Questions.chat(channel),
                        event.getName(),
                        event.getFocusedOption().getName(),
                        event.getFocusedOption().getValue(),
                        name -> event.getOption(name, null, OptionMapping::getAsString)))
                .queue(done -> {}, late -> {}));
  }

  @Override
  public void close() {
    patience.close();
    offers.shutdownNow();
  }
}
