package io.twelvekeys.ivr.testkit.scenario;

import static io.twelvekeys.ivr.testkit.scenario.ScenarioWords.quoted;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.LineEvent.Kind;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.VirtualTime;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands before the hyphens. Nothing stops at a problem. For one text. */
final class ScenarioReader {
  private static final List<String> LINES = List.of("definitions", "prompt", "route", "server");
  private static final List<String> EVENTS = List.of("dial", "key", "keys", "hangup");
  private static final String DIALS = "0.000 dial EXTENSION as the first event";

  private final String name;
  private final @Nullable Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final List<LineEvent> events = new ArrayList<>();
  private final Set<String> prompts = new HashSet<>();
  private LineScript script = LineScript.PLAIN;
  private Optional<String> server = Optional.empty();
  private @Nullable IvrCatalog catalog;
  private boolean defined;
  private boolean begun;
  private long latest;

  /** Opens the definitions that are named. */
  ScenarioReader(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /** Takes these menus for those that are named. */
  ScenarioReader(String name, IvrCatalog catalog) {
    this.name = name;
    this.catalog = catalog;
    folder = null;
  }

  Scenario.Given read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean marked = i == 0 && line.startsWith("\uFEFF"); // a byte order mark
      List<String> words = ScenarioWords.of(marked ? line.substring(1) : line);
      if (!words.isEmpty()) {
        take(words, "line " + (i + 1));
      }
    }
    String end = "line " + (lines.size() + 1);
    if (!defined) {
      problems.add(Problem.error(end, "no definitions are named", "definitions FILE"));
    }
    if (!begun) {
      problems.add(Problem.error(end, "nobody dials", DIALS));
    }
    IvrCatalog menus = catalog;
    if (!problems.isEmpty() || menus == null) {
      throw new ScenarioException(name, problems);
    }
    return new Scenario.Given(menus, script, server, List.copyOf(events));
  }

  private void take(List<String> words, String where) {
    try {
      String first = words.get(0);
      switch (first) {
        case "definitions" -> takeDefinitions(words, where);
        case "prompt" -> takePrompt(words);
        case "route" -> takeRoute(words);
        case "server" -> takeServer(words);
        default -> {
          if (ScenarioWords.looksLikeTime(first)) {
            takeEvent(words, where);
          } else {
            problems.add(Problem.unknown(where, "line that begins with", first, LINES));
          }
        }
      }
    } catch (InvalidValueException wrong) {
      problems.add(wrong.at(where));
    }
  }

  private void takeDefinitions(List<String> words, String where) {
    need(words, 2, "definitions FILE, a name without blanks, once");
    if (defined) {
      throw new InvalidValueException("definitions are named already", "one line definitions FILE");
    }
    defined = true;
    if (folder != null) {
      open(folder, words.get(1), where);
    }
  }

  private void open(Path from, String file, String where) {
    try {
      IvrDefinitions read = IvrDefinitions.read(from.resolve(file));
      catalog = read.catalog().orElse(null);
      for (Problem problem : read.errors()) {
        String what = file + ", " + problem.where() + ": " + problem.what();
        problems.add(Problem.error(where, what, problem.remedy()));
      }
    } catch (NoSuchFileException missing) {
      throw unreadable("there is no file " + quoted(file));
    } catch (IOException | InvalidPathException broken) {
      throw unreadable("the file " + quoted(file) + " cannot be read");
    }
  }

  private static InvalidValueException unreadable(String what) {
    return new InvalidValueException(
        what, "the name of a definitions file, relative to the scenario's folder");
  }

  private void takePrompt(List<String> words) {
    need(words, 3, "prompt NAME LENGTH or prompt NAME fails");
    String file = Prompt.audio(words.get(1)).text();
    script = words.get(2).equals("fails")
        ? script.withFailingPrompt(file)
        : script.withPrompt(file, ScenarioWords.length(words.get(2)));
    if (!prompts.add(file)) {
      throw new InvalidValueException(
          "the prompt " + quoted(file) + " has a line already", "one line for each prompt");
    }
  }

  private void takeRoute(List<String> words) {
    String usage = "route DESTINATION OUTCOME, perhaps followed by: after LENGTH";
    if (words.size() != 3) {
      need(words, 5, usage);
      if (!words.get(3).equals("after")) {
        throw new InvalidValueException(quoted(words.get(3)) + " is not understood here", usage);
      }
    }
    Action action = Action.parse(words.get(1));
    if (!(action instanceof Destination destination) || action instanceof Destination.SubMenu) {
      throw new InvalidValueException(
          quoted(words.get(1)) + " is nothing that the router is asked for",
          "a destination outside of the menus, such as extension:201");
    }
    Duration after = words.size() == 5 ? ScenarioWords.length(words.get(4)) : Duration.ZERO;
    if (words.get(2).equals("never")) {
      if (words.size() == 5) {
        throw new InvalidValueException("never comes after no time", "route DESTINATION never");
      }
      script = script.withSilentRoute(destination);
    } else {
      script = script.withRoute(destination, outcome(words.get(2)), after);
    }
  }

  private static RouteOutcome outcome(String word) {
    try {
      return RouteOutcome.parse(word);
    } catch (InvalidValueException unknown) {
      throw new InvalidValueException(
          quoted(word) + " is no outcome of a route", unknown.remedy() + ", or never");
    }
  }

  private void takeServer(List<String> words) {
    need(words, 2, "server NAME");
    if (server.isPresent()) {
      throw new InvalidValueException("the server is named already", "one line server NAME");
    }
    server = Optional.of(words.get(1));
  }

  private void takeEvent(List<String> words, String where) {
    long at = ScenarioWords.time(words.get(0));
    if (at < latest) {
      throw new InvalidValueException(
          "the time " + words.get(0) + " is before that of the event before it, "
              + VirtualTime.seconds(latest),
          "times that never decrease");
    }
    latest = at;
    String event = words.size() < 2 ? "" : words.get(1);
    boolean dials = event.equals("dial");
    if (!begun && !dials && EVENTS.contains(event)) {
      begun = true; // said once
      throw new InvalidValueException(quoted(event) + " comes before anybody dials", DIALS);
    }
    switch (event) {
      case "dial" -> takeDial(words, at);
      case "key", "keys" -> takeKeys(words, at);
      case "hangup" -> {
        need(words, 2, "TIME hangup");
        events.add(new LineEvent(at, Kind.CALLER_HANGS_UP, ""));
      }
      default -> problems.add(Problem.unknown(where, "event", event, EVENTS));
    }
  }

  private void takeDial(List<String> words, long at) {
    boolean again = begun;
    begun = true;
    need(words, 3, "0.000 dial EXTENSION");
    if (again) {
      throw new InvalidValueException("only the first event dials", "one call in each scenario");
    }
    if (at != 0) {
      throw new InvalidValueException(
          "the call begins at " + VirtualTime.seconds(at), "0.000 dial EXTENSION");
    }
    events.add(new LineEvent(at, Kind.DIAL, words.get(2)));
  }

  private void takeKeys(List<String> words, long at) {
    boolean single = words.get(1).equals("key");
    need(words, 3, single ? "TIME key K" : "TIME keys KEYS, such as 1.200 keys 201");
    String keys = ScenarioWords.keys(words.get(2));
    if (single && keys.length() != 1) {
      throw new InvalidValueException(
          quoted(keys) + " is more than one key", "TIME keys " + keys + " for all at one instant");
    }
    for (int i = 0; i < keys.length(); i++) {
      events.add(new LineEvent(at, Kind.KEY, keys.substring(i, i + 1)));
    }
  }

  private static void need(List<String> words, int count, String usage) {
    if (words.size() < count) {
      throw new InvalidValueException(
          "something is missing after " + quoted(words.get(words.size() - 1)), usage);
    }
    if (words.size() > count) {
      throw new InvalidValueException(quoted(words.get(count)) + " is too much", usage);
    }
  }
}
