package id.kutip.conversation;

import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a chat has talked about so far. Immutable.
 *
 * @param articles those known here, the one shown first in front; at most {@link #MOST_ARTICLES}
 * @param current number of the article it is about; 0 where there is none
 * @param last the last question that was answered; null before the first
 * @param chosen the language set for the bot's own words; null where none was set
 * @param heard the language last written in; null before it could be told
 */
public record Conversation(
    List<KnownArticle> articles,
    int current,
    @Nullable Question last,
    @Nullable Language chosen,
    @Nullable Language heard) {

  /** Articles that a conversation remembers; the one longest unused is forgotten first. */
  public static final int MOST_ARTICLES = 30;

  /** One that has not begun. */
  public static final Conversation NEW = new Conversation(List.of(), 0, null, null, null);

  /** Copies the articles. */
  public Conversation {
    articles = List.copyOf(articles);
  }

  /** The article it is about. */
  public Optional<KnownArticle> currentArticle() {
    return article(current);
  }

  /** The article of that number. */
  public Optional<KnownArticle> article(int number) {
    return articles.stream().filter(known -> known.number() == number).findFirst();
  }

  /** The last question that was answered. */
  public Optional<Question> lastQuestion() {
    return Optional.ofNullable(last);
  }

  /**
   * This conversation, knowing the article: under the number it has here already (by its address,
   * or else its text), or the next free one.
   */
  public Conversation knowing(Reading reading) {
    if (find(reading).isPresent()) {
      return replace(reading);
    }
    List<KnownArticle> known = new ArrayList<>(articles);
    int next = known.stream().mapToInt(KnownArticle::number).max().orElse(0) + 1;
    known.add(new KnownArticle(next, reading));
    if (known.size() > MOST_ARTICLES) {
      known.remove(known.get(0).number() == current ? 1 : 0);
    }
    return new Conversation(known, current, last, chosen, heard);
  }

  /** The number under which the article is known here. */
  public Optional<KnownArticle> find(Reading reading) {
    return articles.stream().filter(known -> same(known.reading(), reading)).findFirst();
  }

  /** This conversation, being about the article of that number. */
  public Conversation about(int number) {
    return new Conversation(articles, number, last, chosen, heard);
  }

  /** This conversation, going on with the article and the question of an earlier moment. */
  public Conversation goingOn(Conversation earlier) {
    return new Conversation(articles, earlier.current, earlier.last, chosen, heard);
  }

  /** This conversation after that question was answered. */
  public Conversation asked(Question question) {
    return new Conversation(articles, current, question, chosen, heard);
  }

  /** This conversation with the language of the bot's words set; null to follow the writers. */
  public Conversation speaking(@Nullable Language language) {
    return new Conversation(articles, current, last, language, heard);
  }

  /** This conversation after somebody wrote in that language. */
  public Conversation hearing(Language language) {
    return new Conversation(articles, current, last, chosen, language);
  }

  private Conversation replace(Reading reading) {
    List<KnownArticle> known = new ArrayList<>();
    for (KnownArticle article : articles) {
      known.add(
          same(article.reading(), reading) ? new KnownArticle(article.number(), reading) : article);
    }
    return new Conversation(known, current, last, chosen, heard);
  }

  private static boolean same(Reading one, Reading other) {
    if (one.url() != null || other.url() != null) {
      return one.url() != null && one.url().equals(other.url());
    }
    return one.analysis().document().text().equals(other.analysis().document().text());
  }
}
