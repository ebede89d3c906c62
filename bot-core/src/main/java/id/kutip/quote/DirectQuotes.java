package id.kutip.quote;

import id.kutip.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes each quoted run by the words around it, the surest pattern first. */
final class DirectQuotes {

  private final Words words;
  private final List<QuotedRun> runs;
  private final NameIndex names;
  private final Titles titles;
  private final SpeakerResolver resolver;
  private final Map<Integer, Saying> byCue = new HashMap<>();
  private final Map<Integer, Saying> byPhrase = new HashMap<>();
  private final Map<Integer, List<Saying>> bySentence = new HashMap<>();
  private final Set<Saying> used = new HashSet<>();

  DirectQuotes(
      Words words,
      List<QuotedRun> runs,
      List<Saying> sayings,
      NameIndex names,
      SpeakerResolver resolver) {
    this.words = words;
    this.runs = runs;
    this.names = names;
    this.titles = new Titles(words);
    this.resolver = resolver;
    for (Saying saying : sayings) {
      byCue.put(saying.cue(), saying);
      SpeakerPhrase phrase = saying.phrase();
      if (phrase != null
          && (saying.form() == Saying.Form.SPEAKER_CUE || saying.form() == Saying.Form.DEMAND)) {
        byPhrase.put(phrase.firstToken(), saying);
      }
      bySentence
          .computeIfAbsent(words.sentenceOf(saying.cue()).index(), s -> new ArrayList<>())
          .add(saying);
    }
  }

  /** The sayings that were found to tell of a quoted run. */
  Set<Saying> used() {
    return used;
  }

