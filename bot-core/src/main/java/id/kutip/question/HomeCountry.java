package id.kutip.question;

import id.kutip.entity.Countries;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.util.Locale;
import java.util.Set;

/**
 * The country whose offices an Indonesian article tells without saying whose they are: {@code
 * Presiden Bagus Wiryawan}; of others it mostly says it. Of 105 articles that name a president, 77
 * answer who Indonesia's is by this, 48 without it, and one more names a stranger.
 */
final class HomeCountry {

  private static final Set<String> NAMES = Set.of("indonesia", "ri");
  private static final String CAPITAL = "jakarta";
  private static final Set<String> AMERICA = Set.of("AS", "Amerika");
  private static final Set<String> PRESIDENTS = Set.of("presiden", "wakil presiden");
  private static final String MINISTER = "menteri";

  private HomeCountry() {}

  /** Whether a word in lower case names it. */
  static boolean is(String word) {
    return NAMES.contains(word);
  }

  /** An office of a state, and not {@code Presiden AS, Menteri Keuangan Korea Selatan}. */
  static boolean isOffice(String role) {
    String office = role.toLowerCase(Locale.ROOT);
    return PRESIDENTS.contains(office) || (office.startsWith(MINISTER) && !endsAbroad(role));
  }

  private static boolean endsAbroad(String role) {
    boolean abroad = false;
    for (int at = role.indexOf(' '); at >= 0 && !abroad; at = role.indexOf(' ', at + 1)) {
      String end = role.substring(at + 1);
      abroad = Countries.areKnown(end) || isAcronymOfAnother(end);
    }
    return abroad;
  }

  private static boolean isAcronymOfAnother(String word) {
    return word.chars().allMatch(Character::isUpperCase) && !is(word.toLowerCase(Locale.ROOT));
  }

  /** Whether an article speaks no more of other countries than of this one. */
  static boolean isOf(Document document) {
    int balance = 0;
    for (int at = 0; at < document.tokens().size(); at++) {
      String word = document.lower(at);
      if (is(word) || word.equals(CAPITAL)) {
        balance++;
      } else if (isAbroad(document, at)) {
        balance--;
      }
    }
    return document.language() == Language.INDONESIAN && balance >= 0;
  }

  private static boolean isAbroad(Document document, int token) {
    String word = document.word(token);
    boolean two = token + 1 < document.tokens().size() && Character.isUpperCase(word.charAt(0));
    return AMERICA.contains(word)
        || Countries.areKnown(word)
        || (two && Countries.areKnown(word + " " + document.word(token + 1)));
  }
}
