package id.kutip.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kutip.hostile.HostileInputs;
import id.kutip.hostile.LoopbackServer;
import id.kutip.hostile.Row;
import id.kutip.http.UrlGuard.Checked;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that are nobody's public site, however they are written or looked up. */
@HostileInputs
class HostileAddressesTest {

  private final AddressGuard addresses = new AddressGuard(Set.of());

  private void refused(Refusal expected, String url) {
    assertThat(new UrlGuard(addresses).check(url)).isEqualTo(new Checked.Denied(expected));
  }

  private void isPrivate(String url) {
    refused(Refusal.PRIVATE, url);
  }

  @Row(1)
  @Test
  void refusesTheLoopback() {
    isPrivate("http://127.0.0.1/");
  }

  @Row(2)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/",
        "http://LOCALHOST/",
        "http://localhost./",
        "http://x.localhost/",
        "http://nas.local/",
        "http://db.internal/",
        "http://router.home.arpa/"
      })
  void refusesTheLoopbackByNameAndNamesOfLocalNetworks(String url) {
    isPrivate(url);
  }

  @Row(3)
  @ParameterizedTest
  @ValueSource(strings = {"http://127.1/", "http://127.0.1/"})
  void refusesAnAddressWithPartsLeftOut(String url) {
    isPrivate(url);
  }

  @Row(4)
  @Test
  void refusesAnAddressInOneDecimalNumber() {
    isPrivate("http://2130706433/");
  }

  @Row(5)
  @ParameterizedTest
  @ValueSource(strings = {"http://0x7f000001/", "http://0x7f.0.0.1/", "http://0X7F.1/"})
  void refusesHexadecimalAddresses(String url) {
    refused(Refusal.BAD_HOST, url);
  }

  @Row(6)
  @Test
  void refusesAnOctalAddressThatOthersReadAsDecimal() {
    refused(Refusal.BAD_HOST, "http://0177.0.0.1/");
  }

  @Row(7)
  @Test
  void refusesAnAddressInOneOctalNumber() {
    refused(Refusal.BAD_HOST, "http://017700000001/");
  }

  @Row(8)
  @ParameterizedTest
  @ValueSource(strings = {"http://0/", "http://0.0.0.0/"})
  void refusesTheAddressOfThisHost(String url) {
    isPrivate(url);
  }

  @Row(9)
  @ParameterizedTest
  @ValueSource(strings = {"http://[::1]/", "http://[::]/"})
  void refusesTheLoopbackOfVersionSix(String url) {
    isPrivate(url);
  }

  @Row(10)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[0:0:0:0:0:ffff:127.0.0.1]/"
      })
  void refusesTheLoopbackMappedIntoVersionSix(String url) {
    isPrivate(url);
  }

  @Row(11)
  @Test
  void refusesAddressesCompatibleWithVersionFour() {
    isPrivate("http://[::127.0.0.1]/");
  }

  @Row(12)
  @Test
  void refusesAddressesTranslatedFromVersionFour() {
    isPrivate("http://[::ffff:0:127.0.0.1]/");
  }

  @Row(13)
  @ParameterizedTest
  @ValueSource(strings = {"http://[64:ff9b::7f00:1]/", "http://[64:ff9b::a9fe:a9fe]/"})
  void refusesWhatANetworksEdgeTranslates(String url) {
    isPrivate(url);
  }

  @Row(14)
  @Test
  void refusesWhatALocalNetworkTranslates() {
    isPrivate("http://[64:ff9b:1::a00:1]/");
  }

  @Row(15)
  @ParameterizedTest
  @ValueSource(strings = {"http://[2002:7f00:1::]/", "http://[2002:a9fe:a9fe::1]/"})
  void refusesSixToFour(String url) {
    isPrivate(url);
  }

  @Row(16)
  @Test
  void refusesTeredo() {
    isPrivate("http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/");
  }

  @Row(17)
  @Test
  void refusesUniqueLocalAddressesACloudsMetadataAmongThem() {
    isPrivate("http://[fd00:ec2::254]/");
  }

  @Row(18)
  @ParameterizedTest
  @ValueSource(
      strings = {"http://[fe80::1]/", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/"})
  void refusesLinkLocalAddressesWithAndWithoutTheirZone(String url) {
    isPrivate(url);
  }

  @Row(19)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://[100::1]/",
        "http://[2001:db8::1]/",
        "http://[3fff::1]/",
        "http://[5f00::1]/"
      })
  void refusesReservedBlocksOfVersionSix(String url) {
    isPrivate(url);
  }

  @Row(20)
  @Test
  void refusesTheMetadataAddressOfMostClouds() {
    isPrivate("http://169.254.169.254/latest/meta-data/");
  }

  @Row(21)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.170.2/v2/credentials",
        "http://100.100.100.200/",
        "http://192.0.0.192/",
        "http://168.63.129.16/"
      })
  void refusesTheMetadataAddressesOfOtherClouds(String url) {
    isPrivate(url);
  }

  @Row(22)
  @ParameterizedTest
  @ValueSource(strings = {"http://metadata.google.internal/", "http://instance-data/"})
  void refusesMetadataServicesByName(String url) {
    isPrivate(url);
  }

  @Row(23)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://172.31.255.254/",
        "http://192.168.1.1/"
      })
  void refusesPrivateNetworks(String url) {
    isPrivate(url);
  }

  @Row(24)
  @ParameterizedTest
  @ValueSource(strings = {"http://100.64.0.1/", "http://100.127.255.254/"})
  void refusesNetworksBehindAProvidersTranslation(String url) {
    isPrivate(url);
  }

  @Row(25)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://198.18.0.1/",
        "http://192.0.2.1/",
        "http://198.51.100.7/",
        "http://203.0.113.9/",
        "http://192.88.99.1/"
      })
  void refusesBlocksForTestsAndDocumentation(String url) {
    isPrivate(url);
  }

  @Row(26)
  @ParameterizedTest
  @ValueSource(strings = {"http://240.0.0.1/", "http://255.255.255.255/", "http://224.0.0.1/"})
  void refusesReservedAndManyReceiversAddresses(String url) {
    isPrivate(url);
  }

  @Row(27)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://172.15.255.255/",
        "http://172.32.0.1/",
        "http://100.63.255.254/",
        "http://100.128.0.1/",
        "http://[2606:4700:4700::1111]/"
      })
  void letsThroughWhatStandsBesideARefusedBlock(String url) {
    assertThat(new UrlGuard(addresses).check(url)).isInstanceOf(Checked.Allowed.class);
  }

  @Row(28)
  @ParameterizedTest
  @ValueSource(strings = {"http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/"})
  void refusesDisguisesInOtherCharacters(String url) {
    isPrivate(url);
  }

  @Row(29)
  @Test
  void refusesADisguiseInEscapes() {
    isPrivate("http://127%2e0%2e0%2e1/");
  }

  private record Resolved(FetchResult result, List<String> asked) {}

  /**
   * Fetches with a name service of our own, which tells what the rest of the path would contact.
   */
  private Resolved resolve(String url, String... answers) {
    List<String> asked = new ArrayList<>();
    GuardedFetcher fetcher =
        new GuardedFetcher(
            addresses,
            FetchLimits.standard(),
            "Kutip/test",
            Clock.systemUTC(),
            host -> {
              asked.add(host);
              return addresses(host, answers);
            });
    return new Resolved(fetcher.fetch(FetchRequest.page(url)), asked);
  }

  private static List<InetAddress> addresses(String host, String... literals)
      throws UnknownHostException {
    List<InetAddress> addresses = new ArrayList<>();
    for (String literal : literals) {
      addresses.add(InetAddress.getByAddress(host, InetAddress.getByName(literal).getAddress()));
    }
    return addresses;
  }

  private static void isPrivate(Resolved resolved) {
    assertThat(resolved.result())
        .isInstanceOfSatisfying(
            FetchResult.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refusal.PRIVATE));
    assertThat(resolved.asked()).hasSize(1);
  }

  @Row(44)
  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1.nip.io/", "http://localtest.me/", "http://a.warta.id/"})
  void refusesAPublicNameOfThisMachine(String url) {
    isPrivate(resolve(url, "127.0.0.1"));
  }

  @Row(45)
  @Test
  void refusesANameWithOnePrivateAddressAmongItsOwn() {
    isPrivate(resolve("http://warta.id/", "93.184.216.34", "10.0.0.5"));
  }

  @Row(46)
  @ParameterizedTest
  @ValueSource(strings = {"::1", "fd00::1"})
  void refusesANameThatIsPrivateInVersionSixOnly(String address) {
    isPrivate(resolve("http://warta.id/", "93.184.216.34", address));
  }

  @Row(47)
  @Test
  void connectsToNoAddressButTheOneThatWasChecked() throws IOException {
    try (LoopbackServer inside = LoopbackServer.of(LoopbackServer.page("rahasia"));
        Socket socket = new GuardedSockets(addresses).createSocket()) {
      // what a name that answers differently the second time comes down to
      InetAddress second = InetAddress.getByAddress("warta.id", new byte[] {127, 0, 0, 1});

      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(second, inside.port()), 1_000))
          .isInstanceOf(GuardedSockets.PrivateAddressException.class);
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(second, inside.port())))
          .isInstanceOf(GuardedSockets.PrivateAddressException.class);
      assertThatThrownBy(
              () -> socket.connect(InetSocketAddress.createUnresolved("warta.id", inside.port())))
          .isInstanceOf(GuardedSockets.PrivateAddressException.class);
      assertThat(socket.isConnected()).isFalse();
      assertThat(inside.asked()).isEmpty();
    }
  }

  @Row(48)
  @Test
  void refusesAPublicNameThatStandsForAnInternalOne() throws UnknownHostException {
    // a name service tells the last name of the chain together with its address
    InetAddress last = InetAddress.getByAddress("db.kantor.id", new byte[] {10, 0, 0, 5});
    GuardedFetcher fetcher =
        new GuardedFetcher(
            addresses,
            FetchLimits.standard(),
            "Kutip/test",
            Clock.systemUTC(),
            host -> List.of(last));

    isPrivate(new Resolved(fetcher.fetch(FetchRequest.page("http://warta.id/")), List.of("")));
  }

  @Row(49)
  @ParameterizedTest
  @ValueSource(
      strings = {"http://warta.onion/", "http://warta.i2p/", "http://intranet/", "http://router/"})
  void refusesNamesThatNoPublicSiteHas(String url) {
    refused(Refusal.BAD_HOST, url);
  }

  @Row(50)
  @Test
  void showsALookAlikeNameAsWhatItIs() {
    Checked checked = new UrlGuard(addresses).check("http://аpple.com/");

    assertThat(checked)
        .isInstanceOfSatisfying(
            Checked.Allowed.class,
            allowed -> assertThat(allowed.url().toString()).isEqualTo("http://xn--pple-43d.com/"));
  }

  @Row(51)
  @Test
  void usesNoProxyOfTheSystem() throws IOException {
    try (LoopbackServer site = LoopbackServer.of(LoopbackServer.page("situs"));
        LoopbackServer proxy = LoopbackServer.of(LoopbackServer.page("perantara"))) {
      System.setProperty("http.proxyHost", "127.0.0.1");
      System.setProperty("http.proxyPort", "" + proxy.port());
      System.setProperty("http.nonProxyHosts", "");
      try {
        FetchResult result =
            new GuardedFetcher(
                    new AddressGuard(Set.of(site.host())),
                    FetchLimits.standard(),
                    "Kutip/test",
                    Clock.systemUTC())
                .fetch(FetchRequest.page(site.url("/")));

        assertThat(result).isInstanceOf(FetchResult.Fetched.class);
        assertThat(site.asked()).hasSize(1);
        assertThat(proxy.asked()).isEmpty();
      } finally {
        System.clearProperty("http.proxyHost");
        System.clearProperty("http.proxyPort");
        System.clearProperty("http.nonProxyHosts");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"8080, true", "8081, false"})
  void letsThroughWhatTheOperatorAllows(int port, boolean allowed) {
    UrlGuard lenient = new UrlGuard(new AddressGuard(Set.of("127.0.0.1:8080")));

    assertThat(lenient.check("http://127.0.0.1:" + port + "/") instanceof Checked.Allowed)
        .isEqualTo(allowed);
  }
}
