package id.kutip.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.kutip.adapter.testing.SampleBot;
import id.kutip.chat.Block;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.Reply;
import id.kutip.chat.StartRefusedException;
import id.kutip.chat.Text;
import id.kutip.command.Commands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordAdapterTest {

  private static final int ON_MESSAGES = 3;
  private static final int THE_FORM = 1;

  private final SampleBot bot = new SampleBot();
  private DiscordStandIn discord;
  private DiscordAdapter adapter;

  @BeforeEach
  void start() throws Exception {
    discord = new DiscordStandIn();
    adapter = adapter(discord.settings());
    adapter.start();
  }

  private DiscordAdapter adapter(DiscordSettings settings) {
    return DiscordStandIn.node(settings, bot.router(), ChatEvents.NONE);
  }

  @AfterEach
  void stop() {
    adapter.close();
    discord.close();
  }

  @Test
  void registersEveryCommandOnceAndNotAgainAtTheNextStart() throws Exception {
    await().until(() -> discord.requests("PUT", "/commands").size() == 1);
    assertThat(discord.requests("PUT", "/commands").get(0).body())
        .hasSize(Commands.shapes().size() + ON_MESSAGES + THE_FORM);

    DiscordAdapter again = adapter(discord.settings());
    try {
      again.start();
      await().until(() -> discord.requests("GET", "/commands").size() == 2);
    } finally {
      again.close();
    }
    assertThat(discord.requests("PUT", "/commands")).hasSize(1);
  }

  @Test
  void registersTheCommandsOfDevelopmentInOneServerOnly() throws Exception {
    await().until(() -> discord.requests("PUT", "/commands").size() == 1);
    String there = "/guilds/" + DiscordStandIn.GUILD + "/commands";

    for (int start = 1; start <= 2; start++) {
      int looks = start;
      try (DiscordAdapter developed =
          adapter(discord.settingsForCommandsIn(DiscordStandIn.GUILD))) {
        developed.start();
        await().until(() -> discord.requests("GET", there).size() == looks);
        await().until(() -> discord.requests("PUT", there).size() == 1);
      }
    }

    assertThat(discord.requests("PUT", there)).hasSize(1);
    assertThat(discord.requests("PUT", there).get(0).body())
        .hasSize(Commands.shapes().size() + ON_MESSAGES + THE_FORM);
    assertThat(discord.requests("PUT", "/commands")).hasSize(2);
  }

  @Test
  void pingsNobodyAndTellsRepetitionsApart() {
    adapter.send(
        discord.chat(), Reply.of(new Block.Paragraph(Text.of("@everyone lihat"))), "nonce-1");

    var sent = discord.requests("POST", "/messages").get(0).body();
    assertThat(sent.at("/allowed_mentions/parse")).isEmpty();
    assertThat(sent.path("nonce").asText()).isEqualTo("nonce-1");
    assertThat(sent.path("enforce_nonce").asBoolean()).isTrue();
  }

  @Test
  void refusesToStartWithATokenThatDiscordDoesNotKnow() {
    DiscordSettings known = discord.settings();
    DiscordAdapter stranger =
        adapter(new DiscordSettings("not-the-token", known.rest(), known.gateway()));
    try {
      assertThatThrownBy(stranger::start).isInstanceOf(StartRefusedException.class);
    } finally {
      stranger.close();
    }
  }
}
