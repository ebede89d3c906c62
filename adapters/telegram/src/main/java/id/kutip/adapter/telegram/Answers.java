package id.kutip.adapter.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kutip.adapter.telegram.Outgoing.Kind;
import id.kutip.chat.Block;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Reply;
import id.kutip.command.ArticleRef;
import id.kutip.command.Ask;
import id.kutip.command.Asker;
import id.kutip.command.Attachment;
import id.kutip.command.CommandRouter;
import id.kutip.command.Suggestion;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Answers one update after the other: what was written, pressed, typed elsewhere, or changed. */
final class Answers {

  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  private static final int LARGEST_FILE = 5 * 1024 * 1024;

  /** A question can be put in other words that long after it was asked. */
  private static final int NEW_SECONDS = 600;

  private static final int MOST_REMEMBERED = 10_000;

  /** Articles whose summaries are offered to somebody who types in another chat. */
  private static final int MOST_SUMMARIES = 3;

  private final TelegramApi api;
  private final CommandRouter router;
  private final ChatEvents events;
  private final Managers managers;
  private final Outgoing outgoing;
  private final InlineAnswers inline = new InlineAnswers();

  /** The messages that answered the last questions. */
  private final Cache<Asked, Integer> answered =
      Caffeine.newBuilder()
          .expireAfterWrite(Duration.ofSeconds(NEW_SECONDS))
          .maximumSize(MOST_REMEMBERED)
          .build();

  /** A message that asked. */
  private record Asked(long chat, int message) {

    static Asked of(Incoming incoming) {
      return new Asked(incoming.chat().number(), incoming.message());
    }
  }

  Answers(
      TelegramApi api,
      CommandRouter router,
      ChatEvents events,
      Managers managers,
      Outgoing outgoing) {
    this.api = api;
    this.router = router;
    this.events = events;
    this.managers = managers;
    this.outgoing = outgoing;
  }

  /** Does what the update asks for, which may take as long as a web server takes to answer. */
  void answer(Update update, MessageReader reader) {
    Message message = update.getMessage() == null ? update.getChannelPost() : update.getMessage();
    Message edited =
        update.getEditedMessage() == null
            ? update.getEditedChannelPost()
            : update.getEditedMessage();
    if (message != null && message.getMigrateToChatId() != null) {
      events.moved(
          new TelegramChat(message.getChatId(), null).id(),
          new TelegramChat(message.getMigrateToChatId(), null).id());
    } else if (message != null) {
      reader.read(message).ifPresent(this::answer);
    } else if (edited != null) {
      reader.read(edited).ifPresent(incoming -> answerAnew(incoming, edited));
    } else if (update.getCallbackQuery() != null) {
      press(update.getCallbackQuery());
    } else if (update.getInlineQuery() != null) {
      inline(update.getInlineQuery());
    } else if (update.getMyChatMember() != null) {
      membership(update.getMyChatMember());
    }
  }

  private void answer(Incoming incoming) {
    Reply reply = reply(incoming);
    DeliveryResult result =
        outgoing.answer(incoming.chat(), incoming.message(), incoming.author().number(), reply);
    settle(incoming, reply, result);
  }

  /** What becomes of the chat by what became of an answer. */
  private void settle(Incoming incoming, Reply reply, DeliveryResult result) {
    ChatId chat = incoming.chat().id();
    result
        .<Runnable>fold(
            sent -> () -> answered.put(Asked.of(incoming), Integer.valueOf(sent.messageId())),
            later -> () -> log.warn("an answer could not be sent in time; it is left out"),
            moved ->
                () -> {
                  events.moved(chat, moved.to());
                  outgoing.answer(
                      TelegramChat.of(moved.to()), null, incoming.author().number(), reply);
                },
            gone -> () -> events.closed(chat),
            rejected -> () -> log.warn("an answer was refused: {}", rejected.reason().key()))
        .run();
  }

  /**
   * Answers a question that was put in other words: in the place of the first answer where that is
   * known, by a message of its own while the question is new, and not at all later, when people
   * tidy what they once wrote.
   */
  private void answerAnew(Incoming incoming, Message edited) {
    Integer shown = answered.getIfPresent(Asked.of(incoming));
    if (shown != null) {
      outgoing.edit(
          incoming.chat(), shown, incoming.author().number(), reply(incoming), Kind.ANSWER);
    } else if (edited.getEditDate() - edited.getDate() <= NEW_SECONDS) {
      answer(incoming);
    }
  }

  private Reply reply(Incoming incoming) {
    return orApology(
        incoming.chat(), () -> isStart(incoming.text()) ? greeting(incoming) : commanded(incoming));
  }

  /** A fault of ours is told, too: silence is the one answer that nobody can make use of. */
  private Reply orApology(TelegramChat chat, Supplier<Reply> reply) {
    try {
      return reply.get();
    } catch (RuntimeException | StackOverflowError e) {
      log.error("a question could not be answered", e);
      return refusal(chat.id(), "telegram.failed");
    }
  }

  private static boolean isStart(String text) {
    return text.equals("/start") || text.startsWith("/start ");
  }

  /** {@code t.me/bot?start=help} opens with the help; any other word with the greeting. */
  private Reply greeting(Incoming incoming) {
    ChatId chat = incoming.chat().id();
    Language spoken = language(incoming.spoken());
    return incoming.text().endsWith(" help")
        ? router.answer(chat, Asker.ANYBODY, Ask.of(Question.of("help"), spoken))
        : router.greet(chat, List.of(), spoken);
  }

