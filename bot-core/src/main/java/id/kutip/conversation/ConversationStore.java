package id.kutip.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kutip.chat.ChatId;
import id.kutip.text.Language;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The conversations of all chats, in memory. Bounded by the characters of the articles they know;
 * the chat longest silent is forgotten first. Thread-safe.
 */
public final class ConversationStore {

  /** What a conversation weighs beside its articles. */
  private static final int BASE_WEIGHT = 1_000;

  private final Cache<ChatId, Conversation> conversations;
  private final Function<ChatId, Optional<Language>> chosen;

  /**
   * An empty store for chats that have chosen no language.
   *
   * @param mostCharacters of article text, over all chats
   */
  public ConversationStore(long mostCharacters) {
    this(mostCharacters, chat -> Optional.empty());
  }

  /**
   * An empty store.
   *
   * @param mostCharacters of article text, over all chats
   * @param chosen the language that a chat has chosen, also in conversations that are forgotten
   */
  public ConversationStore(long mostCharacters, Function<ChatId, Optional<Language>> chosen) {
    this.chosen = chosen;
    conversations =
        Caffeine.newBuilder()
            .maximumWeight(mostCharacters)
            .weigher((ChatId chat, Conversation conversation) -> weight(conversation))
            .build();
  }

  /** The conversation of that chat; a new one where none is known. */
  public Conversation of(ChatId chat) {
    Conversation known = conversations.getIfPresent(chat);
    return known == null ? begun(chat) : known;
  }

  private Conversation begun(ChatId chat) {
    return chosen.apply(chat).map(Conversation.NEW::speaking).orElse(Conversation.NEW);
  }

  /**
   * Changes the conversation of that chat, with no other change in between.
   *
   * @return the conversation after the change
   */
  public Conversation update(ChatId chat, UnaryOperator<Conversation> change) {
    return conversations
        .asMap()
        .compute(chat, (id, known) -> change.apply(known == null ? begun(chat) : known));
  }

  /** How many conversations are remembered. */
  public long conversations() {
    conversations.cleanUp();
    return conversations.estimatedSize();
  }

  private static int weight(Conversation conversation) {
    long characters = BASE_WEIGHT;
    for (KnownArticle article : conversation.articles()) {
      characters += article.reading().analysis().document().text().length();
    }
    return (int) Math.min(characters, Integer.MAX_VALUE);
  }
}
