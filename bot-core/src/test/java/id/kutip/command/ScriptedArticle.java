package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.conversation.Reading;
import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.fact.Fact;
import id.kutip.fact.Value;
import id.kutip.quote.Quote;
import id.kutip.quote.Speaker;
import id.kutip.summary.Summary;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article of which a test says itself what was found in it, by the words it stands in. */
final class ScriptedArticle {

  private final Document document;
  private final String source;
  private final @Nullable URI url;
  private final Map<String, List<Mention>> people = new LinkedHashMap<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  ScriptedArticle(
      String title,
      String source,
      @Nullable String url,
      Language language,
      String date,
      String text) {
    this.document = Document.of(title, text, language, LocalDate.parse(date));
    this.source = source;
    this.url = url == null ? null : URI.create(url);
  }

  /** A person, by the words that stand for them. */
  ScriptedArticle person(String name, String... roles) {
    List<Mention> mentions = new ArrayList<>();
    mentions.add(new Mention(span(name), Mention.Kind.NAME));
    for (String role : roles) {
      mentions.add(new Mention(span(role), Mention.Kind.ROLE));
    }
    people.put(name, mentions);
    return this;
  }

  ScriptedArticle direct(String words, String speaker) {
    return quote(Quote.Kind.DIRECT, words, speaker, null, null, 0.95);
  }

  ScriptedArticle indirect(String words, String speaker) {
    return quote(Quote.Kind.INDIRECT, words, speaker, null, null, 0.9);
  }

  ScriptedArticle quote(
      Quote.Kind kind,
      String words,
      @Nullable String speaker,
      @Nullable String via,
      @Nullable String addressee,
      double confidence) {
    quotes.add(
        new Quote(
            kind,
            span(words),
            List.of(),
            null,
            speaker == null ? null : speaker(speaker),
            via == null ? null : speaker(via),
            addressee == null ? null : speaker(addressee),
            confidence));
    return this;
  }

  ScriptedArticle money(String words, String amount, String currency) {
    return fact(
        Fact.Kind.MONEY,
        words,
        new Value(
            new BigDecimal(amount),
            null,
            currency,
            null,
            Value.Comparator.EXACT,
            Value.Change.NONE,
            null));
  }

  ScriptedArticle date(String words, String iso) {
    return fact(
        Fact.Kind.DATE,
        words,
        new Value(null, null, null, null, Value.Comparator.EXACT, Value.Change.NONE, iso));
  }

  private ScriptedArticle fact(Fact.Kind kind, String words, Value value) {
    Span span = span(words);
    facts.add(new Fact(kind, span, value, document.sentenceAt(span.start()).index()));
    return this;
  }

  /** The article, its first sentence as the short and its first two as the medium summary. */
  Reading reading() {
    List<Entity> entities = new ArrayList<>();
    people.forEach(
        (name, mentions) ->
            entities.add(new Entity(entities.size(), Entity.Kind.PERSON, name, mentions)));
    List<Integer> all = new ArrayList<>();
    document.sentences().forEach(sentence -> all.add(sentence.index()));
    Summary summary =
        new Summary(
            all.subList(0, Math.min(1, all.size())), all.subList(0, Math.min(2, all.size())), all);
    return new Reading(
        document.title().orElseThrow(),
        source,
        url,
        new Analysis(document, summary, quotes, facts, entities));
  }

  private Speaker speaker(String name) {
    int id = new ArrayList<>(people.keySet()).indexOf(name);
    return new Speaker(span(name), name, id < 0 ? List.of() : List.of(id));
  }

  private Span span(String words) {
    int at = document.text().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("not in the article: " + words);
    }
    return new Span(at, at + words.length());
  }
}
