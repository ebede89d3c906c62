package id.kutip.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.entity.NameFeatures.Template;
import id.kutip.entity.NameTagger.Tag;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns the weights of the name tagger from annotated sentences: {@code NameTrainer CORPUS.jsonl
 * HEADER WEIGHTS}. The corpus has one sentence a line, {@code {split, text, tokens, entities:
 * [{start, end, norm}]}}; those of the split {@code train} are used. The header, comment lines that
 * state source and licence, opens the weights. Same input, same weights.
 */
public final class NameTrainer {

  private static final int ROUNDS = Integer.getInteger("rounds", 25);
  private static final double DROPPED = Double.parseDouble(System.getProperty("dropped", "0.4"));
  private static final int MODELS = Integer.getInteger("models", 5);
  private static final double SCALE = 100;
  private static final double LEAST = Double.parseDouble(System.getProperty("least", "0.3"));

  @SuppressWarnings("ArrayRecordComponent") // never compared, and as small as can be
  private record Example(long[][] features, int[] tags) {}

  /** What one feature has learned, with the sum over time that its average is made of. */
  private static final class Weight {
    final double[] now = new double[NameTagger.TAGS];
    final double[] sum = new double[NameTagger.TAGS];
    final int[] since = new int[NameTagger.TAGS];

    void add(int tag, double by, int step) {
      sum[tag] += now[tag] * (step - since[tag]);
      since[tag] = step;
      now[tag] += by;
    }

    /** Adds the averages to {@code sums}. */
    void addTo(double[] sums, int step) {
      for (int tag = 0; tag < sums.length; tag++) {
        sums[tag] += average(tag, step);
      }
    }

    /** What averages out, at step one, to the mean of that many models. */
    static Weight of(double[] sums, int models) {
      Weight weight = new Weight();
      for (int tag = 0; tag < sums.length; tag++) {
        weight.sum[tag] = sums[tag] / models;
        weight.since[tag] = 1;
      }
      return weight;
    }

    double average(int tag, int step) {
      return (sum[tag] + now[tag] * (step - since[tag])) / step;
    }
  }

  /** Features that remember what their numbers were made of. */
  private static final class NamedFeatures extends NameFeatures {
    final Map<Long, String> values = new HashMap<>();
    final Map<Long, String> names = new HashMap<>();

    NamedFeatures(WordMarks marks) {
      super(marks);
    }

    @Override
    long value(String text, int from, int to) {
      long value = super.value(text, from, to);
      values.putIfAbsent(value, text.substring(from, to));
      return value;
    }

    @Override
    long key(Template template, long value) {
      long key = super.key(template, value);
      names.computeIfAbsent(key, k -> template + "\t" + values.get(value));
      return key;
    }

    @Override
    long key(Template template, long first, long second) {
      long key = super.key(template, first, second);
      names.computeIfAbsent(
          key, k -> template + "\t" + values.get(first) + "\t" + values.get(second));
      return key;
    }
  }

  private final NamedFeatures features =
      new NamedFeatures(WordMarks.of(Lexicon.of(Language.INDONESIAN)));
  private final List<Example> examples = new ArrayList<>();
  private final Map<Long, Weight> weights = new HashMap<>();
  private final Weight[] transitions = new Weight[NameTagger.TAGS];
  private int step = 1;

  private NameTrainer() {
    Arrays.setAll(transitions, tag -> new Weight());
  }

  /** Trains and writes. */
  public static void main(String[] arguments) throws IOException {
    NameTrainer trainer = new NameTrainer();
    trainer.read(Path.of(arguments[0]));
    trainer.train();
    trainer.write(Path.of(arguments[1]), Path.of(arguments[2]));
  }

