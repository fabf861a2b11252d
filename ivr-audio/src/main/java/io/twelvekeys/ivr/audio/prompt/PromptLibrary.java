package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.g711.FramedSound;
import io.twelvekeys.ivr.audio.g711.G711;
import io.twelvekeys.ivr.audio.resample.Resampler;
import io.twelvekeys.ivr.audio.wave.Reading;
import io.twelvekeys.ivr.audio.wave.Refusal;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import io.twelvekeys.ivr.audio.wave.WaveWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One customer's prompts: a folder of files as they were uploaded and, in a hidden folder beside
 * them, what was made of each.
 *
 * <p>A file becomes a prompt once: by {@link #upload}, or by {@link #refresh} if somebody put it
 * into the folder. Only then can a call have it. {@link #find} reads a converted copy at most; it
 * is kept in memory, shared by all calls, within a budget.
 *
 * <p>Names are safe by {@link Prompt.AudioFile}, and what a name resolves to must be a regular file
 * within the folder, links followed. For any number of threads; several processes may read one
 * folder, one of them should write.
 */
public final class PromptLibrary {
  private final PromptFolder folder;
  private final LibrarySettings settings;
  private final SoundReader reader;
  private final PromptInspector inspector;
  private final PromptConverter converter;
  private final PromptCache<Pcm> sounds;
  private final PromptCache<FramedSound> framed;

  /** Fingerprints of what can be played, by name. */
  private final Map<String, String> published = new ConcurrentHashMap<>();

  /** All files as they were when last looked at, by name; guarded by this. */
  private final Map<String, Look> looks = new TreeMap<>();

  private record Look(long size, FileTime changed, String fingerprint) {}

  /**
   * Opens the library in a folder that is there. Nothing is found before {@link #refresh}.
   *
   * @throws IOException if the folder cannot be used
   */
  public PromptLibrary(Path root, LibrarySettings settings) throws IOException {
    this.folder = new PromptFolder(root);
    this.settings = settings;
    this.reader = SoundReader.standard().within(settings.limits());
    this.inspector = PromptInspector.standard().withNorms(settings.norms());
    this.converter = new PromptConverter(settings.rate(), settings.norms());
    // G.711 has half of the bytes of linear sound.
    this.framed = new PromptCache<>(settings.cacheBytes() / 3);
    this.sounds = new PromptCache<>(settings.cacheBytes() - settings.cacheBytes() / 3);
  }

  /**
   * Checks a file, converts it and keeps both, if it makes a prompt. A prompt of that name is
   * replaced in one step; calls that play the old one go on with it.
   *
   * @throws IOException if the folder cannot be written
   */
  public synchronized Upload upload(Prompt.AudioFile name, byte[] file) throws IOException {
    Upload outcome = prepare(name, file);
    if (outcome instanceof Upload.Stored stored) {
      String fingerprint = settings.fingerprint(file, raw(name));
      folder.writeConverted(fingerprint, WaveWriter.linear(stored.prompt().sound()));
      folder.write(name, file);
      Path path = folder.file(name).orElseThrow(() -> new IOException(name.name() + " is gone"));
      looks.put(name.name(), look(path, fingerprint));
      published.put(name.name(), fingerprint);
    }
    return outcome;
  }

  /**
   * Looks at the folder, makes prompts of what is new or different, and forgets what is gone. A
   * file whose size and time are as they were is not read again.
   *
   * @return what changed since the last look, sorted by name
   * @throws IOException if the folder cannot be read
   */
  public synchronized List<Change> refresh() throws IOException {
    List<Change> changes = new ArrayList<>();
    TreeSet<String> gone = new TreeSet<>(looks.keySet());
    for (Prompt.AudioFile name : folder.names()) {
      Optional<Path> path = folder.file(name);
      if (path.isPresent()) {
        gone.remove(name.name());
        examine(name, path.get()).ifPresent(changes::add);
      }
    }
    for (String name : gone) {
      looks.remove(name);
      published.remove(name);
      changes.add(new Change(Prompt.audio(name), Change.Kind.REMOVED, Optional.empty()));
    }
    changes.sort((a, b) -> a.name().name().compareTo(b.name().name()));
    return List.copyOf(changes);
  }

  /**
   * Takes a prompt and its file away; harmless if there is none. Calls that play it go on with it.
   *
   * @throws IOException if the folder cannot be written
   */
  public synchronized void remove(Prompt.AudioFile name) throws IOException {
    published.remove(name.name());
    looks.remove(name.name());
    folder.delete(name);
  }

  /** All prompts that can be played, sorted by name. */
  public List<Prompt.AudioFile> list() {
    return new TreeSet<>(published.keySet()).stream().map(Prompt::audio).toList();
  }

  /**
   * The prompt of that name, or nothing if there is none that can be played.
   *
   * @throws IOException if its converted copy cannot be read
   */
  public Optional<Pcm> find(Prompt.AudioFile name) throws IOException {
    String fingerprint = published.get(name.name());
    return fingerprint == null ? Optional.empty() : Optional.of(sound(fingerprint));
  }

  /**
   * The prompt of that name in frames of 20 ms, or nothing if there is none that can be played.
   *
   * @throws IOException if its converted copy cannot be read
   */
  public Optional<FramedSound> find(Prompt.AudioFile name, G711 law) throws IOException {
    String fingerprint = published.get(name.name());
    if (fingerprint == null) {
      return Optional.empty();
    }
    String key = fingerprint + law;
    FramedSound found = framed.find(key);
    if (found == null) {
      Pcm sound = Resampler.to(Pcm.TELEPHONE_RATE).convert(sound(fingerprint));
      found = FramedSound.of(sound, law);
      framed.keep(key, found, found.size());
    }
    return Optional.of(found);
  }

  /** How many bytes of sound are in memory now. */
  public long cachedBytes() {
    return sounds.bytes() + framed.bytes();
  }

  private Pcm sound(String fingerprint) throws IOException {
    Pcm found = sounds.find(fingerprint);
    if (found == null) {
      found = converted(fingerprint)
          .orElseThrow(() -> new IOException("the converted copy " + fingerprint + " is gone"));
      sounds.keep(fingerprint, found, 2L * found.length());
    }
    return found;
  }

  private Optional<Pcm> converted(String fingerprint) throws IOException {
    Path file = folder.converted(fingerprint);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Reading reading = SoundReader.standard().read(file);
    return reading instanceof SoundFile sound
            && sound.rate() == settings.rate()
            && sound.remarks().isEmpty()
        ? Optional.of(Resampler.to(settings.rate()).convert(sound))
        : Optional.empty();
  }

  /** What is different about one file, if anything is. */
  private Optional<Change> examine(Prompt.AudioFile name, Path path) throws IOException {
    Look before = looks.get(name.name());
    Look now = look(path, "");
    if (before != null && before.size() == now.size() && before.changed().equals(now.changed())) {
      return Optional.empty();
    }
    byte[] file =
        now.size() > settings.limits().maxBytes() ? new byte[0] : Files.readAllBytes(path);
    String fingerprint =
        file.length == 0 ? now.changed() + " " + now.size() : settings.fingerprint(file, raw(name));
    looks.put(name.name(), new Look(now.size(), now.changed(), fingerprint));
    if (before != null && before.fingerprint().equals(fingerprint)) {
      return Optional.empty();
    }
    Change.Kind kind = before == null ? Change.Kind.ADDED : Change.Kind.CHANGED;
    if (file.length > 0 && converted(fingerprint).isPresent()) {
      published.put(name.name(), fingerprint);
      return Optional.of(new Change(name, kind, Optional.empty()));
    }
    Upload outcome = file.length == 0 ? outcome(reader.read(path), false) : prepare(name, file);
    if (outcome instanceof Upload.Stored stored) {
      folder.writeConverted(fingerprint, WaveWriter.linear(stored.prompt().sound()));
      published.put(name.name(), fingerprint);
    } else {
      published.remove(name.name());
    }
    return Optional.of(new Change(name, kind, Optional.of(outcome)));
  }

  private Upload prepare(Prompt.AudioFile name, byte[] file) {
    Reading reading = raw(name) ? reader.readRaw(file, settings.rawFormat()) : reader.read(file);
    return outcome(reading, published.containsKey(name.name()));
  }

  private Upload outcome(Reading reading, boolean replaces) {
    return reading.match(new Reading.Cases<>() {
      @Override
      public Upload sound(SoundFile file) {
        PreparedPrompt prompt = converter.prepare(file, inspector);
        return prompt.verdict() == Verdict.REFUSED
            ? new Upload.Unsuitable(prompt.complaints())
            : new Upload.Stored(prompt, replaces);
      }

      @Override
      public Upload refused(Refusal refusal) {
        return new Upload.Unreadable(refusal.flaw());
      }
    });
  }

  private static boolean raw(Prompt.AudioFile name) {
    return name.name().toLowerCase(Locale.ROOT).endsWith(".pcm");
  }

  private static Look look(Path path, String fingerprint) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new Look(attributes.size(), attributes.lastModifiedTime(), fingerprint);
  }
}
