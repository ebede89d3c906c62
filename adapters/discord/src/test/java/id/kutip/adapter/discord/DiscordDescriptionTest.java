package id.kutip.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiscordDescriptionTest {

  private static final String SMALL =
      """
      {"openapi": "3.1.0", "info": {"title": "small", "version": "1"}, "paths": {
        "/notes/{note_id}": {"patch": {"parameters": [{"name": "loud", "in": "query"}],
          "requestBody": {"required": true,
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}}}},
        "/notes/@me": {"get": {}}},
       "components": {"schemas": {"Note": {"type": "object", "required": ["words"], "properties": {
         "words": {"type": "string", "maxLength": 5},
         "contexts": {"type": "array", "items": {"type": "integer"}}}}}}}
      """;

  private static List<String> check(String method, String path, Set<String> query, String body)
      throws Exception {
    ObjectMapper json = new ObjectMapper();
    return new DiscordDescription(SMALL)
        .check(method, path, query, body.isEmpty() ? null : json.readTree(body));
  }

  @Test
  void hasNothingAgainstARequestThatIsAsDescribed() throws Exception {
    assertThat(check("PATCH", "notes/7", Set.of("loud"), "{\"words\": \"short\"}")).isEmpty();
    assertThat(check("GET", "notes/@me", Set.of(), "")).isEmpty();
  }

  @Test
  void findsFieldsThatAreMissingUnknownOrTooLong() throws Exception {
    assertThat(check("PATCH", "notes/7", Set.of(), "{}")).isNotEmpty();
    assertThat(check("PATCH", "notes/7", Set.of(), "{\"words\": \"much longer\"}")).isNotEmpty();
    assertThat(check("PATCH", "notes/7", Set.of(), "{\"words\": \"a\", \"wrods\": \"b\"}"))
        .containsExactly("PATCH notes/7 has no field wrods");
    assertThat(check("PATCH", "notes/7", Set.of(), "")).isNotEmpty();
  }

  @Test
  void findsParametersAndPathsThatAreNotDescribed() throws Exception {
    assertThat(check("PATCH", "notes/7", Set.of("fast"), "{\"words\": \"a\"}"))
        .containsExactly("PATCH notes/7 takes no parameter fast");
    assertThat(check("DELETE", "notes/7", Set.of(), ""))
        .containsExactly("DELETE notes/7 is not described");
  }

  @Test
  void letsNumbersBeWrittenAsWordsWhereJdaDoes() throws Exception {
    assertThat(check("PATCH", "notes/7", Set.of(), "{\"words\": \"a\", \"contexts\": [\"1\"]}"))
        .isEmpty();
  }
}
