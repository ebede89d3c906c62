package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tags the tokens of a sentence as parts of names by the best path through a linear model (a
 * conditional random field, whose trainer is in the benchmarks). Immutable and thread-safe; each
 * sentence is read in time linear in its length.
 */
final class NameTagger {

  /** What a token is within a name. The order is that of the weights. */
  enum Tag {
    OUTSIDE(null, false),
    PERSON(Entity.Kind.PERSON, true),
    PERSON_ON(Entity.Kind.PERSON, false),
    ORGANISATION(Entity.Kind.ORGANISATION, true),
    ORGANISATION_ON(Entity.Kind.ORGANISATION, false),
    PLACE(Entity.Kind.PLACE, true),
    PLACE_ON(Entity.Kind.PLACE, false);

    private static final Tag[] ALL = values();

    final Entity.@Nullable Kind kind;
    final boolean opens;

    Tag(Entity.@Nullable Kind kind, boolean opens) {
      this.kind = kind;
      this.opens = opens;
    }

    /** Whether this may stand after {@code before}: a name goes on only within its own kind. */
    boolean follows(Tag before) {
      return kind == null || opens || before.kind == kind;
    }

    static Tag of(int number) {
      return ALL[number];
    }

    static int number(Tag tag) {
      return Arrays.asList(ALL).indexOf(tag);
    }
  }

  /** The number of tags. */
  static final int TAGS = Tag.ALL.length;

  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 4;

  private final NameWeights weights;
  private final Lexicon lexicon;
  private final WordMarks marks;
  private final NamePhrases phrases = NamePhrases.known();

  NameTagger(NameWeights weights, Lexicon lexicon) {
    this.weights = weights;
    this.lexicon = lexicon;
    this.marks = WordMarks.of(lexicon);
  }

  /** A tag for each token of the sentence that the features have read. */
  int[] tag(NameFeatures features) {
    int size = features.size();
    int[] best = new int[TAGS];
    Arrays.fill(best, IMPOSSIBLE);
    best[0] = 0;
    int[] next = new int[TAGS];
    int[] scores = new int[TAGS];
    byte[] from = new byte[size * TAGS];
    for (int i = 0; i < size; i++) {
      boolean candidate = features.mayName(i);
      if (candidate) {
        weights.score(features, i, scores);
      } else {
        Arrays.fill(scores, 0);
      }
      for (int tag = 0; tag < TAGS; tag++) {
        int score = IMPOSSIBLE;
        if (tag == 0 || candidate) {
          for (int before = 0; before < TAGS; before++) {
            if (best[before] > IMPOSSIBLE / 2 && Tag.of(tag).follows(Tag.of(before))) {
              int reached = best[before] + weights.transition(before, tag);
              if (reached > score) {
                score = reached;
                from[i * TAGS + tag] = (byte) before;
              }
            }
          }
        }
        next[tag] = score <= IMPOSSIBLE / 2 ? IMPOSSIBLE : score + scores[tag];
      }
      int[] swap = best;
      best = next;
      next = swap;
    }
    int last = 0;
    for (int tag = 1; tag < TAGS; tag++) {
      if (best[tag] > best[last]) {
        last = tag;
      }
    }
    int[] tags = new int[size];
    for (int i = size - 1; i >= 0; i--) {
      tags[i] = last;
      last = from[i * TAGS + last];
    }
    return tags;
  }

  /** The names of the document in order. */
  List<NameFinder.Name> find(Document document) {
    NameFeatures features = new NameFeatures(marks, phrases);
    List<NameFinder.Name> names = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      features.read(document, sentence);
      int[] tags = tag(features);
      int i = 0;
      while (i < tags.length) {
        Tag tag = Tag.of(tags[i]);
        int end = i + 1;
        while (tag.kind != null
            && end < tags.length
            && Tag.of(tags[end]).kind == tag.kind
            && !Tag.of(tags[end]).opens) {
          end++;
        }
        if (tag.kind != null) {
          add(
              document,
              lexicon,
              sentence.firstToken() + i,
              sentence.firstToken() + end,
              tag,
              names);
        }
        i = end;
      }
    }
    return names;
  }

  /** Adds a name without the marks at its edges and, a person's, without titles before it. */
  private static void add(
      Document document, Lexicon lexicon, int from, int to, Tag tag, List<NameFinder.Name> names) {
    int first = from;
    int end = to;
    while (first < end
        && (!isWord(document, first) || CommonWords.connect(document.lower(first)))) {
      first++;
    }
    while (end > first && !isWord(document, end - 1)) {
      end--;
    }
    boolean titled = false;
    if (tag.kind == Entity.Kind.PERSON && first < end) {
      int person = behindOffice(document, lexicon, first, end);
      titled = person > first;
      first = person;
    }
    while (tag.kind == Entity.Kind.PERSON
        && first + 1 < end
        && isWord(document, first + 1)
        && isTitle(document, lexicon, first)) {
      first++;
      titled = true;
    }
    if (first < end) {
      int start = document.tokens().get(first).start();
      Span span = new Span(start, document.tokens().get(end - 1).end());
      names.add(new NameFinder.Name(span, tag.kind, titled));
    }
  }

  /**
   * Where the person begins behind an office and its house: "Direktur IMF Ana Lopez". A single word
   * behind a house that is not an acronym is the house's own name, "Imam Besar Masjid Istiqlal", so
   * that nobody is left.
   */
  private static int behindOffice(Document document, Lexicon lexicon, int first, int end) {
    int house = -1;
    for (int i = first + 1; i < end; i++) {
      String word = document.lower(i);
      if (lexicon.organisations().contains(word) || lexicon.places().contains(word)) {
        house = i;
      }
    }
    if (house < 0 || !lexicon.titles().contains(document.lower(first))) {
      return first;
    }
    String word = document.word(house);
    boolean acronym = Character.isUpperCase(word.charAt(word.length() - 1));
    return acronym || end - house > 2 ? house + 1 : end;
  }

  private static boolean isWord(Document document, int token) {
    Token.Kind kind = document.tokens().get(token).kind();
    return kind == Token.Kind.WORD || kind == Token.Kind.NUMBER;
  }

  /** A word that is a title and no given name: "Gubernur", not "Sri". */
  private static boolean isTitle(Document document, Lexicon lexicon, int token) {
    return lexicon.titles().contains(document.lower(token))
        && !Gazetteer.isGivenName(document.word(token));
  }
}
