package id.kutip.subscription;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a subscription is apart from its chat and feed, as it is taken from one chat to another.
 * What is not understood is as if it were not there. Immutable.
 *
 * @param wanted which news, when and how
 * @param paused whether news is held for the time being
 */
public record PortableSubscription(Preferences wanted, boolean paused) {

  private static final String FILTER = "filter";
  private static final String SCHEDULE = "schedule";
  private static final String BREAKING = "breaking";
  private static final String LOOK = "look";
  private static final String TEMPLATE = "template";
  private static final String PAUSED = "paused";

  /** Everything at once. */
  public static final PortableSubscription DEFAULT =
      new PortableSubscription(Preferences.DEFAULT, false);

  /** That of a chat's subscription. */
  public static PortableSubscription of(Subscription subscription) {
    return new PortableSubscription(subscription.wanted(), subscription.paused());
  }

  /** Reads what {@link #written} wrote. */
  public static PortableSubscription of(Map<String, String> written) {
    Preferences wanted = Preferences.DEFAULT;
    wanted = wanted.with(Filter.of(written.getOrDefault(FILTER, "")));
    wanted = wanted.with(Digest.of(written.getOrDefault(SCHEDULE, "")).orElse(Digest.INSTANT));
    wanted = wanted.with(breaking(written.getOrDefault(BREAKING, "")).orElse(Breaking.NEVER));
    Look look = Look.of(written.getOrDefault(LOOK, "")).orElse(Look.CARD);
    Template template = Template.of(written.getOrDefault(TEMPLATE, ""));
    return new PortableSubscription(
        wanted.with(look.with(template)), written.getOrDefault(PAUSED, "").equals("true"));
  }

  private static Optional<Breaking> breaking(String written) {
    try {
      return written.indexOf(' ') < 0 ? Optional.empty() : Optional.of(Breaking.of(written));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** By names that stay; what is as it is for everybody is left out. */
  public Map<String, String> written() {
    Map<String, String> written = new HashMap<>();
    Preferences usual = Preferences.DEFAULT;
    if (!wanted.filter().written().isEmpty()) {
      written.put(FILTER, wanted.filter().written());
    }
    if (!wanted.digest().equals(usual.digest())) {
      written.put(SCHEDULE, wanted.digest().written());
    }
    if (!wanted.breaking().equals(usual.breaking())) {
      written.put(BREAKING, wanted.breaking().written());
    }
    Look bare = wanted.look().with(Template.NONE);
    if (!bare.equals(usual.look())) {
      written.put(LOOK, bare.written());
    }
    if (!wanted.look().template().isNone()) {
      written.put(TEMPLATE, wanted.look().template().written());
    }
    if (paused) {
      written.put(PAUSED, "true");
    }
    return written;
  }
}
