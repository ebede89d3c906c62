package id.kutip.chat;

import java.util.List;

/**
 * What the bot says in answer to one message: a document without any platform's markup.
 *
 * @param blocks in order of reading
 */
public record Reply(List<Block> blocks) {

  /** Copies the blocks. */
  public Reply {
    blocks = List.copyOf(blocks);
  }

  /** A reply of these blocks. */
  public static Reply of(Block... blocks) {
    return new Reply(List.of(blocks));
  }
}
