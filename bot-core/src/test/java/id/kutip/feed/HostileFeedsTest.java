package id.kutip.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.kutip.hostile.Bounds;
import id.kutip.hostile.HostileInputs;
import id.kutip.hostile.LoopbackServer;
import id.kutip.hostile.Row;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What feeds that mean harm, or are merely broken, may not do. */
@HostileInputs
class HostileFeedsTest {

  private static final Duration AT_ALL = Duration.ofSeconds(20);
  private static final String URL = "https://warta.example/rss";

  private final FeedParser parser = new FeedParser();

  private Optional<Feed> read(String text) {
    return assertTimeoutPreemptively(AT_ALL, () -> parser.parse(text, URL));
  }

  private static String rss(String inside) {
    return "<rss version='2.0'><channel>" + inside + "</channel></rss>";
  }

  @Row(98)
  @Test
  void doesNotExpandEntitiesThatStandForABillionLaughs() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 10; i++) {
      bomb.append("<!ENTITY a")
          .append(i)
          .append(" '")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("'>");
    }

    Optional<Feed> feed = read(bomb + "]>" + rss("<title>&a9;</title>"));

    assertThat(feed.map(Feed::title)).contains("&a9;");
  }

  @Row(99)
  @Test
  void doesNotExpandALongEntityAThousandTimes() {
    String text =
        "<!DOCTYPE rss [<!ENTITY a '"
            + "x".repeat(200_000)
            + "'>]>"
            + rss("<title>" + "&a;".repeat(3_000) + "</title>");

    assertThat(read(text).map(Feed::title).orElse(""))
        .startsWith("&a;")
        .hasSizeLessThanOrEqualTo(501);
  }

  @Row(100)
  @Test
  void readsNoFileThatAnEntityNames(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "rahasia dapur");
    for (String declaration :
        List.of(
            "<!ENTITY a SYSTEM '" + secret.toUri() + "'>",
            "<!ENTITY a PUBLIC 'x' '" + secret.toUri() + "'>",
            "<!ENTITY % p SYSTEM '" + secret.toUri() + "'> %p;")) {
      Optional<Feed> feed =
          read(
              "<!DOCTYPE rss ["
                  + declaration
                  + "]>"
                  + rss("<title>&a;</title><item><title>&a;</title></item>"));

      assertThat(feed.toString()).doesNotContain("rahasia");
    }
  }

  @Row(102)
  @Test
  void includesNothingAndAppliesNoStyle(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "rahasia dapur");
    String include =
        rss(
            "<item><title><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='"
                + secret.toUri()
                + "'/></title></item>");
    assertThat(read("<?xml-stylesheet href='" + secret.toUri() + "'?>" + include).toString())
        .doesNotContain("rahasia");
  }

  @Row(101)
  @Test
  void asksForNothingThatADtdNames() throws Exception {
    try (LoopbackServer server = LoopbackServer.of(LoopbackServer.page("<!ENTITY b 'x'>"))) {
      String text =
          "<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN'"
              + " '%s' [<!ENTITY %% p SYSTEM '%s'> %%p; <!ENTITY a SYSTEM '%s'>]>"
                  .formatted(server.url("/dtd"), server.url("/p"), server.url("/a"))
              + "<rss version='0.91'><channel><title>Warta &a;</title>"
              + "<item><title>Satu</title></item></channel></rss>";

      assertThat(read(text).map(Feed::entries).orElse(List.of())).hasSize(1);
      assertThat(server.asked()).isEmpty();
    }
  }

  static List<String> nested() {
    return List.of(
        rss(
            "<item><title>"
                + "<b>".repeat(200_000)
                + "x"
                + "</b>".repeat(200_000)
                + "</title></item>"),
        rss("<item><title>" + "<b>".repeat(500_000)),
        rss("<item><title>x".repeat(100_000)),
        rss("<x:b xmlns:x='u'>".repeat(100_000)),
        rss("<channel xml:base='a/'>".repeat(50_000) + "<item><link>x</link></item>"),
        rss(
            ("<item><description>" + "&lt;div&gt;".repeat(1_000) + "</description></item>")
                .repeat(200)));
  }

  @Row(103)
  @ParameterizedTest(name = "{index}")
  @MethodSource("nested")
  void answersWithinItsBoundsHoweverDeepAFeedIs(String text) throws Exception {
    bounded(text);
  }

  static List<String> large() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      attributes.append('a').append(i).append("='1' ");
    }
    return List.of(
        rss("<item " + attributes + "><title>x</title></item>"),
        rss("<item><title>x</title></item>".repeat(200_000)),
        rss("<title>" + "x ".repeat(5_000_000) + "</title>"),
        rss("<title>" + "&lt;b&gt;".repeat(300_000) + "</title>"),
        rss("<title>" + "&a9;".repeat(1_000_000) + "</title>"),
        rss("<title><![CDATA[" + "<".repeat(5_000_000) + "]]></title>"),
        rss("<title><![CDATA[" + "&".repeat(2_000_000) + ";]]></title>"),
        rss("<item>" + "<category>x</category>".repeat(300_000) + "</item>"),
        "<rss>" + "<".repeat(5_000_000),
        " ".repeat(10_000_000));
  }

  @Row(104)
  @ParameterizedTest(name = "{index}")
  @MethodSource("large")
  void answersWithinItsBoundsHoweverMuchThereIs(String text) throws Exception {
    bounded(text);
  }

  static List<String> json() {
    return List.of(
        "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": " + "[".repeat(100_000),
        "{\"items\": [{\"title\": \"" + "x".repeat(10_000_000) + "\"}]}",
        "{\"items\": [" + "{\"id\": 1},".repeat(100_000) + "{}]}",
        "{\"items\": [{\"id\": " + "9".repeat(100_000) + "}]}",
        "{\"items\": [{\"a\": " + "{\"a\": ".repeat(100_000));
  }

  @Row(118)
  @ParameterizedTest(name = "{index}")
  @MethodSource("json")
  void answersWithinItsBoundsWhateverJsonHolds(String text) throws Exception {
    bounded(text);
  }

  private void bounded(String text) throws Exception {
    Optional<Feed> feed = Bounds.within(AT_ALL, 2_000, () -> parser.parse(text, URL));

    feed.ifPresent(
        it -> {
          assertThat(it.title() == null ? "" : it.title()).hasSizeLessThanOrEqualTo(501);
          assertThat(it.entries()).hasSizeLessThanOrEqualTo(1_000);
          assertThat(it.entries())
              .allSatisfy(
                  entry ->
                      assertThat(entry.title() == null ? "" : entry.title())
                          .hasSizeLessThanOrEqualTo(501));
        });
  }

  @Row(105)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>Satu</title></item><item><title>Dua</ti",
        "<item><title>Satu</title></item><item><title><![CDATA[Dua",
        "<item><title>Satu</title></item><item><title>Dua</title><description>&lt;p&gt;putus",
        "<item><title>Satu<item><title>Dua",
        "<item><title>Satu</title><item><title>Dua</title></item>"
      })
  void keepsTheEntriesBeforeTheCut(String cut) {
    Optional<Feed> feed = read("<?xml version='1.0'?><rss version='2.0'><channel>" + cut);

    assertThat(feed.map(Feed::entries).orElse(List.of()))
        .extracting(FeedEntry::title)
        .startsWith("Satu")
        .hasSize(2);
  }

  @Row(106)
  @Test
  void keepsAnEntryAndDropsItsStrayCharacters() {
    String text =
        rss(
            "<item><title>A\u0000B\u0008C\u001FD&#0;E&#x1F;F\uFFFFG & H &nbsp; I<br>J</title></item>");

    assertThat(read(text).orElseThrow().entries().get(0).title()).matches("ABCD.?E.?FG & H I J");
  }

  @Row(107)
  @Test
  void keepsAnEntryWithPrefixesThatNobodyDeclared() {
    String text =
        rss(
            "<item><title>Satu</title><content:encoded>&lt;p&gt;Isi&lt;/p&gt;</content:encoded><georss:where><x:y/></georss:where></item>");

    FeedEntry entry = read(text).orElseThrow().entries().get(0);

    assertThat(entry.content()).isEqualTo(new Markup("<p>Isi</p>", URL));
  }

  @Row(108)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n  <?xml version='1.0'?>",
        "\uFEFF<?xml version='1.0'?>",
        "<?xml version=“1.0” encoding=”utf-8”?>",
        "<!-- made by hand --><?xml version='1.0'?>",
        "Warning: something on line 3\n<?xml version='1.0'?>"
      })
  void readsPastWhatStandsBeforeTheDeclaration(String before) {
    String text = before + rss("<item><title>Satu</title></item>");

    assertThat(read(text).map(Feed::entries).orElse(List.of())).hasSize(1);
  }

  @Row(118)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": null}",
        "{\"version\": \"https://jsonfeed.org/version/99\", \"title\": {}, \"items\": {}}",
        "{\"version\": 1, \"items\": [null, 7, \"x\", [], {\"id\": {}, \"authors\": 3, \"tags\": {}}]}",
        "{\"items\": [{\"id\": 1.5e300, \"date_published\": 1788797045, \"url\": [], \"attachments\": [1]}]}"
      })
  void readsJsonWhoseValuesAreOfTheWrongKind(String text) {
    assertThat(read(text)).isPresent();
  }

  @Row(109)
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "text/xml; charset=us-ascii, ISO-8859-1, UTF-8, Kafé di pelabuhan",
        "-, ISO-8859-1, UTF-8, Kafé di pelabuhan",
        "text/xml, UTF-8, ISO-8859-1, Kafé di pelabuhan",
        "text/xml; charset=tidak-ada, tidak-ada, UTF-8, Kafé di pelabuhan",
        "text/xml; charset=utf-7, utf-7, UTF-8, Kafé di pelabuhan",
        "text/xml; charset=utf-7, utf-7, windows-1252, Kafé di pelabuhan",
        "-, UTF-16, UTF-16, Kafé di pelabuhan",
        "text/xml; charset=utf-8, GB2312, GB18030, 海港的船"
      })
  void readsTheTextWhateverItsEncodingClaimsToBe(
      @Nullable String header, String declared, String used, String title) {
    String xml = "<?xml version='1.0' encoding='%s'?>".formatted(declared);
    byte[] body =
        (xml + rss("<item><title>" + title + "</title></item>")).getBytes(Charset.forName(used));

    Feed feed = parser.parse(body, header, URL).orElseThrow();

    assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly(title);
  }

  @Row(110)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\uFEFF",
        "  \n",
        "<!DOCTYPE html><html><body><form>Masuk</form></body></html>",
        "{\"error\": \"not found\"}",
        "null",
        "<",
        "{"
      })
  void takesNothingElseForAFeed(String text) {
    assertThat(read(text)).isEmpty();
    assertThat(parser.parse(text.getBytes(StandardCharsets.UTF_8), null, URL)).isEmpty();
  }

  @Row(110)
  @Test
  void neverThrowsWhateverTheBytes() {
    Random random = new Random(110);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);

      assertThat(parser.parse(bytes, "text/xml", URL)).isEmpty();
    }
  }

  @Row(110)
  @Test
  void takesBytesThatAreNoTextForNoFeed() {
    byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4};
    byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};

    assertThat(parser.parse(gzip, "text/xml", URL)).isEmpty();
    assertThat(parser.parse(jpeg, "image/jpeg", URL)).isEmpty();
    assertThat(parser.parse(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, null, URL))
        .isEmpty();
  }

  private FeedEntry item(String inside) {
    return read(rss("<item>" + inside + "</item>")).orElseThrow().entries().get(0);
  }

  @Row(116)
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Tarif &lt;b&gt;naik&lt;/b&gt; lagi            | Tarif naik lagi
          &amp;lt;b&amp;gt; adalah tanda                | <b> adalah tanda
          <![CDATA[Tarif <b>naik</b>]]>                 | Tarif naik
          <![CDATA[Tarif <![CDATA[naik]]>               | Tarif
          &lt;script&gt;alert(1)&lt;/script&gt;Tarif    | Tarif
          """)
  void showsATitleAsPlainTextUnescapedOnce(String written, String shown) {
    assertThat(item("<title>" + written + "</title>").title())
        .startsWith(shown)
        .doesNotContain("alert");
  }

  @Row(116)
  @Test
  void cutsATitleOfFiveKilobytesAndHasNoneWhereThereIsOnlyAPicture() {
    assertThat(item("<title>" + "kata ".repeat(1_000) + "</title>").title())
        .hasSizeLessThanOrEqualTo(501);
    assertThat(
            item("<title>&lt;img src='a.png'&gt;</title><link>https://a.example/</link>").title())
        .isNull();
  }

  @Row(117)
  @ParameterizedTest
  @CsvSource({
    "/x, https://warta.example/x",
    "//b.example/x, https://b.example/x",
    "' x y ', https://warta.example/x%20y",
    "javascript:alert(1),",
    "JavaScript:alert(1),",
    "data:text/html;x,",
    "file:///etc/passwd,",
    "http:,",
    "https:///x,"
  })
  void givesAnAbsoluteWebAddressOrNone(String written, @Nullable String link) {
    assertThat(item("<title>t</title><link>" + written + "</link>").link()).isEqualTo(link);
  }

  @Row(117)
  @Test
  void findsTheAddressBehindAClickCounterAndCountsFromTheBaseThatIsGiven() {
    assertThat(
            item("<title>t</title><link>https://hitung.example/1</link>"
                    + "<feedburner:origLink>https://warta.example/1</feedburner:origLink>")
                .link())
        .isEqualTo("https://warta.example/1");
    assertThat(
            read("<feed xml:base='https://b.example/a/'><entry><link href='c'/></entry></feed>")
                .orElseThrow()
                .entries()
                .get(0)
                .link())
        .isEqualTo("https://b.example/a/c");
    assertThat(CanonicalUrl.of("https://warta.example/1?utm_source=rss&utm_medium=x"))
        .isEqualTo(CanonicalUrl.of("http://www.warta.example/1/"));
  }

  @Test
  void opmlExpandsNothingAndHasItsBounds() {
    String bomb =
        "<!DOCTYPE opml [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><opml><body>"
            + "<outline text='&a;' xmlUrl='https://a.example/'/>"
            + "<outline>".repeat(50_000)
            + "<outline xmlUrl='https://b.example/'/>";

    assertThat(assertTimeoutPreemptively(AT_ALL, () -> Opml.read(bomb)).orElseThrow())
        .extracting(Opml.Outline::title)
        .containsExactly("&a;", null);
    String many = "<opml><body>" + "<outline xmlUrl='https://a.example/%d'/>".repeat(1);
    StringBuilder list = new StringBuilder("<opml><body>");
    for (int i = 0; i < 10_000; i++) {
      list.append(many.substring(12).formatted(i));
    }
    assertThat(Opml.read(list.toString()).orElseThrow()).hasSize(Opml.MOST_FEEDS);
    assertThat(Opml.read(" ".repeat(Opml.LONGEST + 1))).isEmpty();
  }

  @Test
  void discoverySurvivesAPageOfNothingButLinks() {
    String page =
        "<link rel=alternate type=application/rss+xml href=/x>".repeat(50_000)
            + "<a href=/feed>".repeat(50_000);

    assertThatCode(
            () ->
                assertTimeoutPreemptively(
                    AT_ALL,
                    () -> assertThat(FeedDiscovery.inPage(page, URL)).hasSizeLessThanOrEqualTo(10)))
        .doesNotThrowAnyException();
  }
}
