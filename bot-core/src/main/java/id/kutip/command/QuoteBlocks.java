package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.chat.Block;
import id.kutip.chat.Place;
import id.kutip.locale.Messages;
import id.kutip.quote.Quote;
import id.kutip.quote.Speaker;
import id.kutip.search.FoundQuote;
import id.kutip.text.Document;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Quotes as an answer shows them: grouped by who speaks, in the article's order. */
final class QuoteBlocks {

  /** A speaker found with less confidence than this is marked as uncertain. */
  static final double CERTAIN = 0.6;

  private static final Set<String> PRONOUNS = Set.of("ia", "dia", "beliau", "he", "she");

  private QuoteBlocks() {}

  /**
   * The quotes under a heading for each speaker, with the office that the article gives; those of
   * nobody known come last.
   */
  static List<Block> bySpeaker(Analysis analysis, List<Quote> quotes, Messages words) {
    Document document = analysis.document();
    Map<String, List<Block>> groups = new LinkedHashMap<>();
    List<Block> unknown = new ArrayList<>();
    for (Quote quote : quotes) {
      Speaker speaker = quote.speaker();
      List<Block> group =
          speaker == null || isPronoun(speaker)
              ? unknown
              : groups.computeIfAbsent(analysis.nameAndRole(speaker), name -> new ArrayList<>());
      group.add(block(document, quote, words));
    }
    List<Block> blocks = new ArrayList<>();
    groups.forEach(
        (name, group) -> {
          blocks.add(new Block.Heading(2, name));
          blocks.addAll(group);
        });
    if (!unknown.isEmpty()) {
      blocks.add(new Block.Heading(2, words.say("quotes.unknown")));
      blocks.addAll(unknown);
    }
    return blocks;
  }

  /** "Dia" who is nobody that the article shows is no name to head a list with. */
  private static boolean isPronoun(Speaker speaker) {
    return speaker.entities().isEmpty()
        && PRONOUNS.contains(speaker.name().toLowerCase(Locale.ROOT));
  }

  /** A quote found in what the chat knows. */
  static Block block(FoundQuote quote, Messages words) {
    List<String> notes = new ArrayList<>();
    addKind(notes, quote.kind(), quote.cue(), words);
    if (quote.via() != null) {
      notes.add(words.say("quotes.via", quote.via()));
    }
    return new Block.Quotation(
        manner(quote.kind()), quote.words(), notes, new Place(quote.paragraph(), quote.sentence()));
  }

  private static Block.Manner manner(Quote.Kind kind) {
    return kind == Quote.Kind.DIRECT ? Block.Manner.DIRECT : Block.Manner.REPORTED;
  }

  /**
   * Says of what is reported that it is, and by which word: what somebody denied must not read as
   * if they had said it.
   */
  private static void addKind(
      List<String> notes, Quote.Kind kind, @Nullable String cue, Messages words) {
    if (kind != Quote.Kind.DIRECT) {
      String manner = words.say(kind == Quote.Kind.MIXED ? "quotes.mixed" : "quotes.indirect");
      notes.add(cue == null ? manner : manner + ": " + cue);
    }
  }

  private static Block block(Document document, Quote quote, Messages words) {
    List<String> notes = new ArrayList<>();
    Span cue = quote.cue();
    addKind(notes, quote.kind(), cue == null ? null : cue.of(document.text()), words);
    Speaker via = quote.via();
    if (via != null) {
      notes.add(words.say("quotes.via", via.name()));
    }
    Speaker addressee = quote.addressee();
    if (addressee != null) {
      notes.add(words.say("quotes.to", addressee.name()));
    }
    if (quote.speaker() != null && quote.confidence() < CERTAIN) {
      notes.add(words.say("quotes.uncertain"));
    }
    return new Block.Quotation(
        manner(quote.kind()),
        quote.span().of(document.text()),
        notes,
        ArticleBlocks.place(document.sentenceAt(quote.span().start())));
  }
}
