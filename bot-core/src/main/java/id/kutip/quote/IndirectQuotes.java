package id.kutip.quote;

import id.kutip.quote.CueLexicon.Part;
import id.kutip.quote.Saying.Form;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is told in the reporter's own words, with the fragments quoted in it. */
final class IndirectQuotes {

  private static final int LEAST_WORDS = 3;
  private static final int LONGEST_ASIDE = 14;

  /**
   * A reported clause.
   *
   * @param span the clause
   * @param fragments the runs quoted in it
   * @param attribution who said it
   * @param via through whom it is known; null if at first hand
   * @param addressee to whom; null if not told
   */
  record Clause(
      Span span,
      List<QuotedRun> fragments,
      Attribution attribution,
      @Nullable Speaker via,
      @Nullable Speaker addressee) {}

  private final Words words;
  private final List<QuotedRun> runs;
  private final SpeakerResolver resolver;
  private final JoinedSayings joints;
  private final ReportedWords reported;

  IndirectQuotes(Words words, List<QuotedRun> runs, SpeakerResolver resolver) {
    this.words = words;
    this.runs = runs;
    this.resolver = resolver;
    this.joints = new JoinedSayings(words);
    this.reported = new ReportedWords(words);
  }

  /** The clauses of all sayings that tell of no direct quote, in order. */
  List<Clause> find(List<Saying> sayings, Set<Saying> ofDirect) {
    Map<Integer, List<Saying>> bySentence = new HashMap<>();
    for (Saying saying : sayings) {
      bySentence
          .computeIfAbsent(words.sentenceOf(saying.cue()).index(), s -> new ArrayList<>())
          .add(saying);
    }
    List<Clause> clauses = new ArrayList<>();
    for (Sentence sentence : words.document().sentences()) {
      List<Saying> own = bySentence.get(sentence.index());
      if (own != null) {
        clauses.addAll(clauses(sentence, own, ofDirect));
      }
    }
    return clauses;
  }

  private List<Clause> clauses(Sentence sentence, List<Saying> sayings, Set<Saying> ofDirect) {
    List<Saying> joined = joints.among(sayings, sentence);
    int told = -1;
    for (Saying saying : sayings) {
      if (ofDirect.contains(saying)) {
        told = saying.cue();
      }
    }
    List<Clause> clauses = new ArrayList<>();
    int from = told;
    if (told < 0) {
      Clause main = main(sentence, sayings, joined);
      if (main != null) {
        clauses.add(main);
        Span cue = main.attribution().cue();
        from = cue == null ? 0 : words.document().tokenAt(cue.start());
      }
    }
    for (Saying saying : joined) {
      if (saying.cue() > from) {
        Clause clause =
            behind(
                sentence,
                saying,
                null,
                null,
                joints.endBefore(joined, saying, sentence),
                Pattern.REPORTED_JOINED);
        if (clause != null) {
          clauses.add(clause);
        }
      }
    }
    return clauses;
  }

  private @Nullable Clause main(Sentence sentence, List<Saying> sayings, List<Saying> joined) {
    Saying source = first(sayings, Form.SOURCE);
    Saying inner = first(sayings, Form.CUE_SPEAKER, Form.SUFFIXED);
    Saying outer = first(sayings, Form.SPEAKER_CUE, Form.DEMAND);
    if (inner == null) {
      inner = aside(sayings);
    }
    if (inner != null && outer != null && isSecondHand(outer, inner)) {
      source = inner;
    } else if (inner != null) {
      return around(sentence, inner);
    }
    if (outer != null && (source == null || outer.cue() != source.cue())) {
      Speaker via =
          source == null || source.phrase() == null
              ? null
              : resolver.resolve(source.phrase(), source.cue());
      Clause clause =
          behind(
              sentence,
              outer,
              source,
              via,
              joints.endBefore(joined, outer, sentence),
              Pattern.REPORTED);
      if (clause != null) {
        return clause;
      }
    }
    return source == null ? null : around(sentence, source);
  }

