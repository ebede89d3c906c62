package id.kutip.adapter.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kutip.chat.Block;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import java.net.URI;
import java.util.List;

/** Writes a reply as JSON, of which the page makes elements and text, never markup. */
final class WebRenderer implements Block.Visitor<ObjectNode> {

  private final ObjectMapper json;

  WebRenderer(ObjectMapper json) {
    this.json = json;
  }

  /** The blocks in order. */
  ArrayNode render(Reply reply) {
    ArrayNode blocks = json.createArrayNode();
    reply.blocks().forEach(block -> blocks.add(block.accept(this)));
    return blocks;
  }

  @Override
  public ObjectNode picture(Block.Picture picture) {
    // a link: to load it would tell its server who reads
    return sourceLine(new Block.SourceLine(List.of(picture.shows()), picture.link()));
  }

  @Override
  public ObjectNode file(Block.File file) {
    return block("file").put("name", file.name()).put("words", file.words());
  }

  @Override
  public ObjectNode heading(Block.Heading heading) {
    return block("heading").put("level", heading.level()).put("words", heading.words());
  }

  @Override
  public ObjectNode paragraph(Block.Paragraph paragraph) {
    return text(block("paragraph"), paragraph.text());
  }

  @Override
  public ObjectNode excerpt(Block.Excerpt excerpt) {
    return text(block("excerpt"), excerpt.text()).put("place", excerpt.place().label());
  }

  @Override
  public ObjectNode quotation(Block.Quotation quotation) {
    ObjectNode node =
        block("quotation")
            .put("direct", quotation.manner() == Block.Manner.DIRECT)
            .put("words", quotation.words())
            .put("place", quotation.place().label());
    return notes(node, quotation.notes());
  }

  @Override
  public ObjectNode factList(Block.FactList facts) {
    ObjectNode node = block("facts");
    ArrayNode items = node.putArray("items");
    for (Block.FactLine item : facts.items()) {
      ObjectNode line = text(items.addObject(), item.text()).put("place", item.place().label());
      notes(line, item.notes());
    }
    return node;
  }

  @Override
  public ObjectNode sourceLine(Block.SourceLine source) {
    ObjectNode node = notes(block("source"), source.parts());
    URI link = source.link();
    if (link != null && ("https".equals(link.getScheme()) || "http".equals(link.getScheme()))) {
      node.put("link", link.toASCIIString());
    }
    return node;
  }

  @Override
  public ObjectNode articleList(Block.ArticleList articles) {
    ObjectNode node = block("articles");
    ArrayNode items = node.putArray("items");
    for (Block.ArticleLine item : articles.items()) {
      items
          .addObject()
          .put("number", item.number())
          .put("title", item.title())
          .put("detail", item.detail());
    }
    return node;
  }

  @Override
  public ObjectNode examples(Block.Examples examples) {
    ObjectNode node = block("examples");
    ArrayNode items = node.putArray("items");
    for (Block.Example item : examples.items()) {
      items.addObject().put("line", item.line()).put("meaning", item.meaning());
    }
    return node;
  }

  @Override
  public ObjectNode notice(Block.Notice notice) {
    return block("notice")
        .put("refusal", notice.tone() == Block.Tone.REFUSAL)
        .put("words", notice.words());
  }

  @Override
  public ObjectNode actions(Block.Actions actions) {
    ObjectNode node = block("actions");
    ArrayNode items = node.putArray("items");
    for (Block.Action item : actions.items()) {
      items.addObject().put("label", item.label()).put("line", item.line());
    }
    return node;
  }

  private ObjectNode block(String type) {
    return json.createObjectNode().put("type", type);
  }

  private static ObjectNode text(ObjectNode node, Text text) {
    ArrayNode runs = node.putArray("runs");
    for (Text.Run run : text.runs()) {
      runs.addObject().put("words", run.words()).put("strong", run.strong());
    }
    return node;
  }

  private static ObjectNode notes(ObjectNode node, List<String> notes) {
    ArrayNode list = node.putArray("notes");
    notes.forEach(list::add);
    return node;
  }
}
