package id.kutip.chat;

/**
 * Where words stand in their article.
 *
 * @param paragraph its number, from 1
 * @param sentence its number in the whole article, from 1
 */
public record Place(int paragraph, int sentence) {

  /** As people are shown it: {@code ¶2 s5}. */
  public String label() {
    return "¶" + paragraph + " s" + sentence;
  }
}
