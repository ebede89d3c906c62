package id.kutip.quote;

import id.kutip.entity.Entity;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who said what in an article: first the runs between quotation marks and who is told beside
 * them, then what is reported without marks. Thread-safe; linear in the text's length.
 */
public final class QuoteExtractor {

  /** A shorter run is a term or a fragment: it needs a cue right beside it to be a quote. */
  static final int LEAST_WORDS = 4;

  private final Map<Language, CueLexicon> lexicons = new EnumMap<>(Language.class);

  private final Map<Language, Confidence> confidences = new EnumMap<>(Language.class);

  /** Loads the word lists and the figures of confidence. */
  public QuoteExtractor() {
    for (Language language : List.of(Language.INDONESIAN, Language.ENGLISH)) {
      lexicons.put(language, CueLexicon.of(language));
      confidences.put(language, Confidence.of(language));
    }
  }

  /** The quotes of a document whose entities are known, in order of the text. */
  public List<Quote> extract(Document document, List<Entity> entities) {
    CueLexicon lexicon = lexicons.get(document.language());
    Confidence confidence = confidences.get(document.language());
    if (lexicon == null || confidence == null) {
      return List.of();
    }
    List<QuotedRun> runs = QuotedRun.find(document);
    Words words = new Words(document, lexicon, runs);
    List<Saying> sayings = new SayingFinder(words).find();
    NameIndex names = new NameIndex(words, entities);
    SpeakerResolver resolver = new SpeakerResolver(words, entities, names, sayings);
    DirectQuotes direct = new DirectQuotes(words, runs, sayings, names, resolver);
    List<@Nullable Attribution> attributions = direct.attribute();
    List<IndirectQuotes.Clause> clauses =
        new IndirectQuotes(words, runs, resolver).find(sayings, direct.used());

    List<Quote> quotes = new ArrayList<>();
    Set<QuotedRun> inClauses = new HashSet<>();
    for (IndirectQuotes.Clause clause : clauses) {
      inClauses.addAll(clause.fragments());
      quotes.add(indirect(clause, confidence));
    }
    for (int i = 0; i < runs.size(); i++) {
      Attribution attribution = attributions.get(i);
      if (attribution != null
          && !inClauses.contains(runs.get(i))
          && (!attribution.embedded() || runs.get(i).words() >= LEAST_WORDS)) {
        quotes.add(direct(words, runs.get(i), attribution, confidence));
      }
    }
    quotes.sort(Comparator.comparing(Quote::span));
    return quotes;
  }

  private static Quote direct(
      Words words, QuotedRun run, Attribution attribution, Confidence confidence) {
    Span cue = attribution.cue();
    // a transcript's label is not said
    Span said =
        cue != null && attribution.pattern() == Pattern.LABELLED
            ? new Span(words.startBehind(cue), run.span().end())
            : run.span();
    return new Quote(
        Quote.Kind.DIRECT,
        said,
        List.of(),
        attribution.cue(),
        attribution.speaker(),
        null,
        null,
        confidence.of(attribution));
  }

  private static Quote indirect(IndirectQuotes.Clause clause, Confidence confidence) {
    List<Span> fragments = clause.fragments().stream().map(QuotedRun::span).toList();
    return new Quote(
        fragments.isEmpty() ? Quote.Kind.INDIRECT : Quote.Kind.MIXED,
        clause.span(),
        fragments,
        clause.attribution().cue(),
        clause.attribution().speaker(),
        clause.via(),
        clause.addressee(),
        confidence.of(clause.attribution()));
  }
}
