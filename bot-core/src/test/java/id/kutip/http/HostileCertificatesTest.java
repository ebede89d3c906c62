package id.kutip.http;

import static id.kutip.http.Fetches.fetcher;
import static id.kutip.http.Fetches.refused;
import static id.kutip.http.Fetches.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.hostile.HostileInputs;
import id.kutip.hostile.LoopbackServer;
import id.kutip.hostile.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites that cannot show that they are who they say. */
@HostileInputs
class HostileCertificatesTest {

  private static final String PASSWORD = "rahasia";

  @TempDir Path folder;

  /** Makes an authority, and a server with a certificate of its making. */
  private LoopbackServer server(String names, String from, int days) throws Exception {
    keytool("-alias", "ca", "-dname", "CN=Balai", "-ext", "bc:critical=ca:true");
    keytool(
        "-alias",
        "situs",
        "-dname",
        "CN=Warta",
        "-signer",
        "ca",
        "-ext",
        "SAN=" + names,
        "-startdate",
        from,
        "-validity",
        "" + days);
    KeyStore keys = KeyStore.getInstance(keys().toFile(), PASSWORD.toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", keys.getCertificate("ca"));
    try (OutputStream out = Files.newOutputStream(trusted())) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    keys.deleteEntry("ca");
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return new LoopbackServer(
        context.getServerSocketFactory().createServerSocket(0, 8, InetAddress.getLoopbackAddress()),
        (head, wire) -> wire.send(LoopbackServer.page("terpercaya")));
  }

  private Path keys() {
    return folder.resolve("kunci.p12");
  }

  private Path trusted() {
    return folder.resolve("percaya.p12");
  }

  /** The JDK's own tool; there is no interface for it. */
  private void keytool(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", keys().toString()));
    command.addAll(List.of(options));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(output).isZero();
  }

  /** As if the whole world trusted the authority. */
  private FetchResult trusting(LoopbackServer server) {
    System.setProperty("javax.net.ssl.trustStore", trusted().toString());
    System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
    try {
      return fetch(server);
    } finally {
      System.clearProperty("javax.net.ssl.trustStore");
      System.clearProperty("javax.net.ssl.trustStorePassword");
    }
  }

  private static FetchResult fetch(LoopbackServer server) {
    return fetcher(server).fetch(FetchRequest.page("https://" + server.host() + "/"));
  }

  @Row(77)
  @Test
  void readsNoSiteWhoseCertificateNobodyKnows() throws Exception {
    try (LoopbackServer site = server("IP:127.0.0.1", "-1d", 10)) {
      refused(Refusal.TLS, fetch(site));

      assertThat(site.asked()).isEmpty();
      assertThat(text(trusting(site))).isEqualTo("terpercaya");
    }
  }

  @Row(77)
  @ParameterizedTest
  @CsvSource({"IP:127.0.0.1, -30d, 10", "DNS:warta.id, -1d, 10"})
  void readsNoSiteWhoseCertificateIsOutOfDateOrAnothers(String names, String from, int days)
      throws Exception {
    try (LoopbackServer site = server(names, from, days)) {
      refused(Refusal.TLS, trusting(site));

      assertThat(site.asked()).isEmpty();
    }
  }

  /** An alert, a server that knows the first version only, and one that speaks no TLS. */
  @Row(77)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0015\u0003\u0003\u0000\u0002\u0002p",
        "\u0015\u0003\u0001\u0000\u0002\u0002F",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"
      })
  void triesNothingWeakerWhenNoSafeConnectionComesAbout(String answer) throws IOException {
    try (LoopbackServer site = LoopbackServer.unasked(answer)) {
      refused(Refusal.TLS, fetch(site));
    }
  }
}