  /** {@code X mengatakan (kepada Y) bahwa …, kata Z}: Z tells what X said. */
  private boolean isSecondHand(Saying outer, Saying inner) {
    boolean that = false;
    for (int i = outer.cue() + 1; i < inner.cue() && i <= outer.cue() + LONGEST_ASIDE; i++) {
      that |= words.lower(i).equals("bahwa") || words.lower(i).equals("that");
    }
    return that && inner.form() == Form.CUE_SPEAKER;
  }

  /** {@code Dijelaskan Menteri Sosial, …}: a passive between commas goes with what is around it. */
  private @Nullable Saying aside(List<Saying> sayings) {
    for (Saying saying : sayings) {
      SpeakerPhrase phrase = saying.phrase();
      if (saying.form() == Form.PASSIVE
          && phrase != null
          && words.isPunctuation(phrase.endToken(), ",")
          && (words.isPunctuation(saying.cue() - 1, ",") || words.isCapitalised(saying.cue()))) {
        return saying;
      }
    }
    return null;
  }

  private static @Nullable Saying first(List<Saying> sayings, Form... forms) {
    for (Saying saying : sayings) {
      for (Form form : forms) {
        if (saying.form() == form && saying.phrase() != null) {
          return saying;
        }
      }
    }
    return null;
  }

  /** {@code X mengatakan bahwa …}. */
  private @Nullable Clause behind(
      Sentence sentence,
      Saying saying,
      @Nullable Saying source,
      @Nullable Speaker via,
      int limit,
      Pattern pattern) {
    SpeakerPhrase phrase = saying.phrase();
    if (phrase == null) {
      return null;
    }
    int at = saying.cue() + 1;
    Speaker addressee = null;
    boolean told = words.is(Part.TOLD, saying.cue());
    if (words.lower(at).equals("kepada")
        || (told && words.isWord(at) && !words.is(Part.CONJUNCTION, at))) {
      int from = told && !words.lower(at).equals("kepada") ? at : at + 1;
      SpeakerPhrase whom = SpeakerPhrase.after(words, from, sentence.endToken());
      if (whom != null) {
        addressee = resolver.resolve(whom, from);
        at = whom.endToken();
      }
    }
    at = conjunctionBehindAside(at, limit);
    while (at < limit && (words.isPunctuation(at, ",:") || words.is(Part.CONJUNCTION, at))) {
      at++;
    }
    int end = closed(limit, at);
    if (source != null && source.cue() > at) {
      end = Math.min(end, source.cue());
      while (end > at && words.isPunctuation(end - 1, ",")) {
        end--;
      }
    }
    if (countWords(at, end) < LEAST_WORDS) {
      return trailing(sentence, saying);
    }
    if (!words.isIndonesian() && followsClause(sentence, phrase)) {
      if (words.isPunctuation(saying.cue() + 1, ",")) {
        // "The plan, he said, is dead"
        int first = sentence.firstToken();
        return make(first, end, saying, Pattern.REPORTED_AROUND, via, addressee);
      }
      if (words.is(Part.STOP, at) && !words.is(Part.CONJUNCTION, at - 1)) {
        // "The plan is dead, he said in Paris on Tuesday"
        return trailing(sentence, saying);
      }
    }
    if (isCompound(sentence, saying, phrase) || !reported.follow(saying.cue(), at, end)) {
      return null;
    }
    return make(at, end, saying, pattern, via, addressee);
  }

  /**
   * "Insurance claims came to …": the word that opens the sentence names nobody who would claim.
   */
  private boolean isCompound(Sentence sentence, Saying saying, SpeakerPhrase phrase) {
    int first = sentence.firstToken();
    if (phrase.kind() != SpeakerPhrase.Kind.NOMINAL
        || phrase.firstToken() != first
        || saying.cue() != first + 1
        || !words.is(Part.NOUNLIKE, saying.cue())
        || words.is(Part.CONJUNCTION, saying.cue() + 1)) {
      return false;
    }
    Speaker speaker = resolver.resolve(phrase, saying.cue());
    return speaker == null || speaker.entities().isEmpty();
  }

  /** A comma and words that are no adverbial stand before the speaker. */
  private boolean followsClause(Sentence sentence, SpeakerPhrase phrase) {
    int first = sentence.firstToken();
    int comma = phrase.firstToken() - 1;
    return words.isPunctuation(comma, ",")
        && !words.is(Part.STOP, first)
        && !words.is(Part.OWNER, first)
        && !words.is(Part.BREAK, first)
        && countWords(first, comma) >= LEAST_WORDS;
  }

