package id.kutip.command;

import id.kutip.conversation.Conversation;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.question.AnswerFinder;
import id.kutip.question.Questions;
import id.kutip.question.ShortWords;
import id.kutip.text.EditDistance;
import id.kutip.text.Language;
import id.kutip.text.LanguageDetector;
import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one short message in its conversation. */
final class PhraseReader {

  /** Commands that any words may follow. */
  private static final Set<String> TAKING_ANY_WORDS = Set.of("summary", "quotes", "search");

  private final CommandShapes shapes;
  private final Vocabulary vocabulary;
  private final String text;
  private final Conversation conversation;
  private final ArticleMention mention;

  /** The message, without the article if it names one. */
  private final String asked;

  PhraseReader(
      CommandShapes shapes, Vocabulary vocabulary, String text, Conversation conversation) {
    this.shapes = shapes;
    this.vocabulary = vocabulary;
    this.text = text;
    this.conversation = conversation;
    this.mention = ArticleMention.in(words(text), vocabulary);
    this.asked = mention.article().isPresent() ? Words.join(mention.rest()) : text;
  }

  /** The words, those shortened as in chats read in full: {@code yang} for {@code yg}. */
  private static List<Word> words(String text) {
    return Words.of(text).stream().map(PhraseReader::inFull).toList();
  }

  private static Word inFull(Word word) {
    List<String> full = ShortWords.full(word.folded());
    return full.size() == 1 ? new Word(word.written(), full.get(0)) : word;
  }

  /** The language of the message; null where its words do not tell. */
  @Nullable Language language() {
    Language detected = LanguageDetector.detect(text);
    return detected == Language.OTHER ? null : detected;
  }

  /** What was written behind a slash. */
  Optional<Ask> command() {
    if (mention.rest().isEmpty()) {
      return Optional.empty();
    }
    List<Word> rest = new ArrayList<>(mention.rest());
    String name = rest.get(0).written();
    int bot = name.indexOf('@');
    if (bot > 0) {
      rest.set(0, Words.of(name.substring(0, bot)).get(0));
    }
    return since(rest, this::named).map(mention::in);
  }

  private Optional<Ask> named(List<Word> words) {
    return vocabulary
        .command(words, String::equals)
        .map(found -> arguments(found, words))
        .or(
            () ->
                vocabulary
                    .command(words, EditDistance::isSlip)
                    .map(found -> arguments(found, words)))
        .or(() -> plainWords(words));
  }

  /**
   * Reads words that may go on to say since when: a question about what was said then is one about
   * all articles.
   */
  private Optional<Ask> since(List<Word> words, Function<List<Word>, Optional<Ask>> reader) {
    Optional<SinceWords.Cut> cut = new SinceWords(vocabulary).cut(words);
    Optional<Ask> since =
        cut.flatMap(part -> reader.apply(part.before()).flatMap(ask -> since(ask, part)));
    return since.isPresent() ? since : reader.apply(words);
  }

  private Optional<Ask> since(Ask ask, SinceWords.Cut cut) {
    Question question = ask.question();
    String since = Words.join(cut.since());
    boolean ofAnArticle =
        question.command().equals("quotes")
            && cut.marked()
            && ask.article() instanceof ArticleRef.Current
            && shapes.has("who");
    if (ofAnArticle) {
      Map<Option, String> kept = new EnumMap<>(Option.class);
      question.option(Option.SPEAKER).ifPresent(name -> kept.put(Option.SPEAKER, name));
      question.option(Option.ABOUT).ifPresent(about -> kept.put(Option.ABOUT, about));
      kept.put(Option.SINCE, since);
      return Optional.of(new Ask(new Question("who", kept), ask.article(), ask.language()));
    }
    return shapes.get(question.command()).takes(Option.SINCE)
        ? Optional.of(new Ask(question.with(Option.SINCE, since), ask.article(), ask.language()))
        : Optional.empty();
  }

  /** What was written in plain words. */
  Optional<Ask> plain() {
    List<Word> rest = withoutPoliteness(mention.rest());
    if (rest.isEmpty()) {
      String meant = mention.article().isPresent() ? "summary" : "help";
      return Optional.of(mention.in(Ask.of(Question.of(meant), language())));
    }
    return since(rest, this::plainWords).map(mention::in);
  }

