package id.kutip.article;

import id.kutip.text.ResourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes an article's text of its blocks: leaves out what sites put between its paragraphs. */
final class ArticleText {

  private static final int NOISE_LINE = 300;
  private static final List<String> NOISE = ResourceLines.of(ArticleText.class, "noise.txt");

  private ArticleText() {}

  static String of(List<Block> blocks, Metadata metadata) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (!isNoise(block.text())) {
        kept.add(block);
      }
    }
    dropHead(kept, metadata);
    while (!kept.isEmpty() && kept.get(kept.size() - 1).isHeading()) {
      kept.remove(kept.size() - 1);
    }
    return String.join("\n\n", kept.stream().map(Block::text).toList());
  }

  /** A heading that repeats the title opens no paragraph. */
  private static void dropHead(List<Block> blocks, Metadata metadata) {
    String title = metadata.title();
    for (int i = 0; i < Math.min(4, blocks.size()); i++) {
      String text = blocks.get(i).text();
      if (title != null
          && text.length() < 300
          && (text.equalsIgnoreCase(title)
              || (Wording.shared(text, title) >= 0.8 && Wording.shared(title, text) >= 0.8))) {
        blocks.remove(i--);
      }
    }
  }

  private static boolean isNoise(String text) {
    if (text.length() < 3 && !Character.isLetterOrDigit(text.charAt(0))) {
      return true;
    }
    String lower = text.substring(0, Math.min(40, text.length())).toLowerCase(Locale.ROOT);
    if (text.length() < NOISE_LINE) {
      for (String opening : NOISE) {
        if (lower.startsWith(opening)) {
          return true;
        }
      }
    }
    boolean markup = text.charAt(0) == '<' && text.endsWith(">");
    // the initials of reporter and editor: (abc/def)
    return markup || (text.length() < 12 && text.startsWith("(") && text.endsWith(")"));
  }
}
