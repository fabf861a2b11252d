package io.twelvekeys.ivr.testkit.scenario;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.VirtualCall;
import io.twelvekeys.ivr.testkit.VirtualTime;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A call as text: what is given, what happens when, and what must come of it.
 *
 * <pre>{@code
 * definitions acme.properties
 * prompt welcome.wav 4s
 * route extension:201 busy after 20s
 *
 * 0.000 dial 6000
 * 1.200 key 1
 * ----
 * 0.000 play welcome.wav
 * ...
 * }</pre>
 *
 * <p>Immutable; each {@link #run} is a call of its own.
 */
public final class Scenario {
  /** How long the clock runs on after the last event before a call counts as stuck, in ms. */
  public static final long LONGEST_REST = 3_600_000;

  private final String name;
  private final ScenarioText text;
  private final Given given;

  Scenario(String name, ScenarioText text, Given given) {
    this.name = name;
    this.text = text;
    this.given = given;
  }

  /** What stands before the hyphens. */
  record Given(
      IvrCatalog catalog,
      String customer,
      LineScript script,
      Optional<String> server,
      List<LineEvent> events) {
    /** A call of the menus of a definitions file, which are one customer's. */
    Given(IvrCatalog catalog, LineScript script, Optional<String> server, List<LineEvent> events) {
      this(catalog, catalog.customers().iterator().next(), script, server, events);
    }
  }

  /**
   * A scenario that was not read but made. What came of its {@link #run} is its expected part:
   * {@link ScenarioResult#updatedText} is a file to be kept.
   *
   * @param definitions what its text calls the file of the menus
   * @param customer whose menus are called
   * @param server on which PBX server the call arrives; empty: servers are not considered
   * @param events what the caller does, in order; dialling, at 0, comes first
   */
  public static Scenario of(
      String definitions,
      IvrCatalog catalog,
      String customer,
      LineScript script,
      Optional<String> server,
      List<LineEvent> events) {
    StringBuilder text = new StringBuilder("definitions ").append(definitions).append('\n');
    server.ifPresent(name -> text.append("server ").append(name).append('\n'));
    script.lines().forEach(line -> text.append(line).append('\n'));
    text.append('\n');
    events.forEach(event -> text.append(event.text()).append('\n'));
    Given given = new Given(catalog, customer, script, server, List.copyOf(events));
    return new Scenario(definitions, ScenarioText.of(text.toString()), given);
  }

  /**
   * Reads a file in UTF-8, and the definitions that it names.
   *
   * @throws IOException if it cannot be read
   * @throws ScenarioException if it is no scenario, or its definitions are none
   */
  public static Scenario read(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return parse(file.toString(), text(file), folder == null ? file.toAbsolutePath() : folder);
  }

  /**
   * Reads a file in UTF-8 as a call of these menus, such as are written in Java. The definitions
   * that it names are not opened.
   *
   * @param catalog the menus of one customer
   * @throws IOException if it cannot be read
   * @throws ScenarioException if it is no scenario
   * @throws IllegalArgumentException if the catalog has not exactly one customer
   */
  public static Scenario read(Path file, IvrCatalog catalog) throws IOException {
    return parse(file.toString(), text(file), catalog);
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      Problem problem = Problem.error("file", "it holds bytes that are no UTF-8", "UTF-8");
      throw new ScenarioException(file.toString(), List.of(problem));
    }
  }

  /**
   * Reads a text, and the definitions that it names.
   *
   * @param name what messages and differences call it
   * @param folder where relative names of definitions begin
   * @throws ScenarioException if it is no scenario, or its definitions are none
   */
  public static Scenario parse(String name, String text, Path folder) {
    ScenarioText parts = ScenarioText.of(text);
    return new Scenario(name, parts, new ScenarioReader(name, folder).read(parts.given()));
  }

  /**
   * Reads a text as a call of these menus. The definitions that it names are not opened.
   *
   * @param name what messages and differences call it
   * @param catalog the menus of one customer
   * @throws ScenarioException if it is no scenario
   * @throws IllegalArgumentException if the catalog has not exactly one customer
   */
  public static Scenario parse(String name, String text, IvrCatalog catalog) {
    if (catalog.customers().size() != 1) {
      throw new IllegalArgumentException("the catalog has "
          + catalog.customers().size() + " customers: hand in the menus of the one who is called");
    }
    ScenarioText parts = ScenarioText.of(text);
    return new Scenario(name, parts, new ScenarioReader(name, catalog).read(parts.given()));
  }

  /** What messages call it: the file as it was named. */
  public String name() {
    return name;
  }

  /** The menus that are called. */
  public IvrCatalog catalog() {
    return given.catalog();
  }

  /** Whose menus are called. */
  public String customer() {
    return given.customer();
  }

  /** How prompts and the router answer. */
  public LineScript script() {
    return given.script();
  }

  /** On which PBX server the call arrives; empty: servers are not considered. */
  public Optional<String> server() {
    return given.server();
  }

  /** What the caller does; dialling comes first. */
  public List<LineEvent> events() {
    return given.events();
  }

  /** The text of its file, with the line of hyphens. */
  public String text() {
    return text.with(expected());
  }

  /** What must come of it, a line for each thing. */
  public List<String> expected() {
    return text.expected();
  }

  /** Makes the call and says what came of it. */
  public ScenarioResult run() {
    VirtualCall call = call();
    boolean more;
    do {
      more = !call.isOver() && call.time().step(lastInstant());
    } while (more);
    return result(call);
  }

  /**
   * The call with all that its caller will do, before its time begins: for those who want to look
   * on at every step.
   */
  public VirtualCall call() {
    VirtualCall call = new VirtualCall(catalog(), customer(), server(), script());
    for (LineEvent event : events()) {
      call.time().at(event.at(), VirtualTime.Precedence.CALLER, () -> happen(call, event));
    }
    return call;
  }

  private static void happen(VirtualCall call, LineEvent event) {
    switch (event.kind()) {
      case DIAL -> call.dial(event.what());
      case KEY -> call.press(event.what().charAt(0));
      case CALLER_HANGS_UP -> call.hangUp();
      default -> throw new IllegalArgumentException("no caller does that: " + event);
    }
  }

  /** Until when a call is waited for: an hour after the last event. */
  public long lastInstant() {
    return events().get(events().size() - 1).at() + LONGEST_REST;
  }

  /** What came of a call of this scenario; where it is not over, it is stuck. */
  public ScenarioResult result(VirtualCall call) {
    return new ScenarioResult(name, text, call, lastInstant());
  }

  @Override
  public String toString() {
    return "scenario " + name;
  }
}
