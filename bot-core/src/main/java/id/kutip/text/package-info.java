/**
 * The ground all analysis stands on: a {@link id.kutip.text.Document} is a text cut once into
 * paragraphs, sentences and tokens; everything found in it later is a {@link id.kutip.text.Span} of
 * UTF-16 code units into the text as it was given. This room knows no other.
 */
@NullMarked
package id.kutip.text;

import org.jspecify.annotations.NullMarked;
