package io.twelvekeys.ivr.testkit.contract;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.testkit.contract.TestedLine.Begun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link MediaPort} must do. Extend it, say how a line is opened and what it can play:
 *
 * <pre>{@code
 * class RtpMediaTest extends MediaPortContract {
 *   protected MediaPort open() { return new RtpMedia(new TestSession()); }
 *   protected Prompt prompt() { return Prompt.audio("half-a-second.wav"); }
 *   protected Duration length() { return Duration.ofMillis(500); }
 *   protected boolean isHungUp(MediaPort line) { return ((RtpMedia) line).session().isClosed(); }
 * }
 * }</pre>
 *
 * <p>What is not tested, since no test can hear it: that the sound is right, that a sequence has no
 * gap, that nothing clicks.
 */
public abstract class MediaPortContract extends AdapterContract {
  private static final Duration LONG = Duration.ofSeconds(5);
  private static final Duration A_WHILE = Duration.ofSeconds(2);
  private static final Duration A_MOMENT = Duration.ofMillis(100);

  private final List<MediaPort> opened = new ArrayList<>();

  /** For subclasses. */
  protected MediaPortContract() {}

  /** The line of a new call, on which nothing plays. */
  protected abstract MediaPort open() throws Exception;

  /** A prompt that can be played; half a second is a good length. */
  protected abstract Prompt prompt();

  /** How long the prompt lasts. */
  protected abstract Duration length();

  /** Whether the call was hung up by us, as its far side sees it. */
  protected abstract boolean isHungUp(MediaPort line);

  /** A prompt that is not there. */
  protected Prompt missing() {
    return Prompt.audio("no-such-prompt.wav");
  }

  /**
   * Whether the caller hears a prompt at this moment. Empty, as it is unless overridden: nobody can
   * tell, and what a stop silences is not tested.
   */
  protected Optional<Boolean> isSounding(MediaPort line) {
    return Optional.empty();
  }

  /** Gives back what {@link #open} took; after each test, for each line. */
  protected void close(MediaPort line) throws Exception {}

  /** Closes what was opened. */
  @AfterEach
  public final void closeLines() throws Exception {
    for (MediaPort line : opened) {
      close(line);
    }
  }

  /** Rule M1. */
  @Test
  @DisplayName("M1: play returns at once, with a playback")
  public void m1PlayReturnsAtOnceWithAPlayback() {
    line("M1").beginOnly(longPrompt());
  }

  /** Rule M2. */
  @Test
  @DisplayName("M2: a prompt ends well when it was heard to its end, not before")
  public void m2APromptEndsWellWhenItWasHeardToItsEnd() {
    Hearing unused = line("M2").playToItsEnd(prompt(), length());
  }

  /** Rule M3. */
  @Test
  @DisplayName("M3: an end is told once")
  public void m3AnEndIsToldOnce() {
    Begun begun = line("M3").begin(prompt());
    begun.mustEndWell(length(), "a prompt");
    begun.stop();
    pass(tolerance());
    int times = begun.end.times();
    must(times == 1, "M3", "the end is told " + times + " times", "it is told once");
  }

  /** Rule M4. */
  @Test
  @DisplayName("M4: who asks late for the end hears of it, too")
  public void m4WhoAsksLateHearsOfTheEndToo() {
    Begun begun = line("M4").begin(prompt());
    begun.mustEndWell(length(), "a prompt");
    boolean told = comes(begun.hearing()::heard, Duration.ZERO);
    must(told, "M4", "ended() does not complete when asked for again", "it is the same end");
  }

  /** Rule M5. */
  @Test
  @DisplayName("M5: a missing prompt is no exception but a playback that fails")
  public void m5AMissingPromptIsAPlaybackThatFails() {
    line("M5").begin(missing()).mustFail("a prompt that is missing");
  }

  /** Rule M6. */
  @Test
  @DisplayName("M6: a sequence ends once, after its last part")
  public void m6ASequenceEndsOnceAfterItsLastPart() {
    Prompt twice = Prompt.sequence(List.of(prompt(), prompt()));
    Hearing end = line("M6").playToItsEnd(twice, length().multipliedBy(2));
    pass(length());
    must(end.times() == 1, "M6", "it ends " + end.times() + " times", "it ends once");
  }

  /** Rule M7. */
  @Test
  @DisplayName("M7: a part of a sequence that fails is left out")
  public void m7APartThatFailsIsLeftOut() {
    Prompt gaps = Prompt.sequence(List.of(missing(), prompt(), missing()));
    Hearing unused = line("M7").playToItsEnd(gaps, length());
  }

  /** Rule M8. */
  @Test
  @DisplayName("M8: a sequence fails when every part does")
  public void m8ASequenceFailsWhenEveryPartDoes() {
    Prompt nothing = Prompt.sequence(List.of(missing(), missing()));
    line("M8").begin(nothing).mustFail("a sequence whose parts are all missing");
  }

  /** Rule M9. */
  @Test
  @DisplayName("M9: a silence lasts as long as it says")
  public void m9ASilenceLastsAsLongAsItSays() {
    Duration pause = Duration.ofMillis(400);
    Hearing unused = line("M9").playToItsEnd(new Prompt.Silence(pause), pause);
  }

