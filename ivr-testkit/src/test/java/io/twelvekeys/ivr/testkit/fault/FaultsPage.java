package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.fault.Drill.Met;
import io.twelvekeys.ivr.testkit.fault.Drill.Struck;
import io.twelvekeys.ivr.testkit.scenario.AllScenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What callers meet when each fault strikes at each moment of each scenario, as a page. */
final class FaultsPage {
  /** Scenarios that expect more lines do the same again and again, and would take half the time. */
  static final int LONGEST = 60;

  /** What the drill cannot strike, and the tests that do. */
  private static final String ELSEWHERE = """

      ## What no drill can strike

      Threads, memory, snapshots and hostile files have tests of their own.

      | fault | test |
      | --- | --- |
      | a prompt ends, a caller hangs up, a route is answered from different threads at once | \
      `ManyThreadsTest`, `PortsThatFailTest` |
      | a prompt's end is told a million times | `PortsThatFailTest` |
      | a million keys, hang-ups or wakes wait | `KeyFloodTest` |
      | a hang-up and a success at one instant | `RoutersThatFailTest` |
      | a listener blocks, or closes the engine | `ListenersThatFailTest` |
      | a flood of tasks from within a task | `ExecutorsThatFailTest` |
      | the clock jumps by years, durations overflow | `WildTimeTest`, `ShutDownTest` |
      | a call starts after the engine has closed | `ShutDownTest` |
      | a crash, and another engine that goes on, at every step of every scenario | \
      `EveryScenarioTest`, `SnapshotsOfRandomHistoriesTest` |
      | a snapshot that is cut, changed, of another version, catalog or customer | \
      `HostileSnapshotsTest` |
      | definitions that are wrong, endless or of ten million characters in a line | \
      `WrongFilesTest`, `LimitsOfFilesTest` |
      | a hundred thousand menus in circles | `DeepMenusTest` |
      | ended calls that are kept by maps, wakes, listeners or threads | \
      `NothingLeftBehindTest`, `AgendaTest`, `SystemTimeTest` |
      """;

  private final List<Path> sample = AllScenarios.ofSample();
  private final Map<Fault, Row> rows = new EnumMap<>(Fault.class);
  private final List<String> complaints = new ArrayList<>();
  private int scenarios;

  FaultsPage() {
    for (Fault fault : Fault.values()) {
      rows.put(fault, new Row());
    }
  }

  /** What came of one fault. */
  private static final class Row {
    private final Tally each = new Tally();
    private final Tally all = new Tally();
    private final Map<Path, Tally> sample = new TreeMap<>();
  }

  /** How often callers met what. */
  private static final class Tally {
    private final Map<Met, Integer> met = new EnumMap<>(Met.class);
    private final Map<String, Integer> ends = new TreeMap<>();

    void add(Struck struck) {
      met.merge(struck.met(), 1, Integer::sum);
      if (struck.met() == Met.ANOTHER_END) {
        ends.merge(struck.end().map(EndCause::text).orElse("not answered"), 1, Integer::sum);
      }
    }

    int of(Met what) {
      return met.getOrDefault(what, 0);
    }

    int count() {
      return Stream.of(Met.values()).mapToInt(this::of).sum();
    }

    String columns() {
      String causes = ends.entrySet().stream()
          .map(end -> end.getKey() + " " + end.getValue())
          .collect(Collectors.joining(", "));
      return count() + " | " + of(Met.NOTHING) + " | " + of(Met.ANOTHER_WAY) + " | "
          + of(Met.ANOTHER_END) + (causes.isEmpty() ? "" : ": " + causes);
    }

    String cell() {
      String way = of(Met.ANOTHER_WAY) == 0 ? "" : " ~" + of(Met.ANOTHER_WAY);
      String end = of(Met.ANOTHER_END) == 0 ? "" : " !" + of(Met.ANOTHER_END);
      return count() + way + end;
    }
  }

  void add(Path file, Drill drill) {
    scenarios++;
    rows.forEach((fault, row) -> {
      List<Struck> each = drill.atEachMoment(fault);
      each.forEach(row.each::add);
      if (sample.contains(file) && !each.isEmpty()) {
        each.forEach(row.sample.computeIfAbsent(file, unused -> new Tally())::add);
      }
      Optional<Struck> all = drill.atAllMoments(fault);
      all.ifPresent(row.all::add);
      Stream.concat(each.stream(), all.stream())
          .flatMap(struck -> struck.complaints().stream())
          .forEach(complaint -> complaints.add(file.getFileName() + ": " + complaint));
    });
  }

  List<String> complaints() {
    return complaints;
  }

  String text() {
    int calls = rows.values().stream()
        .mapToInt(row -> row.each.count() + row.all.count())
        .sum();
    int left = AllScenarios.all().size() - scenarios;
    return """
        # Every fault at every moment

        Each fault that a host, its network or its callers can make strikes at each moment at which
        it can, one moment in each call: %,d calls of %d scenarios, those of the
        [rules](rules.md) and of the sample company, in virtual time. %d that expect more than
        %d lines are left out, since they do the same a hundred times over. Faults that can come at
        any time, such as a hang-up, come before and after each thing that happens. A watch outside
        of the faults sees that everything goes as the rules say, that every call ends once, and
        that nothing is left behind ([decision 83](decisions/0083-a-faulty-line-and-a-watch.md)):
        nothing was wrong in any of them. Written and checked by `DrillTest` (`-Divr.faults=write`);
        your own menus and adapters are drilled by `Drill`.

        ## What callers meet

        - *Nothing*: the same prompts, transfers and end as without a fault, perhaps at other times.
        - *Another way*: other prompts or transfers, but the same end, and if that is a connection,
          the same destination.
        - *Another end*: the [cause](rules.md) is told, or it is `connected` elsewhere.

        The first four columns: the fault strikes at one moment. The others: in a whole call
        wherever it can.

        | fault | moments | nothing | another way | another end | calls | nothing | another way \
        | another end |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """.formatted(calls, scenarios, left, LONGEST)
        + lines(row -> row.each.columns() + " | " + row.all.columns())
        + """

        ## In each scenario of the sample company

        At how many moments each fault strikes; for how many of them callers come to the same end
        another way (~), or to another end (!).

        """
        + IntStream.range(0, sample.size())
            .mapToObj(i -> (i + 1) + ". " + name(sample.get(i)) + "\n")
            .collect(Collectors.joining())
        + "\n| fault |" + numbers() + "\n| --- |" + " --- |".repeat(sample.size()) + "\n"
        + lines(row -> sample.stream()
            .map(file -> row.sample.getOrDefault(file, new Tally()))
            .map(tally -> tally.count() == 0 ? "" : tally.cell())
            .collect(Collectors.joining(" | ")))
        + ELSEWHERE;
  }

  private String lines(Function<Row, String> columns) {
    return rows.entrySet().stream()
        .map(row -> List.of(row.getKey().sentence(), columns.apply(row.getValue())))
        .map(cells -> "| " + String.join(" | ", cells) + " |\n")
        .collect(Collectors.joining());
  }

  private String numbers() {
    return IntStream.rangeClosed(1, sample.size())
        .mapToObj(number -> " " + number + " |")
        .collect(Collectors.joining());
  }

  private static String name(Path file) {
    return file.getFileName()
        .toString()
        .replaceFirst("^\\d+-", "")
        .replace(".scenario", "")
        .replace('-', ' ');
  }

  static List<String> testsElsewhere() {
    return Pattern.compile("`(\\w+)`")
        .matcher(ELSEWHERE)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
