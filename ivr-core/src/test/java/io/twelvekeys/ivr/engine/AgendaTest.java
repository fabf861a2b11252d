package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.engine.Agenda.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is on the agenda comes once, at its time, in the order of time, unless it was cancelled. */
class AgendaTest {
  private final Agenda agenda = new Agenda();
  private final List<Long> done = new ArrayList<>();

  private Entry add(long at) {
    Entry entry = new Entry();
    set(entry, at);
    return entry;
  }

  private void set(Entry entry, long at) {
    agenda.set(entry, at, () -> done.add(at));
  }

  private void until(long now) {
    for (Runnable due = agenda.takeDue(now); due != null; due = agenda.takeDue(now)) {
      due.run();
    }
  }

  @Test
  void nothingComesBeforeItsTime() {
    add(30);
    add(10);
    add(20);
    assertThat(agenda.next()).isEqualTo(10);
    until(9);
    assertThat(done).isEmpty();
    until(20);
    assertThat(done).containsExactly(10L, 20L);
    assertThat(agenda.next()).isEqualTo(30);
    until(Long.MAX_VALUE);
    assertThat(done).containsExactly(10L, 20L, 30L);
    assertThat(agenda.next()).isEqualTo(Agenda.NEVER);
  }

  @Test
  void whatIsCancelledDoesNotComeAndMayBeCancelledAgain() {
    Entry first = add(10);
    Entry second = add(20);
    agenda.cancel(first);
    agenda.cancel(first);
    until(15);
    agenda.cancel(first);
    assertThat(done).isEmpty();
    assertThat(agenda.count()).isOne();
    until(20);
    agenda.cancel(second);
    assertThat(done).containsExactly(20L);
    assertThat(agenda.count()).isZero();
  }

  @Test
  void whatIsSetAgainComesOnceAtItsNewTime() {
    Entry later = add(10);
    Entry earlier = add(20);
    Entry back = add(30);
    set(later, 25);
    set(earlier, 5);
    set(back, 15);
    set(back, 30);
    until(9);
    assertThat(done).containsExactly(5L);
    until(100);
    assertThat(done).containsExactly(5L, 25L, 30L);
    assertThat(agenda.count()).isZero();
    set(earlier, 110);
    until(110);
    assertThat(done).containsExactly(5L, 25L, 30L, 110L);
  }

  @Test
  void whatWasCancelledCanBeSetAgain() {
    Entry entry = add(10);
    agenda.cancel(entry);
    set(entry, 20);
    until(15);
    assertThat(done).isEmpty();
    until(20);
    assertThat(done).containsExactly(20L);
  }

  @Test
  void oneThatIsMovedForthAndBackForEverTakesNoRoom() {
    Entry far = add(1_000_000);
    for (int i = 0; i < 100_000; i++) {
      set(far, i + 1);
      set(far, 1_000_000);
      until(i + 1);
    }
    assertThat(agenda.count()).isOne();
    assertThat(agenda.room()).isLessThanOrEqualTo(256);
    until(1_000_000);
    assertThat(done).containsExactly(1_000_000L);
  }

  @Test
  void timesAtBothEndsOfTheNumbersAreTimesLikeOthers() {
    add(Long.MAX_VALUE);
    add(Long.MIN_VALUE);
    until(0);
    assertThat(done).containsExactly(Long.MIN_VALUE);
    until(Long.MAX_VALUE);
    assertThat(done).hasSize(2);
    Entry moved = add(Long.MIN_VALUE);
    set(moved, Long.MAX_VALUE);
    until(0);
    assertThat(done).hasSize(2);
    set(moved, Long.MIN_VALUE);
    until(0);
    assertThat(done).hasSize(3);
  }

  @Test
  void manyThatAreSetAndCancelledTakeNoRoom() {
    for (int i = 0; i < 200_000; i++) {
      agenda.cancel(add(1_000_000 - i));
    }
    assertThat(agenda.count()).isZero();
    assertThat(agenda.room()).isLessThanOrEqualTo(256);
  }

  @Test
  void roomIsGivenBackWhenManyHaveCome() {
    for (int i = 0; i < 100_000; i++) {
      add(i);
    }
    until(99_990);
    assertThat(agenda.count()).isEqualTo(9);
    assertThat(agenda.room()).isLessThanOrEqualTo(256);
    until(100_000);
    assertThat(done).hasSize(100_000).isSorted();
  }

  @Test
  void anySetsAndCancelsComeOutAsFromASortedList() {
    for (long seed = 1; seed <= 50; seed++) {
      assertThat(differs(new Random(seed))).as("seed %d", seed).isFalse();
    }
  }

  private record Waiting(long at, int number, Entry entry) {}

  /** Sets, cancels and lets time pass as the dice fall, and compares with a plain list. */
  private static boolean differs(Random dice) {
    Agenda agenda = new Agenda();
    List<Waiting> model = new ArrayList<>();
    List<Integer> came = new ArrayList<>();
    List<Entry> idle = new ArrayList<>();
    int cancels = dice.nextInt(100);
    long now = 0;
    for (int i = 0; i < 2_000; i++) {
      int number = i;
      if (dice.nextInt(100) < cancels && !model.isEmpty()) {
        Entry entry = model.remove(dice.nextInt(model.size())).entry();
        agenda.cancel(entry);
        idle.add(entry);
      } else if (dice.nextInt(50) > 0) {
        long at = now + dice.nextInt(1_000) - 10;
        Entry entry = entry(dice, model, idle);
        agenda.set(entry, at, () -> came.add(number));
        model.add(new Waiting(at, number, entry));
      } else {
        now += dice.nextInt(500);
        if (cameOtherwise(agenda, model, came, now)) {
          return true;
        }
      }
      if (agenda.count() != model.size()) {
        return true;
      }
    }
    return cameOtherwise(agenda, model, came, Long.MAX_VALUE);
  }

  /** A new one, one that was cancelled, or one that waits for something else. */
  private static Entry entry(Random dice, List<Waiting> model, List<Entry> idle) {
    return switch (dice.nextInt(3)) {
      case 0 -> idle.isEmpty() ? new Entry() : idle.remove(dice.nextInt(idle.size()));
      case 1 ->
        model.isEmpty() ? new Entry() : model.remove(dice.nextInt(model.size())).entry();
      default -> new Entry();
    };
  }

  private static boolean cameOtherwise(
      Agenda agenda, List<Waiting> model, List<Integer> came, long now) {
    came.clear();
    for (Runnable due = agenda.takeDue(now); due != null; due = agenda.takeDue(now)) {
      due.run();
    }
    List<Waiting> due = model.stream().filter(waiting -> waiting.at() <= now).toList();
    model.removeAll(due);
    List<Long> wanted = due.stream().map(Waiting::at).sorted().toList();
    List<Long> got = came.stream().map(number -> at(due, number)).toList();
    long next = model.stream().map(Waiting::at).min(Comparator.naturalOrder()).orElse(Agenda.NEVER);
    return !wanted.equals(got) || agenda.next() > next;
  }

  /** The time of what came; one that nothing has if it should not have come. */
  private static long at(List<Waiting> due, int number) {
    return due.stream()
        .filter(waiting -> waiting.number() == number)
        .map(Waiting::at)
        .findFirst()
        .orElse(Long.MIN_VALUE);
  }
}
