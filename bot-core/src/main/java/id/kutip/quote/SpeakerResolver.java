package id.kutip.quote;

import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.quote.CueLexicon.Part;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom the words beside a cue stand for. A name or a role is looked up among the article's
 * entities; a pronoun and the suffix -nya stand for the subject of the last clause outside quotes
 * that has a person for it, which in Indonesian news is right far more often than the speaker of
 * the last quote.
 */
final class SpeakerResolver {

  private static final int SENTENCES_BACK = 8;
  private static final int NO_PRONOUN = -1;
  private static final int LONGEST_ROLE = 8;
  private static final int LONGEST_ASIDE = 24;

  private record Named(Span span, Entity entity) {}

  private final Words words;
  private final Document document;
  private final List<Named> names = new ArrayList<>();
  private final Map<String, List<Named>> fullNames = new HashMap<>();
  private final Map<Integer, List<Saying>> bySentence = new HashMap<>();
  private final Map<Saying, Optional<Speaker>> resolved = new HashMap<>();
  private final Set<Integer> speakers = new HashSet<>();
  private final Genders genders;
  private final Set<Integer> people = new HashSet<>();

  SpeakerResolver(Words words, List<Entity> entities, List<Saying> sayings) {
    this.words = words;
    this.document = words.document();
    this.genders = new Genders(words, entities);
    for (Entity entity : entities) {
      if (entity.kind() == Entity.Kind.PERSON) {
        people.add(entity.id());
      }
      if (entity.kind() == Entity.Kind.PERSON && entity.name().indexOf(' ') > 0) {
        String first =
            entity.name().substring(0, entity.name().indexOf(' ')).toLowerCase(Locale.ROOT);
        fullNames
            .computeIfAbsent(first, f -> new ArrayList<>())
            .add(new Named(entity.mentions().get(0).span(), entity));
      }
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          names.add(new Named(mention.span(), entity));
        }
      }
    }
    names.sort(Comparator.comparing(Named::span));
    for (Saying saying : sayings) {
      bySentence
          .computeIfAbsent(words.sentenceOf(saying.cue()).index(), s -> new ArrayList<>())
          .add(saying);
      SpeakerPhrase phrase = saying.phrase();
      if (phrase != null && phrase.kind() == SpeakerPhrase.Kind.NOMINAL) {
        speakers.addAll(nominal(phrase, saying.cue(), false).entities());
      }
    }
    // in the text's order, so that a chain of pronouns is followed one step at a time
    sayings.forEach(this::speakerOf);
  }

  /**
   * Who the phrase stands for, as told at token {@code reference}; null where the article does not
   * show it.
   */
  @Nullable Speaker resolve(SpeakerPhrase phrase, int reference) {
    if (phrase.kind() == SpeakerPhrase.Kind.NOMINAL) {
      return nominal(phrase, reference, true);
    }
    Span span = words.span(phrase.firstToken(), phrase.endToken());
    if (phrase.kind() == SpeakerPhrase.Kind.SUFFIX) {
      span = new Span(span.end() - 3, span.end());
    } else if (words.is(Part.PLURAL, phrase.firstToken())) {
      return new Speaker(span, span.of(document.text()), List.of());
    }
    Speaker antecedent = subjectBefore(reference, phrase.firstToken());
    if (antecedent == null) {
      // "kata dia" where nobody was shown before: the mention's own words are all there is
      return phrase.kind() == SpeakerPhrase.Kind.SUFFIX
          ? null
          : new Speaker(span, span.of(document.text()), List.of());
    }
    return new Speaker(span, antecedent.name(), antecedent.entities());
  }

  private Speaker nominal(SpeakerPhrase phrase, int reference, boolean lookBack) {
    Span span = words.span(phrase.firstToken(), phrase.endToken());
    Named person = null;
    Named other = null;
    int segmentEnd = firstPart(phrase).end();
    for (int i = firstNameFrom(span.start());
        i < names.size() && names.get(i).span.start() < span.end();
        i++) {
      Named name = names.get(i);
      int token = document.tokenAt(name.span.start());
      boolean aside =
          token > phrase.firstToken()
              && (words.is(Part.OWNER, token - 1) || words.isPunctuation(token - 1, "("));
      if (aside) {
        continue;
      }
      if (name.entity.kind() != Entity.Kind.PERSON) {
        other = name;
        continue;
      }
      // "Kuswiyoto, Direktur Utama Pegadaian": who is named first is not in what follows the comma
      if (person != null
          && name.span.start() > segmentEnd
          && person.span.start() == span.start()
          && person.span.end() == segmentEnd) {
        break;
      }
      person = name;
    }
    boolean pointsBack = isAnaphoric(phrase);
    boolean opensWithName = person != null && person.span.start() == span.start();
    if (!opensWithName && !pointsBack && words.isPunctuation(phrase.endToken(), ",")) {
      // "Pengamat kebijakan publik, Agus Pambagio, menilai"
      Speaker apposed = namedAt(phrase.endToken() + 1);
      if (apposed != null) {
        return apposed;
      }
    }
    if (person == null && !pointsBack) {
      Speaker named = between(phrase.endToken(), reference);
      if (named != null) {
        return named;
      }
    }
    Span tail = person == null ? null : unread(person.span.end(), segmentEnd);
    if (tail != null) {
      return new Speaker(tail, tail.of(document.text()), List.of());
    }
    if (person != null && !(pointsBack && !words.isCapitalised(phrase.firstToken()))) {
      return new Speaker(person.span, person.entity.name(), List.of(person.entity.id()));
    }
    if (lookBack && pointsBack) {
      Speaker antecedent = subjectBefore(reference);
      if (antecedent != null) {
        return new Speaker(span, antecedent.name(), antecedent.entities());
      }
    }
    Span shown = firstPart(phrase);
    boolean isOther =
        other != null && other.span.start() - shown.start() <= 4 && other.span.end() >= shown.end();
    return new Speaker(
        shown,
        isOther && other != null ? other.entity.name() : shown.of(document.text()),
        isOther && other != null ? List.of(other.entity.id()) : List.of());
  }

  /**
   * Who is named between an office and the verb: {@code Pengajar Universitas Gunung Raya, Cirebon,
   * Catur Santosa, menilai}.
   */
  private @Nullable Speaker between(int from, int verb) {
    for (int i = from; i < verb && i < from + LONGEST_ASIDE; i++) {
      if (words.isPunctuation(i, ",)")) {
        Speaker named = namedAt(i + 1);
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
    return words.span(phrase.firstToken(), end);
  }

  /**
   * "pria itu", "politikus PDIP ini", "pemain yang kini …": points back to somebody named before.
   */
  private boolean isAnaphoric(SpeakerPhrase phrase) {
    if (!words.isIndonesian()) {
      return words.lower(phrase.firstToken()).equals("the")
          && phrase.endToken() - phrase.firstToken() <= 4;
    }
    boolean plain = !words.isCapitalised(phrase.firstToken());
    return words.is(Part.DEMONSTRATIVE, phrase.endToken() - 1)
        || words.is(Part.DEMONSTRATIVE, phrase.endToken())
        || (plain && words.lower(phrase.endToken()).equals("yang"));
  }

  private int firstNameFrom(int offset) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).span.start() >= offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The person that the last clause before the token, outside quotes, speaks of first. */
  @Nullable Speaker subjectBefore(int token) {
    return subjectBefore(token, NO_PRONOUN);
  }

  private @Nullable Speaker subjectBefore(int token, int pronoun) {
    if (document.sentences().isEmpty()) {
      return null;
    }
    int from = words.sentenceOf(Math.min(token, words.count() - 1)).index();
    Speaker institution = null;
    for (int s = from; s >= 0 && s >= from - SENTENCES_BACK; s--) {
      Sentence sentence = document.sentences().get(s);
      Saying saying = main(sentence, token);
      Speaker speaker = saying == null ? null : speakerOf(saying).orElse(null);
      if (speaker != null && !genders.agree(pronoun, speaker.entities())) {
        speaker = null;
      }
      if (speaker != null && isInstitution(speaker)) {
        institution = institution == null ? speaker : institution;
        speaker = null;
      }
      if (speaker == null) {
        speaker = knownSubject(sentence, token, pronoun);
      }
      if (speaker != null) {
        return speaker;
      }
    }
    return institution;
  }

  private boolean isInstitution(Speaker speaker) {
    return !speaker.entities().isEmpty()
        && speaker.entities().stream().noneMatch(id -> people.contains(id));
  }

  /**
   * Who speaks in that saying; each is told only once, since a pronoun leads to the saying before
   * it.
   */
  private Optional<Speaker> speakerOf(Saying saying) {
    Optional<Speaker> known = resolved.get(saying);
    if (known != null) {
      return known;
    }
    resolved.put(saying, Optional.empty());
    SpeakerPhrase phrase = saying.phrase();
    Speaker speaker =
        phrase == null ? null : resolve(phrase, Math.min(saying.cue(), phrase.firstToken()));
    boolean someone =
        phrase != null
            && speaker != null
            && (!speaker.entities().isEmpty()
                || saying.form() == Saying.Form.CUE_SPEAKER
                || (phrase.kind() == SpeakerPhrase.Kind.NOMINAL
                    && words.isIndonesian()
                    && isOffice(phrase)));
    Optional<Speaker> result = someone ? Optional.ofNullable(speaker) : Optional.empty();
    resolved.put(saying, result);
    return result;
  }

  /** A person shown by an office alone: {@code Wakil Ketua Komisi II}. */
  private boolean isOffice(SpeakerPhrase phrase) {
    for (int i = phrase.firstToken(); i < phrase.endToken(); i++) {
      if (words.isWord(i) && !words.isCapitalised(i) && !words.is(Part.COORDINATION, i)) {
        return false;
      }
    }
    return phrase.endToken() - phrase.firstToken() > 1;
  }

  /**
   * The saying that the sentence's main clause is: what is said inside what is said does not count.
   */
  private @Nullable Saying main(Sentence sentence, int before) {
    Saying first = null;
    for (Saying saying : bySentence.getOrDefault(sentence.index(), List.of())) {
      SpeakerPhrase phrase = saying.phrase();
      if (saying.cue() >= before || phrase == null || phrase.firstToken() >= before) {
        continue;
      }
      if (saying.form() != Saying.Form.SPEAKER_CUE
          && saying.form() != Saying.Form.DEMAND
          && saying.form() != Saying.Form.OBJECT) {
        return saying;
      }
      first = first == null ? saying : first;
    }
    return first;
  }

  /** A person who speaks elsewhere in the article and is the first to be named in the sentence. */
  private @Nullable Speaker knownSubject(Sentence sentence, int before, int pronoun) {
    for (int i = firstNameFrom(sentence.start());
        i < names.size() && names.get(i).span.start() < sentence.end();
        i++) {
      Named name = names.get(i);
      int token = document.tokenAt(name.span.start());
      if (token >= before) {
        return null;
      }
      if (name.entity.kind() == Entity.Kind.PERSON
          && speakers.contains(name.entity.id())
          && !words.isQuoted(token)
          && genders.agree(pronoun, List.of(name.entity.id()))
          && isSubject(sentence, token)) {
        return new Speaker(name.span, name.entity.name(), List.of(name.entity.id()));
      }
    }
    return null;
  }

  /** Whether nothing but a role stands between the sentence's beginning and the name. */
  private boolean isSubject(Sentence sentence, int token) {
    if (!words.isIndonesian()) {
      return !words.is(Part.OWNER, token - 1);
    }
    if (token - sentence.firstToken() > LONGEST_ROLE) {
      return false;
    }
    for (int i = sentence.firstToken(); i < token; i++) {
      if (words.isPunctuation(i, ",:(—–")
          || words.is(Part.STOP, i)
          || words.is(Part.OWNER, i)) {
        return false;
      }
    }
    return true;
  }

  /** The person whose name opens at the token, if one does. */
  @Nullable Speaker namedAt(int token) {
    if (token >= words.count()) {
      return null;
    }
    int i = firstNameFrom(words.start(token));
    if (i < names.size()
        && names.get(i).span.start() == words.start(token)
        && names.get(i).entity.kind() == Entity.Kind.PERSON) {
      Named name = names.get(i);
      return new Speaker(name.span, name.entity.name(), List.of(name.entity.id()));
    }
    return null;
  }

  /** The person whose whole name stands at the token, whatever runs on behind it. */
  @Nullable Speaker wholeNameAt(int token) {
    Speaker named = namedAt(token);
    if (named != null || token >= words.count() || !words.isCapitalised(token)) {
      return named;
    }
    int start = words.start(token);
    for (Named known : fullNames.getOrDefault(words.lower(token), List.of())) {
      String name = known.entity.name();
      if (document.text().startsWith(name, start)) {
        return new Speaker(
            new Span(start, start + name.length()), name, List.of(known.entity.id()));
      }
    }
    return null;
  }
}
