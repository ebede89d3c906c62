package id.kutip.adapter.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The published description of the Bot API, where the folder that {@code -Dkutip.specs} names holds
 * it: every request of the tests is checked against it. Without the folder nothing is checked.
 */
final class BotApiDescription {

  private final Map<String, JsonNode> methods = new HashMap<>();
  private final JsonNode types;

  private BotApiDescription(JsonNode description) {
    description
        .path("methods")
        .properties()
        .forEach(
            method -> methods.put(method.getKey().toLowerCase(Locale.ROOT), method.getValue()));
    this.types = description.path("types");
  }

  static Optional<BotApiDescription> find() {
    Path file = Path.of(System.getProperty("kutip.specs", ""), "botapi.json");
    if (System.getProperty("kutip.specs", "").isEmpty() || !Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BotApiDescription(new ObjectMapper().readTree(file.toFile())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong with a request; empty if nothing. */
  List<String> check(String method, JsonNode request) {
    JsonNode described = methods.get(method);
    if (described == null) {
      return List.of("no method " + method);
    }
    List<String> wrong = new ArrayList<>();
    checkFields(method, described.path("fields"), request, wrong);
    return wrong;
  }

  private void checkFields(String where, JsonNode fields, JsonNode value, List<String> wrong) {
    Map<String, JsonNode> known = new HashMap<>();
    for (JsonNode field : fields) {
      known.put(field.path("name").asText(), field);
      if (field.path("required").asBoolean() && !value.hasNonNull(field.path("name").asText())) {
        wrong.add(where + " lacks " + field.path("name").asText());
      }
    }
    value
        .properties()
        .forEach(
            entry -> {
              JsonNode field = known.get(entry.getKey());
              // the library writes its own method name into each request; Telegram reads it, too
              if (entry.getKey().equals("method")) {
                return;
              }
              if (field == null) {
                wrong.add(where + " has no parameter " + entry.getKey());
              } else if (!entry.getValue().isNull()
                  && !fitsAny(field.path("types"), entry.getValue())) {
                wrong.add(where + "." + entry.getKey() + " is no " + field.path("types"));
              }
            });
  }

  private boolean fitsAny(JsonNode names, JsonNode value) {
    for (JsonNode name : names) {
      if (fits(name.asText(), value)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(String type, JsonNode value) {
    if (type.startsWith("Array of ")) {
      if (!value.isArray()) {
        return false;
      }
      for (JsonNode item : value) {
        if (!fits(type.substring("Array of ".length()), item)) {
          return false;
        }
      }
      return true;
    }
    return switch (type) {
      // what a form's part with a file is read as
      case "InputFile" -> value.hasNonNull("name") && value.hasNonNull("words");
      case "String" -> value.isTextual();
      case "Integer" -> value.isIntegralNumber();
      case "Float" -> value.isNumber();
      case "Boolean", "True" -> value.isBoolean();
      default -> fitsType(type, value);
    };
  }

  private boolean fitsType(String type, JsonNode value) {
    JsonNode described = types.path(type);
    if (described.isMissingNode() || !value.isObject()) {
      return false;
    }
    if (described.has("subtypes")) {
      for (JsonNode subtype : described.path("subtypes")) {
        if (fitsType(subtype.asText(), value)) {
          return true;
        }
      }
      return false;
    }
    List<String> wrong = new ArrayList<>();
    checkFields(type, described.path("fields"), value, wrong);
    return wrong.isEmpty();
  }
}
