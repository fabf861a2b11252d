package io.twelvekeys.examples.host;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a definitions file again and again, and hands on the menus of a good one. A bad one is
 * told in the log with all that is wrong, and the menus stay as they were.
 */
public final class MenusWatch implements AutoCloseable {
  /** Looking at a file's time costs next to nothing. */
  public static final Duration USUAL_PACE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(MenusWatch.class);

  private final Path file;
  private final Runnable before;
  private final Consumer<IvrCatalog> publish;
  private final ScheduledExecutorService clock;
  private final ScheduledFuture<?> looks;
  private Look last;

  private record Look(FileTime changed, long size) {}

  /**
   * Watches from now on.
   *
   * @param pace from one look to the next
   * @param before is run before each look, for what else may have changed: prompts
   * @param publish gets other menus, on the watch's own thread; it may refuse them by throwing
   * @throws IOException if the file is not there
   */
  public MenusWatch(Path file, Duration pace, Runnable before, Consumer<IvrCatalog> publish)
      throws IOException {
    this.file = file;
    this.before = before;
    this.publish = publish;
    this.last = look();
    clock = Executors.newSingleThreadScheduledExecutor(work -> {
      Thread thread = new Thread(work, "menus");
      thread.setDaemon(true);
      return thread;
    });
    looks = clock.scheduleWithFixedDelay(
        this::check, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    looks.cancel(false);
    clock.shutdownNow();
  }

  private void check() {
    try {
      before.run();
      Look now = look();
      if (!now.equals(last)) {
        last = now;
        IvrDefinitions definitions = IvrDefinitions.read(file);
        if (definitions.catalog().isPresent()) {
          publish.accept(definitions.orThrow());
          LOG.info("{} has changed: new calls hear the new menus", file);
        } else {
          definitions.errors().forEach(problem -> LOG.error("{}: {}", file, problem));
          LOG.error("{} has problems: the menus stay as they were", file);
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("{} cannot be used, the menus stay as they were: {}", file, e.toString());
    }
  }

  private Look look() throws IOException {
    return new Look(Files.getLastModifiedTime(file), Files.size(file));
  }
}
