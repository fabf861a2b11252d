package io.twelvekeys.ivr.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** An executor that works when a test says so. What a task throws fails the test. */
class LaterExecutor implements Executor {
  private final Queue<Runnable> tasks = new ArrayDeque<>();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  int waiting() {
    return tasks.size();
  }

  /** Runs one task; false if there is none. */
  boolean runOne() {
    Runnable next = tasks.poll();
    if (next != null) {
      next.run();
    }
    return next != null;
  }

  void runAll() {
    while (runOne()) {
      // the next one
    }
  }
}
