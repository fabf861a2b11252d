package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.EndCause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 19: a way back holds 16 menus; one more ends the call. */
class LongestWayBackTest {
  @Test
  void r19OneMenuMoreThanTheWayBackHoldsEndsTheCall() {
    int deepest = CallLimits.LONGEST_WAY_BACK;
    List<Ivr> menus = new ArrayList<>();
    for (int i = 0; i <= deepest + 1; i++) {
      IvrBuilder menu = Ivr.named("m" + i).customer("acme").extension("7" + i).greeting("m.wav");
      menus.add((i > deepest ? menu : menu.on(Key.ONE, Destination.ivr("m" + (i + 1)))).build());
    }
    Acme call = Acme.call(menus.toArray(Ivr[]::new)).at(100).press("1".repeat(deepest));
    assertThat(call.state().wayBack()).hasSize(deepest);
    assertThat(call.press("1").state().end()).contains(EndCause.MAX_MENUS);
    assertThat(call.commands()).contains("hangup");
  }
}
