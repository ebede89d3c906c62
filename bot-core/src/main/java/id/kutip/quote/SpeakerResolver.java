package id.kutip.quote;

import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
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
  private static final Set<String> OWNED_BY =
      Set.of(
          "of",
          "for",
          "with",
          "against",
          "to",
          "oleh",
          "kepada",
          "dengan",
          "terhadap",
          "bersama",
          "milik",
          "dari",
          "by",
          "from");
  private static final Set<String> DEMONSTRATIVES = Set.of("itu", "ini", "tersebut");
  private static final Set<String> PLURAL = Set.of("mereka", "they");

  private record Named(Span span, Entity entity) {}

  private final Words words;
  private final Document document;
  private final List<Named> names = new ArrayList<>();
  private final Map<Integer, List<Saying>> bySentence = new HashMap<>();
  private final Map<Saying, Optional<Speaker>> resolved = new HashMap<>();
  private final Set<Integer> speakers = new HashSet<>();

  SpeakerResolver(Words words, List<Entity> entities, List<Saying> sayings) {
    this.words = words;
    this.document = words.document();
    for (Entity entity : entities) {
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
    } else if (PLURAL.contains(words.lower(phrase.firstToken()))) {
      return new Speaker(span, span.of(document.text()), List.of());
    }
    Speaker antecedent = subjectBefore(reference);
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
    for (int i = firstNameFrom(span.start());
        i < names.size() && names.get(i).span.start() < span.end();
        i++) {
      Named name = names.get(i);
      int token = document.tokenAt(name.span.start());
      boolean owner = token > phrase.firstToken() && OWNED_BY.contains(words.lower(token - 1));
      if (owner) {
        continue;
      }
      if (name.entity.kind() == Entity.Kind.PERSON) {
        person = name;
      } else {
        other = name;
      }
    }
    boolean pointsBack = isAnaphoric(phrase);
    if (person == null && !pointsBack && words.isPunctuation(phrase.endToken(), ",")) {
      // "Pengamat kebijakan publik, Agus Pambagio, menilai"
      Speaker apposed = namedAt(phrase.endToken() + 1);
      if (apposed != null) {
        return apposed;
      }
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
    return DEMONSTRATIVES.contains(words.lower(phrase.endToken() - 1))
        || DEMONSTRATIVES.contains(words.lower(phrase.endToken()))
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
    if (document.sentences().isEmpty()) {
      return null;
    }
    int from = words.sentenceOf(Math.min(token, words.count() - 1)).index();
    for (int s = from; s >= 0 && s >= from - SENTENCES_BACK; s--) {
      Sentence sentence = document.sentences().get(s);
      Saying saying = main(sentence, token);
      Speaker speaker = saying == null ? null : speakerOf(saying).orElse(null);
      if (speaker == null) {
        speaker = knownSubject(sentence, token);
      }
      if (speaker != null) {
        return speaker;
      }
    }
    return null;
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
        speaker != null
            && (!speaker.entities().isEmpty() || saying.form() == Saying.Form.CUE_SPEAKER);
    Optional<Speaker> result = someone ? Optional.ofNullable(speaker) : Optional.empty();
    resolved.put(saying, result);
    return result;
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
      if (saying.form() != Saying.Form.SPEAKER_CUE && saying.form() != Saying.Form.DEMAND) {
        return saying;
      }
      first = first == null ? saying : first;
    }
    return first;
  }

  /** A person who speaks elsewhere in the article and is the first to be named in the sentence. */
  private @Nullable Speaker knownSubject(Sentence sentence, int before) {
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
          && !OWNED_BY.contains(words.lower(token - 1))) {
        return new Speaker(name.span, name.entity.name(), List.of(name.entity.id()));
      }
    }
    return null;
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
}