  /** Rule M10. */
  @Test
  @DisplayName("M10: a text to be spoken is spoken, or fails")
  public void m10ATextIsSpokenOrFails() {
    Hearing end = line("M10").begin(new Prompt.Speech("One moment.", "en")).after(LONG);
    must(end.heard(), "M10", end.toString(), "a host that cannot speak lets it fail");
  }

  /** Rule M11. */
  @Test
  @DisplayName("M11: stop silences a prompt at once, and the line plays the next")
  public void m11StopSilencesAPromptAtOnce() {
    TestedLine line = line("M11");
    Begun begun = line.begin(longPrompt());
    pass(A_MOMENT);
    begun.stop();
    must(isSilent(line), "M11", "a stopped prompt sounds", "it is silent");
    Hearing unused = line.playToItsEnd(prompt(), length());
  }

  /** Rule M12. */
  @Test
  @DisplayName("M12: stop is harmless twice, and after the end")
  public void m12StopIsHarmlessTwiceAndAfterTheEnd() {
    TestedLine line = line("M12");
    Begun stopped = line.begin(longPrompt());
    stopped.stop();
    stopped.stop();
    Begun ended = line.begin(prompt());
    ended.mustEndWell(length(), "a prompt after one that was stopped twice");
    ended.stop();
    Begun failed = line.begin(missing());
    failed.mustFail("a missing prompt");
    failed.stop();
  }

  /** Rule M13. */
  @Test
  @DisplayName("M13: stopping a prompt that is over leaves the next alone")
  public void m13StoppingAnOldPromptLeavesTheNextAlone() {
    TestedLine line = line("M13");
    Begun stopped = line.begin(longPrompt());
    stopped.stop();
    Begun ended = line.begin(prompt());
    stopped.stop();
    ended.mustEndWell(length(), "while a stopped one is stopped again, the next prompt");
    Begun last = line.begin(prompt());
    ended.stop();
    last.mustEndWell(length(), "while one that ended is stopped, the next prompt");
  }

  /** Rule M14. */
  @Test
  @DisplayName("M14: the next prompt may begin while the end of the last is told")
  public void m14TheNextPromptMayBeginWhileAnEndIsTold() {
    TestedLine line = line("M14");
    List<Begun> second = new CopyOnWriteArrayList<>();
    var unused = line.begin(prompt())
        .playback
        .ended()
        .whenComplete((value, failure) -> second.add(line.begin(prompt())));
    BooleanSupplier heard = () -> !second.isEmpty() && second.get(0).end.well();
    must(
        comes(heard, length().multipliedBy(2)),
        "M14",
        "the next prompt is not heard to its end",
        "it may begin in the thread that tells the end");
  }

  /** Rule M15. */
  @Test
  @DisplayName("M15: a line is used from different threads, one at a time")
  public void m15ALineIsUsedFromDifferentThreads() {
    TestedLine line = line("M15");
    Playback first = elsewhere("M15", "play", () -> line.port.play(longPrompt()));
    line.begun(first).stop();
    Playback second = elsewhere("M15", "play", () -> {
      first.stop();
      return line.port.play(prompt());
    });
    line.begun(second).mustEndWell(length(), "a prompt begun in another thread");
  }

  /** Rule M16. */
  @Test
  @DisplayName("M16: hangUp hangs up, and does not wait for the network")
  public void m16HangUpHangsUpWithoutWaiting() {
    TestedLine line = line("M16");
    must(!isHungUp(line.port), "M16", "a line that was opened is hung up", "it is open");
    line.hangUp();
    boolean gone = comes(() -> isHungUp(line.port), Duration.ZERO);
    must(gone, "M16", "the line stays open", "it is hung up");
  }

  /** Rule M17. */
  @Test
  @DisplayName("M17: hangUp in the middle of a prompt silences it")
  public void m17HangUpInTheMiddleOfAPrompt() {
    TestedLine line = line("M17");
    Begun begun = line.begin(longPrompt());
    pass(A_MOMENT);
    line.hangUp();
    must(isSilent(line), "M17", "a prompt sounds after hangUp", "it is silent");
    boolean gone = comes(() -> isHungUp(line.port), Duration.ZERO);
    must(gone, "M17", "the line stays open", "it is hung up");
    begun.stop();
  }

  /** Rule M18. */
  @Test
  @DisplayName("M18: what happens on one line harms no other")
  public void m18OneLineHarmsNoOther() {
    TestedLine one = line("M18");
    TestedLine other = line("M18");
    Begun kept = other.begin(prompt());
    one.begin(longPrompt()).stop();
    one.hangUp();
    kept.mustEndWell(length(), "the prompt on the other line");
    must(!isHungUp(other.port), "M18", "the other line is hung up, too", "it stays open");
  }

  private TestedLine line(String rule) {
    MediaPort line = calmly(rule, "opening a line", this::open);
    opened.add(line);
    return new TestedLine(this, rule, line);
  }

  /** Some seconds of prompts. */
  private Prompt longPrompt() {
    long copies = 2 + LONG.toMillis() / Math.max(50, length().toMillis());
    return Prompt.sequence(Collections.nCopies((int) copies, prompt()));
  }

  /** Whether it falls silent, at once in virtual time, and while the prompt would go on in any. */
  private boolean isSilent(TestedLine line) {
    pass(tolerance());
    BooleanSupplier silent = () -> !isSounding(line.port).orElse(false);
    return silent.getAsBoolean() || (!inVirtualTime() && comes(silent, A_WHILE.minus(patience())));
  }
}
