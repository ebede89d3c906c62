package id.kutip.summary;

import id.kutip.text.Language;

/**
 * The words of one language that tell how a sentence hangs together with the one before.
 *
 * @param leaning openings that speak of someone or something named before: he, hal itu
 * @param onward openings that go on from what was said: but, selain itu
 * @param pointing words that point back from behind a noun: tersebut
 * @param timely phrases of such words that point at the calendar instead: this week, saat ini
 * @param background phrases of what was before the news: previously, sebelumnya
 * @param personal words of the first and second person
 * @param saying words that tell of saying: said, menurut
 */
record SummaryLexicon(
    Phrases leaning,
    Phrases onward,
    Phrases pointing,
    Phrases timely,
    Phrases background,
    Phrases personal,
    Phrases saying) {

  /** No words: of a language that is not read. */
  static final SummaryLexicon NONE =
      new SummaryLexicon(
          Phrases.NONE,
          Phrases.NONE,
          Phrases.NONE,
          Phrases.NONE,
          Phrases.NONE,
          Phrases.NONE,
          Phrases.NONE);

  static SummaryLexicon of(Language language) {
    String ending = "_" + language.code() + ".txt";
    return new SummaryLexicon(
        Phrases.load("leaning" + ending),
        Phrases.load("onward" + ending),
        Phrases.load("pointing" + ending),
        Phrases.load("timely" + ending),
        Phrases.load("background" + ending),
        Phrases.load("personal" + ending),
        Phrases.load("saying" + ending));
  }
}
