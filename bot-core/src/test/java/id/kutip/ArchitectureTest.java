package id.kutip;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.kutip.text.Document;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The directions in which the rooms of the core may know each other, each with its reason. */
class ArchitectureTest {

  private static final JavaClasses CORE = classesBeside(Document.class);
  private static final JavaClasses TESTS = classesBeside(ArchitectureTest.class);

  private static JavaClasses classesBeside(Class<?> one) {
    try {
      return new ClassFileImporter()
          .importPath(Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A room, the rooms that it may know, and why no others. */
  record Room(String name, String knows, String because) {

    String[] allowed() {
      return Stream.concat(Stream.of(name), Stream.of(knows.split(" ", -1)))
          .filter(room -> !room.isEmpty())
          .map(room -> "id.kutip." + room + "..")
          .toArray(String[]::new);
    }
  }

  static Stream<Room> rooms() {
    return Stream.of(
        new Room("text", "", "all analysis stands on it, so it stands on nothing"),
        new Room("entity", "text", "who is named does not depend on what they say"),
        new Room("quote", "entity text", "quotes, facts and summary can each be read alone"),
        new Room("fact", "entity text", "quotes, facts and summary can each be read alone"),
        new Room("summary", "entity text", "quotes, facts and summary can each be read alone"),
        new Room(
            "analysis",
            "entity fact quote summary text",
            "it joins what is found in a text, wherever the text came from"),
        new Room(
            "question",
            "analysis entity fact quote text",
            "what answers a question does not depend on how it was put to the bot"),
        new Room(
            "evaluation",
            "analysis entity fact question quote summary text",
            "what is measured does not know that it is"),
        new Room("locale", "text", "the bot's words are the same whatever they tell of"),
        new Room("http", "locale", "the guarded way to the web does not care what it fetches"),
        new Room("store", "", "it opens the database; each room keeps its own tables"),
        new Room(
            "article",
            "analysis http locale store text",
            "an article is read the same whoever asks for it"),
        new Room(
            "feed", "http locale store text", "entries are found the same whoever waits for them"),
        new Room(
            "websub",
            "feed http locale store",
            "a hub only says when to look at a feed; what is new in it is found as ever"),
        new Room(
            "story", "text", "which articles tell one story does not depend on who follows it"),
        new Room(
            "subscription",
            "chat locale store text",
            "what a chat wants does not depend on how news is found or sent"),
        new Room(
            "delivery",
            "chat locale store subscription text",
            "a message is delivered the same whatever it says"),
        new Room(
            "search",
            "analysis chat entity quote store subscription text",
            "what chats know is found the same whoever asks"),
        new Room(
            "news",
            "analysis article chat delivery entity fact feed locale quote search store story"
                + " subscription summary text",
            "it takes what feeds bring to the chats that want it; what those rooms do they do alone"),
        new Room("chat", "locale", "bot and platform agree on replies, not on what they are about"),
        new Room(
            "conversation",
            "analysis chat text",
            "what a chat has talked about does not depend on how it asks"),
        new Room(
            "command",
            "analysis chat conversation entity fact locale news question quote search store subscription"
                + " summary text",
            "commands show what is found; where articles come from is behind a port of theirs"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rooms")
  void eachRoomKnowsOnlyThoseItBuildsOn(Room room) {
    classes()
        .that()
        .resideInAPackage("id.kutip." + room.name() + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(room.allowed()).or(resideOutsideOfPackage("id.kutip..")))
        .because(room.because())
        .check(CORE);
  }

  @Test
  void everyRoomIsNamedHere() {
    Set<String> packages = CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

    assertThat(rooms().map(room -> "id.kutip." + room.name()))
        .containsExactlyInAnyOrderElementsOf(packages);
  }

  @Test
  void noRoomsKnowEachOtherInACircle() {
    slices()
        .matching("id.kutip.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a room can be understood after those it knows, and before those that know it")
        .check(CORE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          net.dv8tion..          | nowhere..             | Discord is one adapter's affair
          org.telegram..         | nowhere..             | Telegram is one adapter's affair
          org.jline..            | nowhere..             | the terminal is one adapter's affair
          com.sun.net..          | nowhere..             | web pages are one adapter's affair
          okhttp3..              | id.kutip.http..       | nobody reaches the web but through its guards
          com.zaxxer..           | id.kutip.store..      | connections are opened in one place
          org.flywaydb..         | id.kutip.store..      | tables are made in one place
          com.github.kagkarlsson.. | id.kutip.store..    | what comes again and again is run in one place
          """)
  void librariesStayWhereTheyBelong(String library, String where, String because) {
    noClasses()
        .that()
        .resideOutsideOfPackage(where)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(because)
        .check(CORE);
  }

  @Test
  void markupStaysWhereItIsRead() {
    noClasses()
        .that()
        .resideOutsideOfPackages("id.kutip.article..", "id.kutip.feed..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .because("pages and feeds are taken apart where they are read")
        .check(CORE);
  }

  @Test
  void nothingIsPrinted() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
        .because("what people read goes through a renderer, what operators read through the log")
        .check(CORE);
  }

  @Test
  void everyPackageIsFreeOfNullUnlessItSaysOtherwise() {
    assertThat(CORE.stream().map(JavaClass::getPackage).distinct())
        .allMatch(room -> room.isAnnotatedWith(NullMarked.class), "@NullMarked");
  }

  @Test
  void noTestIsSkipped() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("org\\.junit\\.jupiter\\.api\\.(Disabled|Assumptions)")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.junit.jupiter.api.condition..")
        .because("a test that does not run proves nothing")
        .check(TESTS);
  }

  @Test
  void noTestSleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .because("tests wait for what they expect, not for time")
        .check(TESTS);
  }
}