  private static @Nullable Language language(@Nullable String code) {
    if (code == null) {
      return null;
    }
    Language language = Language.ofCode(code);
    return language == Language.OTHER ? null : language;
  }

  private Reply commanded(Incoming incoming) {
    ChatId chat = incoming.chat().id();
    Incoming.File file = incoming.file();
    if (file != null || incoming.text().contains("://")) {
      api.call(
          SendChatAction.builder()
              .chatId(incoming.chat().number())
              .messageThreadId(incoming.chat().topic())
              .action(ActionType.TYPING.toString())
              .build());
    }
    Asker asker = managers.asker(incoming.chat(), incoming.author());
    if (file == null) {
      return router.answer(chat, asker, id.kutip.command.Message.of(incoming.text()));
    }
    return api.download(file.id(), LARGEST_FILE)
        .fold(
            bytes ->
                router.answer(
                    chat,
                    asker,
                    new id.kutip.command.Message(
                        incoming.text(), new Attachment(file.name(), bytes))),
            refused -> refusal(chat, "telegram.fileTooLarge"),
            unreachable -> refusal(chat, "telegram.fileLost"));
  }

  private Reply refusal(ChatId chat, String key) {
    return Reply.of(
        new Block.Notice(Block.Tone.REFUSAL, Messages.in(router.language(chat)).say(key)));
  }

  private void press(CallbackQuery pressed) {
    Press press = pressed.getData() == null ? null : Press.read(pressed.getData()).orElse(null);
    if (press == null || pressed.getMessage() == null) {
      acknowledge(pressed, null);
      return;
    }
    Integer topic =
        pressed.getMessage() instanceof Message shown
                && Boolean.TRUE.equals(shown.getIsTopicMessage())
            ? shown.getMessageThreadId()
            : null;
    TelegramChat chat = new TelegramChat(pressed.getMessage().getChatId(), topic);
    Long owner = press.owner();
    if (owner != null && !owner.equals(pressed.getFrom().getId())) {
      acknowledge(pressed, Messages.in(router.language(chat.id())).say("telegram.notYours"));
      return;
    }
    acknowledge(pressed, null);
    Asker asker = managers.asker(chat, Author.of(pressed.getFrom(), chat.number()));
    Reply reply =
        orApology(
            chat, () -> router.answer(chat.id(), asker, id.kutip.command.Message.of(press.line())));
    int message = pressed.getMessage().getMessageId();
    if (press.turns()) {
      outgoing.edit(chat, message, owner, reply, Kind.ANSWER);
    } else {
      outgoing.answer(chat, message, pressed.getFrom().getId(), reply);
    }
  }

  /** Ends the button's spinning; an old press that Telegram no longer knows is no failure. */
  private void acknowledge(CallbackQuery pressed, @Nullable String words) {
    api.call(AnswerCallbackQuery.builder().callbackQueryId(pressed.getId()).text(words).build());
  }

  /** Asks in the private conversation of the one who types, which goes on as before. */
  private void inline(InlineQuery query) {
    ChatId chat = new TelegramChat(query.getFrom().getId(), null).id();
    Messages words = Messages.in(router.language(chat));
    String asked = query.getQuery().strip();
    Reply reply =
        router.glance(
            chat,
            asked.isEmpty()
                ? Ask.of(Question.of("latest"), null)
                : Ask.of(Question.of("who").with(Option.ABOUT, asked), null));
    List<InlineAnswers.Titled> offered = new ArrayList<>(summaries(chat, asked, words));
    offered.addAll(InlineAnswers.parts(reply, words.say("telegram.inline")));
    api.call(inline.answer(query.getId(), offered));
  }

  /** Short summaries of the articles whose titles have the words. */
  private List<InlineAnswers.Titled> summaries(ChatId chat, String asked, Messages words) {
    List<InlineAnswers.Titled> summaries = new ArrayList<>();
    for (Suggestion article : router.candidates(chat, "summary", asked)) {
      if (summaries.size() == MOST_SUMMARIES
          || !article.words().chars().allMatch(Character::isDigit)) {
        break;
      }
      Ask ask =
          new Ask(
              Question.of("summary").with(Option.LENGTH, "short"),
              new ArticleRef.Numbered(Integer.parseInt(article.words())),
              null);
      summaries.add(
          new InlineAnswers.Titled(
              words.say("telegram.inline.summary", article.meaning()), router.glance(chat, ask)));
    }
    return summaries;
  }

  private void membership(ChatMemberUpdated change) {
    TelegramChat chat = new TelegramChat(change.getChat().getId(), null);
    boolean channel = change.getChat().isChannelChat();
    boolean before = Membership.mayWrite(change.getOldChatMember(), channel);
    boolean now = Membership.mayWrite(change.getNewChatMember(), channel);
    if (!now) {
      events.closed(chat.id());
    } else if (!before) {
      events.opened(chat.id());
      if (!chat.isPrivate() && !channel && Membership.isOut(change.getOldChatMember())) {
        outgoing.answer(
            chat,
            null,
            null,
            router.greet(chat.id(), List.of(), language(change.getFrom().getLanguageCode())));
      }
    }
  }
}
