package id.kutip.adapter.discord;

import id.kutip.chat.Block;
import id.kutip.chat.Reply;

/** What a forum's post or a thread about a reply is called. */
final class PostTitle {

  /** Characters of a name (Discord, "Channel Object"). */
  private static final int LONGEST = 100;

  private PostTitle() {}

  /** The reply's first words: its heading, if it has one. */
  static String of(Reply reply) {
    String title =
        reply.blocks().stream()
            .map(PostTitle::words)
            .map(words -> words.replace('\n', ' ').strip())
            .filter(words -> !words.isEmpty())
            .findFirst()
            .orElse("Kutip");
    return title.length() > LONGEST ? title.substring(0, LONGEST - 1).strip() + "…" : title;
  }

  private static String words(Block block) {
    if (block instanceof Block.Heading heading) {
      return heading.words();
    } else if (block instanceof Block.Paragraph paragraph) {
      return paragraph.text().words();
    }
    return block instanceof Block.Excerpt excerpt ? excerpt.text().words() : "";
  }
}
