package id.kutip.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its users start it: a process of its own, with arguments, input and output. */
class ProgramTest {

  @TempDir Path folder;

  private record Ended(int code, String out, String err) {

    List<String> lines() {
      return out.lines().toList();
    }
  }

  private ProcessBuilder builder(int webPort, String... arguments) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    line.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.directory(folder.toFile());
    builder.environment().put("KUTIP_HTTP_PORT", Integer.toString(webPort));
    builder.environment().put("KUTIP_LOG_LEVEL", "ERROR");
    return builder;
  }

  private Ended run(String input, String... arguments) throws Exception {
    Process process =
        builder(0, arguments).redirectError(folder.resolve("stderr").toFile()).start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out, Files.readString(folder.resolve("stderr")));
  }

  @Nested
  class TakingOutAndIn {

    private static final String LIST =
        "<opml version='2.0'><body><outline type='rss' text='A' xmlUrl='https://a.example/rss'/>"
            + "</body></opml>";

    @Test
    void feedsComeInFromAListAndGoOutAgain() throws Exception {
      Files.writeString(folder.resolve("feeds.opml"), LIST);

      Ended in = run("", "import", "telegram:-1001", "feeds.opml");
      Ended out = run("", "export", "telegram:-1001", "--opml");
      Ended all = run("", "export", "telegram:-1001");

      assertThat(in.out()).contains("1 feeds added, 0 were there already");
      assertThat(out.out()).startsWith("<?xml").contains("xmlUrl=\"https://a.example/rss\"");
      assertThat(all.out()).contains("\"made_by\" : \"operator\"");
      assertThat(List.of(in.code(), out.code(), all.code())).containsOnly(0);
    }

    @Test
    void saysWhatIsWrongWithAChatOrAList() throws Exception {
      Files.writeString(folder.resolve("notes.txt"), "no list");

      assertThat(run("", "export", "myspace:1").err()).contains("such as telegram:-1001234");
      assertThat(run("", "import", "web:1", "notes.txt").err()).contains("is no OPML list");
      assertThat(run("", "import", "web:1", "nowhere.opml").err()).contains("there is no file");
    }
  }

  @Nested
  class Analyse {

    @Test
    void keepsTheOrderAndPutsAnErrorInABadLinesPlace() throws Exception {
      Ended ended =
          run(
              """
              {"id":"a","text":"\\"Air naik sejak pagi,\\" kata Mirna Lesmana di Palu, Senin."}
              {"id":"b"}
              not json

              {"id":"c","text":"The bridge cost $3 million, said Daniel Finch."}
              """,
              "analyse");

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.lines()).hasSize(4);
      assertThat(ended.lines().get(0)).startsWith("{\"id\":\"a\"").contains("\"Mirna Lesmana\"");
      assertThat(ended.lines().get(1)).startsWith("{\"id\":\"b\",\"error\":");
      assertThat(ended.lines().get(2)).contains("\"error\":\"not JSON");
      assertThat(ended.lines().get(3)).startsWith("{\"id\":\"c\"").contains("\"USD\"");
    }

    @Test
    void readsTextAndPagesAndSaysWhichFileItCannotRead() throws Exception {
      Path text = Files.writeString(folder.resolve("a.txt"), "Hujan turun di Palu sejak pagi.");
      Path page =
          Files.writeString(
              folder.resolve("b.html"),
              "<html><head><title>Jembatan dibuka</title></head><body><article><h1>Jembatan dibuka"
                  + "</h1><p>"
                  + "Jembatan di atas Kali Biru dibuka lagi pada Senin pagi setelah dua tahun. "
                      .repeat(8)
                  + "</p></article></body></html>");

      Ended ended = run("", "analyse", text.toString(), "none.txt", page.toString());

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.lines()).hasSize(3);
      assertThat(ended.lines().get(0)).contains("\"lang\":\"id\"");
      assertThat(ended.lines().get(1))
          .isEqualTo("{\"id\":\"none.txt\",\"error\":\"the file cannot be read\"}");
      assertThat(ended.lines().get(2)).contains("\"sentences\":[{");
    }

    @Test
    void endsWithZeroWhereAllIsWell() throws Exception {
      Ended ended = run("Hujan turun sejak pagi di Palu dan sekitarnya.", "analyse", "-");

      assertThat(ended.code()).isZero();
      assertThat(ended.lines()).hasSize(1);
      assertThat(ended.err()).isEmpty();
    }
  }

  @Nested
  class Elsewhere {

    @Test
    void talksInPlainLinesOverAPipe() throws Exception {
      Ended ended = run("ringkas 1\n/keluar\n", new String[0]);

      assertThat(ended.code()).isZero();
      assertThat(ended.out()).contains("Jembatan Wairano").doesNotContain("\u001b[");
    }

    @Test
    void tellsItsVersionAndItsCommands() throws Exception {
      assertThat(run("", "--version").out()).contains("Kutip");
      assertThat(run("", "--help").out()).contains("analyse", "run", "check");
    }

    @Test
    void saysWhatIsWrongWithTheConfigurationAndEndsWithTwo() throws Exception {
      Files.writeString(folder.resolve("kutip.conf"), "language = fr\n");

      Ended ended = run("", "run");

      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains("line 1 of kutip.conf", "it takes id or en");
    }

    @Test
    void checksWithoutStarting() throws Exception {
      Ended ended = run("", "check");

      assertThat(ended.code()).isZero();
      assertThat(ended.out()).contains("configuration: fine", "database: fine (SQLITE)");
    }

    @Test
    void leavesTheDatabaseOfAnotherVersionAsItIsAndSaysSo() throws Exception {
      assertThat(run("").code()).isZero();
      Path database = folder.resolve("kutip-data").resolve("kutip.db");
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
          Statement statement = connection.createStatement()) {
        statement.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '3'");
      }

      Ended ended = run("");

      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains("another version of Kutip").doesNotContain("\tat ");
    }

    @Test
    void hasNothingToRunWhereNoPlatformIsOn() throws Exception {
      Ended ended = run("", "run");

      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains("http.port");
    }
  }

  @Nested
  class Run {

    @Test
    void listensUntilItIsToldToStop() throws Exception {
      int port = freePort();
      Process process = builder(port, "run").start();
      try {
        assertThat(
                process
                    .errorReader(StandardCharsets.UTF_8)
                    .lines()
                    .anyMatch(line -> line.contains("http://localhost:" + port)))
            .isTrue();

        process.destroy();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      } finally {
        process.destroyForcibly();
      }
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }
  }
}
