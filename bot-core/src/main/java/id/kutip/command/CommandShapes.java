package id.kutip.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shapes of the commands that there are, by key. */
final class CommandShapes {

  private final Map<String, CommandShape> shapes = new LinkedHashMap<>();

  CommandShapes(List<CommandShape> commands) {
    commands.forEach(shape -> shapes.put(shape.key(), shape));
  }

  boolean has(String key) {
    return shapes.containsKey(key);
  }

  CommandShape get(String key) {
    CommandShape shape = shapes.get(key);
    if (shape == null) {
      throw new IllegalArgumentException("no command " + key);
    }
    return shape;
  }

  Set<String> keys() {
    return Set.copyOf(shapes.keySet());
  }
}
