package id.kutip.command;

import id.kutip.conversation.Conversation;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.question.Questions;
import id.kutip.subscription.Preferences;
import id.kutip.subscription.SubscriptionStore;
import id.kutip.text.Language;
import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody wrote: a command, plain words in Indonesian or English, a follow-up of the
 * conversation's last question, an address, or a pasted article. Pure and thread-safe.
 */
public final class PhraseParser {

  /** A message of more words than this is no question. */
  static final int MOST_WORDS = 60;

  /** Characters of a message's beginning in which a question about a pasted article may stand. */
  private static final int LEAD = 80;

  /** Characters of a command with all that is written behind it. */
  private static final int LONGEST_COMMAND = 1_000;

  /** Stands for an address that was taken out, to be read like any article named by number. */
  private static final String THE_ADDRESS = " article 0 ";

  private final CommandShapes shapes;
  private final Vocabulary vocabulary;
  private final CommandLine commandLine;
  private final Suggestions suggestions;

  /**
   * A parser.
   *
   * @param commands that there are; names and phrases of others are not understood
   */
  public PhraseParser(List<CommandShape> commands) {
    shapes = new CommandShapes(commands);
    vocabulary = new Vocabulary(shapes.keys());
    commandLine = new CommandLine(vocabulary);
    suggestions = new Suggestions(commands, vocabulary);
  }

  /** The words that this parser knows. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The name of a command, without slash, as people of that language know it. */
  public String name(String command, Language language) {
    return vocabulary.name(command, language);
  }

  /**
   * The question as a command that this parser reads back.
   *
   * @param article number of the article in its conversation; 0 for the current one
   */
  public String write(Question question, int article, Language language) {
    return commandLine.write(question, article, language);
  }

  /**
   * The line that asks a command of an article that the chat has known.
   *
   * @param article its number in the archive
   */
  public String writeKept(String command, long article, Language language) {
    return writeKept(Question.of(command), article, language);
  }

  /** The same of a question with all that it tells. */
  String writeKept(Question question, long article, Language language) {
    return commandLine.writeKept(question, article, language);
  }

  /** What can follow the words of a command that stand before the one being written. */
  public List<Suggestion> suggest(String typed, Conversation conversation, Language language) {
    return suggestions.after(typed, conversation, language);
  }

  /** What the message asks, in a conversation. */
  public Understanding parse(Message message, Conversation conversation) {
    String text = message.text().strip();
    return message
        .attachment()
        .map(file -> about(file, text, conversation))
        .orElseGet(
            () ->
                PastedText.isArticle(text) && !isOpenCommand(text)
                    ? pasted(text, conversation)
                    : phrase(text, conversation));
  }

  /** Whether the message only thanks, agrees or takes leave: {@code makasih ya}, {@code ok}. */
  boolean isCourtesy(Message message) {
    List<Word> words = Words.of(message.text());
    boolean courteous = false;
    int at = 0;
    while (at < words.size()) {
      int courtesy = vocabulary.startsWith(words, at, "courtesy");
      int length = Math.max(courtesy, vocabulary.startsWith(words, at, "polite"));
      if (length == 0) {
        return false;
      }
      courteous |= courtesy > 0;
      at += length;
    }
    return courteous && message.attachment().isEmpty();
  }

  /** Whether it is a command behind which much may be written, such as a template of many lines. */
  private boolean isOpenCommand(String text) {
    int end = Math.max(text.indexOf('\n'), 0);
    List<Word> words = Words.of(end == 0 ? text : text.substring(0, end));
    return text.startsWith("/")
        && text.length() <= LONGEST_COMMAND
        && vocabulary
            .command(words, String::equals)
            .filter(found -> shapes.get(found.key()).takes(Option.WRITTEN))
            .isPresent();
  }

  private Understanding about(Attachment file, String text, Conversation conversation) {
    return FeedLists.isList(file) && shapes.has("subscribe")
        ? new Understanding.Understood(
            new Ask(Question.of("subscribe"), new ArticleRef.Sent(file), null))
        : about(new ArticleRef.Sent(file), text, conversation);
  }

  private Understanding pasted(String text, Conversation conversation) {
    int lead = leadEnd(text);
    return Optional.of(text.substring(0, lead))
        .filter(question -> !Words.of(question).isEmpty())
        .flatMap(
            question -> phrase(question, conversation).fold(Optional::of, not -> Optional.empty()))
        .filter(ask -> asksOfAnArticle(ask, text.substring(0, lead)))
        .map(ask -> understood(ask, new ArticleRef.Pasted(text.substring(lead + 1).strip())))
        .orElseGet(() -> about(new ArticleRef.Pasted(text), "", conversation));
  }

  /** Whether nothing is left open but which article is meant; a headline asks nothing. */
  private boolean asksOfAnArticle(Ask ask, String written) {
    Question question = ask.question();
    return (question.option(Option.QUESTION).isEmpty() || Questions.isQuestion(written))
        && ask.article() instanceof ArticleRef.Current
        && shapes.get(question.command()).takesArticle()
        && question.option(Option.WORDS).isEmpty();
  }

