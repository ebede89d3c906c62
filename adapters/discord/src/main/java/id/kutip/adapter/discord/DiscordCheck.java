package id.kutip.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.locale.UserMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether Discord knows the bot and lets it do its work, for the operator.
 *
 * @param fine whether it does
 * @param words what is wrong, and how the bot is invited
 */
public record DiscordCheck(boolean fine, List<UserMessage> words) {

  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /** Servers whose commands are looked at; a bot in more was invited by the same link. */
  private static final int MOST_SERVERS = 20;

  /** What a check came to. */
  public DiscordCheck {
    words = List.copyOf(words);
  }

  private static DiscordCheck wrong(UserMessage words) {
    return new DiscordCheck(false, List.of(words));
  }

  /** Asks Discord; the token appears in no message. */
  public static DiscordCheck of(DiscordSettings settings) {
    try {
      return new Asking(settings).check();
    } catch (IOException e) {
      return wrong(UserMessage.of("discord.unreachable"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return wrong(UserMessage.of("discord.unreachable"));
    }
  }

  /** One look at Discord. */
  private static final class Asking {
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(WAIT).build();
    private final ObjectMapper json = new ObjectMapper();
    private final DiscordSettings settings;

    Asking(DiscordSettings settings) {
      this.settings = settings;
    }

    DiscordCheck check() throws IOException, InterruptedException {
      HttpResponse<String> answer = ask("applications/@me");
      if (answer.statusCode() == UNAUTHORIZED) {
        return wrong(UserMessage.of("discord.badToken"));
      } else if (answer.statusCode() != OK) {
        return wrong(UserMessage.of("discord.refused", answer.statusCode()));
      }
      JsonNode application = json.readTree(answer.body());
      String id = application.path("id").asText();
      List<UserMessage> words = withoutCommands(id);
      if (application.path("bot_require_code_grant").asBoolean()) {
        words.add(UserMessage.of("discord.codeGrant"));
      }
      boolean fine = words.isEmpty();
      if (fine) {
        words.add(UserMessage.of("discord.fine", DiscordAdapter.invitation(id)));
      }
      return new DiscordCheck(fine, words);
    }

    /** A line for each server that refuses the bot's commands. */
    private List<UserMessage> withoutCommands(String application)
        throws IOException, InterruptedException {
      List<UserMessage> words = new ArrayList<>();
      HttpResponse<String> servers = ask("users/@me/guilds?limit=" + MOST_SERVERS);
      if (servers.statusCode() == OK) {
        for (JsonNode server : json.readTree(servers.body())) {
          String number = server.path("id").asText();
          if (ask("applications/" + application + "/guilds/" + number + "/commands").statusCode()
              == FORBIDDEN) {
            words.add(
                UserMessage.of(
                    "discord.noCommands",
                    server.path("name").asText(),
                    DiscordAdapter.invitation(application)));
          }
        }
      }
      return words;
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(settings.base() + path))
              .header("Authorization", "Bot " + settings.token())
              .header("User-Agent", "DiscordBot (Kutip, 1)")
              .timeout(WAIT)
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
