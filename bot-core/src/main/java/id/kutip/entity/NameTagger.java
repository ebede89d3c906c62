package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

  /** Less than any path that is possible, and far enough from the least number to go on from. */
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 4;

  /** The tags that each may stand behind. */
  private static final int[][] BEFORE = before();

  private final NameWeights weights;
  private final WordMarks marks;
  private final NamePhrases phrases = NamePhrases.known();

  NameTagger(NameWeights weights, Lexicon lexicon) {
    this.weights = weights;
    this.marks = WordMarks.of(lexicon);
  }

  private static int[][] before() {
    int[][] before = new int[TAGS][];
    for (int tag = 0; tag < TAGS; tag++) {
      Tag of = Tag.of(tag);
      before[tag] = IntStream.range(0, TAGS).filter(one -> of.follows(Tag.of(one))).toArray();
    }
    return before;
  }

  /** A tag for each token of the sentence that the features have read. */
  private int[] tag(NameFeatures features, PlaceSums places) {
    int size = features.size();
    int[] best = new int[TAGS];
    Arrays.fill(best, IMPOSSIBLE);
    best[0] = 0;
    int[] next = new int[TAGS];
    int[] scores = new int[TAGS];
    TagSums sums = new TagSums();
    byte[] from = new byte[size * TAGS];
    for (int i = 0; i < size; i++) {
      boolean candidate = features.mayName(i);
      sums.clear();
      if (candidate) {
        for (WordPlace place : WordPlace.ALL) {
          places.add(features.word(i, place), place, sums);
        }
        weights.add(features.together(i), sums);
      }
      sums.spread(scores);
      for (int tag = 0; tag < TAGS; tag++) {
        int score = IMPOSSIBLE;
        if (tag == 0 || candidate) {
          for (int before : BEFORE[tag]) {
            int reached = best[before] + weights.transition(before, tag);
            if (reached > score) {
              score = reached;
              from[i * TAGS + tag] = (byte) before;
            }
          }
        }
        next[tag] = Math.max(IMPOSSIBLE, score + scores[tag]);
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

  /**
   * A run of tokens that names something.
   *
   * @param first its first token
   * @param end the token behind its last
   */
  record Tagged(int first, int end, Entity.Kind kind) {}

  /** The names of the document in order. */
  List<Tagged> find(Document document) {
    NameFeatures features = new NameFeatures(marks, phrases, new FeatureList());
    PlaceSums places = new PlaceSums(weights);
    List<Tagged> names = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      features.read(document, sentence);
      int[] tags = tag(features, places);
      int i = 0;
      while (i < tags.length) {
        Entity.Kind kind = Tag.of(tags[i]).kind;
        int end = i + 1;
        while (kind != null
            && end < tags.length
            && Tag.of(tags[end]).kind == kind
            && !Tag.of(tags[end]).opens) {
          end++;
        }
        if (kind != null) {
          names.add(new Tagged(sentence.firstToken() + i, sentence.firstToken() + end, kind));
        }
        i = end;
      }
    }
    return names;
  }
}
