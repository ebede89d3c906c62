/**
 * Who said what: direct, indirect and mixed quotes with cue, speaker, source at second hand and
 * addressee.
 */
@NullMarked
package id.kutip.quote;

import org.jspecify.annotations.NullMarked;
