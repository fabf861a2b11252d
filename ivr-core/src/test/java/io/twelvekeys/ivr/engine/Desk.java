package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.MediaPort;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An engine with hand-moved time, its ports, and what was heard of its calls. */
class Desk {
  final HandTime time = new HandTime();
  final Switchboard switchboard = new Switchboard();
  final Heard heard = new Heard();
  final Line line = new Line();
  final IvrEngine engine;
  private final AtomicInteger ids = new AtomicInteger();

  Desk() {
    this(unused -> {});
  }

  /** With something plugged in otherwise. */
  Desk(Consumer<IvrEngine.Builder> change) {
    IvrEngine.Builder builder = IvrEngine.builder(Acme.CATALOG)
        .router(switchboard)
        .listener(heard)
        .executor(Runnable::run)
        .time(time)
        .callIds(() -> "call-" + ids.incrementAndGet()) // random ones may hold a key's digit
        .recordTraces();
    change.accept(builder);
    engine = builder.build();
  }

  /** A caller dials 6000. */
  Call dials() {
    return dials("6000", line);
  }

  Call dials(String extension, MediaPort media) {
    return engine.answer("acme", extension, media).call();
  }

  /** How a call ended, where it has. */
  static Optional<EndCause> end(Call call) {
    CompletableFuture<EndCause> ended = call.ended().toCompletableFuture();
    return ended.isDone() ? Optional.of(ended.join()) : Optional.empty();
  }
}
