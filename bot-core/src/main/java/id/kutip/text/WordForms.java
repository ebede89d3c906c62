package id.kutip.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * The words and marks of a document in lower case, as {@link Locale#ROOT} has it, each numbered
 * once, in order of first occurrence: what is asked again and again of the words of a text can then
 * be kept in arrays. Immutable.
 */
public final class WordForms {

  /** Of what the document does not have. */
  public static final int UNKNOWN = -1;

  private final int[] numbers;
  private final String[] forms;
  private final int size;

  /** Numbers plus one, by the hash of the form or in the next free place behind; 0 is free. */
  private final int[] table;

  /**
   * Numbers forms.
   *
   * @param lower the form of each token, in order
   */
  WordForms(String[] lower) {
    this.numbers = new int[lower.length];
    this.table = new int[Integer.highestOneBit(lower.length + 1) * 4];
    this.forms = new String[lower.length];
    int count = 0;
    for (int token = 0; token < lower.length; token++) {
      int place = place(lower[token]);
      if (table[place] == 0) {
        forms[count++] = lower[token];
        table[place] = count;
      }
      numbers[token] = table[place] - 1;
    }
    this.size = count;
  }

  /** Where a form is, or would be. */
  private int place(String form) {
    int hash = form.hashCode();
    int place = (hash ^ (hash >>> 16)) & (table.length - 1);
    while (table[place] != 0 && !forms[table[place] - 1].equals(form)) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  /** How many different ones there are. */
  public int size() {
    return size;
  }

  /** The number of the form of the token with that index. */
  public int number(int token) {
    return numbers[token];
  }

  /** The number of a form; {@link #UNKNOWN} if the document does not have it. */
  public int number(String form) {
    return table[place(form)] - 1;
  }

  /** The form with that number. */
  public String form(int number) {
    return forms[number];
  }

  /** For each token what its form has been given. */
  public String[] spread(String[] given) {
    String[] all = new String[numbers.length];
    Arrays.setAll(all, token -> given[numbers[token]]);
    return all;
  }
}
