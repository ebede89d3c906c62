package id.kutip.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/** What an answer to hostile input may cost. */
public final class Bounds {

  private static final long MEGABYTE = 1024 * 1024;

  private Bounds() {}

  /**
   * The answer, after checking that it came in time and how much memory this thread took for it,
   * garbage included: what is held at once is less.
   */
  public static <T> T within(Duration time, int megabytes, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    long before = allocated();
    T answer = work.call();
    long taken = (allocated() - before) / MEGABYTE;
    assertThat(taken).as("megabytes allocated").isLessThanOrEqualTo(megabytes);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(time);
    return answer;
  }

  private static long allocated() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
