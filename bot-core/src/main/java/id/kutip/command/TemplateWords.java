package id.kutip.command;

import id.kutip.locale.UserMessage;
import id.kutip.subscription.Template;
import id.kutip.text.EditDistance;
import id.kutip.text.Words;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The template that somebody wrote behind their other wishes: everything after the word for it.
 *
 * @param before the wishes before it
 * @param template null where none was written
 * @param problem why it cannot be meant, for the writer; null if it can
 */
record TemplateWords(String before, @Nullable Template template, @Nullable UserMessage problem) {

  /** Parts the template from what is written before it. */
  static TemplateWords in(String written, Vocabulary vocabulary) {
    boolean quoted = false;
    int start = -1;
    for (int at = 0; at <= written.length(); at++) {
      boolean space = at == written.length() || Character.isWhitespace(written.charAt(at));
      boolean colon = !space && written.charAt(at) == ':';
      if (start >= 0 && (space || colon)) {
        boolean named = vocabulary.is(Words.of(written.substring(start, at)), "template");
        if (named && !quoted) {
          String rest = written.substring(Math.min(at + 1, written.length()));
          return read(written.substring(0, start).strip(), rest.strip(), vocabulary);
        }
        start = space ? -1 : start;
      } else if (!space && start < 0) {
        start = at;
      }
      quoted ^= !space && "\"“”".indexOf(written.charAt(at)) >= 0;
    }
    return new TemplateWords(written, null, null);
  }

  private static TemplateWords read(String before, String rest, Vocabulary vocabulary) {
    if (vocabulary.is(Words.of(rest), "off")) {
      return new TemplateWords(before, Template.NONE, null);
    }
    String text = unquoted(rest).replace("\\n", "\n").strip();
    return new TemplateWords(before, Template.of(text), problem(text));
  }

  private static @Nullable UserMessage problem(String text) {
    Template template = Template.of(text);
    String unknown = template.unknown().orElse(null);
    if (text.length() > Template.LONGEST) {
      return UserMessage.of("template.long", Template.LONGEST);
    }
    if (unknown != null) {
      return UserMessage.of("template.unknown", unknown, nearest(unknown));
    }
    return template.hasPlaces() ? null : UserMessage.of("template.none");
  }

  private static String nearest(String name) {
    String bounded = name.length() > 30 ? name.substring(0, 30) : name;
    return Stream.of(Template.Place.values())
        .flatMap(place -> place.names().stream())
        .min(Comparator.comparingInt(other -> EditDistance.between(bounded, other)))
        .orElseThrow();
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() > 1
            && "\"“”".indexOf(text.charAt(0)) >= 0
            && "\"“”".indexOf(text.charAt(text.length() - 1)) >= 0;
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
