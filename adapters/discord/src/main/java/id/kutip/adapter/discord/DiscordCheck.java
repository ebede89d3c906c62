package id.kutip.adapter.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.locale.UserMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Whether Discord knows the bot, for the operator.
 *
 * @param fine whether it does
 * @param words the bot's invitation, or what is wrong
 */
public record DiscordCheck(boolean fine, UserMessage words) {

  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  /** Asks Discord; the token appears in no message. */
  public static DiscordCheck of(DiscordSettings settings) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(WAIT).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.base() + "applications/@me"))
            .header("Authorization", "Bot " + settings.token())
            .header("User-Agent", "DiscordBot (Kutip, 1)")
            .timeout(WAIT)
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == OK) {
        String id = new ObjectMapper().readTree(answer.body()).path("id").asText();
        return new DiscordCheck(
            true, UserMessage.of("discord.fine", DiscordAdapter.invitation(id)));
      }
      return new DiscordCheck(
          false,
          answer.statusCode() == UNAUTHORIZED
              ? UserMessage.of("discord.badToken")
              : UserMessage.of("discord.refused", answer.statusCode()));
    } catch (IOException e) {
      return new DiscordCheck(false, UserMessage.of("discord.unreachable"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new DiscordCheck(false, UserMessage.of("discord.unreachable"));
    }
  }
}
