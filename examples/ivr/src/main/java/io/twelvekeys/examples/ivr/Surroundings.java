package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.audio.media.SoundSource;
import io.twelvekeys.ivr.audio.media.SpeakerMedia;
import io.twelvekeys.ivr.port.MediaPort;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javax.sound.sampled.LineUnavailableException;

/**
 * What a command has around it besides its arguments.
 *
 * @param in what the person at the keyboard types, or what is piped in
 * @param keyboard whether that is a keyboard which hands over each key as it is pressed
 * @param screen whether standard output is a screen on which a line can be written anew
 * @param reader waits for what is typed, in the background
 * @param pace how fast call time passes, N times as fast as on the wall
 * @param speaker what plays sounds to the person; empty where there is no sound device
 */
record Surroundings(
    InputStream in,
    boolean keyboard,
    boolean screen,
    Executor reader,
    DoubleFunction<Pace> pace,
    Function<SoundSource, Optional<MediaPort>> speaker) {
  /** Those of this process; the script {@code ivr} says what is a terminal. */
  static Surroundings ofProcess() {
    return new Surroundings(
        new FileInputStream(FileDescriptor.in),
        Boolean.getBoolean("ivr.keyboard"),
        Boolean.getBoolean("ivr.screen"),
        Surroundings::inBackground,
        Pace::real,
        Surroundings::soundDevice);
  }

  private static Optional<MediaPort> soundDevice(SoundSource sounds) {
    try {
      return SpeakerMedia.isAvailable()
          ? Optional.of(SpeakerMedia.open(sounds, () -> {}))
          : Optional.empty();
    } catch (LineUnavailableException taken) {
      return Optional.empty(); // another program holds it: the call is shown all the same
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "keyboard");
    thread.setDaemon(true);
    thread.start();
  }
}
