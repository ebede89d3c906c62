package id.kutip.search;

import id.kutip.analysis.Analysis;
import id.kutip.entity.Mention;
import id.kutip.quote.Quote;
import id.kutip.quote.Speaker;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Sha256;
import id.kutip.text.Span;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of an article and of its quotes, with the terms that they are found by.
 * Immutable.
 */
final class ArchiveRows {

  private final FullText fullText;

  ArchiveRows(FullText fullText) {
    this.fullText = fullText;
  }

  /**
   * Whether the article of that name stands there with these words. One that was kept before this
   * was noted does not.
   */
  boolean isAsRead(Handle handle, String name, Analysis analysis) {
    return handle
        .createQuery("SELECT 1 FROM known_article WHERE name = :name AND digest = :digest")
        .bind("name", name)
        .bind("digest", digest(analysis))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Adds an article; returns its number. */
  long insert(Handle handle, String name, Source source, Analysis analysis) {
    Set<String> terms = terms(source, analysis);
    String sql =
        fullText.insert(
            "known_article",
            "name, url, title, site, day, digest",
            ":name, :url, :title, :site, :day, :digest");
    long article =
        article(handle.createUpdate(sql), source, analysis, terms)
            .bind("name", name)
            .bind("url", source.url() == null ? null : source.url().toString())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    fullText.index(handle, "known_article", article, terms);
    insertQuotes(handle, article, analysis);
    return article;
  }

  /** Puts what an article says now in the place of what it said; its number stays. */
  void replace(Handle handle, long article, Source source, Analysis analysis) {
    Set<String> terms = terms(source, analysis);
    article(
            handle.createUpdate(
                fullText.update(
                    "known_article", "title = :title, site = :site, day = :day, digest = :digest")),
            source,
            analysis,
            terms)
        .bind("id", article)
        .execute();
    fullText.unindex(handle, "known_article", article);
    fullText.index(handle, "known_article", article, terms);
    handle.execute("DELETE FROM known_quote WHERE article_id = ?", article);
    insertQuotes(handle, article, analysis);
  }

  /** What a text is known again by. */
  static String digest(Analysis analysis) {
    return HexFormat.of().formatHex(Sha256.of(analysis.document().text()));
  }

  private <S extends SqlStatement<S>> S article(
      S statement, Source source, Analysis analysis, Set<String> terms) {
    return stems(
        statement
            .bind("title", source.title())
            .bind("site", source.site())
            .bind("day", source.day() == null ? null : source.day().toString())
            .bind("digest", digest(analysis)),
        terms);
  }

  private <S extends SqlStatement<S>> S stems(S statement, Set<String> terms) {
    return fullText.inRow() ? statement.bind("stems", FullText.column(terms)) : statement;
  }

  private void insertQuotes(Handle handle, long article, Analysis analysis) {
    List<Quote> quotes = analysis.quotes();
    for (int i = 0; i < Math.min(quotes.size(), FullText.QUOTES_OF_AN_ARTICLE); i++) {
      insert(handle, article, article * FullText.QUOTES_OF_AN_ARTICLE + i, quotes.get(i), analysis);
    }
  }

  private void insert(Handle handle, long article, long id, Quote quote, Analysis analysis) {
    Document document = analysis.document();
    Sentence sentence = document.sentenceAt(quote.span().start());
    Span cue = quote.cue();
    Set<String> terms = terms(quote, analysis);
    String columns = "id, article_id, kind, cue, words, speaker, via, paragraph, sentence";
    String values = ":id, :article, :kind, :cue, :words, :speaker, :via, :paragraph, :sentence";
    stems(
            handle
                .createUpdate(fullText.insert("known_quote", columns, values))
                .bind("id", id)
                .bind("article", article)
                .bind("kind", quote.kind().name())
                .bind("cue", cue == null ? null : cue.of(document.text()))
                .bind("words", quote.span().of(document.text()))
                .bind("speaker", name(quote.speaker()))
                .bind("via", name(quote.via()))
                .bind("paragraph", sentence.paragraph() + 1)
                .bind("sentence", sentence.index() + 1),
            terms)
        .execute();
    fullText.index(handle, "known_quote", id, terms);
  }

  private static @Nullable String name(@Nullable Speaker speaker) {
    return speaker == null ? null : speaker.name();
  }

  /** Of title, text and site. */
  private static Set<String> terms(Source source, Analysis analysis) {
    Document document = analysis.document();
    Set<String> terms = new LinkedHashSet<>(Terms.of(source.title(), document.language()));
    terms.addAll(Terms.of(document, new Span(0, document.text().length())));
    String site = source.site();
    if (site != null) {
      terms.addAll(Terms.of(site, document.language()));
    }
    return terms;
  }

  /** Of the sentences that the quote touches, and of all names of who speaks or relays it. */
  private static Set<String> terms(Quote quote, Analysis analysis) {
    Document document = analysis.document();
    Sentence first = document.sentenceAt(quote.span().start());
    Sentence last = document.sentenceAt(Math.max(quote.span().start(), quote.span().end() - 1));
    Set<String> terms =
        new LinkedHashSet<>(Terms.of(document, new Span(first.start(), last.end())));
    addNames(terms, quote.speaker(), analysis);
    addNames(terms, quote.via(), analysis);
    return terms;
  }

  private static void addNames(Set<String> terms, @Nullable Speaker speaker, Analysis analysis) {
    if (speaker == null) {
      return;
    }
    terms.addAll(Terms.ofSpeaker(speaker.name()));
    for (int entity : speaker.entities()) {
      for (Mention mention : analysis.entities().get(entity).mentions()) {
        if (mention.kind() != Mention.Kind.PRONOUN) {
          terms.addAll(Terms.ofSpeaker(mention.span().of(analysis.document().text())));
        }
      }
    }
  }
}
