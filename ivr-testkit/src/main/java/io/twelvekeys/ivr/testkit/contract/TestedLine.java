package io.twelvekeys.ivr.testkit.contract;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.testkit.contract.AdapterContract.Hearing;
import java.time.Duration;

/** A line in the test of one rule: what is done with it, and what is wrong if it does not do it. */
final class TestedLine {
  private final AdapterContract contract;
  private final String rule;
  final MediaPort port;

  TestedLine(AdapterContract contract, String rule, MediaPort port) {
    this.contract = contract;
    this.rule = rule;
    this.port = port;
  }

  /** A prompt that was begun. */
  final class Begun {
    final Playback playback;
    final Hearing end;

    private Begun(Playback playback) {
      this.playback = playback;
      this.end = hearing();
    }

    Hearing hearing() {
      return contract.hearing(
          rule, "ended()", contract.calmly(rule, "ended()", () -> playback.ended()));
    }

    void stop() {
      boolean unused = contract.quickly(rule, "stop()", () -> {
        playback.stop();
        return true;
      });
    }

    /** What became of it when it had its time to end. */
    Hearing after(Duration length) {
      boolean unused = contract.comes(end::heard, length);
      return end;
    }

    void mustEndWell(Duration length, String wrong) {
      AdapterContract.must(
          after(length).well(), rule, wrong + ": " + end, "ended() completes normally");
    }

    void mustFail(String wrong) {
      AdapterContract.must(
          after(Duration.ZERO).badly(), rule, wrong + ": " + end, "ended() completes with why");
    }
  }

  Begun begin(Prompt prompt) {
    return begun(contract.quickly(rule, "play(" + prompt.text() + ")", () -> port.play(prompt)));
  }

  /** Begins a prompt of some seconds, which nobody can have heard yet. */
  void beginOnly(Prompt prompt) {
    long before = contract.time().now();
    Begun begun = begin(prompt);
    long spent = contract.time().now() - before;
    AdapterContract.must(
        !begun.end.heard(),
        rule,
        "play took " + spent + " ms, and then a prompt of some seconds had ended already",
        "play begins to play without waiting for it, and the end comes later");
  }

  Begun begun(Playback playback) {
    AdapterContract.must(
        playback != null, rule, "play returns null", "a playback, a failed one where need be");
    return new Begun(playback);
  }

  /** Plays to the end, which must not come before its time. */
  Hearing playToItsEnd(Prompt prompt, Duration length) {
    long from = contract.time().now();
    Begun begun = begin(prompt);
    begun.mustEndWell(length, prompt.text());
    long lasted = begun.end.at() - from;
    AdapterContract.must(
        lasted >= length.minus(contract.tolerance()).toMillis(),
        rule,
        prompt.text() + " ended after " + lasted + " ms",
        "it lasts " + length.toMillis() + " ms");
    return begun.end;
  }

  void hangUp() {
    boolean unused = contract.quickly(rule, "hangUp()", () -> {
      port.hangUp();
      return true;
    });
  }
}
