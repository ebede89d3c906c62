package id.kutip.text;

/** How far two words are apart in typing slips. */
public final class EditDistance {

  private EditDistance() {}

  /**
   * The least number of letters to insert, drop, change or swap with their neighbour to make one
   * word of the other (optimal string alignment). Quadratic: for single words only.
   */
  public static int between(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[other.length()];
  }

  /** Whether one is likely the other mistyped: a slip in words of four letters, two in eight. */
  public static boolean isSlip(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int most = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
    return Math.abs(one.length() - other.length()) <= most
        && Math.max(one.length(), other.length()) <= 64
        && between(one, other) <= most;
  }
}
