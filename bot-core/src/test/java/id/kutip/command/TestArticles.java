package id.kutip.command;

import id.kutip.conversation.Reading;
import id.kutip.quote.Quote;
import id.kutip.text.Language;

/** Articles that tests talk about; all in them is made up. */
final class TestArticles {

  private TestArticles() {}

  /** An Indonesian article with direct, indirect and second-hand quotes. */
  static Reading ferry() {
    return new ScriptedArticle(
            "Kapal cepat Teluk Ambarita mulai beroperasi",
            "Suara Ambarita",
            "https://suara.example/kapal",
            Language.INDONESIAN,
            "2026-04-09",
            """
            Kapal cepat Teluk Ambarita mulai beroperasi pada Senin. Tarifnya Rp 85 ribu sekali jalan.

            "Perjalanan kini hanya dua jam," kata Direktur Pelabuhan Ratna Wulandari. Ia mengatakan tarif itu tidak akan naik sampai akhir tahun.

            Menurut Ratna, Gubernur Samuel Hutagaol menjanjikan subsidi tarif kepada nelayan. Samuel Hutagaol sendiri belum berkomentar.

            "Tarif segitu terlalu mahal bagi kami," ujar Bonar, seorang nelayan.
            """)
        .person("Ratna Wulandari", "Direktur Pelabuhan")
        .person("Samuel Hutagaol", "Gubernur")
        .person("Bonar")
        .direct("Perjalanan kini hanya dua jam,", "Ratna Wulandari")
        .indirect("tarif itu tidak akan naik sampai akhir tahun", "Ratna Wulandari")
        .quote(
            Quote.Kind.INDIRECT,
            "menjanjikan subsidi tarif kepada nelayan",
            "Samuel Hutagaol",
            "Ratna Wulandari",
            null,
            0.8)
        .quote(Quote.Kind.DIRECT, "Tarif segitu terlalu mahal bagi kami,", "Bonar", null, null, 0.4)
        .date("Senin", "2026-04-06")
        .money("Rp 85 ribu", "85000", "IDR")
        .reading();
  }

  /** An English article in which one speaks to another. */
  static Reading bridge() {
    return new ScriptedArticle(
            "Old rail bridge to become a park",
            "The Marlow Post",
            null,
            Language.ENGLISH,
            "2026-06-02",
            """
            The old rail bridge will become a park, at a cost of $4.5 million. "Trains had it for a century; now it is ours," said Mayor Odile Brandt.

            Brandt asked Governor Theo Marsh to pay half of the cost. Marsh said the state had "no money for benches".
            """)
        .person("Odile Brandt", "Mayor")
        .person("Theo Marsh", "Governor")
        .direct("Trains had it for a century; now it is ours,", "Odile Brandt")
        .quote(
            Quote.Kind.INDIRECT, "to pay half of the cost", "Odile Brandt", null, "Theo Marsh", 0.9)
        .quote(
            Quote.Kind.MIXED,
            "the state had \"no money for benches\"",
            "Theo Marsh",
            null,
            null,
            0.9)
        .money("$4.5 million", "4500000", "USD")
        .reading();
  }
}
