package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.port.CallListener;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Router;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;

/** Some calls in random menus with random ports, time and executor; the same seed does the same. */
class Swarm {
  private static final String SYMBOLS = "0123456789*#12ABCD\n";

  final Random random;
  final HandTime time;
  final LaterExecutor later = new LaterExecutor();
  final Map<String, Witness> witnesses = new LinkedHashMap<>();
  final List<Call> calls = new ArrayList<>();
  final IvrEngine engine;
  private final double faults;
  private final boolean inline;
  private int named;

  Swarm(long seed) {
    random = new Random(seed);
    faults = random.nextBoolean() ? 0 : random.nextDouble() * 0.5;
    inline = random.nextBoolean();
    time = time();
    engine = IvrEngine.builder(AnyMenus.catalog(random))
        .router(router())
        .outboundPolicy((call, destination) -> {
          if (random.nextDouble() < faults) {
            throw new IllegalStateException("faulty policy");
          }
          return random.nextInt(4) > 0;
        })
        .listener(listener())
        .executor(this::execute)
        .time(time)
        .callIds(() -> "call-" + named)
        .recordTraces()
        .build();
  }

  // What tests break on purpose.

  HandTime time() {
    return new HandTime();
  }

  Router router() {
    return new FaultyRouter(random, witnesses, time, faults);
  }

  MediaPort line(Witness witness) {
    return new FaultyLine(random, witness, time, faults);
  }

  CallListener listener() {
    return (info, at, fact) -> {
      Witness witness = witnesses.get(info.id());
      witness.enters("listener");
      try {
        witness.hears(at, fact);
        if (random.nextDouble() < faults) {
          throw new IllegalStateException("faulty listener");
        }
        if (random.nextInt(30) == 0) {
          act(calls.isEmpty() ? null : calls.get(random.nextInt(calls.size())));
        }
      } finally {
        witness.leaves();
      }
    };
  }

  void execute(Runnable task) {
    if (random.nextDouble() < faults / 2) {
      throw new RejectedExecutionException("faulty executor");
    }
    if (inline) {
      task.run();
    } else {
      later.execute(task);
    }
    if (random.nextDouble() < faults / 2) {
      task.run(); // twice, or at once
    }
  }

  /** Lets so many things happen, then waits for all calls to end; what must not be is returned. */
  List<String> run(int doings) {
    for (int i = 0; i < doings; i++) {
      if (random.nextInt(6) == 0) {
        dial();
      }
      act(calls.isEmpty() ? null : calls.get(random.nextInt(calls.size())));
      for (int tasks = random.nextInt(3); tasks > 0; tasks--) {
        boolean unused = later.runOne();
      }
    }
    if (random.nextInt(4) == 0) {
      var unused = engine.drain(Duration.ofMillis(random.nextInt(60_000)));
    }
    for (int minutes = 0; minutes < 600 && engine.running() > 0; minutes++) {
      later.runAll();
      time.pass(60_000);
    }
    later.runAll();
    return complaints();
  }

  private void dial() {
    named++;
    Witness witness = new Witness("call-" + named);
    witnesses.put("call-" + named, witness);
    String extension = "600" + random.nextInt(3);
    if (engine.answer("acme", extension, line(witness)) instanceof Call call) {
      calls.add(call);
    } else {
      witnesses.remove("call-" + named);
    }
  }

  private void act(Call call) {
    int doing = random.nextInt(20);
    if (doing < 5) {
      time.pass(random.nextInt(4_000));
    } else if (doing == 5) {
      time.jump(random.nextInt(4_000));
    } else if (doing == 6 && random.nextInt(20) == 0) {
      engine.publish(AnyMenus.catalog(random));
    } else if (call != null) {
      tell(call, doing);
    }
  }

  private void tell(Call call, int doing) {
    Witness witness = witnesses.get(call.info().id());
    if (doing == 7) {
      call.hungUp();
    } else if (doing == 8 && random.nextInt(10) == 0) {
      for (int i = 0; i < 400; i++) {
        press(call, witness);
      }
    } else {
      press(call, witness);
    }
  }

  private void press(Call call, Witness witness) {
    if (call.press(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())))) {
      witness.accepts();
    }
  }

  private List<String> complaints() {
    List<String> found = new ArrayList<>();
    for (Call call : calls) {
      found.addAll(witnesses.get(call.info().id()).complaints(call));
    }
    if (engine.running() > 0) {
      found.add("S15 " + engine.running() + " calls run");
    }
    if (time.live() > 0 && engine.running() == 0) {
      found.add("L4 " + time.live() + " wakes are left");
    }
    return found;
  }
}
