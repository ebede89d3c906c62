package id.kutip.command;

import id.kutip.locale.Messages;
import id.kutip.subscription.Digest;
import id.kutip.subscription.Look;
import id.kutip.subscription.Preferences;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How answers tell of subscriptions. */
final class SubscriptionLines {

  private SubscriptionLines() {}

  /** What a chat wants: when, which, what at once, and how it looks. */
  static List<String> wishes(Preferences wanted, ZoneId zone, Messages words) {
    List<String> wishes = new ArrayList<>();
    wishes.add(when(wanted.digest(), zone, words));
    wishes.add(
        wanted.filter().written().isEmpty()
            ? words.say("subscriptions.everything")
            : words.say("subscriptions.filter", wanted.filter().written()));
    if (wanted.breaking().sources() > 0) {
      wishes.add(words.say("subscriptions.breakingSources", wanted.breaking().sources()));
    }
    if (!wanted.breaking().words().isBlank()) {
      wishes.add(words.say("subscriptions.breaking", wanted.breaking().words()));
    }
    look(wanted.look(), words).ifPresent(wishes::add);
    return wishes;
  }

  private static Optional<String> look(Look look, Messages words) {
    if (!look.template().isNone()) {
      String template = look.template().written().replace("\n", " ⏎ ");
      return Optional.of(words.say("subscriptions.template", template));
    }
    if (look.equals(Look.CARD)) {
      return Optional.empty();
    }
    if (look.equals(Look.COMPACT) || look.equals(Look.FULL)) {
      return Optional.of(words.say("subscriptions.look." + look.written()));
    }
    return Optional.of(
        words.say(
            "subscriptions.look.with",
            look.parts().stream()
                .sorted()
                .map(part -> words.say("subscriptions.part." + part))
                .collect(Collectors.joining(", "))));
  }

  private static String when(Digest digest, ZoneId zone, Messages words) {
    return switch (digest.every()) {
      case INSTANT, HOURLY -> words.say("subscriptions." + digest.every());
      case DAILY ->
          words.say("subscriptions.at", words.say("subscriptions.DAILY"), at(digest, zone));
      case WEEKLY -> words.say("subscriptions.at", day(digest.day(), words), at(digest, zone));
    };
  }

  private static String day(DayOfWeek day, Messages words) {
    return words.say("subscriptions.each", words.weekday(day));
  }

  private static String at(Digest digest, ZoneId zone) {
    return digest.at() + " " + zone.getId();
  }
}
