package io.twelvekeys.ivr;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a menu says.
 *
 * @param greeting what the menu is and what its keys do
 * @param shortGreeting instead of the greeting at every later visit and retry (semantics rule 2)
 * @param noInput before the greeting when no key came; the n-th at the n-th failure, later ones
 *     the last (rule 15)
 * @param noMatch the same for a key that is not bound
 * @param transfer before a transfer, not interruptible (rule 20)
 * @param transferFailed before the greeting when a transfer failed (rule 22)
 * @param goodbye before the library hangs up, not interruptible (rule 24)
 */
public record IvrPrompts(
    Prompt greeting,
    Optional<Prompt> shortGreeting,
    List<Prompt> noInput,
    List<Prompt> noMatch,
    Optional<Prompt> transfer,
    Optional<Prompt> transferFailed,
    Optional<Prompt> goodbye) {
  /** How many no-input prompts, and how many no-match prompts, a menu may have. */
  public static final int MOST_RETRIES = Patience.MOST_ATTEMPTS;

  /** How many parts one prompt of a menu may have. */
  public static final int MOST_PARTS = Prompt.Sequence.LONGEST / 2;

  /** Checks and copies the lists. */
  public IvrPrompts {
    requireNonNull(greeting);
    noInput = List.copyOf(noInput);
    noMatch = List.copyOf(noMatch);
    if (noInput.size() > MOST_RETRIES || noMatch.size() > MOST_RETRIES) {
      throw new InvalidValueException(
          Math.max(noInput.size(), noMatch.size()) + " prompts for one kind of failure",
          "at most " + MOST_RETRIES);
    }
    Stream.of(Stream.of(greeting), shortGreeting.stream(), noInput.stream(), noMatch.stream())
        .flatMap(prompts -> prompts)
        .forEach(IvrPrompts::checkParts);
    Stream.of(transfer, transferFailed, goodbye)
        .flatMap(Optional::stream)
        .forEach(IvrPrompts::checkParts);
  }

  private static void checkParts(Prompt prompt) {
    int parts = prompt.parts().size();
    if (parts > MOST_PARTS) {
      throw new InvalidValueException("a prompt of " + parts + " parts", "at most " + MOST_PARTS);
    }
  }

  /** All of them: greetings, then what is said to who fails, about transfers, and at the end. */
  public List<Prompt> all() {
    return Stream.of(
            Stream.of(greeting),
            shortGreeting.stream(),
            noInput.stream(),
            noMatch.stream(),
            transfer.stream(),
            transferFailed.stream(),
            goodbye.stream())
        .flatMap(prompts -> prompts)
        .toList();
  }

  /** What every later visit and every retry plays: the short greeting, else the greeting. */
  public Prompt again() {
    return shortGreeting.orElse(greeting);
  }
}
