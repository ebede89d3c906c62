package id.kutip.entity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.text.Document;
import id.kutip.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityRecognizerTest {

  private final EntityRecognizer recognizer = new EntityRecognizer();
  private final CoreferenceResolver resolver = new CoreferenceResolver();

  private List<Entity> entities(String text, Language language) {
    Document document = Document.of(null, text, language, null);
    return resolver.resolve(document, recognizer.recognize(document));
  }

  /** Each entity as "KIND: name = its mentions", in order. */
  private List<String> found(String text, Language language) {
    return entities(text, language).stream()
        .map(
            entity ->
                entity.kind()
                    + ": "
                    + entity.mentions().stream().map(mention -> mention.span().of(text)).toList())
        .toList();
  }

  /** The office that the text gives a person. */
  private Optional<String> roles(String text, Language language, String person) {
    return entities(text, language).stream()
        .filter(entity -> entity.name().equals(person))
        .flatMap(entity -> entity.role().stream())
        .map(role -> role.of(text))
        .findFirst();
  }

  private List<String> indonesian(String text) {
    return found(text, Language.INDONESIAN);
  }

  private List<String> english(String text) {
    return found(text, Language.ENGLISH);
  }

  @Nested
  class InIndonesian {

    @Test
    void takesAnOfficeWithItsHouseForTheRoleOfThePersonBehindTheComma() {
      assertThat(indonesian("Imam Besar Masjid Agung, Hasan Wirawan, berbicara kemarin."))
          .anyMatch(entity -> entity.startsWith("PERSON") && entity.contains("Hasan Wirawan"))
          .noneMatch(entity -> entity.startsWith("PERSON: [Imam Besar Masjid Agung]"));
    }

    @Test
    void leavesAConnectiveOutOfAName() {
      assertThat(indonesian("Namun Presiden Prabowo menolak usul itu."))
          .noneMatch(entity -> entity.contains("Namun"))
          .anyMatch(entity -> entity.contains("Prabowo"));
    }

    @Test
    void tellsPeoplePlacesAndOrganisationsApart() {
      assertThat(
              indonesian(
                  "Rahmat Tobing bertemu pengurus Partai Golkar di Semarang, kata Lestari Wibowo."))
          .containsExactly(
              "PERSON: [Rahmat Tobing]",
              "ORGANISATION: [Partai Golkar]",
              "PLACE: [Semarang]",
              "PERSON: [Lestari Wibowo]");
    }

    @Test
    void joinsTheFirstOrLastNameToTheFullOneBeforeIt() {
      assertThat(
              indonesian(
                  "Lukman Hutapea menutup rapat itu. Menurut Lukman, warga sudah pulang. Rapat"
                      + " berikutnya belum dijadwalkan, kata Hutapea."))
          .containsExactly("PERSON: [Lukman Hutapea, Lukman, Hutapea]");
    }

    @Test
    void knowsAPersonAgainByPartOfTheNameWhateverStandsAroundIt() {
      assertThat(
              indonesian(
                  "Manajer program Zulmarwan Tilarso membuka rapat. \"Kami siap,\" papar Zulmarwan"
                      + " penuh harap. Jalan Zulmarwan Barat ditutup."))
          .contains("PERSON: [Zulmarwan Tilarso, Zulmarwan]");
    }

    @Test
    void joinsAnAcronymToTheExpansionItStandsBehind() {
      assertThat(
              indonesian(
                  "Laporan Badan Pemeriksa Keuangan (BPK) terbit kemarin. Menurut BPK, kas daerah"
                      + " utuh."))
          .containsExactly("ORGANISATION: [Badan Pemeriksa Keuangan, BPK, BPK]");
    }

    @Test
    void holdsTheRoleWithThePersonItStandsBefore() {
      String text = "Rapat dibuka oleh Gubernur Lestari Wibowo.";

      assertThat(entities(text, Language.INDONESIAN))
          .singleElement()
          .satisfies(
              person -> {
                assertThat(person.name()).isEqualTo("Lestari Wibowo");
                assertThat(person.mentions())
                    .extracting(Mention::kind)
                    .containsExactly(Mention.Kind.ROLE, Mention.Kind.NAME);
                assertThat(person.mentions().get(0).span().of(text)).isEqualTo("Gubernur");
              });
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Rapat dibuka Ketua Umum PB Layar Lestari Wibowo.                 | Ketua Umum PB Layar
            Acara itu dihadiri Direktur PLN Lestari Wibowo dan warga.     | Direktur PLN
            "Siap," ujar Lestari Wibowo, Kepala Dinas Perhubungan Kota Ende. | Kepala Dinas Perhubungan Kota Ende
            Kata Bapak Lestari Wibowo, jalan itu rusak.                      |
            Kapolsek Wera, AKP Lestari Wibowo, membenarkan kabar itu.        | Kapolsek Wera
            Laporan itu diterima Kapolres Wera AKBP Lestari Wibowo.          | Kapolres Wera
            Laporan itu diterima Direktur Jenderal Lestari Wibowo.           | Direktur Jenderal
            Laporan itu diterima AKBP Lestari Wibowo.                        | AKBP
            Kata Lestari Wibowo, kepala dinas sudah memberi izin, tadi pagi. |
            """)
    void findsTheWholeOfficeOfAPerson(String text, @Nullable String role) {
      assertThat(roles(text, Language.INDONESIAN, "Lestari Wibowo"))
          .isEqualTo(Optional.ofNullable(role));
    }

    @Test
    void takesNoSentenceOpenerForAName() {
      assertThat(indonesian("Namun hujan belum turun. Karena itu, petani menunggu.")).isEmpty();
    }
  }

  @Nested
  class InEnglish {

    @Test
    void readsTheKindFromANeighbourOfAnotherMention() {
      assertThat(english("The supermarket chain Zarvelo opened a shop. Prices at Zarvelo fell."))
          .containsExactly("ORGANISATION: [Zarvelo, Zarvelo]");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Health Secretary Maria Lopez spoke first.                     | Health Secretary
            On Tuesday Prime Minister Maria Lopez spoke first.            | Prime Minister
            Maria Lopez, the chief executive of Bramley Foods, resigned.  | chief executive of Bramley Foods
            Mrs Maria Lopez spoke first.                                  |
            A spokesman for Maria Lopez spoke first.                      |
            Maria Lopez, Director Ana Ruiz and others spoke.              |
            """)
    void findsTheWholeOfficeOfAPerson(String text, @Nullable String role) {
      assertThat(roles(text, Language.ENGLISH, "Maria Lopez")).isEqualTo(Optional.ofNullable(role));
    }

    @Test
    void partsWhatANameOwnsFromTheName() {
      assertThat(english("Shares of Norway's Telvara Holding rose, Oxfam's Barbara Quill said."))
          .containsExactly(
              "PLACE: [Norway]",
              "ORGANISATION: [Telvara Holding]",
              "ORGANISATION: [Oxfam]",
              "PERSON: [Barbara Quill]");
    }

    @Test
    void keepsAGenitiveThatIsAPartOfTheName() {
      assertThat(english("She taught at King's College and led the People's Party."))
          .contains("ORGANISATION: [King's College]", "ORGANISATION: [People's Party]");
    }

    @Test
    void partsAPersonFromTheBodyThatTheOfficeIsOf() {
      assertThat(english("World Harbour Forum President Maria Ostrova left on Friday."))
          .anyMatch(entity -> entity.startsWith("PERSON") && entity.contains("Maria Ostrova"))
          .noneMatch(entity -> entity.contains("Forum President Maria"));
    }

    @Test
    void takesWhereSomethingIsBasedForNoName() {
      assertThat(english("Talks with the Ireland-based lender ended, Joan Marsh said."))
          .containsExactly("PERSON: [Joan Marsh]");
    }

    @Test
    void takesABodyForOneWhateverItsLastWordIs() {
      assertThat(
              english(
                  "The Ministry of Foreign Affairs met. The Observatory of Human Rights agreed."))
          .contains(
              "ORGANISATION: [Ministry of Foreign Affairs]",
              "ORGANISATION: [Observatory of Human Rights]");
    }

    @Test
    void takesWhoeverIsGivenAnAgeForAPerson() {
      assertThat(english("The stall of London Harbour (41) was closed, her neighbour said."))
          .anyMatch(entity -> entity.startsWith("PERSON: [London Harbour"));
    }

    @Test
    void joinsANameInTheGenitiveToTheName() {
      assertThat(english("Maria Lopez spoke first. Mr Lopez's plan and Maria Lopez's book sold."))
          .anyMatch(entity -> entity.startsWith("PERSON: [Maria Lopez"))
          .noneMatch(entity -> entity.contains("'s"));
    }

    @Test
    void keepsTheFieldOfAnOfficeOutOfThePersonsName() {
      assertThat(english("Secretary of State Maria Lopez spoke about the treaty."))
          .anyMatch(entity -> entity.startsWith("PERSON") && entity.contains("Maria Lopez]"))
          .noneMatch(entity -> entity.contains("State Maria"));
    }

    @Test
    void makesNoNameOfOrdinaryWordsWithCapitals() {
      assertThat(english("The officers discussed the Penal Code and Human Rights yesterday."))
          .isEmpty();
    }

    @Test
    void tellsPeoplePlacesAndOrganisationsApart() {
      assertThat(english("Maria Lindgren joined the Harbour Commission in Durban."))
          .containsExactly(
              "PERSON: [Maria Lindgren]", "ORGANISATION: [Harbour Commission]", "PLACE: [Durban]");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Canadian Helen Lopez came second.              | PERSON: [Helen Lopez]
            The New Zealander Helen Lopez came second.     | PERSON: [Helen Lopez]
            Sprinter Helen Lopez came second.              | PERSON: [Helen Lopez]
            Shoppers liked what Orvella Venezuela sells.   | ORGANISATION: [Orvella Venezuela]
            The school of Santa Velora stands on a slope.  | PLACE: [Santa Velora]
            It snowed on Upper Galvane in the night.       | PLACE: [Upper Galvane]
            The Dhaval Development Committees were paid.   | ORGANISATION: [Dhaval Development Committees]
            The EU High Representative Helen Lopez spoke.  | ORGANISATION: [EU], PERSON: [EU High Representative, Helen Lopez]
            """)
    void readsTheKindFromTheWordsOfTheName(String text, String names) {
      assertThat(String.join(", ", english(text))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Two Tasmanians and a Parisian met an Irishwoman and a Kuwaiti.",
          "Shops sold out of the Veltor OSX and the Veltor G4.",
          "The minister opened the Zorvane Political Dialogue.",
          "The Embassy said nothing.",
          "He's late, she said."
        })
    void findsNobodyInWhatNamesNobody(String text) {
      assertThat(english(text)).noneMatch(entity -> entity.startsWith("PERSON"));
    }

    @Test
    void partsTwoPlacesThatAndJoins() {
      assertThat(english("Ferries run between Norway and Denmark."))
          .containsExactly("PLACE: [Norway]", "PLACE: [Denmark]");
    }

    @Test
    void keepsAnInstitutionWholeOverItsLinks() {
      assertThat(english("He works for the Ministry of Health and Welfare."))
          .containsExactly("ORGANISATION: [Ministry of Health and Welfare]");
    }

    @Test
    void leavesOutPeoplesThatNameNobody() {
      assertThat(english("Two Jordanian farmers met many Africans.")).isEmpty();
    }

    @Test
    void cutsTheTitleOffThePersonsName() {
      assertThat(english("Later President Tomas Weber spoke.").toString())
          .contains("PERSON: [President, Tomas Weber]");
    }
  }

  @Test
  void findsNothingInALanguageItDoesNotRead() {
    assertThat(found("Herr Weber wohnt in Hamburg.", Language.OTHER)).isEmpty();
  }

  @Test
  void numbersEntitiesByFirstMentionAndKeepsEveryMentionInsideTheText() {
    String[] pieces = {
      "Rahmat ",
      "Tobing ",
      "(BPK) ",
      "Badan ",
      "dan ",
      "of ",
      "\n",
      ". ",
      "“",
      "Dr. ",
      "ß",
      "İ ",
      "😀",
      "the ",
      "Jakarta",
      ", ",
      "'",
      "Kepala Dinas ",
      "32 ",
      "J. "
    };
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      for (Language language : List.of(Language.INDONESIAN, Language.ENGLISH)) {
        List<Entity> entities = entities(text.toString(), language);
        int before = -1;
        for (int i = 0; i < entities.size(); i++) {
          Entity entity = entities.get(i);
          assertThat(entity.id()).isEqualTo(i);
          assertThat(entity.mentions()).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
          int first = entity.mentions().get(0).span().start();
          assertThat(entity.mentions())
              .allSatisfy(
                  mention -> {
                    assertThat(mention.span().start()).isNotNegative();
                    assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
                    assertThat(mention.span().of(text.toString())).isNotBlank();
                  });
          assertThat(first).isGreaterThanOrEqualTo(before < 0 ? 0 : before);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rahmat ", "A", "(BPK) ", "Kepala ", "J. ", "\" ", "Badan Anu (BA) "})
  void readsAMillionCharactersOfOneKind(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    assertThat(entities(text, Language.INDONESIAN)).hasSizeLessThan(text.length());
    assertThat(entities(text, Language.ENGLISH)).hasSizeLessThan(text.length());
  }
}
