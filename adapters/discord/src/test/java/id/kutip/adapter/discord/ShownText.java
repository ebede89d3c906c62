package id.kutip.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** What a reader sees of a message: its texts, the marks of Discord's markup taken out. */
final class ShownText {

  private ShownText() {}

  static String of(JsonNode message) {
    StringBuilder all = new StringBuilder(message.path("content").asText());
    collect(message.path("components"), all);
    return read(all.toString()).strip();
  }

  private static void collect(JsonNode components, StringBuilder all) {
    for (JsonNode component : components) {
      if (component.has("content")) {
        all.append(all.length() > 0 ? "\n" : "").append(component.path("content").asText());
      }
      collect(component.path("components"), all);
    }
  }

  /** Takes out what is not escaped and would be read as a mark. */
  private static String read(String markup) {
    StringBuilder out = new StringBuilder();
    for (String line : markup.split("\n", -1)) {
      out.append(out.length() > 0 ? "\n" : "");
      String rest = line.replaceFirst("^(#{1,3} |> |-# |[-*+] )", "");
      for (int at = 0; at < rest.length(); at++) {
        char c = rest.charAt(at);
        if (c == '\\'
            && at + 1 < rest.length()
            && !Character.isLetterOrDigit(rest.charAt(at + 1))) {
          out.append(rest.charAt(++at));
        } else if ("*_~`|".indexOf(c) < 0) {
          out.append(c);
        }
      }
    }
    return out.toString();
  }
}
