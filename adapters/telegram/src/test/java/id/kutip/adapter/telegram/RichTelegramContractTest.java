package id.kutip.adapter.telegram;

/** The same where the server takes rich messages. */
class RichTelegramContractTest extends TelegramContractTest {

  @Override
  protected PlatformStandIn platform() {
    TelegramStandIn telegram = (TelegramStandIn) super.platform();
    telegram.takesRichMessages();
    return telegram;
  }
}
