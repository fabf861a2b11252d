package io.twelvekeys.ivr.machine;

import static io.twelvekeys.ivr.machine.HostileSnapshotsTest.changed;
import static io.twelvekeys.ivr.machine.HostileSnapshotsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The last value that a call can come to is read, the next one is refused, and why is said. */
class EdgesOfSnapshotsTest {
  @Test
  void theLastPromptOfAMenu() {
    Acme call = Acme.call(Acme.catalog());
    int lines = call.state().menu().lines();
    assertThat(changed(call, "p=prompting:1:0:", "p=prompting:1:" + (lines - 1) + ":")
            .doing())
        .isEqualTo("prompting");
    refused(call, "p=prompting:1:0:", "p=prompting:1:" + lines + ":", "its prompt");
  }

  @Test
  void r08AsManyKeysAsMayWait() {
    Acme call = Acme.call(Acme.queue().build());
    String keys = "1".repeat(BargeIn.LONGEST_QUEUE);
    assertThat(changed(call, "p=prompting:1:0:", "p=prompting:1:0:" + keys).toString())
        .contains(BargeIn.LONGEST_QUEUE + " keys");
    refused(call, "p=prompting:1:0:", "p=prompting:1:0:" + keys + "1", "the keys that wait");
  }

  @Test
  void r10TheSwallowingThatEndsAtItsLatest() {
    Acme call = Acme.call(Acme.catalog());
    assertThat(changed(call, "p=prompting:1:0:", "p=swallowing:900:900").deadline())
        .isEqualTo(900);
    refused(call, "p=prompting:1:0:", "p=swallowing:899:900", "what it swallows");
  }

  @Test
  void r10AMenuOfSingleKeysSwallowsNothing() {
    Acme call =
        Acme.call(Acme.menu("lone").on(Key.ONE, Destination.extension("201")).build());
    refused(call, "p=prompting:1:0:", "p=swallowing:900:900", "what it swallows");
  }

  @Test
  void promptsThatTheMenuDoesNotHave() {
    Acme call =
        Acme.call(Acme.menu("lone").on(Key.ONE, Destination.extension("201")).build());
    refused(
        call, "p=prompting:1:0:", "p=announcing:1:false:extension%3A201", "its transfer prompt");
    refused(call, "p=prompting:1:0:", "p=goodbye:1:hung-up:1000", "its goodbye prompt");
  }

  @Test
  void theLongestExtension() {
    int longest = Destination.Extension.LONGEST;
    Acme call = Acme.call(
        Acme.menu("lone").directDial(DirectDial.of("x".repeat(longest))).build());
    String routing = "p=routing:1:false:extension%3A" + "7".repeat(longest);
    assertThat(changed(call, "p=prompting:1:0:", routing + ":0:60000").doing())
        .isEqualTo("routing");
    refused(call, "p=prompting:1:0:", routing + "7:0:60000", "its destination");
  }

  @Test
  void theGreatestCounts() {
    Acme call = Acme.call(Acme.catalog());
    String from = "v=0:0:0:1:1 l=600000 k= p=prompting:1:0:";
    String rest = " l=600000 k= p=listening:0";
    int failures = 5; // three attempts, and two transfers that may fail
    assertThat(changed(call, from, "v=" + failures + ":" + failures + ":0:1:1" + rest))
        .isNotNull();
    refused(call, from, "v=" + (failures + 1) + ":0:0:1:1" + rest, "its failures");
    refused(call, from, "v=0:" + (failures + 1) + ":0:1:1" + rest, "its failures");
    int count = Integer.MAX_VALUE / 2;
    assertThat(changed(call, from, "v=0:0:" + count + ":1:" + count + rest).token())
        .isEqualTo(count);
    refused(call, from, "v=0:0:" + (count + 1) + ":1:1" + rest, "its counts");
    refused(call, from, "v=0:0:0:1:" + (count + 1) + rest, "its counts");
  }

  @Test
  void theGreatestTime() {
    Acme call = Acme.call(Acme.catalog());
    long greatest = Long.MAX_VALUE / 4;
    String from = "t=0 m=main b= n=main v=0:0:0:1:1 l=600000 k= p=prompting:1:0:";
    String rest = " m=main b= n=main v=0:0:0:1:1 l=" + greatest + " k= p=listening:0";
    assertThat(changed(call, from, "t=" + greatest + rest).limitAt()).isEqualTo(greatest);
    refused(call, from, "t=" + (greatest + 1) + rest, "holds a number that cannot be");
  }

  @Test
  void r19TheLongestWayBack() {
    int longest = CallLimits.LONGEST_WAY_BACK;
    List<Ivr> menus = new ArrayList<>();
    menus.add(Acme.menu("here").build());
    for (int i = 0; i <= longest; i++) {
      menus.add(Ivr.named("m" + i)
          .customer("acme")
          .extension("7" + i)
          .greeting("m.wav")
          .build());
    }
    Acme call = Acme.call(IvrCatalog.of(menus.toArray(Ivr[]::new)));
    String from = "b= n= v=0:0:0:1:1";
    String rest = " n= v=0:0:0:50:50";
    String stale = " l=600000 k= p=prompting:1:0:";
    String live = " l=600000 k= p=prompting:50:0:";
    assertThat(changed(call, from + stale, way(longest) + rest + live).wayBack())
        .hasSize(longest);
    refused(call, from + stale, way(longest + 1) + rest + live, "its way back");
  }

  private static String way(int menus) {
    return "b=" + IntStream.range(0, menus).mapToObj(i -> "m" + i).collect(Collectors.joining(";"));
  }

  @Test
  void aWayBackThroughAMenuThatWasNotHeard() {
    IvrBuilder home = Acme.menu("home").shortGreeting("home-short.wav");
    Acme call = Acme.call(Acme.menu("here").build(), home.build());
    String from = "b= n= v=0:0:0:1:1 l=600000 k= p=prompting:1:0:";
    String rest = " v=0:0:0:2:2 l=600000 k= p=prompting:2:0:";
    assertThat(changed(call, from, "b=home n=home" + rest).wayBack()).hasSize(1);
    refused(call, from, "b=home n=" + rest, "what it has seen");
  }
}
