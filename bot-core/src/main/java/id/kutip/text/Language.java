package id.kutip.text;

/** The languages an article can be in, as far as Kutip tells them apart. */
public enum Language {
  INDONESIAN("id"),
  ENGLISH("en"),
  /** Any language that Kutip does not analyse, Malay among them, or too little text to tell. */
  OTHER("und");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** BCP 47 code: {@code id}, {@code en}, or {@code und} for the others. */
  public String code() {
    return code;
  }

  /**
   * The language of a BCP 47 tag such as {@code id-ID}; {@link #OTHER} for all that Kutip does not
   * analyse.
   */
  public static Language ofCode(String tag) {
    String primary = tag.strip().toLowerCase(java.util.Locale.ROOT).split("[-_]", 2)[0];
    return switch (primary) {
      case "id", "in" -> INDONESIAN;
      case "en" -> ENGLISH;
      default -> OTHER;
    };
  }
}
