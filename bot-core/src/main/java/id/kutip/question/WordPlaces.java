package id.kutip.question;

import id.kutip.analysis.Analysis;
import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.question.QuestionText.Telling;
import id.kutip.quote.Quote;
import id.kutip.text.Document;
import id.kutip.text.EditDistance;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where an article holds the telling words of a question: in whatever form, a slip forgiven, as an
 * acronym, or meant by "ia" and what somebody says.
 */
final class WordPlaces {

  private static final Set<String> BEFORE_OFFICES = Set.of("wakil", "vice", "deputy");
  private static final Set<String> DENYING =
      Set.of("tidak", "tak", "bukan", "belum", "not", "never", "cannot");
  private static final Set<String> BEHIND_OFFICES = Set.of("direktur", "komisaris");

  private static final int LONGEST_ACRONYM = 6;

  private static final int SHORTEST_ACRONYM = 2;

  /** Words as long as that are hardly another word by a slip. */
  private static final int SURE_LENGTH = 7;

  private final Document document;
  private final List<Telling> telling;
  private final Map<Integer, Integer> wordAt = new HashMap<>();

  /** The words that each sentence holds. */
  private final List<BitSet> held = new ArrayList<>();

  private WordPlaces(Document document, List<Telling> telling) {
    this.document = document;
    this.telling = telling;
  }

  /** Looks for all words in the whole article. */
  static WordPlaces of(List<Telling> telling, Analysis analysis) {
    WordPlaces places = new WordPlaces(analysis.document(), telling);
    places.locate();
    places.locateAcronyms();
    places.locateExpansions();
    places.locateShortWords();
    analysis.entities().forEach(places::locateMeant);
    places.locateHome(analysis.entities());
    analysis.quotes().forEach(places::locateSpeaker);
    return places;
  }

  private void locate() {
    Map<String, Integer> known = new HashMap<>();
    for (int at = 0; at < document.tokens().size(); at++) {
      known.computeIfAbsent(document.lower(at), this::wordOf);
    }
    locateSlips(known);
    for (Sentence sentence : document.sentences()) {
      BitSet here = new BitSet();
      for (int at = sentence.firstToken(); at < sentence.endToken(); at++) {
        int word = known.getOrDefault(document.lower(at), -1);
        if (word >= 0 && !isOtherOffice(at) && !isDenied(at)) {
          wordAt.put(document.tokens().get(at).start(), word);
          here.set(word);
        }
      }
      held.add(here);
    }
  }

  /** {@code Wakil Ketua, Presiden Direktur}: no chairman and no president. */
  private boolean isOtherOffice(int token) {
    return (token > 0 && isElse(BEFORE_OFFICES, token - 1))
        || (token + 1 < document.tokens().size() && isElse(BEHIND_OFFICES, token + 1));
  }

  /** {@code tidak dibuka}, where it is asked when it opens. */
  private boolean isDenied(int token) {
    return token > 0 && isElse(DENYING, token - 1);
  }

  private boolean isElse(Set<String> changing, int token) {
    String word = document.lower(token);
    return changing.contains(word)
        && telling.stream().noneMatch(told -> told.forms().contains(word));
  }

  /** Words that stand nowhere as they were put, but nearly so. */
  private void locateSlips(Map<String, Integer> known) {
    for (int word = 0; word < telling.size(); word++) {
      if (!known.containsValue(word)) {
        String put = telling.get(word).word();
        for (Map.Entry<String, Integer> there : known.entrySet()) {
          if (there.getValue() < 0 && isSlip(put, there.getKey())) {
            there.setValue(word);
          }
        }
      }
    }
  }

  /**
   * In short words only a letter inside them, dropped, doubled or swapped: others make other words.
   */
  private static boolean isSlip(String put, String there) {
    boolean sameEnds =
        put.charAt(0) == there.charAt(0)
            && put.charAt(put.length() - 1) == there.charAt(there.length() - 1);
    boolean changed = put.length() == there.length() && !isSwapped(put, there);
    return !CommonWords.has(there)
        && (put.length() >= SURE_LENGTH ? put.charAt(0) == there.charAt(0) : sameEnds && !changed)
        && EditDistance.isSlip(put, there);
  }

  private static boolean isSwapped(String one, String other) {
    return one.chars().sorted().boxed().toList().equals(other.chars().sorted().boxed().toList());
  }

  /** {@code UGM}: a sentence holds the words of the question that an acronym stands for. */
  private void locateAcronyms() {
    StringBuilder initials = new StringBuilder();
    telling.forEach(told -> initials.append(told.capital() ? told.word().charAt(0) : ' '));
    for (int at = 0; at < document.tokens().size(); at++) {
      String word = document.word(at);
      boolean acronym = word.length() > 1 && word.length() <= LONGEST_ACRONYM && isAllCapital(word);
      int first = acronym ? initials.indexOf(document.lower(at)) : -1;
      if (first >= 0) {
        Token token = document.tokens().get(at);
        held.get(document.sentenceAt(token.start()).index()).set(first, first + word.length());
        wordAt.putIfAbsent(token.start(), first);
      }
    }
  }