  /** An attribution for each run, in order; null where the run is no quote. */
  List<@Nullable Attribution> attribute() {
    List<@Nullable Attribution> attributions = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Attribution previous = i > 0 ? attributions.get(i - 1) : null;
      attributions.add(attribute(i, previous));
    }
    for (int i = runs.size() - 2; i >= 0; i--) {
      Attribution next = attributions.get(i + 1);
      if (next != null && isGuess(attributions.get(i)) && leadsTo(runs.get(i), runs.get(i + 1))) {
        attributions.set(i, next.inherited(Pattern.LEADS));
      }
    }
    return attributions;
  }

  /** Nobody beside the quote is told to have said it. */
  private static boolean isGuess(@Nullable Attribution attribution) {
    return attribution == null || attribution.pattern() == Pattern.ALONE;
  }

  /** {@code "A." "B," kata X}: two runs with nothing between them are one speech. */
  private boolean leadsTo(QuotedRun run, QuotedRun next) {
    return run.words() >= QuoteExtractor.LEAST_WORDS
        && run.afterToken() == next.openToken()
        && standsAlone(run)
        && !titles.isTitle(run);
  }

  private @Nullable Attribution attribute(int index, @Nullable Attribution previous) {
    QuotedRun run = runs.get(index);
    if (titles.isTitle(run)) {
      return null;
    }
    Attribution found = behind(run);
    if (found == null) {
      found = resumed(index, previous);
    }
    if (found == null) {
      found = ahead(run);
    }
    if (found == null && run.words() < QuoteExtractor.LEAST_WORDS && standsAlone(run)) {
      found = continued(index, previous);
    }
    if (found == null && run.words() >= QuoteExtractor.LEAST_WORDS) {
      found = continued(index, previous);
      if (found == null) {
        found = pulled(run);
      }
      if (found == null) {
        found = nextSentence(run);
      }
      if (found == null && standsAlone(run)) {
        found = alone(index, previous);
      }
    }
    return found;
  }

  /** {@code "…," kata X}, {@code "…," ujarnya}, {@code "…," he said}. */
  private @Nullable Attribution behind(QuotedRun run) {
    int at = run.afterToken();
    if (words.isPunctuation(at, ",")) {
      at++;
    }
    if (words.lower(at).equals("demikian") || words.lower(at).equals("begitu")) {
      at++;
    }
    Saying saying = byCue.get(at);
    if (saying == null
        || (saying.form() == Saying.Form.SOURCE
            && !words.isPunctuation(at - 1, ",")
            && !endsOpen(run))) {
      // a run that ends with a full stop ends the sentence: the next one's subject is another's
      saying = endsOpen(run) ? byPhrase.get(at) : null;
      if (saying != null && !nearby(saying, at)) {
        saying = null;
      }
    }
    if (saying == null || saying.phrase() == null) {
      return null;
    }
    return by(saying, run.openToken(), Pattern.BEHIND);
  }

  private boolean nearby(Saying saying, int at) {
    return saying.cue() - at <= 14
        && words.sentenceOf(saying.cue()).paragraph() == words.sentenceOf(at).paragraph();
  }

  /** {@code "A," kata X, "dan b."}: the second half, however short, of what the first began. */
  private @Nullable Attribution resumed(int index, @Nullable Attribution previous) {
    QuotedRun run = runs.get(index);
    int comma = run.openToken() - 1;
    if (previous == null
        || previous.pattern() != Pattern.BEHIND
        || !words.isPunctuation(comma, ",")
        || words.isCapitalised(run.firstToken())) {
      return null;
    }
    int first = runs.get(index - 1).afterToken();
    Saying saying = byCue.get(first);
    saying = saying == null ? byPhrase.get(first) : saying;
    if (saying == null || saying.phrase() == null) {
      return null;
    }
    int end = Math.max(saying.phrase().endToken(), saying.cue() + 1);
    return end == comma ? previous.inherited(Pattern.CONTINUED) : null;
  }

  /** A run that ends with a comma, a question or an exclamation goes on with who said it. */
  private boolean endsOpen(QuotedRun run) {
    int last = run.endToken() - 1;
    while (last > run.firstToken() && words.isQuoteMark(last)) {
      last--;
    }
    return words.isPunctuation(last, ",?!…—–-") || words.isPunctuation(run.afterToken(), ",");
  }

  /** {@code X mengatakan, "…"}, {@code X: "…"}, and fragments in a reported clause. */
  private @Nullable Attribution ahead(QuotedRun run) {
    Sentence sentence = words.sentenceOf(run.openToken());
    if (run.openToken() == sentence.firstToken() && words.isPunctuation(run.openToken() - 1, ":")) {
      // "Ia mengatakan:" stands in a paragraph of its own
      sentence = words.sentenceOf(run.openToken() - 1);
    }
    List<Saying> sayings = bySentence.getOrDefault(sentence.index(), List.of());
    Saying ofObject = null;
    for (int i = sayings.size() - 1; i >= 0; i--) {
      Saying saying = sayings.get(i);
      if (saying.cue() < run.openToken() && saying.phrase() != null) {
        if (saying.form() == Saying.Form.OBJECT) {
          ofObject = ofObject == null ? saying : ofObject;
          continue;
        }
        return introduces(saying, run)
            ? by(saying, saying.cue(), Pattern.INTRODUCED)
            : attribution(saying, saying.cue(), Pattern.IN_CLAUSE);
      }
    }
    if (ofObject != null) {
      return attribution(ofObject, ofObject.cue(), Pattern.IN_CLAUSE);
    }
    // "…," kata X in the same sentence behind a fragment
    for (Saying saying : sayings) {
      if (saying.cue() > run.openToken()
          && saying.phrase() != null
          && (saying.form() == Saying.Form.CUE_SPEAKER
              || saying.form() == Saying.Form.SUFFIXED
              || saying.form() == Saying.Form.SOURCE
              || closesWithCue(saying))) {
        return attribution(saying, sentence.firstToken(), Pattern.IN_SENTENCE);
      }
    }
    if (words.isPunctuation(run.openToken() - 1, ":")) {
      int colon = run.openToken() - 1;
      Speaker speaker = names.lastBefore(sentence, colon);
      if (speaker == null) {
        speaker = resolver.subjectBefore(colon);
      }
      return speaker == null
          ? null
          : new Attribution(words.span(colon, colon + 1), speaker, Pattern.COLON, Reference.NAMED);
    }
    return null;
  }

  /** {@code It is "a" and "b," X proclaimed}: the speaker comes right behind a quote. */
  private boolean closesWithCue(Saying saying) {
    SpeakerPhrase phrase = saying.phrase();
    return phrase != null
        && saying.form() == Saying.Form.SPEAKER_CUE
        && words.isQuoteMark(phrase.firstToken() - 1)
        && words.isPunctuation(phrase.firstToken() - 2, ",");
  }

  /** {@code "…" Nama}: a quote set apart, with the name under it. */
  private @Nullable Attribution pulled(QuotedRun run) {
    if (!run.closed() || run.afterToken() >= words.count() || isToldOf(run)) {
      return null;
    }
    int at = run.afterToken();
    while (words.isPunctuation(at, "—–―-,")) {
      at++;
    }
    Speaker speaker = names.wholeNameAt(at);
    if (speaker == null) {
      return null;
    }
    int behind = words.document().tokenAt(speaker.mention().end());
    boolean goesOn = words.isWord(behind) && !words.isCapitalised(behind);
    return goesOn ? null : new Attribution(null, speaker, Pattern.PULLED, Reference.NAMED);
  }

  /** "Mrs Lopez says the plan is late. "We …"": who was just said to speak goes on. */
  private boolean isToldOf(QuotedRun run) {
    Sentence own = words.sentenceOf(run.openToken());
    if (own.index() == 0) {
      return false;
    }
    Sentence before = words.document().sentences().get(own.index() - 1);
    return before.paragraph() == own.paragraph()
        && bySentence.getOrDefault(before.index(), List.of()).stream()
            .anyMatch(
                saying -> saying.form() == Saying.Form.SPEAKER_CUE && saying.phrase() != null);
  }

  /** {@code "A," kata X. "B."}: what follows at once is said by the same. */
  private @Nullable Attribution continued(int index, @Nullable Attribution previous) {
    if (index == 0 || previous == null || previous.speaker() == null) {
      return null;
    }
    QuotedRun run = runs.get(index);
    QuotedRun before = runs.get(index - 1);
    Sentence last =
        words.sentenceOf(
            Math.max(before.openToken(), Math.min(before.afterToken(), words.count() - 1)));
    Sentence own = words.sentenceOf(run.openToken());
    boolean opens = run.openToken() == own.firstToken();
    boolean next = own.index() - last.index() <= 1;
    return opens && next && own.paragraph() == last.paragraph()
        ? previous.inherited(Pattern.CONTINUED)
        : null;
  }

  /** {@code "…." Hal itu disampaikan X}. */
  private @Nullable Attribution nextSentence(QuotedRun run) {
    if (run.afterToken() >= words.count() || !standsAlone(run)) {
      return null;
    }
    Sentence next = words.sentenceOf(run.afterToken());
    for (Saying saying : bySentence.getOrDefault(next.index(), List.of())) {
      if (saying.form() == Saying.Form.PASSIVE || saying.form() == Saying.Form.CUE_SPEAKER) {
        return by(saying, saying.cue(), Pattern.NEXT_SENTENCE);
      }
    }
    return null;
  }

  /** A run that is a sentence of its own: it begins one and ends one. */
  private boolean standsAlone(QuotedRun run) {
    Sentence own = words.sentenceOf(run.openToken());
    return run.openToken() == own.firstToken()
        && words.isCapitalised(run.firstToken())
        && (words.isPunctuation(run.endToken() - 1, ".!?,…") || !run.closed());
  }

  private @Nullable Attribution alone(int index, @Nullable Attribution previous) {
    QuotedRun run = runs.get(index);
    Sentence own = words.sentenceOf(run.openToken());
    if (own.index() > 0 && previous != null && index > 0) {
      Sentence before = words.document().sentences().get(own.index() - 1);
      if (words.isQuoted(before.firstToken() + 1)) {
        return previous.inherited(Pattern.CONTINUED);
      }
    }
    Speaker speaker = resolver.subjectBefore(run.openToken());
    return speaker == null ? null : new Attribution(null, speaker, Pattern.ALONE, Reference.NAMED);
  }

  /** {@code X mengatakan, "…"}: nothing but a comma, a colon or an addressee stands between. */
  private boolean introduces(Saying saying, QuotedRun run) {
    int before = run.openToken() - 1;
    return words.isCapitalised(run.firstToken())
        && (before == saying.cue()
            || words.isPunctuation(before, ":")
            || (words.isPunctuation(before, ",")
                && (before - saying.cue() <= 6 || saying.form() == Saying.Form.CUE_SPEAKER)));
  }

  private @Nullable Attribution by(Saying saying, int reference, Pattern pattern) {
    used.add(saying);
    return attribution(saying, reference, pattern);
  }

  private @Nullable Attribution attribution(Saying saying, int reference, Pattern pattern) {
    SpeakerPhrase phrase = saying.phrase();
    if (phrase == null) {
      return null;
    }
    boolean beforeItself = phrase.kind() != SpeakerPhrase.Kind.NOMINAL;
    Speaker speaker = resolver.resolve(phrase, beforeItself ? reference : saying.cue());
    return new Attribution(saying.cueSpan(), speaker, pattern, Reference.of(phrase, speaker));
  }
}
