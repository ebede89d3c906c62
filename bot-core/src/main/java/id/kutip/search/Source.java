package id.kutip.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where something was found.
 *
 * @param title of the article
 * @param site that published it; null if unknown
 * @param day it was published; null if unknown
 * @param url its address; null for a text that somebody pasted
 */
public record Source(
    String title, @Nullable String site, @Nullable LocalDate day, @Nullable URI url) {

  /** The address that is written so; null where nothing or no address is. */
  public static @Nullable URI address(@Nullable String written) {
    try {
      return written == null ? null : new URI(written);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
