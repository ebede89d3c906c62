package id.kutip.adapter.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what is sent as a form with a file (RFC 7578): numbers and objects as what they are, a file
 * as an object with its name and words, which are UTF-8.
 */
final class MultipartForm {

  private static final Pattern NAME = Pattern.compile("; name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("; filename=\"([^\"]*)\"");

  private MultipartForm() {}

  static boolean is(String contentType) {
    return contentType.startsWith("multipart/form-data");
  }

  static ObjectNode read(ObjectMapper json, String contentType, byte[] body)
      throws JsonProcessingException {
    String boundary =
        contentType.substring(contentType.indexOf("boundary=") + "boundary=".length());
    ObjectNode fields = json.createObjectNode();
    for (String part :
        new String(body, StandardCharsets.UTF_8).split(Pattern.quote("--" + boundary), -1)) {
      int head = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(part);
      if (head < 0 || !name.find()) {
        continue;
      }
      String value = part.substring(head + 4, part.length() - 2);
      Matcher file = FILE.matcher(part.substring(0, head));
      if (file.find()) {
        fields.putObject(name.group(1)).put("name", file.group(1)).put("words", value);
      } else {
        fields.set(name.group(1), json.readTree(value));
      }
    }
    return fields;
  }
}
