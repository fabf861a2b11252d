package io.twelvekeys.examples.asterisk;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.g711.G711;
import io.twelvekeys.ivr.audio.media.SoundSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prompts as files that Asterisk plays: whatever is played at once is one file, so that a sequence
 * has no gap, as µ-law and A-law, so that Asterisk has nothing to convert. Files are named by what
 * is in them: one that a call plays is never changed. For any number of threads.
 */
final class Sounds {
  private final SoundSource source;
  private final Path folder;
  private final Map<Prompt, Made> made = new ConcurrentHashMap<>();

  /** What a prompt was made of, and the file without its ending. */
  private record Made(List<Pcm> parts, Path file) {}

  /** @throws IOException if the folder cannot be made */
  Sounds(SoundSource source, Path folder) throws IOException {
    this.source = source;
    this.folder = Files.createDirectories(folder);
  }

  /**
   * The file of a prompt, without its ending, as Asterisk wants it.
   *
   * @return nothing if no part of it can be played
   * @throws IOException if a file cannot be written
   */
  Optional<Path> find(Prompt prompt) throws IOException {
    List<Pcm> parts = new ArrayList<>();
    for (Prompt part : prompt.parts()) {
      sound(part).ifPresent(parts::add);
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Made before = made.get(prompt);
    if (before == null || !before.parts().equals(parts)) {
      before = new Made(parts, write(parts));
      made.put(prompt, before);
    }
    return Optional.of(before.file());
  }

  private Optional<Pcm> sound(Prompt part) throws IOException {
    if (part instanceof Prompt.AudioFile file) {
      return source.find(file);
    }
    if (part instanceof Prompt.Speech speech) {
      return source.say(speech);
    }
    return part instanceof Prompt.Silence silence
        ? Optional.of(Pcm.silence(Pcm.TELEPHONE_RATE, silence.length()))
        : Optional.empty();
  }

  private Path write(List<Pcm> parts) throws IOException {
    byte[] muLaw = companded(parts, G711.MU_LAW);
    Path file = folder.resolve(name(muLaw));
    put(file, ".ulaw", muLaw);
    put(file, ".alaw", companded(parts, G711.A_LAW));
    return file;
  }

  private void put(Path file, String ending, byte[] codes) throws IOException {
    Path place = file.resolveSibling(file.getFileName() + ending);
    if (!Files.exists(place)) {
      Path fresh = Files.createTempFile(folder, "new", ".part");
      Files.write(fresh, codes);
      readable(fresh);
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Asterisk may be another user. */
  private static void readable(Path file) {
    boolean unused = file.toFile().setReadable(true, false);
  }

  private static byte[] companded(List<Pcm> parts, G711 law) {
    ByteBuffer codes = ByteBuffer.allocate(parts.stream().mapToInt(Pcm::length).sum());
    for (Pcm part : parts) {
      byte[] encoded = new byte[part.length()];
      law.encode(part.toArray(), 0, encoded, 0, encoded.length);
      codes.put(encoded);
    }
    return codes.array();
  }

  private static String name(byte[] codes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(codes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
