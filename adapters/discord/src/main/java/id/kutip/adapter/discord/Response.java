package id.kutip.adapter.discord;

import java.util.List;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one interaction. Discord waits three seconds for a first word: an answer that is
 * there before the bot's own patience ends is that word; for one that takes longer a placeholder
 * is. Only an answer that came in time can still be for the asker alone without taking a
 * placeholder away again.
 */
final class Response {

  private final IReplyCallback interaction;
  private final @Nullable IMessageEditCallback place;
  private final boolean alone;

  private enum State {
    WAITING,
    PLACEHOLDER,
    ANSWERED
  }

  private State state = State.WAITING;

  private Response(
      IReplyCallback interaction, @Nullable IMessageEditCallback place, boolean alone) {
    this.interaction = interaction;
    this.place = place;
    this.alone = alone;
  }

  /**
   * An answer that is a message of its own.
   *
   * @param alone whether only the asker sees it
   */
  static Response to(IReplyCallback interaction, boolean alone, Patience patience) {
    return begin(new Response(interaction, null, alone), patience);
  }

  /** An answer that takes the place of the message whose button was pressed. */
  static <T extends IReplyCallback & IMessageEditCallback> Response inPlace(
      T interaction, boolean alone, Patience patience) {
    return begin(new Response(interaction, interaction, alone), patience);
  }

  private static Response begin(Response response, Patience patience) {
    patience.thenDo(response::holdPlace);
    return response;
  }

  private synchronized void holdPlace() {
    if (state == State.WAITING) {
      state = State.PLACEHOLDER;
      if (place == null) {
        interaction.deferReply(alone).queue();
      } else {
        place.deferEdit().queue();
      }
    }
  }

  /** Whether only the asker sees the answer, whatever it is. */
  boolean isForTheAsker() {
    return alone;
  }

  /**
   * Shows the answer; waits until Discord has it.
   *
   * @param refusal whether it says why there is none, which only the asker sees
   */
  void show(List<MessageCreateData> messages, boolean refusal) {
    InteractionHook hook = interaction.getHook();
    boolean hidden = alone || refusal;
    MessageCreateData first = messages.get(0);
    if (answersFirst()) {
      if (place != null && !refusal) {
        place.editMessage(MessageEditData.fromCreateData(first)).complete();
      } else {
        interaction.reply(first).setEphemeral(hidden).complete();
      }
    } else if (place != null && refusal) {
      hook.sendMessage(first).setEphemeral(true).complete();
    } else if (hidden && !alone) {
      hook.deleteOriginal().complete();
      hook.sendMessage(first).setEphemeral(true).complete();
    } else {
      hook.editOriginal(MessageEditData.fromCreateData(first)).complete();
    }
    for (MessageCreateData message : messages.subList(1, messages.size())) {
      hook.sendMessage(message).setEphemeral(hidden).complete();
    }
  }

  private synchronized boolean answersFirst() {
    boolean first = state == State.WAITING;
    state = State.ANSWERED;
    return first;
  }
}
