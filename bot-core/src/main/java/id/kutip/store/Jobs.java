package id.kutip.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes again and again, such as sending digests and forgetting what is old, kept in the
 * database by db-scheduler: on whatever number of nodes, each run is made by one. A job that throws
 * is run again at its next time. Not thread-safe before {@link #start}.
 */
public final class Jobs implements AutoCloseable {

  private static final int THREADS = 2;

  private final Database database;
  private final Duration look;
  private final List<RecurringTask<Void>> tasks = new ArrayList<>();
  private @Nullable Scheduler scheduler;

  /**
   * No jobs yet.
   *
   * @param look how often to look for work that is due
   */
  public Jobs(Database database, Duration look) {
    this.database = database;
    this.look = look;
  }

  /** Runs {@code work} at the start and then that long after each run. */
  public void every(Duration delay, String name, Runnable work) {
    tasks.add(
        Tasks.recurring(name, FixedDelay.of(delay)).execute((instance, context) -> work.run()));
  }

  /** Begins to run the jobs. */
  public void start() {
    Scheduler started =
        Scheduler.create(database.dataSource())
            .startTasks(tasks)
            .threads(THREADS)
            .pollingInterval(look)
            .build();
    scheduler = started;
    started.start();
  }

  /** Lets jobs that run come to their end, and runs no more. */
  @Override
  public void close() {
    if (scheduler != null) {
      scheduler.stop();
    }
  }
}
