package io.twelvekeys.ivr;

import static java.util.Objects.requireNonNull;

/**
 * What happens when a caller has failed for the last time (semantics rules 16 and 22).
 *
 * @param onNoInput after the last no-input
 * @param onNoMatch after the last no-match
 * @param onTransferFailed after the last failed transfer
 */
public record Fallbacks(Action onNoInput, Action onNoMatch, Action onTransferFailed) {
  /** To hang up, in all three. */
  public static final Fallbacks DEFAULT =
      new Fallbacks(Navigation.HANG_UP, Navigation.HANG_UP, Navigation.HANG_UP);

  /** Checks that nothing is missing. */
  public Fallbacks {
    requireNonNull(onNoInput);
    requireNonNull(onNoMatch);
    requireNonNull(onTransferFailed);
  }
}