  /** {@code Mendag, CEO}: a sentence holds all the words that a short one stands for. */
  private void locateShortWords() {
    for (int at = 0; at < document.tokens().size(); at++) {
      List<String> full = ShortWords.full(document.lower(at));
      if (full.size() > 1) {
        locate(wordsOf(full), document.tokens().get(at).start());
      }
    }
  }

  private void locate(BitSet meant, int start) {
    if (!meant.isEmpty()) {
      held.get(document.sentenceAt(start).index()).or(meant);
      wordAt.putIfAbsent(start, meant.nextSetBit(0));
    }
  }

  /** The question's words among others; none unless it tells all of them. */
  private BitSet wordsOf(List<String> others) {
    BitSet words = new BitSet();
    for (String other : others) {
      int word = CommonWords.has(other) ? -1 : wordOf(other);
      if (word >= 0) {
        words.set(word);
      } else if (!CommonWords.has(other)) {
        return new BitSet();
      }
    }
    return words;
  }

  /** {@code Pekerjaan Umum}: words in a row whose initials are what the question calls them, PU. */
  private void locateExpansions() {
    for (int word = 0; word < telling.size(); word++) {
      String put = telling.get(word).word();
      if (isNowhere(word) && put.length() >= SHORTEST_ACRONYM && put.length() <= LONGEST_ACRONYM) {
        BitSet meant = new BitSet();
        meant.set(word);
        for (int at = 0; at + put.length() <= document.tokens().size(); at++) {
          if (areInitials(put, at)) {
            locate(meant, document.tokens().get(at).start());
          }
        }
      }
    }
  }

  private boolean isNowhere(int word) {
    return held.stream().noneMatch(words -> words.get(word));
  }

  private boolean areInitials(String acronym, int first) {
    for (int i = 0; i < acronym.length(); i++) {
      String there = document.word(first + i);
      if (there.length() < 2
          || !Character.isUpperCase(there.charAt(0))
          || document.lower(first + i).charAt(0) != acronym.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllCapital(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }

  /** {@code ia}: a sentence that speaks of somebody holds the words of the name as well. */
  private void locateMeant(Entity entity) {
    BitSet named = new BitSet();
    for (Mention mention : entity.mentions()) {
      if (mention.kind() == Mention.Kind.NAME) {
        named.or(within(mention.span()));
      }
    }
    if (!named.isEmpty()) {
      entity.mentions().forEach(mention -> hold(mention.span(), named));
    }
  }

  /** A sentence that names somebody with an office of Indonesia's that does not say whose it is. */
  private void locateHome(List<Entity> entities) {
    BitSet home = new BitSet();
    for (int word = 0; word < telling.size(); word++) {
      home.set(word, HomeCountry.is(telling.get(word).word()));
    }
    if (!home.isEmpty() && HomeCountry.isOf(document)) {
      for (Entity entity : entities) {
        if (entity.kind() == Entity.Kind.PERSON
            && entity
                .role()
                .filter(it -> HomeCountry.isOffice(it.of(document.text())))
                .isPresent()) {
          entity.mentions().forEach(mention -> hold(mention.span(), home));
        }
      }
    }
  }

  /** Every sentence of what somebody said. */
  private void locateSpeaker(Quote quote) {
    if (quote.speaker() != null) {
      BitSet named = within(quote.speaker().mention());
      if (!named.isEmpty()) {
        hold(quote.span(), named);
      }
    }
  }

  private void hold(Span span, BitSet some) {
    for (int at = document.sentenceAt(span.start()).index();
        at < held.size() && document.sentences().get(at).start() < span.end();
        at++) {
      held.get(at).or(some);
    }
  }

  /** Which of them stand there. */
  BitSet within(Span span) {
    BitSet words = new BitSet();
    List<Token> tokens = document.tokens();
    for (int at = document.tokenAt(span.start());
        at < tokens.size() && tokens.get(at).start() < span.end();
        at++) {
      int word = at(tokens.get(at));
      if (word >= 0) {
        words.set(word);
      }
    }
    return words;
  }

  private int wordOf(String there) {
    for (int word = 0; word < telling.size(); word++) {
      if (telling.get(word).forms().contains(there)) {
        return word;
      }
    }
    if (there.length() < 4) {
      return -1;
    }
    Set<String> forms = Topic.stems(there);
    for (int word = 0; word < telling.size(); word++) {
      if (telling.get(word).forms().stream().anyMatch(forms::contains)) {
        return word;
      }
    }
    return -1;
  }

  /** Which of them stands there; -1 if none does. */
  int at(Token token) {
    return wordAt.getOrDefault(token.start(), -1);
  }

  /** The words that a sentence holds or means; not to be changed. */
  BitSet held(int sentence) {
    return held.get(sentence);
  }
}
