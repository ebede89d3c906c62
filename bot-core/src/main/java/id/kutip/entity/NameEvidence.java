package id.kutip.entity;

import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** What speaks for each kind of entity that the same words may name. Not thread-safe. */
final class NameEvidence {

  /** Said by a hint that holds more often than not. */
  static final int WEAK = 1;

  /** Said by a hint that mostly holds. */
  static final int FAIR = 2;

  /** Said by a hint that hardly ever fails. */
  static final int STRONG = 4;

  /** Said by what overrules neighbours. */
  static final int DECISIVE = 8;

  private final EnumMap<Entity.Kind, Integer> points = new EnumMap<>(Entity.Kind.class);
  private final boolean ordinary;

  /**
   * @param ordinary whether the words are such as are written small elsewhere, so that a capital
   *     alone makes no name of them
   */
  NameEvidence(boolean ordinary) {
    this.ordinary = ordinary;
  }

  void add(Entity.Kind kind, int weight) {
    points.merge(kind, weight, Integer::sum);
  }

  /** Whether the words are known to name a place. */
  boolean isPlace() {
    return points.getOrDefault(Entity.Kind.PLACE, 0) >= DECISIVE;
  }

  boolean isOrdinary() {
    return ordinary;
  }

  /** The kind that most speaks for, the first of several; null where nothing does. */
  Entity.@Nullable Kind kind() {
    Entity.Kind best = null;
    int most = 0;
    for (Entity.Kind kind : Entity.Kind.values()) {
      if (points.getOrDefault(kind, 0) > most) {
        most = points.getOrDefault(kind, 0);
        best = kind;
      }
    }
    return best;
  }

  /** The weight of all that speaks for {@link #kind()}. */
  int most() {
    int most = 0;
    for (int point : points.values()) {
      most = Math.max(most, point);
    }
    return most;
  }
}
