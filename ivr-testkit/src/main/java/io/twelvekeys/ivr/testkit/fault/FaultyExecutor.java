package io.twelvekeys.ivr.testkit.fault;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** An executor that works as the host's does, but for what the switch says. */
final class FaultyExecutor implements Executor {
  private final Executor executor;
  private final FaultyPorts ports;
  private final FaultSwitch faults;

  FaultyExecutor(Executor executor, FaultyPorts ports) {
    this.executor = executor;
    this.ports = ports;
    faults = ports.faults();
  }

  @Override
  public void execute(Runnable task) {
    if (faults.strikes(Fault.EXECUTOR_REJECTS)) {
      throw new RejectedExecutionException(Fault.EXECUTOR_REJECTS.sentence());
    }
    if (faults.strikes(Fault.THREAD_INTERRUPTED)) {
      executor.execute(() -> interrupted(task));
    } else if (faults.strikes(Fault.EXECUTOR_STALLS)) {
      ports.later(() -> executor.execute(task));
    } else {
      executor.execute(task);
    }
    if (faults.strikes(Fault.EXECUTOR_RUNS_TWICE)) {
      if (faults.below(2) == 0) {
        executor.execute(task);
      } else {
        ports.again(task);
      }
    }
    if (faults.strikes(Fault.EXECUTOR_RUNS_AND_REJECTS)) {
      throw new RejectedExecutionException(Fault.EXECUTOR_RUNS_AND_REJECTS.sentence());
    }
  }

  private static void interrupted(Runnable task) {
    Thread.currentThread().interrupt();
    try {
      task.run();
    } finally {
      boolean unused = Thread.interrupted(); // the thread is the test's
    }
  }
}
