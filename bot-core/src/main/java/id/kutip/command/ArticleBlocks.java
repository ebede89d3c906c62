package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Place;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Reading;
import id.kutip.locale.Messages;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;

/** What answers show of an article beside its contents. */
final class ArticleBlocks {

  /** Words that people read silently in a minute (Brysbaert 2019, non-fiction: 238). */
  private static final int WORDS_A_MINUTE = 238;

  private ArticleBlocks() {}

  /** The title, and where the article comes from. */
  static List<Block> head(KnownArticle article, Messages words) {
    Reading reading = article.reading();
    List<String> parts = new ArrayList<>();
    parts.add(words.say("article.number", article.number()));
    if (reading.source() != null) {
      parts.add(reading.source());
    }
    document(reading)
        .date()
        .ifPresent(date -> parts.add(words.say("article.date", words.date(date))));
    parts.add(words.say("article.minutes", minutes(document(reading))));
    return List.of(
        new Block.Heading(1, reading.title()), new Block.SourceLine(parts, reading.url()));
  }

  /** Articles to choose from. */
  static Block.ArticleList list(List<KnownArticle> articles, Messages words) {
    List<Block.ArticleLine> items = new ArrayList<>();
    for (KnownArticle article : articles) {
      Reading reading = article.reading();
      List<String> parts = new ArrayList<>();
      if (reading.source() != null) {
        parts.add(reading.source());
      }
      document(reading).date().ifPresent(date -> parts.add(words.date(date)));
      items.add(
          new Block.ArticleLine(article.number(), reading.title(), String.join(" · ", parts)));
    }
    return new Block.ArticleList(items);
  }

  /** Where a sentence stands. */
  static Place place(Sentence sentence) {
    return new Place(sentence.paragraph() + 1, sentence.index() + 1);
  }

  private static int minutes(Document document) {
    long words =
        document.tokens().stream().filter(token -> token.kind() == Token.Kind.WORD).count();
    return (int) Math.max(1, Math.round((double) words / WORDS_A_MINUTE));
  }

  private static Document document(Reading reading) {
    return reading.analysis().document();
  }
}
