package id.kutip.question;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did that a question asks for: {@code membuka} of {@code siapa yang mau membuka} and
 * of {@code yang membuka siapa}, {@code opened} of {@code who opened}.
 *
 * @param verb in lower case; null where none is told
 * @param undergone whether English asks for whom it was done to: {@code who did he meet}
 */
record AskedDeed(@Nullable String verb, boolean undergone) {

  /** Stands before the deed in Indonesian. */
  static final String WHICH = "yang";

  /** None is told. */
  static final AskedDeed NONE = new AskedDeed(null, false);

  /** Before whom it was done to: {@code who did the mayor meet}. */
  private static final Set<String> ASKS_UNDERGONE = Set.of("did", "does", "do");

  /** Before a participle: {@code who was arrested}. */
  private static final Set<String> BEING = Set.of("is", "are", "was", "were");

  /** Before what somebody does: {@code who will lead}. */
  private static final Set<String> HELPING =
      Set.of("will", "would", "has", "had", "have", "could", "should");

  /** Before a verb that they colour. */
  private static final Set<String> MODAL =
      Set.of(
          "turut",
          "ikut",
          "berhasil",
          "sempat",
          "ingin",
          "hendak",
          "harus",
          "sedang",
          "mulai",
          "bakal",
          "dapat",
          "terpaksa");

  /** What verbs begin with that say who does or undergoes something. */
  private static final List<String> VERBS = List.of("me", "di", "ber");

  /** Words of so many letters may begin like verbs and be none. */
  private static final int SHORT = 4;

  /** How many words behind "yang" a deed may stand. */
  private static final int REACH = 5;

  /** The deed of a question that asks for somebody, its words in lower case. */
  static AskedDeed of(List<String> words) {
    if (words.size() < 2) {
      return NONE;
    }
    return words.get(0).equals("who") ? english(words) : new AskedDeed(indonesian(words), false);
  }

  /** Where Indonesian asks for somebody; -1 if it does not. */
  static int who(List<String> words) {
    return Math.max(words.indexOf("siapa"), words.indexOf("siapakah"));
  }

  private static AskedDeed english(List<String> words) {
    String second = words.get(1);
    if (ASKS_UNDERGONE.contains(second)) {
      return new AskedDeed(unlessCommon(words.get(words.size() - 1)), true);
    }
    if (BEING.contains(second) && words.size() > 2 && isParticiple(words.get(2))) {
      return new AskedDeed(unlessCommon(words.get(2)), true);
    }
    boolean doing = BEING.contains(second) && words.size() > 2 && words.get(2).endsWith("ing");
    boolean helped = doing || (HELPING.contains(second) && words.size() > 2);
    return new AskedDeed(unlessCommon(words.get(helped ? 2 : 1)), false);
  }

  private static @Nullable String indonesian(List<String> words) {
    int who = who(words);
    int which = words.indexOf(WHICH);
    if (who < 0 || which < 0 || (which > 0 && which < who)) {
      return null;
    }
    if (which > who && !CommonWords.have(words.subList(who + 1, which))) {
      return ofDescribed(words.subList(which + 1, words.size()));
    }
    int at = which + 1;
    while (at < words.size() && (CommonWords.has(words.get(at)) || MODAL.contains(words.get(at)))) {
      at++;
    }
    return at < words.size() && at != who ? words.get(at) : null;
  }

  /** {@code dicoret} of {@code siapa pemain asing yang bisa jadi akan dicoret}. */
  private static @Nullable String ofDescribed(List<String> behind) {
    return behind.stream()
        .limit(REACH)
        .filter(word -> word.length() > SHORT && VERBS.stream().anyMatch(word::startsWith))
        .filter(word -> !CommonWords.has(word))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String unlessCommon(String word) {
    return CommonWords.has(word) ? null : word;
  }

  private static boolean isParticiple(String word) {
    return word.endsWith("ed") || word.endsWith("en");
  }
}
