package id.kutip.adapter.discord;

import id.kutip.adapter.testing.ChatAdapterContractTest;
import id.kutip.adapter.testing.SampleBot;
import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatEvents;
import org.jspecify.annotations.Nullable;

class DiscordContractTest extends ChatAdapterContractTest {

  private @Nullable DiscordStandIn discord;

  @Override
  protected PlatformStandIn platform() throws Exception {
    discord = new DiscordStandIn();
    return discord;
  }

  @Override
  protected ChatAdapter adapter(PlatformStandIn platform) throws Exception {
    DiscordAdapter adapter =
        DiscordStandIn.node(
            ((DiscordStandIn) platform).settings(), new SampleBot().router(), ChatEvents.NONE);
    adapter.start();
    return adapter;
  }

  @Override
  protected void closePlatform() {
    if (discord != null) {
      discord.close();
    }
  }
}
