package id.kutip.adapter.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kutip.command.Asker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/**
 * Who manages which chat, as Telegram tells. What it told is believed for a minute, so that several
 * commands in a row cost one question, and somebody who is no longer an administrator is soon not
 * taken for one. Thread-safe.
 */
final class Managers {

  static final Duration BELIEVED = Duration.ofMinutes(1);

  private static final int MOST_KNOWN = 10_000;
  private static final Set<String> MANAGING = Set.of("creator", "administrator");

  private final TelegramApi api;
  private final Cache<Member, Boolean> known;

  /** A person in a chat. */
  private record Member(long chat, long person) {}

  Managers(TelegramApi api, InstantSource clock) {
    this.api = api;
    this.known =
        Caffeine.newBuilder()
            .expireAfterWrite(BELIEVED)
            .maximumSize(MOST_KNOWN)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /** Somebody who asks in a chat; Telegram is asked about the person only if it matters. */
  Asker asker(TelegramChat chat, Author author) {
    Long person = author.number();
    return new Asker(
        author.name(),
        () -> author.manages() || (person != null && manages(new Member(chat.number(), person))));
  }

  private boolean manages(Member member) {
    Boolean told = known.getIfPresent(member);
    return told == null ? ask(member) : told;
  }

  /** Where Telegram gives no answer to go by, nobody manages, and it is asked again next time. */
  private boolean ask(Member member) {
    return api.call(new GetChatMember(Long.toString(member.chat()), member.person()))
        .fold(
            told -> keep(member, MANAGING.contains(told.getStatus())),
            refused -> (refused.code() == 400 || refused.code() == 403) && keep(member, false),
            unreachable -> false);
  }

  private boolean keep(Member member, boolean manages) {
    known.put(member, manages);
    return manages;
  }
}
