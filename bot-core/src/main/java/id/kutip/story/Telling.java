package id.kutip.story;

import id.kutip.text.Language;
import java.time.Instant;

/**
 * One source's telling of a story.
 *
 * @param article whatever the caller knows the article by
 * @param source whose article it is, a host or a name
 * @param language in which it is told
 * @param published when
 * @param fingerprint of its words
 */
public record Telling(
    String article, String source, Language language, Instant published, Fingerprint fingerprint) {}
