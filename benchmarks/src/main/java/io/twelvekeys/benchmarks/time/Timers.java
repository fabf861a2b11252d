package io.twelvekeys.benchmarks.time;

/** All timers by the names that the tables show. */
public enum Timers {
  OURS("**ours**, a lazily cleaned heap") {
    @Override
    Timer start() {
      return new SystemTimer();
    }
  },
  SCHEDULED("`ScheduledThreadPoolExecutor`, removing what is cancelled") {
    @Override
    Timer start() {
      return new Scheduled();
    }
  },
  NETTY("Netty 4.2.7 `HashedWheelTimer`, 4 ms a tick") {
    @Override
    Timer start() {
      return new NettyWheel();
    }
  },
  AGRONA("Agrona 2.3.2 `DeadlineTimerWheel`, 4 ms a tick, a lock and a map around it") {
    @Override
    Timer start() {
      return new AgronaWheel();
    }
  };

  final String title;

  Timers(String title) {
    this.title = title;
  }

  abstract Timer start();
}
