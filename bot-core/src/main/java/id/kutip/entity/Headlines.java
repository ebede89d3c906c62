package id.kutip.entity;

import id.kutip.entity.NameFinder.Name;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines of an article whose words are all capitalised, as links to other articles and captions are:
 * there a capital names nobody, so a name counts only if the article has it elsewhere or it is
 * known.
 */
final class Headlines {

  /** A shorter article has too little else to tell by. */
  private static final int FEWEST_SENTENCES = 6;

  private static final int FEWEST_WORDS = 5;

  /** Of so many words one may be small. */
  private static final int SMALL_OF = 10;

  private static final Set<String> LINKS =
      Set.of(
          "di", "ke", "dari", "dan", "untuk", "yang", "pada", "dengan", "dalam", "of", "the", "in",
          "on", "to", "for", "and", "a", "an", "at", "by", "with", "from", "as");

  private Headlines() {}

  /** The names without those that only such lines have. */
  static List<Name> without(Document document, List<Name> names) {
    Set<Sentence> headlines = new HashSet<>();
    if (document.sentences().size() >= FEWEST_SENTENCES) {
      document.sentences().stream()
          .filter(sentence -> isHeadline(document, sentence))
          .forEach(headlines::add);
    }
    if (headlines.isEmpty()) {
      return names;
    }
    Set<String> elsewhere = new HashSet<>();
    for (Name name : names) {
      if (!headlines.contains(sentence(document, name))) {
        elsewhere.add(words(document, name));
      }
    }
    return names.stream()
        .filter(
            name ->
                !headlines.contains(sentence(document, name))
                    || elsewhere.contains(words(document, name))
                    || isKnown(words(document, name)))
        .toList();
  }

  private static boolean isKnown(String words) {
    return Gazetteer.isPlace(words) || Gazetteer.isCity(words) || Gazetteer.isOrganisation(words);
  }

  private static boolean isHeadline(Document document, Sentence sentence) {
    int most = (sentence.endToken() - sentence.firstToken()) / SMALL_OF;
    int small = 0;
    int capitals = 0;
    for (int i = sentence.firstToken(); i < sentence.endToken() && small <= most; i++) {
      char first = document.word(i).charAt(0);
      if (Character.isUpperCase(first)) {
        capitals++;
      } else if (Character.isLowerCase(first) && !LINKS.contains(document.lower(i))) {
        small++;
      }
    }
    return small <= most && small + capitals >= FEWEST_WORDS;
  }

  private static Sentence sentence(Document document, Name name) {
    return document.sentenceAt(name.span().start());
  }

  private static String words(Document document, Name name) {
    return Genitive.without(name.span().of(document.text()));
  }
}
