/** The article, shorter, in its own sentences. */
@NullMarked
package id.kutip.summary;

import org.jspecify.annotations.NullMarked;
