package id.kutip.feed;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.feed.Opml.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpmlTest {

  @Test
  void writesNamesInTheCaseThatOtherReadersExpect() {
    assertThat(Opml.write("Kutip", List.of(new Outline("https://a.example/rss", "A", null, null))))
        .contains("xmlUrl=\"https://a.example/rss\"")
        .doesNotContain("xmlurl");
  }

  @Test
  void readsFoldersWhateverTheCaseOfTheNames() {
    String list =
        """
        <?xml version="1.0"?>
        <opml version="1.0"><head><title>Langganan</title></head><body>
          <outline text="Daerah">
            <outline text="Pesisir"><outline type="rss" text="Warta &amp; Laut" xmlUrl="https://warta.example/rss" htmlUrl="https://warta.example/"/></outline>
          </outline>
          <outline title="Gazette" XMLURL="https://gazette.example/atom"/>
          <outline text="lagi" xmlUrl="https://warta.example/rss"/>
          <outline text="bukan web" xmlUrl="ftp://warta.example/rss"/>
        </body></opml>
        """;

    assertThat(Opml.read(list).orElseThrow())
        .containsExactly(
            new Outline(
                "https://warta.example/rss",
                "Warta & Laut",
                "https://warta.example/",
                "Daerah/Pesisir"),
            new Outline("https://gazette.example/atom", "Gazette", null, null));
  }

  @Test
  void takesNothingElseForAList() {
    assertThat(Opml.read("")).isEmpty();
    assertThat(Opml.read("<html><body>opml</body></html>")).isEmpty();
    assertThat(Opml.read("<opml><body></body></opml>")).contains(List.of());
  }

  @Test
  void readsBackWhateverItWrites() {
    Random random = new Random(5);
    String letters = "abc &<>\"'é漢/=\\";
    for (int round = 0; round < 200; round++) {
      List<Outline> feeds = new ArrayList<>();
      for (int i = random.nextInt(20); i > 0; i--) {
        feeds.add(
            new Outline(
                "https://warta.example/" + round + "/" + i + "?a=1&b=2",
                "J" + text(random, letters) + "j",
                random.nextBoolean() ? null : "https://warta.example/" + i,
                random.nextBoolean() ? null : "Peti" + random.nextInt(3)));
      }

      assertThat(Opml.read(Opml.write("Langganan", feeds)))
          .contains(List.copyOf(feedsByFolder(feeds)));
    }
  }

  /** A folder is written once, where it is met first. */
  private static List<Outline> feedsByFolder(List<Outline> feeds) {
    List<Outline> ordered = new ArrayList<>();
    for (Outline feed : feeds) {
      int at = ordered.size();
      for (int i = 0; feed.folder() != null && i < ordered.size(); i++) {
        at = feed.folder().equals(ordered.get(i).folder()) ? i + 1 : at;
      }
      ordered.add(at, feed);
    }
    return ordered;
  }

  private static String text(Random random, String letters) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString().replaceAll(" +", " ");
  }
}
