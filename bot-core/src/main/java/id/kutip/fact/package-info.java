/** Figures, money, percentages, dates, times and durations of an article, each read to a value. */
@NullMarked
package id.kutip.fact;

import org.jspecify.annotations.NullMarked;
