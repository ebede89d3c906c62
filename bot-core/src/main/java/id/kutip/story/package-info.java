/**
 * The same story told by several sources. {@link id.kutip.story.Fingerprint} is what is compared of
 * an article, {@link id.kutip.story.StoryGrouper} finds for a new article the one of the last two
 * days that tells the same.
 */
@NullMarked
package id.kutip.story;

import org.jspecify.annotations.NullMarked;
