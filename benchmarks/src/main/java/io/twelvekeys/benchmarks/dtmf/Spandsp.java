package io.twelvekeys.benchmarks.dtmf;

import java.nio.file.Path;

/** spandsp's detector, by way of the library that {@code benchmarks/dtmf/speed} compiles. */
final class Spandsp {
  static {
    System.load(Path.of(System.getProperty("spandsp.library")).toAbsolutePath().toString());
  }

  private Spandsp() {}

  /** How many keys a fresh detector hears in samples at 8,000 Hz, in frames of 20 ms. */
  static native int keys(short[] samples);
}
