/** How long things take, measured by JMH; never asserted in tests. */
@NullMarked
package id.kutip.benchmarks;

import org.jspecify.annotations.NullMarked;
