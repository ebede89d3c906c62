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

  /** Loads the word lists. */
  public QuoteExtractor() {
    lexicons.put(Language.INDONESIAN, CueLexicon.of(Language.INDONESIAN));
    lexicons.put(Language.ENGLISH, CueLexicon.of(Language.ENGLISH));
  }

  /** The quotes of a document whose entities are known, in order of the text. */
  public List<Quote> extract(Document document, List<Entity> entities) {
    CueLexicon lexicon = lexicons.get(document.language());
    if (lexicon == null) {
      return List.of();
    }
    List<QuotedRun> runs = QuotedRun.find(document);
    Words words = new Words(document, lexicon, runs);
    List<Saying> sayings = new SayingFinder(words).find();
    SpeakerResolver resolver = new SpeakerResolver(words, entities, sayings);
    DirectQuotes direct = new DirectQuotes(words, runs, sayings, resolver);
    List<@Nullable Attribution> attributions = direct.attribute();
    List<IndirectQuotes.Clause> clauses =
        new IndirectQuotes(words, runs, resolver).find(sayings, direct.used());

    List<Quote> quotes = new ArrayList<>();
    Set<QuotedRun> inClauses = new HashSet<>();
    for (IndirectQuotes.Clause clause : clauses) {
      inClauses.addAll(clause.fragments());
      quotes.add(indirect(clause));
    }
    for (int i = 0; i < runs.size(); i++) {
      Attribution attribution = attributions.get(i);
      if (attribution != null
          && !inClauses.contains(runs.get(i))
          && (!attribution.embedded() || runs.get(i).words() >= LEAST_WORDS)) {
        quotes.add(direct(runs.get(i), attribution));
      }
    }
    quotes.sort(Comparator.comparing(Quote::span));
    return quotes;
  }

  private static Quote direct(QuotedRun run, Attribution attribution) {
    return new Quote(
        Quote.Kind.DIRECT,
        run.span(),
        List.of(),
        attribution.cue(),
        attribution.speaker(),
        null,
        null,
        attribution.confidence());
  }

  private static Quote indirect(IndirectQuotes.Clause clause) {
    List<Span> fragments = clause.fragments().stream().map(QuotedRun::span).toList();
    return new Quote(
        fragments.isEmpty() ? Quote.Kind.INDIRECT : Quote.Kind.MIXED,
        clause.span(),
        fragments,
        clause.attribution().cue(),
        clause.attribution().speaker(),
        clause.via(),
        clause.addressee(),
        clause.attribution().confidence());
  }
}
