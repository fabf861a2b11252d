package io.twelvekeys.examples.ivr;

import static io.twelvekeys.examples.ivr.CheckReport.counted;

import com.fasterxml.jackson.core.JsonGenerator;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.explore.Aftermath;
import io.twelvekeys.ivr.testkit.explore.AmbiguousWait;
import io.twelvekeys.ivr.testkit.explore.Exploration;
import io.twelvekeys.ivr.testkit.explore.Explorer;
import io.twelvekeys.ivr.testkit.explore.Finding;
import io.twelvekeys.ivr.testkit.explore.Trouble;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What was seen by going through all calls that the menus allow. */
record ExploredCalls(Exploration exploration) {
  /** Explores the calls to every extension, with prompts of these lengths. */
  static ExploredCalls of(IvrCatalog catalog, PromptLengths lengths) {
    return new ExploredCalls(Explorer.of(catalog)
        .lasting(prompt -> lengths.of(prompt.text()).orElse(Duration.ZERO))
        .explore());
  }

  /** Whether nothing was found that callers will not like. */
  boolean isSound() {
    return exploration.isComplete() && exploration.findings().isEmpty();
  }

  /** A line for each finding, then what was seen. */
  void writeText(PrintWriter out) {
    exploration.findings().forEach(finding -> out.println("finding " + finding));
    out.println("explored " + counted(exploration.states(), "state") + " and "
        + counted(exploration.transitions(), "transition")
        + (exploration.isComplete() ? "" : ", which are not all") + ": "
        + (exploration.everyCallEnds()
            ? "every call ends"
            : exploration.isComplete()
                ? "not every call ends but by a limit"
                : "it is not proved that every call ends"));
    List<String> unreachable = unreachableMenus();
    out.println("menus no caller can reach: "
        + (unreachable.isEmpty() ? "none" : String.join(", ", unreachable)));
    out.println("longest a silent caller stays: "
        + exploration
            .longestSilentStay()
            .map(stay -> seconds(stay) + " s")
            .orElse("until a limit of the call"));
  }

  /** Fields of the object that is being written. */
  void writeJson(JsonGenerator json) throws IOException {
    json.writeNumberField("states", exploration.states());
    json.writeNumberField("transitions", exploration.transitions());
    json.writeBooleanField("complete", exploration.isComplete());
    json.writeBooleanField("everyCallEnds", exploration.everyCallEnds());
    json.writeArrayFieldStart("unreachableMenus");
    for (String menu : unreachableMenus()) {
      json.writeString(menu);
    }
    json.writeEndArray();
    writeSeconds(json, exploration.longestSilentStay());
    json.writeArrayFieldStart("explored");
    for (Finding finding : exploration.findings()) {
      json.writeString(finding.toString());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("waits");
    for (AmbiguousWait wait : exploration.waits()) {
      json.writeString(wait.toString());
    }
    json.writeEndArray();
    writeTrouble(json, "everyTransferFails", Trouble.EVERY_TRANSFER_FAILS);
    writeTrouble(json, "everyPromptFails", Trouble.EVERY_PROMPT_FAILS);
  }

  /** What becomes of callers then: how calls end, what is lost, how long silence lasts. */
  private void writeTrouble(JsonGenerator json, String name, Trouble trouble) throws IOException {
    Aftermath aftermath = exploration.when(trouble);
    json.writeObjectFieldStart(name);
    json.writeArrayFieldStart("ends");
    for (EndCause cause : aftermath.ends()) {
      json.writeString(cause.text());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("lostDestinations");
    for (String destination : aftermath.lost()) {
      json.writeString(destination);
    }
    json.writeEndArray();
    writeSeconds(json, aftermath.longestSilentStay());
    json.writeEndObject();
  }

  private List<String> unreachableMenus() {
    return exploration.findings(Finding.Kind.UNREACHABLE_MENU).stream()
        .map(Finding::where)
        .toList();
  }

  private static void writeSeconds(JsonGenerator json, Optional<Duration> silence)
      throws IOException {
    json.writeFieldName("longestSilentSeconds");
    if (silence.isPresent()) {
      json.writeNumber(seconds(silence.get()));
    } else {
      json.writeNull();
    }
  }

  private static BigDecimal seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3);
  }
}
