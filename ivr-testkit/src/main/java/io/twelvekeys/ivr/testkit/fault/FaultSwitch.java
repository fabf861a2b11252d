package io.twelvekeys.ivr.testkit.fault;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * Decides which faults strike, and when: each is off, or strikes with a chance, or always. What it
 * decides comes of its seed alone, so that the same seed does the same to the same calls. A host
 * hands it to {@link FaultyPorts}, and may turn it at any time; for one thread.
 */
public final class FaultSwitch {
  private static final double[] WILDNESS = {0.02, 0.1, 0.3, 1};
  private static final int MILLIS_KINDS = 5;

  private final long seed;
  private final Random random;
  private final Map<Fault, Double> chances = new EnumMap<>(Fault.class);
  private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
  private boolean late;
  private int spared;
  private int left = Integer.MAX_VALUE;
  private boolean watching;

  private FaultSwitch(long seed) {
    this.seed = seed;
    // Neighbouring seeds of Random begin alike, which these do not.
    random = new Random(seed * 0x9e37_79b9_7f4a_7c15L);
  }

  /** Nothing is faulty until it is turned on. */
  public static FaultSwitch allOff(long seed) {
    return new FaultSwitch(seed);
  }

  /**
   * A swarm's mixture, drawn from the seed: in one of four all faults are off; else most are off,
   * some strike rarely, and some are wild. So each fault meets calls that no other fault has ended
   * before.
   */
  public static FaultSwitch swarm(long seed) {
    FaultSwitch drawn = new FaultSwitch(seed);
    if (drawn.below(4) > 0) {
      int sides = 3 << drawn.below(4); // from a third of the faults to few of them
      for (Fault fault : Fault.values()) {
        if (drawn.below(sides) == 0) {
          drawn.on(fault, WILDNESS[drawn.below(WILDNESS.length)]);
        }
      }
    }
    return drawn;
  }

  /** Where the chances come from; a failure names it. */
  public long seed() {
    return seed;
  }

  /** Lets a fault strike wherever it can. */
  public FaultSwitch on(Fault fault) {
    return on(fault, 1);
  }

  /**
   * Lets a fault strike by chance.
   *
   * @param chance from 0, never, to 1, always
   * @throws IllegalArgumentException if the chance is none
   */
  public FaultSwitch on(Fault fault, double chance) {
    if (!(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException(
          "a chance lies between 0 and 1, which this does not: " + chance);
    }
    chances.put(fault, chance);
    return this;
  }

  /** Lets a fault strike no more. */
  public FaultSwitch off(Fault fault) {
    chances.remove(fault);
    return this;
  }

  /** Lets no fault strike any more. */
  public FaultSwitch off() {
    chances.clear();
    return this;
  }

  /**
   * Lets so many moments pass at which a fault would strike. {@code on(fault).sparing(7).atMost(1)}
   * strikes at the eighth moment alone.
   *
   * @param moments zero or more, counted together from now on
   */
  public FaultSwitch sparing(int moments) {
    spared = moments;
    return this;
  }

  /**
   * Lets this many faults strike, counted together from now on, and no more.
   *
   * @param most zero or more
   */
  public FaultSwitch atMost(int most) {
    left = most;
    return this;
  }

  /** Whether a fault strikes now, where it could. */
  public boolean strikes(Fault fault) {
    double chance = chances.getOrDefault(fault, 0.0);
    if (chance == 0 || left == 0 || watching || (chance < 1 && random.nextDouble() >= chance)) {
      return false;
    }
    if (spared > 0) {
      spared--;
      return false;
    }
    left--;
    struck.merge(fault, 1, Integer::sum);
    late |= fault.place() == Fault.Place.TIME || fault.place() == Fault.Place.EXECUTOR;
    return true;
  }

  /** Asks something of an engine for a watch, which no fault may disturb. */
  long undisturbed(LongSupplier question) {
    watching = true;
    try {
      return question.getAsLong();
    } finally {
      watching = false;
    }
  }

  /** Whether calls may be late: a fault of time or of the executor has struck. */
  boolean lateness() {
    return late;
  }

  /** How often a fault has struck. */
  public int struck(Fault fault) {
    return struck.getOrDefault(fault, 0);
  }

  /** How often each fault has struck, those left out that never did; a view. */
  public Map<Fault, Integer> struck() {
    return Collections.unmodifiableMap(struck);
  }

  /** At least 0, less than the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** How late something is, in milliseconds: at the same instant, a little, or for minutes. */
  long delay() {
    return switch (below(MILLIS_KINDS)) {
      case 0 -> 0;
      case 1 -> 1;
      case 2 -> below(3_000);
      case 3 -> below(20_000);
      default -> below(180_000);
    };
  }

  /** The seed, and what is on. */
  @Override
  public String toString() {
    return "seed " + seed + ", faults: " + (chances.isEmpty() ? "none" : chances);
  }
}
