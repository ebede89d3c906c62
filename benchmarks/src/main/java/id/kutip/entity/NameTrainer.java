package id.kutip.entity;

import id.kutip.analysis.Analysis;
import id.kutip.entity.ChainModel.Example;
import id.kutip.entity.NameTagger.Tag;
import id.kutip.evaluation.FactScore;
import id.kutip.evaluation.GoldArticle.BadLineException;
import id.kutip.evaluation.NameCase;
import id.kutip.evaluation.NameLine;
import id.kutip.summary.Summary;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights of the name tagger from annotated sentences: {@code NameTrainer CORPUS.jsonl
 * HEADER WEIGHTS}. The corpus has one sentence a line, as {@code evaluate names} reads it; those of
 * the split {@code train} are used. The header, comment lines that state source and licence, opens
 * the weights. Same input, same weights. With the corpus alone it says how well names are read that
 * were not learned from: each fifth of the sentences by what the others taught.
 */
public final class NameTrainer {

  private static final int FOLDS = 5;
  private static final int MODELS = 5;

  /** Chosen on the folds of the training sentences. */
  private static final ChainModel.Settings SETTINGS =
      new ChainModel.Settings(30, 0.4, 0.04, 1, 0.6);

  private static final long SEED = 20260101;
  private static final double SCALE = 100;

  /** A feature of smaller weights is left out. */
  private static final double LEAST = 0.04;

  private final NamedFeatures names = new NamedFeatures();
  private final NameFeatures features =
      new NameFeatures(WordMarks.of(Lexicon.of(Language.INDONESIAN)), NamePhrases.known(), names);

  private NameTrainer() {}

  /** Trains and writes, or cross-validates. */
  public static void main(String[] arguments) throws IOException, BadLineException {
    List<NameLine> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      NameLine read = NameLine.read(line);
      if (read.isOfTraining()) {
        lines.add(read);
      }
    }
    if (arguments.length == 1) {
      crossValidate(lines);
    } else {
      String header = Files.readString(Path.of(arguments[1]));
      Files.writeString(Path.of(arguments[2]), header + new NameTrainer().train(lines));
    }
  }

  private static void crossValidate(List<NameLine> lines) {
    List<FactScore> all = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<NameLine> known = new ArrayList<>();
      List<NameLine> unknown = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        (i % FOLDS == fold ? unknown : known).add(lines.get(i));
      }
      String weights = new NameTrainer().train(known);
      all.addAll(score(weights, unknown));
    }
    print(all);
  }

  private static void print(List<FactScore> scores) {
    StringBuilder line = new StringBuilder();
    for (String task : List.of(NameCase.ALL, "person", "organisation", "place")) {
      line.append(
          String.format(
              Locale.ROOT,
              "%s %.1f (P %.1f R %.1f)  ",
              task,
              100 * FactScore.of(task, scores).figures().f(),
              100 * FactScore.of(task, scores).figures().precision(),
              100 * FactScore.of(task, scores).figures().recall()));
    }
    System.out.println(line);
  }

  private static List<FactScore> score(String weights, List<NameLine> lines) {
    EntityRecognizer recognizer =
        new EntityRecognizer(
            new NameTagger(NameWeights.of(weights), Lexicon.of(Language.INDONESIAN)));
    List<FactScore> scores = new ArrayList<>();
    for (NameCase one : NameCase.of(lines)) {
      Document document = one.document();
      scores.add(
          one.score(
              new Analysis(
                  document, Summary.EMPTY, List.of(), List.of(), recognizer.recognize(document))));
    }
    return scores;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, and as small as can be
  private record Sample(long[][] features, int[] tags) {}

  private String train(List<NameLine> lines) {
    List<Sample> samples = new ArrayList<>();
    for (NameLine line : lines) {
      read(line, samples);
    }
    Map<Long, Integer> numbers = new LinkedHashMap<>();
    List<Example> examples = new ArrayList<>();
    for (Sample sample : samples) {
      int[][] numbered = new int[sample.features.length][];
      for (int i = 0; i < numbered.length; i++) {
        numbered[i] =
            Arrays.stream(sample.features[i])
                .mapToInt(feature -> numbers.computeIfAbsent(feature, f -> numbers.size()))
                .toArray();
      }
      examples.add(new Example(numbered, sample.tags));
    }
    return written(List.copyOf(numbers.keySet()), learn(examples, numbers.size()));
  }

  /** Several models, each from nothing and in an order of its own, in the mean. */
  private static ChainModel.Weights learn(List<Example> examples, int features) {
    double[] weights = new double[features * NameTagger.TAGS];
    double[] moves = new double[NameTagger.TAGS * NameTagger.TAGS];
    for (int model = 0; model < MODELS; model++) {
      ChainModel.Weights learned = ChainModel.learn(examples, features, SETTINGS, SEED + model);
      for (int i = 0; i < weights.length; i++) {
        weights[i] += learned.features()[i] / MODELS;
      }
      for (int i = 0; i < moves.length; i++) {
        moves[i] += learned.moves()[i] / MODELS;
      }
    }
    return new ChainModel.Weights(weights, moves);
  }

  private long[][] read(Document document, Sentence sentence) {
    features.read(document, sentence);
    long[][] own = new long[features.size()][];
    for (int i = 0; i < own.length; i++) {
      own[i] = features.mayName(i) ? features.of(i).copy() : new long[0];
    }
    return own;
  }

  private void read(NameLine line, List<Sample> samples) {
    Document document = Document.of(null, line.text(), Language.INDONESIAN, null);
    int[] all = new int[document.tokens().size()];
    for (NameLine.Name name : line.names()) {
      Tag opening =
          switch (name.kind()) {
            case PERSON -> Tag.PERSON;
            case ORGANISATION -> Tag.ORGANISATION;
            case PLACE -> Tag.PLACE;
          };
      mark(document, name.span().start(), name.span().end(), opening, all);
    }
    for (Sentence sentence : document.sentences()) {
      long[][] own = read(document, sentence);
      int[] ownTags = Arrays.copyOfRange(all, sentence.firstToken(), sentence.endToken());
      for (int i = 0; i < own.length; i++) {
        if (own[i].length == 0) {
          ownTags[i] = 0;
        }
      }
      samples.add(new Sample(own, ownTags));
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

  private String written(List<Long> keys, ChainModel.Weights weights) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      String line = line(weights.features(), i, LEAST);
      if (!line.isEmpty()) {
        named.put(names.name(keys.get(i)), line);
      }
    }
    StringBuilder text = new StringBuilder();
    for (int before = 0; before < NameTagger.TAGS; before++) {
      text.append("TRANSITION\t")
          .append(before)
          .append(line(weights.moves(), before, 0))
          .append('\n');
    }
    named.forEach((name, line) -> text.append(name).append(line).append('\n'));
    System.out.println(named.size() + " features of " + keys.size());
    return text.toString();
  }

  private static String line(double[] weights, int of, double least) {
    StringBuilder line = new StringBuilder();
    boolean matters = false;
    for (int tag = 0; tag < NameTagger.TAGS; tag++) {
      double weight = weights[of * NameTagger.TAGS + tag];
      matters |= Math.abs(weight) >= least;
      line.append('\t').append(Math.round(weight * SCALE));
    }
    return matters ? line.toString() : "";
  }
}
