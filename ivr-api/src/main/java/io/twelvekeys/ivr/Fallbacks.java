package io.twelvekeys.ivr;

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
}