  /** The end of a question that stands before a pasted article; 0 if there is none. */
  private static int leadEnd(String text) {
    String start = text.substring(0, Math.min(LEAD, text.length()));
    int end = start.indexOf('\n');
    if (end < 0) {
      end = start.indexOf(':');
    }
    if (end < 0 && start.startsWith("/")) {
      end = start.indexOf(' ');
    }
    return Math.max(end, 0);
  }

  /** What a message asks of an article that came with it; its summary if it asks nothing. */
  private Understanding about(ArticleRef article, String text, Conversation conversation) {
    return Words.of(text).isEmpty()
        ? new Understanding.Understood(new Ask(Question.of("summary"), article, null))
        : phrase(text, conversation).fold(ask -> understood(ask, article), not -> not);
  }

  private static Understanding understood(Ask ask, ArticleRef article) {
    return new Understanding.Understood(new Ask(ask.question(), article, ask.language()));
  }

  private Understanding phrase(String text, Conversation conversation) {
    Understanding understanding =
        question(text, conversation)
            .fold(ask -> new Understanding.Understood(written(ask, text)), not -> not);
    boolean longer = PastedText.isParagraph(text) && !text.startsWith("/");
    return understanding.fold(
        ask -> understanding,
        not -> longer ? about(new ArticleRef.Pasted(text), "", conversation) : not);
  }

  /** The question with what follows the command as it was written, where that can matter. */
  private Ask written(Ask ask, String text) {
    boolean open =
        shapes.get(ask.question().command()).takes(Option.WRITTEN)
            && ask.question().option(Option.LANGUAGE).isEmpty();
    if (!open) {
      return ask;
    }
    String written =
        WrittenWords.of(text, ask.article() instanceof ArticleRef.Numbered, vocabulary);
    // a message that held an address was read once without it, with a stand-in that nobody wrote
    Question question = ask.question().without(Option.WORDS).without(Option.WRITTEN);
    return new Ask(
        written.isEmpty() ? question : question.with(Option.WRITTEN, written),
        ask.article(),
        ask.language());
  }

  /** The settings of a subscription that words tell, the others as they were before. */
  SubscriptionWords.Wish wish(String written, Preferences before) {
    return SubscriptionWords.read(vocabulary, written, before);
  }

  /** The hours of a chat that words tell; empty where they tell of none. */
  Optional<ChatHours.Read> hours(String written, SubscriptionStore.Hours before) {
    return new ChatHours(vocabulary).read(written, before);
  }

  private Understanding question(String text, Conversation conversation) {
    Addresses.Found address = Addresses.find(text);
    if (address.url() != null) {
      boolean alone = Words.of(address.before() + " " + address.after()).isEmpty();
      return about(
          new ArticleRef.Web(address.url()),
          alone ? "" : address.before() + THE_ADDRESS + address.after(),
          conversation);
    }
    List<Word> words = Words.of(text);
    if (words.size() > MOST_WORDS && !isOpenCommand(text)) {
      return new Understanding.NotUnderstood(likely(List.of(), conversation, null), null);
    }
    PhraseReader reader = new PhraseReader(shapes, vocabulary, text, conversation);
    return (text.startsWith("/") ? reader.command() : reader.plain())
        .<Understanding>map(Understanding.Understood::new)
        .orElseGet(
            () ->
                new Understanding.NotUnderstood(
                    nearest(text, words, conversation, reader.language()), reader.language()));
  }

  private List<Ask> nearest(
      String text, List<Word> words, Conversation conversation, @Nullable Language language) {
    if (text.startsWith("/") && !words.isEmpty()) {
      List<Ask> commands =
          vocabulary.nearest(words.get(0).folded()).stream()
              .limit(3)
              .map(key -> Ask.of(Question.of(key), language))
              .toList();
      if (!commands.isEmpty()) {
        return commands;
      }
    }
    return likely(words, conversation, language);
  }

  /** What may be meant by words that fit nothing. */
  private List<Ask> likely(
      List<Word> words, Conversation conversation, @Nullable Language language) {
    List<Ask> likely = new ArrayList<>();
    String about =
        Words.join(words.stream().filter(word -> word.folded().length() > 3).limit(3).toList());
    if (conversation.currentArticle().isPresent()) {
      likely.add(
          Ask.of(
              about.isEmpty()
                  ? Question.of("quotes")
                  : Question.of("quotes").with(Option.ABOUT, about),
              language));
      likely.add(Ask.of(Question.of("summary"), language));
      likely.add(Ask.of(Question.of("facts"), language));
    } else {
      likely.add(Ask.of(Question.of("latest"), language));
      likely.add(Ask.of(Question.of("help"), language));
    }
    return likely.stream().filter(ask -> shapes.has(ask.question().command())).toList();
  }
}
