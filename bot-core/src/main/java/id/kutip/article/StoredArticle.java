package id.kutip.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as the store holds it: its newest version, with what is needed to ask the site whether
 * it has changed.
 *
 * @param article as it was read last
 * @param version its number, from 1
 * @param etag the page's validator; null if none
 * @param lastModified its other validator; null if none
 * @param checkedAt when the site was last asked
 */
public record StoredArticle(
    Article article,
    int version,
    @Nullable String etag,
    @Nullable String lastModified,
    Instant checkedAt) {}
