package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Ivr;

/** What is tested: the machine, or one that was broken to show that the tests can fail. */
interface Stepper {
  Stepper MACHINE = Machine::step;

  Step step(CallState state, long at, Event event);

  default Step begin(Menus menus, Ivr ivr) {
    return Machine.begin(menus, ivr);
  }
}
