package id.kutip.quote;

import id.kutip.entity.Entity;
import id.kutip.quote.CueLexicon.Part;
import id.kutip.quote.NameIndex.Named;
import id.kutip.text.Document;
import id.kutip.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whom the nouns beside a cue name: a person, an institution, an office. */
final class NominalReader {

  private static final int LONGEST_ASIDE = 24;
  private static final int LONGEST_POINTER = 14;

  /**
   * What the nouns tell.
   *
   * @param speaker whom they name; of an office alone, the words themselves
   * @param pointsBack whether they stand for somebody named before: {@code politikus itu}
   */
  record Reading(Speaker speaker, boolean pointsBack) {}

  private final Words words;
  private final Document document;
  private final NameIndex names;
  private final Roles roles;

  NominalReader(Words words, NameIndex names) {
    this.words = words;
    this.document = words.document();
    this.names = names;
    this.roles = new Roles(words, names);
  }

  Reading read(SpeakerPhrase phrase, int cue) {
    boolean pointsBack = isAnaphoric(phrase) || pointsBackFurther(phrase, cue);
    Speaker person = person(phrase, cue, pointsBack);
    return person == null ? new Reading(unnamed(phrase), pointsBack) : new Reading(person, false);
  }

  private @Nullable Speaker person(SpeakerPhrase phrase, int cue, boolean pointsBack) {
    int segmentEnd = firstPart(phrase).end();
    Named person = lastPerson(phrase, segmentEnd);
    boolean opensWithName =
        person != null && person.span().start() == words.start(phrase.firstToken());
    if (!opensWithName && !pointsBack && words.isPunctuation(phrase.endToken(), ",")) {
      // "Pengamat pasar, Sutan Pohan, menilai"
      Speaker apposed = names.addressedAt(phrase.endToken() + 1);
      if (apposed != null) {
        return apposed;
      }
    }
    if (person == null && !pointsBack && words.isPunctuation(phrase.firstToken() - 1, ",")) {
      // "Olivia Laut, Manajer Sinar Laut yang juga hadir, mengatakan"
      Speaker named = names.endingAt(phrase.firstToken() - 2);
      if (named != null) {
        return named;
      }
    }
    if (person == null) {
      return pointsBack ? null : between(phrase.endToken(), goesOnUntil(phrase, cue));
    }
    Span tail = unread(person.span().end(), segmentEnd);
    if (tail != null) {
      return new Speaker(tail, tail.of(document.text()), List.of());
    }
    return pointsBack && !words.isCapitalised(phrase.firstToken()) ? null : person.speaker();
  }

  /** The last person whom the phrase names in its own right. */
  private @Nullable Named lastPerson(SpeakerPhrase phrase, int segmentEnd) {
    Span span = words.span(phrase.firstToken(), phrase.endToken());
    Named person = null;
    for (Named name : names.within(span.start(), span.end())) {
      if (!name.isPerson() || isAside(name, phrase)) {
        continue;
      }
      // "Kusnadi, Direktur Utama Sinar Laut": who is named first is not in what follows the comma
      if (person != null
          && name.span().start() > segmentEnd
          && person.span().start() == span.start()
          && person.span().end() == segmentEnd) {
        return person;
      }
      person = name;
    }
    return person;
  }

  private boolean isAside(Named name, SpeakerPhrase phrase) {
    int token = document.tokenAt(name.span().start());
    return token > phrase.firstToken()
        && (words.is(Part.OWNER, token - 1) || words.isPunctuation(token - 1, "("));
  }

  /** Who holds the office, the institution, or the words as they are. */
  private Speaker unnamed(SpeakerPhrase phrase) {
    Span shown = firstPart(phrase);
    Named institution = null;
    for (Named name :
        names.within(shown.start(), words.span(phrase.firstToken(), phrase.endToken()).end())) {
      if (!name.isPerson() && !isAside(name, phrase)) {
        institution = name;
      }
    }
    boolean isWhole =
        institution != null
            && institution.span().start() - shown.start() <= 4
            && institution.span().end() >= shown.end();
    Entity known = isWhole && institution != null ? institution.entity() : roles.holder(phrase);
    return known != null
        ? new Speaker(shown, known.name(), List.of(known.id()))
        : new Speaker(shown, shown.of(document.text()), List.of());
  }

