package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Block.Action;
import id.kutip.chat.Block.Actions;
import id.kutip.chat.Block.Example;
import id.kutip.chat.Block.Examples;
import id.kutip.chat.ChatId;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.ConversationStore;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.conversation.Reading;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes what people write to the command that answers it, and keeps each chat's conversation.
 * Thread-safe; an answer takes as long as its command does.
 */
public final class CommandRouter {

  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final PhraseParser parser;
  private final ConversationStore conversations;
  private final Language fallback;

  /**
   * A router.
   *
   * @param fallback language of the bot's words where neither setting nor writing tells another
   */
  public CommandRouter(
      List<Command> commands,
      PhraseParser parser,
      ConversationStore conversations,
      Language fallback) {
    commands.forEach(command -> this.commands.put(command.shape().key(), command));
    this.parser = parser;
    this.conversations = conversations;
    this.fallback = fallback;
  }

  /** Answers a message of somebody who may change nothing. */
  public Reply answer(ChatId chat, Message message) {
    return answer(chat, Asker.ANYBODY, message);
  }

  /** Answers a message as somebody wrote it. */
  public Reply answer(ChatId chat, Asker asker, Message message) {
    if (parser.isCourtesy(message)) {
      return Reply.of(
          new Block.Paragraph(Text.of(Messages.in(language(chat)).say("courtesy.answer"))));
    }
    return parser
        .parse(message, conversations.of(chat))
        .fold(ask -> answer(chat, asker, ask), not -> notUnderstood(chat, not));
  }

  /** Answers a question that a platform has put together itself. */
  public Reply answer(ChatId chat, Asker asker, Ask ask) {
    Conversation before = hear(chat, ask.language());
    Command command = commands.get(ask.question().command());
    if (command == null) {
      throw new IllegalArgumentException("no command " + ask.question().command());
    }
    Language language = language(before);
    if (command.shape().manages() && !asker.mayManage()) {
      return Reply.of(
          new Block.Notice(Block.Tone.REFUSAL, Messages.in(language).say("command.managersOnly")));
    }
    Answer answer = command.answer(new CommandRequest(chat, asker, ask, before, language));
    answer
        .remembered()
        .ifPresent(
            question -> conversations.update(chat, conversation -> conversation.asked(question)));
    return answer.reply();
  }

  /**
   * Answers without a trace: the conversation is about what it was about before.
   *
   * @param ask a question that the platform has put together for somebody who is writing elsewhere
   */
  public Reply glance(ChatId chat, Ask ask) {
    Conversation before = conversations.of(chat);
    Reply reply = answer(chat, Asker.ANYBODY, ask);
    conversations.update(chat, after -> after.goingOn(before));
    return reply;
  }

  /**
   * What can follow the words of a command in that chat.
   *
   * @param typed what stands before the word being written; empty for the first
   */
  public List<Suggestion> suggest(ChatId chat, String typed) {
    Conversation conversation = conversations.of(chat);
    return parser.suggest(typed, conversation, language(conversation));
  }

  /**
   * What a command can be asked of in that chat, best first.
   *
   * @param command its key
   * @param typed beginnings of words that a candidate has; may be empty
   */
  public List<Suggestion> candidates(ChatId chat, String command, String typed) {
    Command asked = commands.get(command);
    return asked == null
        ? List.of()
        : Suggestions.having(typed, asked.candidates(chat, conversations.of(chat)));
  }

  /**
   * Who speaks in the articles of that chat's conversation, the current one's first.
   *
   * @param article number of the one that is meant; 0 for all
   * @param typed beginnings of words that a name has; may be empty
   */
  public List<Suggestion> speakers(ChatId chat, int article, String typed) {
    return Suggestions.having(typed, Suggestions.speakers(conversations.of(chat), article));
  }

  /** The language that the bot speaks in that chat. */
  public Language language(ChatId chat) {
    return language(conversations.of(chat));
  }

  /**
   * Greets a chat, and makes articles known to it that can be asked about at once.
   *
   * @param spoken the language that the person there is known to speak; null if unknown
   */
  public Reply greet(ChatId chat, List<Reading> articles, @Nullable Language spoken) {
    Conversation conversation =
        conversations.update(
            chat,
            before -> {
              Conversation after = spoken == null ? before : before.hearing(spoken);
              for (Reading article : articles) {
                after = after.knowing(article);
              }
              return after;
            });
    Language language = language(conversation);
    Messages words = Messages.in(language);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, words.say("greeting.title")));
    if (articles.isEmpty()) {
      blocks.add(new Block.Paragraph(Text.of(words.say("greeting.intro.new"))));
      blocks.add(new Block.Paragraph(Text.of(words.say("greeting.try.new"))));
      blocks.add(new Actions(List.of(action("help", conversation, language))));
    } else {
      blocks.add(new Block.Paragraph(Text.of(words.say("greeting.intro"))));
      blocks.add(ArticleBlocks.list(conversation.articles(), words));
      blocks.add(new Block.Paragraph(Text.of(words.say("greeting.try"))));
      blocks.add(
          new Actions(
              List.of(
                  action("summary", conversation, language),
                  action("quotes", conversation, language),
                  action("facts", conversation, language),
                  action("help", conversation, language))));
    }
    return new Reply(blocks);
  }

  private Action action(String command, Conversation conversation, Language language) {
    int first =
        command.equals("help") || conversation.articles().isEmpty()
            ? 0
            : conversation.articles().get(0).number();
    return new Action(
        Messages.in(language).say("command." + command + ".label"),
        parser.write(Question.of(command), first, language));
  }

  private Reply notUnderstood(ChatId chat, Understanding.NotUnderstood not) {
    Conversation conversation = hear(chat, not.language());
    Language language = language(conversation);
    Messages words = Messages.in(language);
    List<Example> examples = new ArrayList<>();
    List<Action> actions = new ArrayList<>();
    for (Ask ask : not.nearest()) {
      Question question = ask.question();
      String line = parser.write(question, 0, language);
      String about = question.option(Option.ABOUT).orElse("");
      examples.add(
          new Example(
              line,
              about.isEmpty()
                  ? words.say("command." + question.command() + ".help")
                  : words.say("notUnderstood.quotesAbout", about)));
      if (Action.fits(line)) {
        actions.add(new Action(words.say("command." + question.command() + ".label"), line));
      }
    }
    return Reply.of(
        new Block.Notice(Block.Tone.REFUSAL, words.say("notUnderstood")),
        new Examples(examples),
        new Actions(actions));
  }

  private Conversation hear(ChatId chat, @Nullable Language language) {
    return language == null || language == Language.OTHER
        ? conversations.of(chat)
        : conversations.update(chat, conversation -> conversation.hearing(language));
  }

  private Language language(Conversation conversation) {
    if (conversation.chosen() != null) {
      return conversation.chosen();
    }
    return conversation.heard() == null ? fallback : conversation.heard();
  }
}
