package id.kutip.search;

import java.net.URI;
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
    String title, @Nullable String site, @Nullable LocalDate day, @Nullable URI url) {}
