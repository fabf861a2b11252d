package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.CallListener;
import io.twelvekeys.ivr.port.EndCause;
import java.util.ArrayList;
import java.util.List;

/** Keeps every fact, in the order in which it was told. */
class Heard implements CallListener {
  final List<Fact> facts = new ArrayList<>();

  /** One fact of a call and its time. */
  record Fact(String call, long at, CallFact fact) {
    String text() {
      return at + " " + fact.text();
    }
  }

  @Override
  public synchronized void onFact(CallInfo call, long at, CallFact fact) {
    facts.add(new Fact(call.id(), at, fact));
  }

  /** The facts of one kind. */
  synchronized <T extends CallFact> List<T> all(Class<T> kind) {
    return facts.stream()
        .map(Fact::fact)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** Every fact as {@code MILLIS text}. */
  synchronized List<String> texts() {
    return facts.stream().map(Fact::text).toList();
  }

  /** The causes of all ends that were told. */
  List<EndCause> ends() {
    return all(CallFact.Ended.class).stream().map(CallFact.Ended::cause).toList();
  }
}
