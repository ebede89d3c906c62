package id.kutip.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Discord's own description of its HTTP API, where the folder that {@code -Dkutip.specs} names
 * holds it: every request of the tests is checked against it. Without the folder nothing is
 * checked. The ways of JDA's in which Discord takes more than it describes are let through: words
 * for the numbers of contexts, installations and permissions, numbers for attachments' names, and
 * {@code wait} behind an edit. Thread-safe.
 */
final class DiscordDescription {

  private static final String ADDRESS = "https://discord.test/openapi.json";

  /** Where a command can be used: numbers that JDA writes as words. */
  private static final List<String> NUMBERS = List.of("contexts", "integration_types");

  /** A number that Discord's written documentation asks for as words. */
  private static final String PERMISSIONS = "default_member_permissions";

  private final JsonNode description;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  /** The description that is at hand: reading it takes a second. */
  private static final Optional<DiscordDescription> AT_HAND = read();

  /** A description in the language of OpenAPI 3.1. */
  DiscordDescription(String text) throws IOException {
    description = new ObjectMapper().readTree(text);
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, text)));
  }

  /** The description, if it is at hand. */
  static Optional<DiscordDescription> find() {
    return AT_HAND;
  }

  private static Optional<DiscordDescription> read() {
    String folder = System.getProperty("kutip.specs", "");
    Path file = Path.of(folder, "discord-openapi.json");
    if (folder.isEmpty() || !Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DiscordDescription(Files.readString(file)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What is wrong with a request; empty if nothing.
   *
   * @param path without what all paths begin with, and without a query
   * @param query names of the parameters
   * @param body null where there is none
   */
  List<String> check(String method, String path, Set<String> query, @Nullable JsonNode body) {
    String request = method + " " + path;
    String described = path("/" + path);
    JsonNode operation = description.path("paths").path(described).path(lower(method));
    if (operation.isMissingNode()) {
      return List.of(request + " is not described");
    }
    List<String> wrong = new ArrayList<>();
    for (String name : query) {
      if (!takes(operation, name) && !(name.equals("wait") && method.equals("PATCH"))) {
        wrong.add(request + " takes no parameter " + name);
      }
    }
    String content = "/requestBody/content/application~1json/schema";
    JsonNode shape = operation.at(content);
    if (body == null) {
      if (operation.at("/requestBody/required").asBoolean()) {
        wrong.add(request + " needs a body");
      }
    } else if (shape.isMissingNode()) {
      wrong.add(request + " takes no body");
    } else {
      String at =
          "#/paths/" + described.replace("~", "~0").replace("/", "~1") + "/" + lower(method);
      JsonNode usual = usual(body);
      schema(at + content).validate(usual).forEach(it -> wrong.add(request + ": " + it));
      unknown(shape, usual).forEach(name -> wrong.add(request + " has no field " + name));
    }
    return wrong;
  }

  private Schema schema(String fragment) {
    return schemas.computeIfAbsent(
        fragment, at -> registry.getSchema(SchemaLocation.of(ADDRESS + at)));
  }

  /** The described path that fits: the one with most words of its own. */
  private String path(String path) {
    List<String> fitting = new ArrayList<>();
    description.path("paths").fieldNames().forEachRemaining(fitting::add);
    fitting.removeIf(it -> !fits(it.split("/", -1), path.split("/", -1)));
    return fitting.stream()
        .min(Comparator.comparingLong(it -> it.chars().filter(c -> c == '{').count()))
        .orElse("");
  }

  private static boolean fits(String[] described, String[] path) {
    boolean fits = described.length == path.length;
    for (int i = 0; fits && i < path.length; i++) {
      fits = described[i].startsWith("{") || described[i].equals(path[i]);
    }
    return fits;
  }

  private static boolean takes(JsonNode operation, String query) {
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("name").asText().equals(query)) {
        return true;
      }
    }
    return false;
  }

  /** Fields that an object's description does not know; none where it may be of several kinds. */
  private List<String> unknown(JsonNode shape, JsonNode body) {
    String reference = shape.path("$ref").asText();
    JsonNode known = reference.isEmpty() ? shape : description.at(reference.substring(1));
    List<String> unknown = new ArrayList<>();
    if (known.has("properties")) {
      body.fieldNames().forEachRemaining(unknown::add);
      unknown.removeIf(name -> known.path("properties").has(name));
    }
    return unknown;
  }

  /** The body as it would be without JDA's ways. */
  private static JsonNode usual(JsonNode body) {
    JsonNode usual = body.deepCopy();
    turn(usual);
    return usual;
  }

  private static void turn(JsonNode node) {
    node.forEach(DiscordDescription::turn);
    for (String field : NUMBERS) {
      if (node.path(field) instanceof ArrayNode values) {
        for (int i = 0; i < values.size(); i++) {
          values.set(i, IntNode.valueOf(values.get(i).asInt(-1)));
        }
      }
    }
    if (node.path(PERMISSIONS).isTextual()) {
      ((ObjectNode) node).put(PERMISSIONS, node.path(PERMISSIONS).asLong(-1));
    }
    for (JsonNode attachment : node.path("attachments")) {
      if (attachment.path("id").isInt()) {
        ((ObjectNode) attachment).set("id", TextNode.valueOf(attachment.path("id").asText()));
      }
    }
  }

  private static String lower(String method) {
    return method.toLowerCase(Locale.ROOT);
  }
}
