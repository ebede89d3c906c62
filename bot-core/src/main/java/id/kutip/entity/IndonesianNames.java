package id.kutip.entity;

import id.kutip.entity.NameFinder.Name;
import id.kutip.entity.NameTagger.Tagged;
import id.kutip.text.Document;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of an Indonesian article: what the tagger reads in each sentence, set right by what
 * hardly ever fails and what the rest of the article tells. Linear in the text; for one article.
 */
final class IndonesianNames {

  /** Words that open the name of a firm or foundation, which then runs on over capitals. */
  private static final Set<String> FIRMS = Set.of("pt", "cv", "ud", "yayasan");

  /** Words that the press puts before the initials of somebody whom it must not name. */
  private static final Set<String> INITIALS = Set.of("berinisial", "inisial");

  /** Stands before the first name. */
  private static final Tagged NONE = new Tagged(0, 0, Entity.Kind.PLACE);

  private static final Set<String> DASHES = Set.of("—", "–", "-");

  /** The words of a source between a dateline's place and its dash. */
  private static final int LONGEST_SOURCE = 5;

  private final Document document;
  private final IndonesianWords words;
  private final IndonesianPeople people;
  private final NameEdges edges;
  private final CommonAcronyms acronyms;
  private final KnownBodies bodies;

  /** What the article shows to be of a kind, in lower case. */
  private final Map<String, Entity.Kind> decided = new HashMap<>();

  IndonesianNames(Document document, Lexicon lexicon) {
    this.document = document;
    this.words = new IndonesianWords(document, lexicon);
    this.people = new IndonesianPeople(document, lexicon, words);
    this.edges = new NameEdges(document, words);
    this.acronyms = new CommonAcronyms(document);
    this.bodies = new KnownBodies(document, words, people);
  }

  /** The names in the order of the text. */
  List<Name> find(NameTagger tagger) {
    List<Tagged> read = bodies.settled(Acronyms.settled(document, tagger.find(document)));
    people.know(read);
    List<Tagged> tagged = new ArrayList<>();
    for (Tagged name : withMissed(read)) {
      int member = name.kind() == Entity.Kind.ORGANISATION ? people.member(name) : name.end();
      tagged.add(new Tagged(name.first(), member, name.kind()));
      if (member < name.end()) {
        tagged.add(new Tagged(member, name.end(), Entity.Kind.PERSON));
      }
    }
    List<Name> names = new ArrayList<>();
    Tagged last = NONE;
    for (int i = 0; i < tagged.size(); i++) {
      if (tagged.get(i).first() >= last.end()) {
        Tagged next = i + 1 < tagged.size() ? tagged.get(i + 1) : null;
        Tagged name = revised(tagged.get(i), last, next);
        if (name != null) {
          names.add(named(name, name.first() > tagged.get(i).first()));
          last = name;
        }
      }
    }
    return names.stream().map(this::asDecided).toList();
  }

  /** The names with those that a word for a firm or an area opens and the tagger missed. */
  private List<Tagged> withMissed(List<Tagged> names) {
    List<Tagged> all = new ArrayList<>();
    int next = 0;
    int i = 0;
    while (i < document.tokens().size()) {
      Tagged name;
      if (next < names.size() && names.get(next).first() <= i) {
        name = whole(names.get(next++));
      } else {
        int limit = next < names.size() ? names.get(next).first() : document.tokens().size();
        name = missed(i, limit);
      }
      if (name != null) {
        all.add(name);
        i = name.end();
      } else {
        i++;
      }
    }
    return all;
  }

  /** {@code Ruud van Nistelrooy}, of whom the tagger reads the first name only. */
  private Tagged whole(Tagged name) {
    int behind = Particles.behind(document, name.end());
    return name.kind() == Entity.Kind.PERSON && behind > name.end()
        ? new Tagged(name.first(), behind + 1, Entity.Kind.PERSON)
        : name;
  }

  private @Nullable Tagged missed(int first, int limit) {
    if (!words.isCapital(first)) {
      return null;
    }
    if (isInitials(first, first + 1)) {
      return new Tagged(first, first + 1, Entity.Kind.PERSON);
    }
    boolean area = words.opensArea(first);
    if (!area && !FIRMS.contains(document.lower(first))) {
      return null;
    }
    int end = Math.min(limit, runEnd(first + 1));
    return end == first + 1
        ? null
        : new Tagged(first, end, area ? Entity.Kind.PLACE : Entity.Kind.ORGANISATION);
  }