  /** The most certain readings first: whole phrases, commands, names, and then all mistyped. */
  private Optional<Ask> plainWords(List<Word> words) {
    Optional<Ask> command = commandWithin(words, String::equals);
    return numbered(words)
        .or(() -> phrase(words, String::equals, false))
        .or(() -> phrase(withoutConnective(words), String::equals, false))
        .or(() -> command.filter(ask -> ask.question().option(Option.WORDS).isEmpty()))
        .or(() -> command.isPresent() ? phrase(words, EditDistance::isSlip, false) : command)
        .or(() -> command.filter(ask -> !isRatherQuestion(ask.question())))
        .or(() -> phrase(words, String::equals, true))
        .or(() -> command.isPresent() || Questions.asks(asked) ? Optional.empty() : bare(words))
        .or(() -> phrase(words, EditDistance::isSlip, false))
        .or(() -> Questions.isQuestion(asked) ? question() : Optional.empty())
        .or(() -> commandWithin(words, EditDistance::isSlip))
        .or(() -> topic(words));
  }

  /**
   * Whether words that begin with a command's name are a question all the same: {@code siapa
   * menang}, {@code data apa yang bocor}.
   */
  private boolean isRatherQuestion(Question command) {
    return command.options().keySet().equals(Set.of(Option.WORDS))
        && !TAKING_ANY_WORDS.contains(command.command())
        && Questions.isQuestion(asked);
  }

  /** What the words ask of an article. */
  private Optional<Ask> question() {
    return PastedText.isParagraph(text) || !shapes.has("facts")
        ? Optional.empty()
        : Optional.of(Ask.of(Question.of("facts").with(Option.QUESTION, asked), language()));
  }

  /** "Jumlah korban": words that ask nothing, but the article answers them. */
  private Optional<Ask> topic(List<Word> words) {
    return question()
        .filter(ask -> words.size() > 1 && !text.startsWith("/"))
        .filter(
            ask ->
                conversation
                    .currentArticle()
                    .flatMap(current -> AnswerFinder.find(current.reading().analysis(), asked))
                    .isPresent());
  }

  /**
   * "Kenapa 2", "kutipan 2 soal harga": a command's name and the number that it is asked of, which
   * is no question, nor anybody's name.
   */
  private Optional<Ask> numbered(List<Word> words) {
    return vocabulary
        .command(words, String::equals)
        .filter(
            found ->
                shapes.get(found.key()).isAskedOfOne()
                    && isOfNumber(words, found.length(), found.key().equals("quotes")))
        .map(found -> arguments(found, words));
  }

  /**
   * Whether a number stands there that an article is meant by.
   *
   * @param quotes whether quotes are asked for, where any name may follow; behind "angka 2" a
   *     question may
   */
  private boolean isOfNumber(List<Word> words, int at, boolean quotes) {
    int next = at + 1;
    return at < words.size()
        && Words.number(words.get(at)) > 0
        && (next == words.size()
            || quotes
            || vocabulary.startsWith(words, next, "about") > 0
            || vocabulary.startsWith(words, next, "page") > 0);
  }

  /** "A short summary": a command's name that only articles and lengths stand before. */
  private Optional<Ask> commandWithin(List<Word> words, BiPredicate<String, String> same) {
    int at = 0;
    while (at < words.size()) {
      List<Word> rest = words.subList(at, words.size());
      Optional<Vocabulary.Found> found = vocabulary.command(rest, same);
      if (found.isPresent()) {
        List<Word> named = new ArrayList<>(rest);
        named.addAll(words.subList(0, at));
        return Optional.of(arguments(found.get(), named));
      }
      int skipped = 0;
      for (String key : List.of("filler", "short", "medium", "long")) {
        skipped = Math.max(skipped, vocabulary.startsWith(words, at, key));
      }
      if (skipped == 0) {
        return Optional.empty();
      }
      at += skipped;
    }
    return Optional.empty();
  }

