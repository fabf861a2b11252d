package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptStarted;
import io.twelvekeys.ivr.port.CallFact.TransferEnded;
import io.twelvekeys.ivr.port.CallFact.TransferStarted;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.fault.Drill.Met;
import java.util.List;
import java.util.Optional;

/**
 * What a caller met on the way: prompts, transfers and the end, whenever they came.
 *
 * @param last where the call was routed to last
 * @param end empty if no menu took the call
 */
record Journey(List<String> way, Optional<String> last, Optional<EndCause> end) {
  /** The only call of this host. */
  static Journey of(FaultyHost host) {
    WatchedCall call = host.calls().get(0);
    List<CallFact> met = call.facts().stream()
        .filter(fact -> fact instanceof PromptStarted
            || fact instanceof TransferStarted
            || fact instanceof TransferEnded)
        .toList();
    Optional<String> last = met.stream()
        .filter(TransferStarted.class::isInstance)
        .map(CallFact::text)
        .reduce((earlier, later) -> later);
    return new Journey(met.stream().map(CallFact::text).toList(), last, call.end());
  }

  Met comparedWith(Journey usual) {
    if (equals(usual)) {
      return Met.NOTHING;
    }
    boolean there = !end.equals(Optional.of(EndCause.CONNECTED)) || last.equals(usual.last);
    return end.equals(usual.end) && there ? Met.ANOTHER_WAY : Met.ANOTHER_END;
  }
}
