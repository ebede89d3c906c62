package id.kutip.quote;

import id.kutip.entity.Entity;
import id.kutip.quote.CueLexicon.Part;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

  private final Words words;
  private final Document document;
  private final NameIndex names;
  private final NominalReader nominals;
  private final Genders genders;
  private final Map<Integer, List<Saying>> bySentence = new HashMap<>();
  private final Map<Integer, Optional<Saying>> mains = new HashMap<>();
  private final Map<Saying, Optional<Speaker>> resolved = new HashMap<>();
  private final Set<Integer> speakers = new HashSet<>();

  SpeakerResolver(Words words, List<Entity> entities, NameIndex names, List<Saying> sayings) {
    this.words = words;
    this.document = words.document();
    this.names = names;
    this.nominals = new NominalReader(words, names);
    this.genders = new Genders(words, entities);
    for (Saying saying : sayings) {
      bySentence
          .computeIfAbsent(words.sentenceOf(saying.cue()).index(), s -> new ArrayList<>())
          .add(saying);
      SpeakerPhrase phrase = saying.phrase();
      if (phrase != null && phrase.kind() == SpeakerPhrase.Kind.NOMINAL) {
        speakers.addAll(nominals.read(phrase, saying.cue()).speaker().entities());
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
      NominalReader.Reading reading = nominals.read(phrase, reference);
      Speaker before =
          reading.pointsBack() ? subjectBefore(Math.min(reference, phrase.firstToken())) : null;
      return before == null
          ? reading.speaker()
          : new Speaker(
              words.span(phrase.firstToken(), phrase.endToken()), before.name(), before.entities());
    }
    Span span = words.span(phrase.firstToken(), phrase.endToken());
    if (phrase.kind() == SpeakerPhrase.Kind.SUFFIX) {
      span = new Span(span.end() - 3, span.end());
    } else if (words.is(Part.PLURAL, phrase.firstToken())) {
      List<NameIndex.Named> pair = pairBefore(phrase.firstToken());
      return pair.isEmpty()
          ? new Speaker(span, span.of(document.text()), List.of())
          : new Speaker(
              span,
              pair.get(0).entity().name() + " & " + pair.get(1).entity().name(),
              List.of(pair.get(0).entity().id(), pair.get(1).entity().id()));
    }
    Speaker antecedent =
        subjectBefore(Math.min(reference, phrase.firstToken()), phrase.firstToken());
    if (antecedent == null) {
      // "kata dia" where nobody was shown before: the mention's own words are all there is
      return phrase.kind() == SpeakerPhrase.Kind.SUFFIX
          ? null
          : new Speaker(span, span.of(document.text()), List.of());
    }
    return new Speaker(span, antecedent.name(), antecedent.entities());
  }

  /** The two people whom the sentence before, or this one so far, names side by side; else none. */
  private List<NameIndex.Named> pairBefore(int token) {
    int own = words.sentenceOf(token).index();
    for (int s = own; s >= Math.max(0, own - 1); s--) {
      Sentence sentence = document.sentences().get(s);
      NameIndex.Named last = null;
      for (NameIndex.Named name :
          names.within(sentence.start(), Math.min(sentence.end(), words.start(token)))) {
        if (!name.isPerson() || words.isQuoted(document.tokenAt(name.span().start()))) {
          last = null;
        } else if (last != null && areJoined(last.span(), name.span())) {
          return List.of(last, name);
        } else {
          last = name;
        }
      }
    }
    return List.of();
  }

  /** "Sinta dan Wakil Bupati Rahmat": between both stands a conjunction and at most an office. */
  private boolean areJoined(Span one, Span other) {
    int from = document.tokenAt(one.end() - 1) + 1;
    int to = document.tokenAt(other.start());
    boolean office = true;
    for (int i = from + 1; i < to; i++) {
      office &= words.isCapitalised(i);
    }
    return from < to && words.is(Part.COORDINATION, from) && office && to - from <= LONGEST_ROLE;
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
      Saying saying =
          token < sentence.endToken()
              ? main(sentence, token)
              : mains
                  .computeIfAbsent(
                      s, index -> Optional.ofNullable(main(sentence, sentence.endToken())))
                  .orElse(null);
      Speaker speaker = saying == null ? null : speakerOf(saying).orElse(null);
      if (speaker != null && !genders.agree(pronoun, speaker.entities())) {
        speaker = null;
      }
      if (speaker != null && names.areInstitutions(speaker.entities())) {
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
    Speaker speaker = phrase == null ? null : resolve(phrase, saying.cue());
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
    if (words.is(Part.INSTITUTION, phrase.firstToken())) {
      return false;
    }
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
      if (saying.cue() >= before) {
        break;
      }
      if (phrase == null || phrase.firstToken() >= before) {
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
    for (NameIndex.Named name : names.within(sentence.start(), sentence.end())) {
      int token = document.tokenAt(name.span().start());
      if (token >= before) {
        return null;
      }
      if (name.isPerson()
          && speakers.contains(name.entity().id())
          && !words.isQuoted(token)
          && genders.agree(pronoun, List.of(name.entity().id()))
          && isSubject(sentence, token)) {
        return name.speaker();
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
      if (words.isPunctuation(i, ",:(—–") || words.is(Part.STOP, i) || words.is(Part.OWNER, i)) {
        return false;
      }
    }
    return true;
  }
}