  private Ask arguments(Vocabulary.Found found, List<Word> words) {
    Arguments arguments =
        Arguments.read(
            shapes.get(found.key()), words.subList(found.length(), words.size()), vocabulary);
    boolean sameInBoth =
        vocabulary
            .name(found.key(), Language.ENGLISH)
            .equals(vocabulary.name(found.key(), Language.INDONESIAN));
    return new Ask(
        known(arguments.question()),
        arguments.article().orElseGet(ArticleRef.Current::new),
        sameInBoth ? language() : found.language());
  }

  /**
   * The first whole phrase that the words are.
   *
   * @param followUp whether to look among phrases that refer to the last question, or the others
   */
  private Optional<Ask> phrase(
      List<Word> words, BiPredicate<String, String> same, boolean followUp) {
    for (Grammar grammar : vocabulary.grammars()) {
      for (PhrasePattern pattern : grammar.phrases()) {
        if (shapes.has(pattern.command()) != followUp) {
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
    FollowUp followUp = new FollowUp(shapes, conversation, language);
    return switch (key) {
      case "next" -> followUp.turn(1);
      case "previous" -> followUp.turn(-1);
      case "again" -> asksElse(slots) ? Optional.empty() : followUp.again(slots);
      default ->
          shapes.has(key) && !tellNone(slots, language)
              ? Optional.of(Ask.of(known(fill(Question.of(key), slots, language)), language))
              : Optional.empty();
    };
  }

  /** {@code lalu berapa tarifnya}: not the same of another, but another question. */
  private static boolean asksElse(Map<String, List<Word>> slots) {
    return slots.values().stream().map(Words::join).anyMatch(Questions::asks);
  }

  /** A number, a speaker's name or words of a title, and nothing else. */
  private Optional<Ask> bare(List<Word> words) {
    if (words.size() == 1 && Arguments.kept(words.get(0)) >= 0) {
      return Optional.of(
          new Ask(
              Question.of("summary"),
              new ArticleRef.Kept(Arguments.kept(words.get(0))),
              language()));
    }
    if (words.size() == 1 && Words.number(words.get(0)) > 0) {
      return conversation.article(Words.number(words.get(0))).map(known -> summary(known.number()));
    }
    if (Speakers.isNamed(conversation, Words.join(words))) {
      return Optional.of(
          Ask.of(Question.of("quotes").with(Option.SPEAKER, Words.join(words)), language()));
    }
    return Titles.find(conversation, Words.join(words)).map(known -> summary(known.number()));
  }

  private Ask summary(int article) {
    return new Ask(Question.of("summary"), new ArticleRef.Numbered(article), language());
  }

  private Question fill(Question question, Map<String, List<Word>> slots, Language language) {
    Question filled = question;
    for (Map.Entry<String, List<Word>> slot : slots.entrySet()) {
      String words = Words.join(slot.getValue());
      filled =
          switch (slot.getKey()) {
            case "speaker" -> filled.with(Option.SPEAKER, words);
            case "to" -> filled.with(Option.ADDRESSEE, words);
            case "about" -> filled.with(Option.ABOUT, words);
            case "kind" ->
                filled.with(Option.KIND, told("kind", slot.getValue(), language).orElseThrow());
            case "language" ->
                filled.with(
                    Option.LANGUAGE, told("language", slot.getValue(), language).orElseThrow());
            default -> throw new IllegalStateException("no option for " + slot.getKey());
          };
    }
    return filled;
  }

  /** Whether words stand where a kind of facts or a language is told, and tell none. */
  private boolean tellNone(Map<String, List<Word>> slots, Language language) {
    return slots.entrySet().stream()
        .filter(slot -> slot.getKey().equals("kind") || slot.getKey().equals("language"))
        .anyMatch(slot -> told(slot.getKey(), slot.getValue(), language).isEmpty());
  }

  /**
   * The key of the kind or language that the words of a slot are: a kind in the words of that
   * language, which the answer is to be in, a language in those of any.
   */
  private Optional<String> told(String slot, List<Word> words, Language language) {
    return vocabulary.grammars().stream()
        .filter(grammar -> slot.equals("language") || grammar.language() == language)
        .flatMap(grammar -> grammar.keyOf(slot + ".", words).stream())
        .findFirst();
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
        .map(last -> question.with(Option.SPEAKER, last))
        .orElseGet(() -> question.without(Option.SPEAKER));
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