  private void read(Path corpus) throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(corpus)) {
      JsonNode row = json.readTree(line);
      if (row.get("split").asText().equals("train")) {
        read(row);
      }
    }
  }

  private void read(JsonNode row) {
    String text = row.get("text").asText();
    List<int[]> spans = new ArrayList<>();
    int at = 0;
    for (JsonNode token : row.get("tokens")) {
      int start = Math.max(at, text.indexOf(token.asText(), at));
      at = Math.min(text.length(), start + token.asText().length());
      spans.add(new int[] {start, at});
    }
    Document document = Document.of(null, text, Language.INDONESIAN, null);
    int[] tags = new int[document.tokens().size()];
    for (JsonNode entity : row.get("entities")) {
      Tag opening =
          switch (entity.get("norm").asText()) {
            case "PER" -> Tag.PERSON;
            case "ORG" -> Tag.ORGANISATION;
            case "LOC" -> Tag.PLACE;
            default -> Tag.OUTSIDE;
          };
      if (opening != Tag.OUTSIDE) {
        mark(
            document,
            spans.get(entity.get("start").asInt())[0],
            spans.get(entity.get("end").asInt() - 1)[1],
            opening,
            tags);
      }
    }
    for (Sentence sentence : document.sentences()) {
      features.read(document, sentence);
      long[][] found = new long[features.size()][];
      for (int i = 0; i < found.length; i++) {
        found[i] =
            features.mayName(i) ? Arrays.copyOf(features.of(i), features.count()) : new long[0];
      }
      int[] own = Arrays.copyOfRange(tags, sentence.firstToken(), sentence.endToken());
      for (int i = 0; i < own.length; i++) {
        if (!features.mayName(i)) {
          own[i] = 0;
        }
      }
      examples.add(new Example(found, own));
    }
  }

  /** An abbreviation in brackets behind a name is a name of its own. */
  private static void mark(Document document, int start, int end, Tag opening, int[] tags) {
    boolean opens = true;
    for (int i = document.tokenAt(start); i < tags.length; i++) {
      Token token = document.tokens().get(i);
      if (token.start() >= end) {
        return;
      }
      char first = document.text().charAt(token.start());
      if (first == '(' || first == ')' || (opens && !Character.isLetterOrDigit(first))) {
        opens = true;
      } else {
        tags[i] = Tag.number(opening) + (opens ? 0 : 1);
        opens = false;
      }
    }
  }

  /** Trains several models, each from nothing and in an order of its own, and adds them up. */
  private void train() {
    List<Example> inOrder = List.copyOf(examples);
    Map<Long, double[]> sums = new HashMap<>();
    double[][] moves = new double[NameTagger.TAGS][NameTagger.TAGS];
    for (int model = 0; model < MODELS; model++) {
      examples.clear();
      examples.addAll(inOrder);
      weights.clear();
      Arrays.setAll(transitions, tag -> new Weight());
      step = 1;
      train(new Random(20260101 + model));
      weights.forEach(
          (feature, weight) ->
              weight.addTo(sums.computeIfAbsent(feature, f -> new double[NameTagger.TAGS]), step));
      for (int before = 0; before < NameTagger.TAGS; before++) {
        transitions[before].addTo(moves[before], step);
      }
    }
    weights.clear();
    sums.forEach((feature, sum) -> weights.put(feature, Weight.of(sum, MODELS)));
    Arrays.setAll(transitions, before -> Weight.of(moves[before], MODELS));
    step = 1;
  }

  private void train(Random random) {
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(examples, random);
      int wrong = 0;
      for (Example whole : examples) {
        Example example = thin(whole, random);
        int[] guess = decode(example);
        if (!Arrays.equals(guess, example.tags)) {
          wrong++;
          update(example, example.tags, 1);
          update(example, guess, -1);
        }
        step++;
      }
      System.out.println("round " + round + ": " + wrong + " of " + examples.size() + " wrong");
    }
  }

  /**
   * The example with some features left out, so that no single one is leant on (dropout). What is
   * seen of a token must do without its neighbour's word now and then.
   */
  private static Example thin(Example whole, Random random) {
    long[][] features = new long[whole.features.length][];
    for (int i = 0; i < features.length; i++) {
      features[i] =
          Arrays.stream(whole.features[i]).filter(f -> random.nextDouble() >= DROPPED).toArray();
    }
    return new Example(features, whole.tags);
  }

  private void update(Example example, int[] tags, double by) {
    int before = 0;
    for (int i = 0; i < tags.length; i++) {
      for (long feature : example.features[i]) {
        weights.computeIfAbsent(feature, f -> new Weight()).add(tags[i], by, step);
      }
      transitions[before].add(tags[i], by, step);
      before = tags[i];
    }
  }

  private int[] decode(Example example) {
    int size = example.tags.length;
    double[][] best = new double[size + 1][NameTagger.TAGS];
    int[][] from = new int[size + 1][NameTagger.TAGS];
    Arrays.fill(best[0], Double.NEGATIVE_INFINITY);
    best[0][0] = 0;
    for (int i = 0; i < size; i++) {
      double[] scores = new double[NameTagger.TAGS];
      for (long feature : example.features[i]) {
        Weight weight = weights.get(feature);
        if (weight != null) {
          for (int tag = 0; tag < NameTagger.TAGS; tag++) {
            scores[tag] += weight.now[tag];
          }
        }
      }
      for (int tag = 0; tag < NameTagger.TAGS; tag++) {
        best[i + 1][tag] = Double.NEGATIVE_INFINITY;
        if (tag > 0 && example.features[i].length == 0) {
          continue;
        }
        for (int before = 0; before < NameTagger.TAGS; before++) {
          double score = best[i][before] + transitions[before].now[tag] + scores[tag];
          if (Tag.of(tag).follows(Tag.of(before)) && score > best[i + 1][tag]) {
            best[i + 1][tag] = score;
            from[i + 1][tag] = before;
          }
        }
      }
    }
    int tag = 0;
    for (int other = 1; other < NameTagger.TAGS; other++) {
      if (best[size][other] > best[size][tag]) {
        tag = other;
      }
    }
    int[] tags = new int[size];
    for (int i = size; i > 0; i--) {
      tags[i - 1] = tag;
      tag = from[i][tag];
    }
    return tags;
  }

  private void write(Path header, Path target) throws IOException {
    Map<String, Weight> named = new TreeMap<>();
    weights.forEach(
        (feature, weight) -> {
          if (matters(weight)) {
            named.put(features.names.getOrDefault(feature, ""), weight);
          }
        });
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(target))) {
      Files.readAllLines(header).forEach(line -> out.print(line + "\n"));
      for (int before = 0; before < NameTagger.TAGS; before++) {
        out.print("TRANSITION\t" + before + line(transitions[before]) + "\n");
      }
      named.forEach((name, weight) -> out.print(name + line(weight) + "\n"));
    }
    System.out.println(named.size() + " features of " + weights.size());
  }

  private boolean matters(Weight weight) {
    for (int tag = 0; tag < NameTagger.TAGS; tag++) {
      if (Math.abs(weight.average(tag, step)) >= LEAST) {
        return true;
      }
    }
    return false;
  }

  private String line(Weight weight) {
    StringBuilder line = new StringBuilder();
    for (int tag = 0; tag < NameTagger.TAGS; tag++) {
      line.append('\t').append(Math.round(weight.average(tag, step) * SCALE));
    }
    return line.toString();
  }
}
