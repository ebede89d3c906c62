/**
 * Measures Kutip against annotated articles. The protocol is in {@code docs/evaluation.md}; the
 * annotated articles are the operator's, none are shipped.
 */
@NullMarked
package id.kutip.evaluation;

import org.jspecify.annotations.NullMarked;
