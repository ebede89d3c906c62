package id.kutip.entity;

import id.kutip.entity.NameTagger.Tagged;
import id.kutip.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Tells organisations that the tagger took for people or places in an Indonesian article. */
final class KnownBodies {

  /** Words that open the name of a body wherever it is spoken of. */
  private static final Set<String> BODIES = Lexicon.load("bodies_id");

  /** What may stand before a capital within one word of a person's name. */
  private static final Set<String> PARTICLES =
      Set.of("Mc", "Mac", "De", "Di", "Da", "Du", "La", "Le", "Van", "Al", "El", "Fitz", "San");

  private static final NamePhrases PHRASES = NamePhrases.organisations();

  private final Document document;
  private final IndonesianWords words;
  private final IndonesianPeople people;

  KnownBodies(Document document, IndonesianWords words, IndonesianPeople people) {
    this.document = document;
    this.words = words;
    this.people = people;
  }

  /** Where the longest known name of several words ends that begins there; there if none does. */
  static int end(Document document, int first, int limit) {
    return PHRASES.end(document, first, limit);
  }

  /**
   * The names with the known ones of several words, none of them left in two, "Persib" and
   * "Bandung", or in one with what "dan" links to it.
   */
  List<Tagged> settled(List<Tagged> names) {
    List<Tagged> known = known();
    List<Tagged> settled = new ArrayList<>(known);
    int next = 0;
    for (Tagged name : names) {
      int from = name.first();
      while (next < known.size() && known.get(next).end() <= from) {
        next++;
      }
      for (int i = next; i < known.size() && known.get(i).first() < name.end(); i++) {
        if (known.get(i).first() > from) {
          settled.add(new Tagged(from, known.get(i).first(), name.kind()));
        }
        from = known.get(i).end();
      }
      if (from < name.end()) {
        settled.add(new Tagged(from, name.end(), name.kind()));
      }
    }
    settled.sort(Comparator.comparingInt(Tagged::first));
    return settled;
  }

  private List<Tagged> known() {
    List<Tagged> known = new ArrayList<>();
    int i = 0;
    while (i < document.tokens().size()) {
      int end = end(document, i, document.tokens().size());
      if (end > i && standsAlone(i, end)) {
        known.add(new Tagged(i, end, Entity.Kind.ORGANISATION));
      }
      i = Math.max(i + 1, end);
    }
    return known;
  }

  /** Whether it is not part of a longer run of capitals, "PT Persib Bandung Bermartabat". */
  private boolean standsAlone(int first, int end) {
    boolean goesOn = words.joins(end) && words.isCapital(end);
    boolean began = words.joins(first) && words.isCapital(first - 1) && !words.isTitle(first - 1);
    return !goesOn && !began;
  }

  /** Whether a name that was taken for a person's or a place's is an organisation's. */
  boolean isBody(Tagged name) {
    if (name.kind() == Entity.Kind.ORGANISATION) {
      return false;
    }
    boolean single = name.end() - name.first() == 1;
    String first = document.word(name.first());
    if (single && name.kind() == Entity.Kind.PERSON) {
      return isBrand(first)
          || (isKnown(first) && !Gazetteer.isOfPerson(first) && !people.isOfFullName(first));
    }
    return isKnown(document.span(name.first(), name.end()).of(document.text()))
        || (!single && opensBody(name));
  }

  private boolean opensBody(Tagged name) {
    return name.kind() == Entity.Kind.PLACE
        && words.isCapital(name.first())
        && BODIES.contains(document.lower(name.first()));
  }

  private static boolean isKnown(String name) {
    return Gazetteer.isOrganisation(name) && !Gazetteer.isPlace(name) && !Gazetteer.isCity(name);
  }

  /** A capital behind a small letter within the word, "YouTube"; but "McDermott". */
  private static boolean isBrand(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return !PARTICLES.contains(word.substring(0, i));
      }
    }
    return false;
  }
}
