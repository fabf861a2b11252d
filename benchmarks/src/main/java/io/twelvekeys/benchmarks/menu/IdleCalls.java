package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.page.Heap;

/** Bytes that a call keeps while it waits for a key: many calls, and the heap with and without. */
final class IdleCalls {
  private IdleCalls() {}

  /** Arguments: a contender, and how many calls. Prints the bytes. */
  public static void main(String[] args) {
    try (Contender contender = Contenders.checked(args[0])) {
      Session[] calls = new Session[Integer.parseInt(args[1])];
      long before = Heap.used();
      for (int i = 0; i < calls.length; i++) {
        calls[i] = contender.call();
      }
      contender.settle();
      for (int i = 0; i < Course.TO_WAITING; i++) {
        for (Session call : calls) {
          call.hears(Course.CALL[i], Course.AT[i]);
        }
        contender.settle();
      }
      long after = Heap.used();
      long waiting = Course.AT[Course.TO_WAITING - 1] + Plan.FIRST_KEY;
      for (Session call : calls) {
        if (call.deadline() != waiting) {
          throw new IllegalStateException(args[0] + " does not wait");
        }
      }
      System.out.println((after - before) / calls.length);
    }
    System.exit(0); // whatever threads a contender leaves
  }
}
