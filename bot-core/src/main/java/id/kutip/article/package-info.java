/** A page becomes an article; articles are kept, with their versions, behind a cache. */
@NullMarked
package id.kutip.article;

import org.jspecify.annotations.NullMarked;
