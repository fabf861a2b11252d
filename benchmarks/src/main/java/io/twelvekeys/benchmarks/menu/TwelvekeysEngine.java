package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Act;
import io.twelvekeys.benchmarks.menu.Plan.Happening;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Routing;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Our engine with the smallest ports there can be. Its steps are made by the thread that tells a
 * call something; time is moved by hand, and who is told something last is who asks for a wake.
 */
final class TwelvekeysEngine implements Contender {
  private final HandTime time = new HandTime();
  private final IvrEngine engine = IvrEngine.builder(TwelvekeysMenus.CATALOG)
      .router((call, destination) -> time.current.routes(TwelvekeysMenus.told(destination)))
      .executor(Runnable::run)
      .time(time)
      .build();

  @Override
  public Session call() {
    return new Caller();
  }

  private static final class HandTime implements Time {
    private Caller current;
    private long now;

    @Override
    public long now() {
      return now;
    }

    @Override
    public Wake wakeAt(long at, Runnable wake) {
      current.wake = wake;
      return current;
    }
  }

  private final class Caller extends Session implements MediaPort, Playback, Time.Wake {
    private final Call call;
    private Prompt prompt;
    private CompletableFuture<Object> ended;
    private CompletableFuture<RouteOutcome> outcome;
    private Runnable wake;
    private int routed;
    private boolean changed;
    private boolean hungUp;

    Caller() {
      time.current = this;
      time.now = 0;
      call = engine.answer("acme", "6000", this).call();
    }

    @Override
    void hears(Happening what, int at) {
      time.current = this;
      time.now = at;
      changed = false;
      switch (what) {
        case PROMPT_PLAYED -> ended.complete(null);
        case SILENCE -> wake.run();
        case CONNECTED -> outcome.complete(RouteOutcome.Success.CONNECTED);
        case HUNG_UP -> call.hungUp();
        default -> call.press(TwelvekeysMenus.KEYS[what.ordinal()]);
      }
    }

    @Override
    public Playback play(Prompt next) {
      changed = true;
      prompt = next;
      ended = new CompletableFuture<>();
      return this;
    }

    @Override
    public CompletionStage<?> ended() {
      return ended;
    }

    @Override
    public void stop() {}

    @Override
    public void hangUp() {
      hungUp = true;
    }

    Routing routes(int told) {
      routed = told;
      outcome = new CompletableFuture<>();
      return Routing.of(outcome, () -> {});
    }

    @Override
    public void cancel() {
      wake = null;
    }

    @Override
    int told() {
      if (call.state().end().isPresent()) {
        return hungUp ? Act.HANG_UP.told(0) : Act.END.told(0);
      }
      if (call.state().routing().isPresent()) {
        return routed;
      }
      return changed ? TwelvekeysMenus.told(prompt) : Act.LISTEN.told(0);
    }

    @Override
    int deadline() {
      return TwelvekeysMenus.deadline(call.state().deadline());
    }
  }
}