  /** Whether somebody is named by initials only, "seorang pria berinisial RS", "RS (31)". */
  private boolean isInitials(int first, int end) {
    return end == first + 1
        && words.isAcronym(first)
        && ((first > 0 && INITIALS.contains(document.lower(first - 1)))
            || Ages.standAt(document, end));
  }

  /** The name as what the rest of the article shows it to be. */
  private Name asDecided(Name name) {
    Entity.Kind kind = decided.get(lower(name.span()));
    return kind == null ? name : new Name(name.span(), kind, name.titled());
  }

  private Tagged decided(int first, int end, Entity.Kind kind) {
    Tagged name = new Tagged(first, end, kind);
    decided.put(lower(span(name)), kind);
    return name;
  }

  private String lower(Span span) {
    return span.of(document.text()).toLowerCase(Locale.ROOT);
  }

  private Span span(Tagged name) {
    return document.span(name.first(), name.end());
  }

  private Name named(Tagged name, boolean titled) {
    return new Name(span(name), name.kind(), titled);
  }

  /** The name as it is to be; null if it is none. */
  private @Nullable Tagged revised(Tagged tagged, Tagged last, @Nullable Tagged next) {
    Tagged name = edges.trimmed(tagged);
    if (name.first() == name.end()) {
      return null;
    }
    int firm = firm(name);
    if (firm >= last.end()) {
      return new Tagged(firm, runEnd(name.end()), Entity.Kind.ORGANISATION);
    }
    if (isInitials(name.first(), name.end())) {
      return decided(name.first(), name.end(), Entity.Kind.PERSON);
    } else if (name.end() - name.first() == 1 && acronyms.isAt(name.first())) {
      return null;
    } else if (Ages.standAt(document, name.end())) {
      name = new Tagged(name.first(), name.end(), Entity.Kind.PERSON);
    } else if (isDateline(name)) {
      return decided(name.first(), name.end(), Entity.Kind.PLACE);
    } else if (bodies.isBody(name)) {
      return decided(name.first(), name.end(), Entity.Kind.ORGANISATION);
    }
    return switch (name.kind()) {
      case PERSON -> person(name, last, next);
      case PLACE ->
          new Tagged(words.behindTitles(name.first(), name.end()), name.end(), Entity.Kind.PLACE);
      case ORGANISATION -> name;
    };
  }

  /** What is no person, whatever the tagger read, is none in the whole article. */
  private @Nullable Tagged person(Tagged tagged, Tagged last, @Nullable Tagged next) {
    Tagged name = people.revised(tagged, last, next);
    return name == null || name.kind() == Entity.Kind.PERSON
        ? name
        : decided(name.first(), name.end(), name.kind());
  }

  /** Where the word for a firm stands that opens the name, or right before it; -1 if none does. */
  private int firm(Tagged name) {
    for (int i = name.first(); i >= Math.max(0, name.first() - 1); i--) {
      if (FIRMS.contains(document.lower(i))
          && words.isCapital(i)
          && words.isCapital(i + 1)
          && words.joins(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /** The end of the run of capitalised words, from there; a title or a given name ends it too. */
  private int runEnd(int from) {
    int end = from;
    while (words.joins(end)
        && words.isCapital(end)
        && !words.isTitle(end)
        && !Gazetteer.isGivenName(document.word(end))) {
      end++;
    }
    return end;
  }

  /** "SUKAMAJU, KABAR DESA —", "SUKAMAJU –" at the head of the article. */
  private boolean isDateline(Tagged name) {
    if (name.first() > 0 || !words.isAcronym(0)) {
      return false;
    }
    int end = name.end();
    boolean source = end < document.tokens().size() && document.word(end).equals(",");
    while (source && end + 1 < document.tokens().size() && end - name.end() < LONGEST_SOURCE) {
      end++;
      if (DASHES.contains(document.word(end))) {
        return true;
      }
    }
    return end < document.tokens().size() && DASHES.contains(document.word(end));
  }
}
