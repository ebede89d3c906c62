package id.kutip.chat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a {@link Reply}. What stands in an article word for word comes as {@link Excerpt},
 * {@link Quotation} or {@link FactList}, always with its place; the other blocks hold the bot's own
 * words and names.
 */
public sealed interface Block {

  /** What the visitor makes of this block. */
  <R> R accept(Visitor<R> visitor);

  /**
   * A heading.
   *
   * @param level 1 for the reply's, 2 for a part's
   */
  record Heading(int level, String words) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.heading(this);
    }
  }

  /** The bot's own words. */
  record Paragraph(Text text) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /** A sentence of the article. */
  record Excerpt(Text text, Place place) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.excerpt(this);
    }
  }

  /**
   * What somebody said, as the article gives it.
   *
   * @param manner how the article gives it
   * @param words those of the article, without marks around them
   * @param notes the bot's remarks, such as through whom it is known
   */
  record Quotation(Manner manner, String words, List<String> notes, Place place) implements Block {

    /** Copies the notes. */
    public Quotation {
      notes = List.copyOf(notes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.quotation(this);
    }
  }

  /** Whose words a {@link Quotation} holds. */
  enum Manner {
    /** The speaker's: shown in quotation marks. */
    DIRECT,
    /** The reporter's, at most with fragments of the speaker's in the article's own marks. */
    REPORTED
  }

  /**
   * One sentence.
   *
   * @param text of the article, figures stressed
   * @param notes how the bot reads the figures
   */
  record FactLine(Text text, List<String> notes, Place place) {

    /** Copies the notes. */
    public FactLine {
      notes = List.copyOf(notes);
    }
  }

  /** Sentences with the figures in them stressed. */
  record FactList(List<FactLine> items) implements Block {

    /** Copies the items. */
    public FactList {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.factList(this);
    }
  }

  /**
   * Where an article comes from.
   *
   * @param parts source, date and such, in order
   * @param link the article's address, if it has one
   */
  record SourceLine(List<String> parts, @Nullable URI link) implements Block {

    /** Copies the parts. */
    public SourceLine {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sourceLine(this);
    }
  }

  /**
   * One article.
   *
   * @param number by which it can be asked for
   * @param detail source, date and such; may be empty
   */
  record ArticleLine(int number, String title, String detail) {}

  /**
   * Articles, or subscriptions, to choose from.
   *
   * @param asks the line that, with the number of one behind it, asks about it; the number alone
   *     does where this is empty
   */
  record ArticleList(List<ArticleLine> items, String asks) implements Block {

    /** Articles, whose numbers alone ask about them. */
    public ArticleList(List<ArticleLine> items) {
      this(items, "");
    }

    /** Copies the items. */
    public ArticleList {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.articleList(this);
    }
  }

  /**
   * One example.
   *
   * @param line to write as it stands
   * @param meaning what it asks for
   */
  record Example(String line, String meaning) {}

  /** What can be written to the bot, and what it then does. */
  record Examples(List<Example> items) implements Block {

    /** Copies the items. */
    public Examples {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.examples(this);
    }
  }

  /** Something to be aware of. */
  record Notice(Tone tone, String words) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notice(this);
    }
  }

  /** How a {@link Notice} is meant. */
  enum Tone {
    INFO,
    /** What was asked could not be done. */
    REFUSAL
  }

  /**
   * One button.
   *
   * @param line what pressing it asks, as if it were written; at most {@link Actions#MOST_BYTES}
   * @param turnsPage whether the answer takes the place of the message that the button is under
   */
  record Action(String label, String line, boolean turnsPage) {

    /** A button whose answer is a message of its own. */
    public Action(String label, String line) {
      this(label, line, false);
    }

    /** Refuses a line that some platform could not carry. */
    public Action {
      if (!fits(line)) {
        throw new IllegalArgumentException("too long for a button: " + line);
      }
    }

    /** Whether a button can carry the line. */
    public static boolean fits(String line) {
      return line.getBytes(StandardCharsets.UTF_8).length <= Actions.MOST_BYTES;
    }
  }

  /** Next steps that a button can take. */
  record Actions(List<Action> items) implements Block {

    /** UTF-8 bytes that every platform lets a button carry beside whose it is. */
    public static final int MOST_BYTES = 52;

    /** Copies the items. */
    public Actions {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.actions(this);
    }
  }

  /**
   * A picture that belongs to an article.
   *
   * @param link where it is; of the web, and as trustworthy as the article
   * @param shows what it shows, for those who do not see it
   */
  record Picture(URI link, String shows) implements Block {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.picture(this);
    }
  }

  /**
   * A text file to take along.
   *
   * @param name with its ending, such as {@code kutip.opml}
   * @param words what it holds
   */
  record File(String name, String words) implements Block {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.file(this);
    }
  }

  /** One method for each kind of block, so that no renderer can forget one. */
  interface Visitor<R> {
    /** A heading. */
    R heading(Heading heading);

    /** The bot's words. */
    R paragraph(Paragraph paragraph);

    /** The article's words. */
    R excerpt(Excerpt excerpt);

    /** What somebody said. */
    R quotation(Quotation quotation);

    /** Figures in their sentences. */
    R factList(FactList facts);

    /** Where an article comes from. */
    R sourceLine(SourceLine source);

    /** Articles to choose from. */
    R articleList(ArticleList articles);

    /** What can be asked. */
    R examples(Examples examples);

    /** Something to be aware of. */
    R notice(Notice notice);

    /** Next steps. */
    R actions(Actions actions);

    /** A picture. */
    R picture(Picture picture);

    /** A file to take along. */
    R file(File file);
  }
}