  /** An office behind its cue is often told with whose it is before the name comes. */
  private int goesOnUntil(SpeakerPhrase phrase, int cue) {
    int end = phrase.endToken();
    if (cue > end) {
      return cue;
    }
    boolean goesOn =
        words.isIndonesian() && (words.is(Part.OWNER, end) || words.isPunctuation(end, "("));
    return goesOn ? words.sentenceOf(end).endToken() : end;
  }

  /**
   * Who is named between an office and the verb: {@code Pengajar Universitas Gunung Raya, Cirebon,
   * Catur Santosa, menilai}.
   */
  private @Nullable Speaker between(int from, int verb) {
    for (int i = from; i < verb && i < from + LONGEST_ASIDE; i++) {
      if (words.isPunctuation(i, ",)")) {
        Speaker named = names.addressedAt(i + 1);
        if (named != null) {
          return named;
        }
      }
    }
    return null;
  }

  /**
   * A name that follows what was taken for one: {@code Partai Amanat Rakyat (PAR) Budi Santosa}.
   */
  private @Nullable Span unread(int from, int to) {
    int first = document.tokenAt(from);
    int end = document.tokenAt(to);
    if (!words.isIndonesian() || !words.isPunctuation(first, "(")) {
      return null;
    }
    while (first < end && !words.isPunctuation(first, ")")) {
      first++;
    }
    first++;
    for (int i = first; i < end; i++) {
      if (!words.isCapitalised(i) && !words.isPunctuation(i, ".")) {
        return null;
      }
    }
    return end - first > 1 ? words.span(first, end) : null;
  }

  /** A role without a name goes as far as its first comma. */
  private Span firstPart(SpeakerPhrase phrase) {
    int end = phrase.firstToken() + 1;
    while (end < phrase.endToken() && !words.isPunctuation(end, ",(")) {
      end++;
    }
    Span part = words.span(phrase.firstToken(), end);
    // "in Bell's words"
    String last = words.lower(end - 1);
    return end == phrase.endToken() && (last.endsWith("'s") || last.endsWith("’s"))
        ? new Span(part.start(), part.end() - 2)
        : part;
  }

  /** "media itu", "the newspaper": nobody, so that nobody who was named before is meant. */
  private boolean isInstitution(SpeakerPhrase phrase) {
    return words.is(Part.INSTITUTION, phrase.firstToken())
        || (!words.isIndonesian() && words.is(Part.INSTITUTION, phrase.endToken() - 1));
  }

  /**
   * "pria itu", "politikus PDIP ini", "pemain yang kini …": points back to somebody named before.
   */
  private boolean isAnaphoric(SpeakerPhrase phrase) {
    if (isInstitution(phrase)) {
      return false;
    }
    if (!words.isIndonesian()) {
      return words.lower(phrase.firstToken()).equals("the")
          && phrase.endToken() - phrase.firstToken() <= 4;
    }
    boolean plain = !words.isCapitalised(phrase.firstToken());
    return words.is(Part.DEMONSTRATIVE, phrase.endToken() - 1)
        || words.is(Part.DEMONSTRATIVE, phrase.endToken())
        || (plain && words.lower(phrase.endToken()).equals("yang"));
  }

  private boolean namesSomething(SpeakerPhrase phrase) {
    for (int i = phrase.firstToken(); i < phrase.endToken(); i++) {
      if (words.isCapitalised(i)) {
        return true;
      }
    }
    return false;
  }

  /** "kata pemenang emas di nomor 100 meter tersebut". */
  private boolean pointsBackFurther(SpeakerPhrase phrase, int cue) {
    if (!words.isIndonesian() || cue > phrase.firstToken() || namesSomething(phrase)) {
      return false;
    }
    int from = phrase.endToken();
    for (int i = from; i < from + LONGEST_POINTER && (words.isWord(i) || words.isNumber(i)); i++) {
      if (words.is(Part.DEMONSTRATIVE, i)) {
        return true;
      }
    }
    return false;
  }
}
