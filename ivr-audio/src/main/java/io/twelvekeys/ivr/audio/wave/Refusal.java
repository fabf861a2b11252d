package io.twelvekeys.ivr.audio.wave;

/**
 * A file that cannot be used.
 *
 * @param flaw why: the first that was met
 */
public record Refusal(Flaw flaw) implements Reading {
  @Override
  public <R> R match(Cases<R> cases) {
    return cases.refused(this);
  }
}
