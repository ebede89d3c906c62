package id.kutip.locale;

import id.kutip.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bot's own words in one language, from {@code messages_id.properties} or {@code
 * messages_en.properties} (UTF-8, {@link MessageFormat} patterns). Immutable and thread-safe.
 */
public final class Messages {

  private static final Messages INDONESIAN = load(Locale.forLanguageTag("id-ID"));
  private static final Messages ENGLISH = load(Locale.UK);

  private final Locale locale;
  private final Properties patterns;

  private Messages(Locale locale, Properties patterns) {
    this.locale = locale;
    this.patterns = patterns;
  }

  /** The messages in {@code language}; in English for languages that the bot does not speak. */
  public static Messages in(Language language) {
    return language == Language.INDONESIAN ? INDONESIAN : ENGLISH;
  }

  private static Messages load(Locale locale) {
    String name = "messages_" + locale.getLanguage() + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      Properties patterns = new Properties();
      patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Messages(locale, patterns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The message in this language. Throws IllegalArgumentException when there is none of that key.
   */
  public String say(UserMessage message) {
    String pattern = patterns.getProperty(message.key());
    if (pattern == null) {
      throw new IllegalArgumentException("no message " + message.key() + " in " + locale);
    }
    return new MessageFormat(pattern, locale).format(message.arguments().toArray());
  }

  /** The message of {@code key} with {@code arguments}, in this language. */
  public String say(String key, Object... arguments) {
    return say(UserMessage.of(key, arguments));
  }

  /** A day as it is written in this language. */
  public String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  /** A moment as it is written in this language: the day and the hour there. */
  public String moment(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(moment.atZone(zone));
  }

  /** The name of a day of the week. */
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  /** A number as it is written in this language, not rounded. */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  /** The keys of all messages, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(patterns.stringPropertyNames());
  }
}
