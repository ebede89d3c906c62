/** The bot's own words, in each language it speaks to people. */
@NullMarked
package id.kutip.locale;

import org.jspecify.annotations.NullMarked;
