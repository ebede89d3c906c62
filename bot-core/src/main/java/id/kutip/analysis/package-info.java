/** One pass over an article: sentences, entities, quotes, facts and summary, and their JSON. */
@NullMarked
package id.kutip.analysis;

import org.jspecify.annotations.NullMarked;
