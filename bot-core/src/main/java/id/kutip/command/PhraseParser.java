package id.kutip.command;

import id.kutip.command.Words.Word;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.text.Language;
import id.kutip.text.LanguageDetector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody wrote: a command, plain words in Indonesian or English, a follow-up of the
 * conversation's last question, an address, or a pasted article. Pure and thread-safe.
 */
public final class PhraseParser {

  /** Characters of a message's beginning in which a question about a pasted article may stand. */
  private static final int LEAD = 80;

  private final Map<String, CommandShape> shapes = new LinkedHashMap<>();
  private final Vocabulary vocabulary;
  private final CommandLine commandLine;
  private final Suggestions suggestions;

  /**
   * A parser.
   *
   * @param commands that there are; names and phrases of others are not understood
   */
  public PhraseParser(List<CommandShape> commands) {
    commands.forEach(shape -> shapes.put(shape.key(), shape));
    vocabulary = new Vocabulary(Map.copyOf(shapes).keySet());
    commandLine = new CommandLine(vocabulary);
    suggestions = new Suggestions(commands, vocabulary);
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

  /** What can follow the words of a command that stand before the one being written. */
  public List<Suggestion> suggest(String typed, Conversation conversation, Language language) {
    return suggestions.after(typed, conversation, language);
  }

  /** What the message asks, in a conversation. */
  public Understanding parse(Message message, Conversation conversation) {
    String text = message.text().strip();
    if (message.attachment().isPresent()) {
      return about(new ArticleRef.Sent(message.attachment().get()), text, conversation);
    }
    if (PastedText.isArticle(text)) {
      return pasted(text, conversation);
    }
    return phrase(text, conversation);
  }

  private Understanding pasted(String text, Conversation conversation) {
    int lead = leadEnd(text);
    if (lead > 0) {
      Understanding asked = phrase(text.substring(0, lead), conversation);
      boolean question =
          asked.fold(
              ask ->
                  ask.article() instanceof ArticleRef.Current
                      && shapes.containsKey(ask.question().command())
                      && takesArticle(ask)
                      && ask.question().option(Option.WORDS).isEmpty(),
              not -> false);
      if (question) {
        return asked.fold(
            ask -> understood(ask, new ArticleRef.Pasted(text.substring(lead + 1).strip())),
            not -> not);
      }
    }
    return new Understanding.Understood(
        new Ask(Question.of("summary"), new ArticleRef.Pasted(text), null));
  }

  private boolean takesArticle(Ask ask) {
    CommandShape shape = shapes.get(ask.question().command());
    return shape != null && shape.takesArticle();
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

  private Understanding about(ArticleRef article, String text, Conversation conversation) {
    if (text.isBlank()) {
      return new Understanding.Understood(new Ask(Question.of("summary"), article, null));
    }
    return phrase(text, conversation)
        .fold(ask -> understood(ask, article), not -> (Understanding) not);
  }

  private static Understanding understood(Ask ask, ArticleRef article) {
    return new Understanding.Understood(new Ask(ask.question(), article, ask.language()));
  }

  private Understanding phrase(String text, Conversation conversation) {
    Addresses.Found address = Addresses.find(text);
    if (address.url() != null) {
      return about(new ArticleRef.Web(address.url()), address.rest(), conversation);
    }
    List<Word> all = Words.of(text);
    if (all.size() > Words.MOST) {
      return new Understanding.NotUnderstood(likely(List.of(), conversation, null), null);
    }
    Reading reading = new Reading(text, conversation);
    boolean slash = text.startsWith("/");
    Optional<Ask> ask = slash ? reading.command(all) : reading.plain(all);
    if (ask.isPresent()) {
      return new Understanding.Understood(ask.get());
    }
    Language language = reading.language();
    List<Ask> nearest =
        slash
            ? vocabulary.nearest(all.isEmpty() ? "" : all.get(0).folded()).stream()
                .limit(3)
                .map(key -> Ask.of(Question.of(key), language))
                .toList()
            : likely(all, conversation, language);
    return new Understanding.NotUnderstood(
        nearest.isEmpty() ? likely(List.of(), conversation, language) : nearest, language);
  }

  /** What may be meant by words that fit nothing. */
  private List<Ask> likely(
      List<Word> words, Conversation conversation, @Nullable Language language) {
    List<Ask> likely = new ArrayList<>();
    String about =
        Words.join(words.stream().filter(word -> word.folded().length() > 3).limit(3).toList());
    if (conversation.currentArticle().isPresent()) {
      if (!about.isEmpty()) {
        likely.add(Ask.of(Question.of("quotes").with(Option.ABOUT, about), language));
      }
      likely.add(Ask.of(Question.of("summary"), language));
      likely.add(Ask.of(Question.of("facts"), language));
    } else {
      likely.add(Ask.of(Question.of("latest"), language));
      likely.add(Ask.of(Question.of("help"), language));
    }
    return likely.stream().filter(ask -> shapes.containsKey(ask.question().command())).toList();
  }

  /** The reading of one short message in its conversation. */
  private final class Reading {

    private final String text;
    private final Conversation conversation;

    Reading(String text, Conversation conversation) {
      this.text = text;
      this.conversation = conversation;
    }

    @Nullable Language language() {
      Language detected = LanguageDetector.detect(text);
      return detected == Language.OTHER ? null : detected;
    }

    /** What was written behind a slash. */
    Optional<Ask> command(List<Word> words) {
      if (words.isEmpty()) {
        return Optional.empty();
      }
      List<Word> all = new ArrayList<>(words);
      String name = words.get(0).written();
      int bot = name.indexOf('@');
      if (bot > 0) {
        all.set(0, Words.of(name.substring(0, bot)).get(0));
      }
      return vocabulary
          .command(all, String::equals)
          .map(found -> arguments(found, all))
          .or(() -> plain(all))
          .or(
              () ->
                  vocabulary
                      .command(all, EditDistance::isSlip)
                      .map(found -> arguments(found, all)));
    }

    /** What was written in plain words. */
    Optional<Ask> plain(List<Word> words) {
      Mention mention = mention(words);
      List<Word> rest = withoutPoliteness(mention.rest());
      if (rest.isEmpty()) {
        return Optional.of(
            mention
                .article()
                .map(article -> new Ask(Question.of("summary"), article, language()))
                .orElseGet(() -> Ask.of(Question.of("help"), language())));
      }
      Optional<Ask> ask =
          phrase(rest, String::equals, false)
              .or(() -> phrase(withoutConnective(rest), String::equals, false))
              .or(
                  () ->
                      vocabulary.command(rest, String::equals).map(found -> arguments(found, rest)))
              .or(() -> phrase(rest, String::equals, true))
              .or(() -> phrase(rest, EditDistance::isSlip, false))
              .or(
                  () ->
                      vocabulary
                          .command(rest, EditDistance::isSlip)
                          .map(found -> arguments(found, rest)))
              .or(() -> bare(rest));
      return mention
          .article()
          .map(article -> ask.map(it -> new Ask(it.question(), article, it.language())))
          .orElse(ask);
    }

    private Ask arguments(Vocabulary.Found found, List<Word> words) {
      CommandShape shape = shape(found.key());
      Arguments arguments =
          Arguments.read(shape, words.subList(found.length(), words.size()), vocabulary);
      boolean oneLanguage =
          !vocabulary
              .name(found.key(), Language.ENGLISH)
              .equals(vocabulary.name(found.key(), Language.INDONESIAN));
      return new Ask(
          known(arguments.question()),
          arguments.article().orElseGet(ArticleRef.Current::new),
          oneLanguage ? found.language() : language());
    }

    private Optional<Ask> phrase(
        List<Word> words, BiPredicate<String, String> same, boolean followUp) {
      for (Grammar grammar : vocabulary.grammars()) {
        for (PhrasePattern pattern : grammar.phrases()) {
          boolean refersBack = !shapes.containsKey(pattern.command());
          if (refersBack == followUp) {
            Optional<Ask> ask =
                pattern
                    .match(words, same)
                    .flatMap(slots -> ask(pattern.command(), slots, grammar.language()));
            if (ask.isPresent()) {
              return ask;
            }
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Ask> ask(String key, Map<String, List<Word>> slots, Language language) {
      return switch (key) {
        case "next" -> turn(1, language);
        case "previous" -> turn(-1, language);
        case "again" -> again(slots, language);
        default ->
            shapes.containsKey(key)
                ? Optional.of(Ask.of(known(fill(Question.of(key), slots)), language))
                : Optional.empty();
      };
    }

    private Optional<Ask> turn(int by, Language language) {
      return conversation
          .lastQuestion()
          .map(
              last ->
                  Ask.of(
                      last.with(Option.PAGE, Integer.toString(Math.max(1, last.page() + by))),
                      language));
    }

    /** "And Trump?": the last question, asked of somebody or something else. */
    private Optional<Ask> again(Map<String, List<Word>> slots, Language language) {
      Question last = conversation.lastQuestion().map(it -> it.without(Option.PAGE)).orElse(null);
      if (last == null) {
        return Optional.empty();
      }
      List<Word> about = slots.get("about");
      if (about != null) {
        Question question =
            shape(last.command()).takes(Option.ABOUT) ? last : Question.of("quotes");
        return Optional.of(
            Ask.of(
                question
                    .without(Option.QUESTION)
                    .without(Option.WORDS)
                    .with(Option.ABOUT, Words.join(about)),
                language));
      }
      List<Word> who = slots.getOrDefault("speaker", List.of());
      if (who.size() == 1 && Words.number(who.get(0)) > 0) {
        return Optional.of(
            new Ask(last, new ArticleRef.Numbered(Words.number(who.get(0))), language));
      }
      boolean speaks = speaks(who);
      if (!speaks && (who.size() > 3 || !shape(last.command()).takes(Option.SPEAKER))) {
        return Optional.empty();
      }
      Question question =
          shape(last.command()).takes(Option.SPEAKER) ? last : Question.of("quotes");
      return Optional.of(
          Ask.of(question.without(Option.WORDS).with(Option.SPEAKER, Words.join(who)), language));
    }

    /** A number, a speaker's name or words of a title, and nothing else. */
    private Optional<Ask> bare(List<Word> words) {
      if (words.size() == 1 && Words.number(words.get(0)) > 0) {
        int number = Words.number(words.get(0));
        return conversation
            .article(number)
            .map(
                known ->
                    new Ask(Question.of("summary"), new ArticleRef.Numbered(number), language()));
      }
      if (words.size() <= 4 && speaks(words)) {
        return Optional.of(
            Ask.of(Question.of("quotes").with(Option.SPEAKER, Words.join(words)), language()));
      }
      return Titles.find(conversation, Words.join(words))
          .map(
              article ->
                  new Ask(
                      Question.of("summary"),
                      new ArticleRef.Numbered(article.number()),
                      language()));
    }

    private boolean speaks(List<Word> name) {
      Optional<KnownArticle> article = conversation.currentArticle();
      return article.isPresent()
          && !new Speakers(article.get().reading().analysis()).find(Words.join(name)).isEmpty();
    }

    private Question fill(Question question, Map<String, List<Word>> slots) {
      Question filled = question;
      for (Map.Entry<String, List<Word>> slot : slots.entrySet()) {
        String words = Words.join(slot.getValue());
        filled =
            switch (slot.getKey()) {
              case "speaker" -> filled.with(Option.SPEAKER, words);
              case "to" -> filled.with(Option.ADDRESSEE, words);
              case "about" -> filled.with(Option.ABOUT, words);
              case "question" -> filled.with(Option.QUESTION, text);
              case "language" ->
                  vocabulary
                      .oneOf(slot.getValue(), 0, "language.")
                      .map(Vocabulary.Found::key)
                      .map(with(filled, Option.LANGUAGE))
                      .orElse(filled);
              default -> throw new IllegalStateException("no option for " + slot.getKey());
            };
      }
      return filled;
    }

    private static Function<String, Question> with(Question question, Option option) {
      return value -> question.with(option, value);
    }

    /** "What did he say": the one last asked about. */
    private Question known(Question question) {
      Optional<String> speaker = question.option(Option.SPEAKER);
      if (speaker.isEmpty() || !vocabulary.is(Words.of(speaker.get()), "pronoun")) {
        return question;
      }
      return conversation
          .lastQuestion()
          .flatMap(last -> last.option(Option.SPEAKER))
          .map(with(question, Option.SPEAKER))
          .orElseGet(() -> question.without(Option.SPEAKER));
    }

    /** Takes "in article 2" out of the words. */
    private Mention mention(List<Word> words) {
      for (int at = 0; at < words.size(); at++) {
        int in = vocabulary.startsWith(words, at, "in");
        int article = at + in + vocabulary.startsWith(words, at + in, "article");
        if (article > at + in && article < words.size() && Words.number(words.get(article)) > 0) {
          List<Word> rest = new ArrayList<>(words.subList(0, at));
          rest.addAll(words.subList(article + 1, words.size()));
          return new Mention(
              Optional.of(new ArticleRef.Numbered(Words.number(words.get(article)))), rest);
        }
      }
      return new Mention(Optional.empty(), words);
    }

    private List<Word> withoutPoliteness(List<Word> words) {
      int start = 0;
      int end = words.size();
      int length = vocabulary.startsWith(words, 0, "polite");
      while (length > 0) {
        start += length;
        length = vocabulary.startsWith(words, start, "polite");
      }
      while (end > start && vocabulary.is(words.subList(end - 1, end), "polite")) {
        end--;
      }
      return words.subList(start, end);
    }

    private List<Word> withoutConnective(List<Word> words) {
      return words.subList(vocabulary.startsWith(words, 0, "connective"), words.size());
    }
  }

  /** An article named by its number, and the words around. */
  private record Mention(Optional<ArticleRef> article, List<Word> rest) {}

  private CommandShape shape(String key) {
    CommandShape shape = shapes.get(key);
    if (shape == null) {
      throw new IllegalArgumentException("no command " + key);
    }
    return shape;
  }
}
