package id.kutip.summary;

import id.kutip.text.Document;
import java.util.Arrays;

/**
 * The words and marks of a document in lower case, each numbered once, in order of first
 * occurrence: what is asked again and again of the words of a text can then be kept in arrays.
 * Immutable.
 */
final class WordForms {

  /** Of what the document does not have. */
  static final int UNKNOWN = -1;

  private final int[] numbers;
  private final String[] forms;
  private final int size;

  /** Numbers plus one, by the hash of the form or in the next free place behind; 0 is free. */
  private final int[] table;

  WordForms(Document document) {
    this.numbers = new int[document.tokens().size()];
    this.forms = new String[numbers.length];
    this.table = new int[Integer.highestOneBit(numbers.length + 1) * 4];
    int count = 0;
    for (int token = 0; token < numbers.length; token++) {
      String form = document.lower(token);
      int place = place(form);
      if (table[place] == 0) {
        forms[count++] = form;
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
  int size() {
    return size;
  }

  /** The number of a token's form. */
  int number(int token) {
    return numbers[token];
  }

  /** The number of a form; {@link #UNKNOWN} if the document does not have it. */
  int number(String form) {
    return table[place(form)] - 1;
  }

  /** The form with that number. */
  String form(int number) {
    return forms[number];
  }

  /** For each token what its form has been given. */
  String[] spread(String[] given) {
    String[] all = new String[numbers.length];
    Arrays.setAll(all, token -> given[numbers[token]]);
    return all;
  }
}
