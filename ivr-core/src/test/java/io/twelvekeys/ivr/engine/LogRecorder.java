package io.twelvekeys.ivr.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The logging of this module's tests (system property {@code slf4j.provider}): silent, unless a
 * test asks for what is logged. Like a real one it renders exceptions, so that one that cannot be
 * rendered throws out of the logger.
 */
public final class LogRecorder implements SLF4JServiceProvider {
  private static volatile List<Line> recording;

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new NOPMDCAdapter();

  /** Made by SLF4J. */
  public LogRecorder() {}

  /** One logged line with its level; the exception's message behind it. */
  record Line(Level level, String text) {}

  /** Runs something and tells what it logged, at any level. */
  static List<Line> during(Runnable action) {
    List<Line> lines = new ArrayList<>();
    recording = lines;
    try {
      action.run();
    } finally {
      recording = null;
    }
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** All texts of the lines that are this serious or more. */
  static String texts(List<Line> lines, Level least) {
    return lines.stream()
        .filter(line -> line.level().toInt() >= least.toInt())
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return Recorder::new;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {
    // all is there
  }

  private static final class Recorder extends AbstractLogger {
    private static final long serialVersionUID = 1L;

    Recorder(String name) {
      this.name = name;
    }

    private static boolean recordsOr(Level level, Level least) {
      return recording != null || level.toInt() >= least.toInt();
    }

    @Override
    protected String getFullyQualifiedCallerName() {
      return Recorder.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level, Marker marker, String pattern, Object[] values, Throwable thrown) {
      String text = MessageFormatter.basicArrayFormat(pattern, values);
      String line = thrown == null ? text : text + " " + thrown;
      List<Line> lines = recording;
      if (lines != null) {
        synchronized (lines) {
          lines.add(new Line(level, line));
        }
      }
    }

    @Override
    public boolean isTraceEnabled() {
      return recordsOr(Level.TRACE, Level.WARN);
    }

    @Override
    public boolean isTraceEnabled(Marker marker) {
      return isTraceEnabled();
    }

    @Override
    public boolean isDebugEnabled() {
      return recordsOr(Level.DEBUG, Level.WARN);
    }

    @Override
    public boolean isDebugEnabled(Marker marker) {
      return isDebugEnabled();
    }

    @Override
    public boolean isInfoEnabled() {
      return recordsOr(Level.INFO, Level.WARN);
    }

    @Override
    public boolean isInfoEnabled(Marker marker) {
      return isInfoEnabled();
    }

    @Override
    public boolean isWarnEnabled() {
      return true;
    }

    @Override
    public boolean isWarnEnabled(Marker marker) {
      return true;
    }

    @Override
    public boolean isErrorEnabled() {
      return true;
    }

    @Override
    public boolean isErrorEnabled(Marker marker) {
      return true;
    }
  }
}
