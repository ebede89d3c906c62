package id.kutip.feed;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.feed.Feed.Format;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {

  private static final String URL = "https://warta.example/umpan/terbaru.xml";

  private final FeedParser parser = new FeedParser();

  private Feed read(String text) {
    return parser.parse(text, URL).orElseThrow();
  }

  private FeedEntry item(String inside) {
    Feed feed = read("<rss version='2.0'><channel><item>" + inside + "</item></channel></rss>");
    assertThat(feed.entries()).hasSize(1);
    return feed.entries().get(0);
  }

  @Test
  void readsRss() {
    Feed feed =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:media="http://search.yahoo.com/mrss/"
                xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>Warta Pagi</title>
                <link>https://warta.example/</link>
                <atom:link rel="self" href="https://warta.example/umpan/terbaru.xml"/>
                <description>Kabar dari pesisir</description>
                <language>id-ID</language>
                <ttl>30</ttl>
                <sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">hourly</sy:updatePeriod>
                <sy:updateFrequency xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">4</sy:updateFrequency>
                <skipHours><hour>0</hour><hour>24</hour><hour>3</hour></skipHours>
                <item>
                  <title>Harga ikan &amp; garam naik</title>
                  <link>https://warta.example/ikan?id=1&amp;hal=2</link>
                  <guid isPermaLink="false">warta-1</guid>
                  <pubDate>Senin, 07 Sep 2026 16:04 WIB</pubDate>
                  <dc:creator>Sari Wulan</dc:creator>
                  <category>Ekonomi</category>
                  <category>Pesisir</category>
                  <description><![CDATA[<p>Nelayan <b>senang</b>.</p>]]></description>
                  <content:encoded><![CDATA[<p>Nelayan senang. <a href="/peta">Peta</a></p>]]></content:encoded>
                  <media:content url="/gambar/ikan.jpg" medium="image"/>
                  <enclosure url="https://warta.example/suara.mp3" type="audio/mpeg" length="1"/>
                </item>
              </channel>
            </rss>
            """);

    assertThat(feed.format()).isEqualTo(Format.RSS);
    assertThat(feed.title()).isEqualTo("Warta Pagi");
    assertThat(feed.description()).isEqualTo("Kabar dari pesisir");
    assertThat(feed.link()).isEqualTo("https://warta.example/");
    assertThat(feed.language()).isEqualTo("id-ID");
    assertThat(feed.polling().interval()).isEqualTo(Duration.ofMinutes(30));
    assertThat(feed.polling().rhythm()).isEqualTo(Duration.ofMinutes(15));
    assertThat(feed.polling().silentHours()).containsExactlyInAnyOrder(0, 3);
    FeedEntry entry = feed.entries().get(0);
    assertThat(entry.id()).isEqualTo("warta-1");
    assertThat(entry.title()).isEqualTo("Harga ikan & garam naik");
    assertThat(entry.link()).isEqualTo("https://warta.example/ikan?id=1&hal=2");
    assertThat(entry.published()).isEqualTo("2026-09-07T09:04:00Z");
    assertThat(entry.authors()).containsExactly("Sari Wulan");
    assertThat(entry.tags()).containsExactly("Ekonomi", "Pesisir");
    assertThat(entry.summary()).isEqualTo("Nelayan senang.");
    assertThat(entry.content())
        .extracting(Markup::absolute)
        .isEqualTo("<p>Nelayan senang. <a href=\"https://warta.example/peta\">Peta</a></p>");
    assertThat(entry.image()).isEqualTo("https://warta.example/gambar/ikan.jpg");
    assertThat(entry.enclosures())
        .containsExactly(new FeedEntry.Enclosure("https://warta.example/suara.mp3", "audio/mpeg"));
  }

  @Test
  void readsAtom() {
    Feed feed =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://gazette.example/">
              <title type="html">The &lt;i&gt;Harbour&lt;/i&gt; Gazette</title>
              <subtitle>Ships and tides</subtitle>
              <link rel="self" href="/atom.xml"/>
              <link rel="alternate" type="text/html" href="/home"/>
              <id>tag:gazette.example,2026:all</id>
              <updated>2026-09-07T09:04:00Z</updated>
              <entry xml:base="2026/">
                <title type="text">How the &lt;table&gt; tag was lost</title>
                <link rel="replies" href="tides/comments"/>
                <link href="tides"/>
                <id>tag:gazette.example,2026:tides</id>
                <published>2026-09-07T16:04:00+07:00</published>
                <updated>2026-09-08T16:04:00+07:00</updated>
                <author><name>Ada Pelaut</name><email>ada@gazette.example</email></author>
                <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">High <b>water</b></div></summary>
                <category term="tides" label="Tides"/>
              </entry>
            </feed>
            """);

    assertThat(feed.format()).isEqualTo(Format.ATOM);
    assertThat(feed.title()).isEqualTo("The Harbour Gazette");
    assertThat(feed.link()).isEqualTo("https://gazette.example/home");
    assertThat(feed.updated()).isEqualTo("2026-09-07T09:04:00Z");
    FeedEntry entry = feed.entries().get(0);
    assertThat(entry.title()).isEqualTo("How the <table> tag was lost");
    assertThat(entry.link()).isEqualTo("https://gazette.example/2026/tides");
    assertThat(entry.published()).isEqualTo("2026-09-07T09:04:00Z");
    assertThat(entry.updated()).isEqualTo("2026-09-08T09:04:00Z");
    assertThat(entry.authors()).containsExactly("Ada Pelaut");
    assertThat(entry.summary()).isEqualTo("High water");
    assertThat(entry.tags()).containsExactly("tides");
  }

  @Test
  void readsRdfWhoseItemsStandBesideTheChannel() {
    Feed feed =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
              <channel rdf:about="https://warta.example/"><title>Warta</title></channel>
              <item rdf:about="https://warta.example/1"><title>Satu</title></item>
              <item rdf:about="https://warta.example/2"><title>Dua</title></item>
            </rdf:RDF>
            """);

    assertThat(feed.format()).isEqualTo(Format.RDF);
    assertThat(feed.title()).isEqualTo("Warta");
    assertThat(feed.entries())
        .extracting(FeedEntry::link)
        .containsExactly("https://warta.example/1", "https://warta.example/2");
  }

  @Test
  void readsJsonFeed() {
    Feed feed =
        read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Warta", "language": "id",
             "home_page_url": "https://warta.example/",
             "items": [{"id": 17, "url": "/berita/17", "title": "Pasang", "content_html": "<p>Air naik</p>",
               "date_published": "2026-09-07T16:04:00", "authors": [{"name": "Sari"}], "tags": ["laut"],
               "attachments": [{"url": "https://warta.example/a.mp3", "mime_type": "audio/mpeg"}]}]}
            """);

    assertThat(feed.format()).isEqualTo(Format.JSON);
    FeedEntry entry = feed.entries().get(0);
    assertThat(entry.id()).isEqualTo("17");
    assertThat(entry.link()).isEqualTo("https://warta.example/berita/17");
    assertThat(entry.summary()).isEqualTo("Air naik");
    assertThat(entry.published()).isEqualTo("2026-09-07T09:04:00Z");
    assertThat(entry.authors()).containsExactly("Sari");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Tarif &lt;b&gt;naik&lt;/b&gt; &amp;amp; turun     | Tarif naik & turun
          <![CDATA[Tarif <b>naik</b>]]>                      | Tarif naik
          &amp;lt;b&amp;gt; is a tag                         | <b> is a tag
          3 < 5 & 7 > 2                                      | 3 < 5 & 7 > 2
          Tom & Jerry &nbsp; &copy; 2026                     | Tom & Jerry © 2026
          one<br>two                                         | one two
          &#x1F;bell&#0;                                     | bell
          AT&amp;T                                           | AT&T
          """)
  void showsATitleAsPlainTextOnceUnescaped(String written, String shown) {
    assertThat(item("<title>" + written + "</title>").title()).isEqualTo(shown);
  }

  @Test
  void givesNoTitleWhereThereIsOnlyAnImage() {
    FeedEntry entry =
        item("<title>&lt;img src='a.png'&gt;</title><link>https://a.example/1</link>");

    assertThat(entry.title()).isNull();
    assertThat(entry.link()).isEqualTo("https://a.example/1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://a.example/x, https://a.example/x",
    "//b.example/x, https://b.example/x",
    "/x, https://warta.example/x",
    "x y, https://warta.example/umpan/x%20y",
    "../x, https://warta.example/x",
    "?p=1, https://warta.example/umpan/terbaru.xml?p=1",
    "javascript:alert(1),",
    "mailto:a@b.example,",
    "data:text/plain;x,",
    "https:///x,",
    "http:,"
  })
  void givesOnlyAbsoluteWebAddresses(String written, String link) {
    assertThat(item("<title>t</title><link>" + written + "</link>").link()).isEqualTo(link);
  }

  @Test
  void prefersTheAddressBehindAClickCounter() {
    FeedEntry entry =
        item(
            "<link>https://counter.example/~r/1</link>"
                + "<feedburner:origLink>https://warta.example/1</feedburner:origLink>");

    assertThat(entry.link()).isEqualTo("https://warta.example/1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          redaksi@warta.example (Sari Wulan)  | Sari Wulan
          Sari Wulan (redaksi@warta.example)  | Sari Wulan
          Sari Wulan <redaksi@warta.example>  | Sari Wulan
          Sari Wulan                          | Sari Wulan
          redaksi@warta.example               |
          """)
  void namesAuthorsWithoutTheirAddresses(String written, String name) {
    List<String> authors = item("<author>" + written.replace("<", "&lt;") + "</author>").authors();

    assertThat(authors).isEqualTo(name == null ? List.of() : List.of(name));
  }

  @Test
  void takesForAnElementOfRssOnlyWhatIsOne() {
    FeedEntry entry =
        item(
            "<x:title xmlns:x='urn:other'>wrong</x:title><media:title>right</media:title>"
                + "<x:description xmlns:x='urn:other'>wrong</x:description>");

    assertThat(entry.title()).isEqualTo("right");
    assertThat(entry.summary()).isNull();
  }

  @Test
  void readsAtomInWhateverPrefix() {
    Feed feed =
        read(
            "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>Satu</a:title></a:entry></a:feed>");

    assertThat(feed.entries().get(0).title()).isEqualTo("Satu");
  }

  @ParameterizedTest(name = "{0} declared, {1} used")
  @CsvSource({
    "UTF-8, UTF-8, café",
    "ISO-8859-1, UTF-8, café",
    "us-ascii, UTF-8, café",
    "UTF-8, ISO-8859-1, café",
    "ISO-8859-1, windows-1252, café “quoted”",
    "no-such-encoding, UTF-8, café",
    "utf-7, UTF-8, café",
    "UTF-16, UTF-16, café",
    "UTF-16, UTF-16LE, café",
    "GB2312, GB18030, 海港",
    "Shift_JIS, Shift_JIS, 港の船",
    "windows-1251, windows-1251, Гавань"
  })
  void readsTextInTheEncodingThatItIsReallyIn(String declared, String used, String title) {
    String xml =
        "<?xml version='1.0' encoding='"
            + declared
            + "'?><rss><channel><title>"
            + title
            + "</title></channel></rss>";

    Feed feed = parser.parse(xml.getBytes(Charset.forName(used)), null, URL).orElseThrow();

    assertThat(feed.title()).isEqualTo(title);
  }

  @Test
  void believesTheHeaderBeforeTheDeclaration() {
    byte[] body =
        "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Гавань</title></channel></rss>"
            .getBytes(Charset.forName("KOI8-R"));

    assertThat(parser.parse(body, "text/xml; charset=\"koi8-r\"", URL).orElseThrow().title())
        .isEqualTo("Гавань");
  }

  @Test
  void keepsTextThatIsUtf8ButForAFewBytes() {
    byte[] good =
        ("<rss><channel><title>" + "é".repeat(3_000) + "</title></channel></rss>")
            .getBytes(StandardCharsets.UTF_8);
    good[good.length - 40] = (byte) 0xE9;

    assertThat(parser.parse(good, null, URL).orElseThrow().title()).startsWith("ééé");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \n ",
        "\uFEFF",
        "selamat pagi",
        "<!DOCTYPE html><html><head><title>Masuk</title></head><body>item</body></html>",
        "<html><body><rss><channel></channel></rss></body></html>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "{\"error\": \"not found\"}",
        "{\"version\": ",
        "[1, 2]",
        "{",
        "<",
        "<?xml version='1.0'?>"
      })
  void takesNothingElseForAFeed(String text) {
    assertThat(parser.parse(text, URL)).isEmpty();
  }

  @Test
  void neverThrowsWhateverTheBytes() {
    Random random = new Random(118);
    byte[] feed =
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>A &amp; B</title>
        <link>https://a.example/</link><pubDate>Mon, 07 Sep 2026 16:04:05 GMT</pubDate><guid>1</guid>
        <description><![CDATA[<p>x</p>]]></description></item></channel></rss>
        """
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3_000; i++) {
      byte[] broken = feed.clone();
      for (int n = random.nextInt(30); n >= 0; n--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThat(parser.parse(broken, random.nextBoolean() ? null : "text/xml; charset=x", URL))
          .isNotNull();
      random.nextBytes(broken);
      assertThat(parser.parse(broken, null, null)).isNotNull();
    }
  }

  @Test
  void readsDatesWithoutAZoneAsJakartasInAnIndonesianFeed() {
    String feed =
        "<rss><channel><language>%s</language><item><pubDate>7 Sep 2026 16:04</pubDate></item></channel></rss>";

    assertThat(read(feed.formatted("id")).entries().get(0).date())
        .isEqualTo(Instant.parse("2026-09-07T09:04:00Z"));
    assertThat(read(feed.formatted("en")).entries().get(0).date())
        .isEqualTo(Instant.parse("2026-09-07T16:04:00Z"));
  }

  @Test
  void namesTheHubThatTellsOfIt() {
    String rss =
        "<rss><channel><link>https://pos.example/</link>"
            + "<atom:link rel='self' href='https://pos.example/rss'/>"
            + "<atom:link rel='hub' href='//hub.example/'/></channel></rss>";
    String atom =
        "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='HUB' href='https://hub.example/'/>"
            + "<link rel='hub' href='https://second.example/'/></feed>";
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[],\"hubs\":["
            + "{\"type\":\"rssCloud\",\"url\":\"https://cloud.example/\"},"
            + "{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"}]}";
    String none =
        "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='javascript:1'/></feed>";

    assertThat(push(rss))
        .isEqualTo(new Feed.Push("https://hub.example/", "https://pos.example/rss"));
    assertThat(push(atom))
        .isEqualTo(new Feed.Push("https://hub.example/", "https://pos.example/here"));
    assertThat(push(json))
        .isEqualTo(new Feed.Push("https://hub.example/", "https://pos.example/here"));
    assertThat(push(none)).isNull();
  }

  private static Feed.@Nullable Push push(String feed) {
    return new FeedParser().parse(feed, "https://pos.example/here").orElseThrow().push();
  }
}
