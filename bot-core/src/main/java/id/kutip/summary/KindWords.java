package id.kutip.summary;

import id.kutip.text.Language;
import java.util.function.Function;

/**
 * The words of one language by which texts tell what kind they are.
 *
 * @param consent what pages say that ask for consent to cookies
 * @param withheld what pages say where the free part of an article ends
 * @param inviting openings of what pages ask their readers to do
 * @param paying words for those who may read on
 * @param reading words for what they get
 * @param live words of a headline over a ticker
 * @param past words of a headline over a day told hour by hour, which is no ticker
 * @param points what lists count in their headlines: five ways
 * @param table what tables are headed with: prices
 * @param interview what headlines and openings say of interviews
 * @param interviewed what stands before the name of whom somebody interviewed
 * @param opinion labels of opinion in headlines
 * @param writer what stands under an opinion: the writer is
 * @param voice words of the first person
 * @param arguing words of those who argue
 * @param numbers number words that lists count with
 * @param personal words of the first and second person
 * @param saying words that tell of saying
 */
record KindWords(
    Phrases consent,
    Phrases withheld,
    Phrases inviting,
    Phrases paying,
    Phrases reading,
    Phrases live,
    Phrases past,
    Phrases points,
    Phrases table,
    Phrases interview,
    Phrases interviewed,
    Phrases opinion,
    Phrases writer,
    Phrases voice,
    Phrases arguing,
    Phrases numbers,
    Phrases personal,
    Phrases saying) {

  /** No words: of a language that is not read. */
  static final KindWords NONE = new KindWords(name -> Phrases.NONE);

  private KindWords(Function<String, Phrases> phrases) {
    this(
        phrases.apply("consent"),
        phrases.apply("withheld"),
        phrases.apply("inviting"),
        phrases.apply("paying"),
        phrases.apply("reading"),
        phrases.apply("live"),
        phrases.apply("past"),
        phrases.apply("points"),
        phrases.apply("table"),
        phrases.apply("interview"),
        phrases.apply("interviewed"),
        phrases.apply("opinion"),
        phrases.apply("writer"),
        phrases.apply("voice"),
        phrases.apply("arguing"),
        phrases.apply("numbers"),
        phrases.apply("personal"),
        phrases.apply("saying"));
  }

  static KindWords of(Language language) {
    return new KindWords(name -> Phrases.load(name + "_" + language.code() + ".txt"));
  }
}
