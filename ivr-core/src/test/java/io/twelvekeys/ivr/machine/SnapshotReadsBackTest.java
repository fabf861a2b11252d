package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.port.CallInfo;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A snapshot that was written is read back, and one that was changed is refused. */
class SnapshotReadsBackTest {
  private static final CallInfo CALL = new CallInfo("a-1", "acme", "6000", Optional.of("pbx-1"));

  private final Ivr main = Ivr.named("Main")
      .customer("acme")
      .extension("6000")
      .greeting("welcome.wav")
      .on(Key.ONE, Navigation.REPEAT)
      .build();
  private final Menus menus = Menus.of(IvrCatalog.of(main));
  private final CallState state = Machine.begin(menus, main).next();

  @Test
  void rule29WhatWasWrittenIsReadBack() {
    CallSnapshot snapshot = CallSnapshot.of(CALL, state, 1_200);
    CallSnapshot read = CallSnapshot.parse(snapshot.text());
    assertThat(read).isEqualTo(snapshot);
    assertThat(read.call()).isEqualTo(CALL);
    assertThat(read.at()).isEqualTo(1_200);
    assertThat(read.restore(menus)).isEqualTo(state);
  }

  @Test
  void whatWasChangedInAnyPlaceIsRefused() {
    String text = CallSnapshot.of(CALL, state, 1_200).text();
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == '1' ? '2' : '1';
      String changed = text.substring(0, i) + other + text.substring(i + 1);
      assertThatThrownBy(() -> CallSnapshot.parse(changed))
          .as(changed)
          .isInstanceOf(InvalidValueException.class);
    }
  }
}
