package id.kutip.fact;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more pieces, each with a value; the longest that stands at a place is found.
 * Immutable once built.
 */
final class PhraseTable<T> {

  /** A phrase found. */
  record Match<T>(int end, T value) {}

  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>();
    @Nullable T value;
  }

  private final Node<T> root = new Node<>();

  /** Adds a phrase, its words parted by blanks. The first value given to a phrase stays. */
  void add(String phrase, T value) {
    Node<T> node = root;
    for (String word : phrase.split(" ")) {
      node = node.next.computeIfAbsent(word, key -> new Node<>());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  /** The longest phrase that starts at a piece; null if none does. */
  @Nullable Match<T> at(Pieces pieces, int piece) {
    Node<T> node = root;
    Match<T> best = null;
    int at = piece;
    while (at < pieces.count()) {
      node = node.next.get(pieces.word(at));
      if (node == null) {
        return best;
      }
      at++;
      if (node.value != null) {
        best = new Match<>(at, node.value);
      }
    }
    return best;
  }

  /** The value of a phrase of one word; null if it is none. */
  @Nullable T get(String word) {
    Node<T> node = root.next.get(word);
    return node == null ? null : node.value;
  }

  boolean has(String word) {
    return get(word) != null;
  }

  /** The first words of all phrases. */
  Set<String> openers() {
    return root.next.keySet();
  }

  /** Hands out every phrase with its value. */
  void forEach(BiConsumer<String, T> consumer) {
    root.next.forEach((word, node) -> visit(word, node, consumer));
  }

  private static <T> void visit(String phrase, Node<T> node, BiConsumer<String, T> consumer) {
    if (node.value != null) {
      consumer.accept(phrase, node.value);
    }
    node.next.forEach((word, next) -> visit(phrase + " " + word, next, consumer));
  }

  /** The same phrases with other values. */
  <R> PhraseTable<R> map(Function<T, R> function) {
    PhraseTable<R> table = new PhraseTable<>();
    forEach((phrase, value) -> table.add(phrase, function.apply(value)));
    return table;
  }
}
