package id.kutip.summary;

import id.kutip.text.Language;

/**
 * The words of one language by which texts tell what kind they are.
 *
 * @param consent what pages say that ask for consent to cookies
 * @param withheld what pages say where the free part of an article ends
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

  static KindWords of(Language language) {
    String ending = "_" + language.code() + ".txt";
    return new KindWords(
        Phrases.load("consent" + ending),
        Phrases.load("withheld" + ending),
        Phrases.load("live" + ending),
        Phrases.load("past" + ending),
        Phrases.load("points" + ending),
        Phrases.load("table" + ending),
        Phrases.load("interview" + ending),
        Phrases.load("interviewed" + ending),
        Phrases.load("opinion" + ending),
        Phrases.load("writer" + ending),
        Phrases.load("voice" + ending),
        Phrases.load("arguing" + ending),
        Phrases.load("numbers" + ending),
        Phrases.load("personal" + ending),
        Phrases.load("saying" + ending));
  }
}