  /**
   * {@code said [in a statement on Friday] that …}; the same token where there is no such aside.
   */
  private int conjunctionBehindAside(int from, int limit) {
    if (!words.is(Part.STOP, from)) {
      return from;
    }
    for (int i = from; i < limit && i < from + LONGEST_ASIDE; i++) {
      if (words.lower(i).equals("that") || words.lower(i).equals("bahwa")) {
        return i;
      }
      if (words.lower(i).equals("to") && words.is(Part.TO, from - 1) && i < from + LEAST_WORDS) {
        // "vowed last month to go on"
        return i;
      }
      if (words.is(Part.BEFORE, i)) {
        return from;
      }
    }
    return from;
  }

  /** {@code …, he said.} with the cue at the sentence's end. */
  private @Nullable Clause trailing(Sentence sentence, Saying saying) {
    SpeakerPhrase phrase = saying.phrase();
    if (phrase == null || !words.isPunctuation(phrase.firstToken() - 1, ",")) {
      return null;
    }
    int end = phrase.firstToken() - 1;
    return countWords(sentence.firstToken(), end) < LEAST_WORDS
        ? null
        : make(sentence.firstToken(), end, saying, Pattern.REPORTED_AROUND, null, null);
  }

  /** {@code Menurut X, …}; {@code …, menurut X, …}; {@code …, kata X.} */
  private @Nullable Clause around(Sentence sentence, Saying saying) {
    SpeakerPhrase phrase = saying.phrase();
    if (phrase == null) {
      return null;
    }
    int first = sentence.firstToken();
    int end = closed(sentence.endToken(), first);
    int open = Math.min(phrase.firstToken(), saying.cue());
    if (words.lower(open - 1).equals("as")) {
      // "as Bell put it"
      open--;
    }
    int cueEnd = words.document().tokenAt(saying.cueSpan().end() - 1) + 1;
    int behind = Math.max(phrase.endToken(), cueEnd);
    if (open - first <= 1) {
      first = behind;
      while (first < end && !words.isPunctuation(first, ",") && first - behind < 12) {
        first++;
      }
      first = first < end && words.isPunctuation(first, ",") ? first + 1 : behind;
    } else if (countWords(behind, end) < LEAST_WORDS) {
      end = open;
      while (end > first && words.isPunctuation(end - 1, ",")) {
        end--;
      }
    }
    return countWords(first, end) < LEAST_WORDS
        ? null
        : make(first, end, saying, Pattern.REPORTED_AROUND, null, null);
  }

  private @Nullable Clause make(
      int first,
      int end,
      Saying saying,
      Pattern pattern,
      @Nullable Speaker via,
      @Nullable Speaker addressee) {
    Span span = words.span(first, end);
    List<QuotedRun> fragments = new ArrayList<>();
    for (int i = firstRunFrom(first); i < runs.size(); i++) {
      QuotedRun run = runs.get(i);
      if (run.span().start() >= span.end()) {
        break;
      }
      if (run.span().end() > span.end()) {
        // what is quoted goes on over the sentence's end, and the clause with it
        if (!run.closed() || run.openToken() - first < LEAST_WORDS) {
          return null;
        }
        span = words.span(first, run.endToken() + 1);
      }
      fragments.add(run);
    }
    SpeakerPhrase phrase = saying.phrase();
    Speaker speaker = phrase == null ? null : resolver.resolve(phrase, saying.cue());
    Reference reference = phrase == null ? Reference.NOBODY : Reference.of(phrase, speaker);
    return new Clause(
        span,
        fragments,
        new Attribution(saying.cueSpan(), speaker, pattern, reference),
        via,
        addressee);
  }

  private int firstRunFrom(int token) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).firstToken() >= token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int closed(int end, int from) {
    int at = end;
    while (at > from && words.isPunctuation(at - 1, ".!?…")) {
      at--;
    }
    return at;
  }

  private int countWords(int from, int end) {
    int count = 0;
    for (int i = from; i < end; i++) {
      count += words.isWord(i) ? 1 : 0;
    }
    return count;
  }
}
