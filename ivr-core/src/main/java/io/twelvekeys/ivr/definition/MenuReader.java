package io.twelvekeys.ivr.definition;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrDefinitionException;
import io.twelvekeys.ivr.IvrPrompts;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.Prompt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the entries of one IVR. Where a field is missing or wrong, something harmless stands in for
 * it, so that the menu can still be looked at together with the others.
 */
final class MenuReader {
  /** An action that callers leave the menu by. */
  private static final Action SOMEWHERE = Destination.extension("0");

  private static final Prompt SOMETHING = Prompt.audio("stand-in.wav");

  private final MenuEntries menu;
  private final Surroundings around;
  private final Findings findings;
  private final List<Consumer<IvrBuilder>> steps = new ArrayList<>();
  private final List<Prompt> noInput = new ArrayList<>();
  private final List<Prompt> noMatch = new ArrayList<>();
  private String name = "stand-in";
  private String extension = "0";
  private Prompt greeting = SOMETHING;
  private Patience patience = Patience.DEFAULT;

  MenuReader(MenuEntries menu, Surroundings around) {
    this.menu = menu;
    this.around = around;
    this.findings = around.findings();
  }

  /** The menu as far as it can be read; empty if it has no id that a menu can have. */
  Optional<Ivr> read() {
    boolean named = checkId();
    menu.fields().forEach(this::take);
    readRetries(Fields.NO_INPUT, noInput);
    readRetries(Fields.NO_MATCH, noMatch);
    for (String field : Fields.REQUIRED) {
      if (!menu.fields().containsKey(field)) {
        String where = menu.where(field);
        findings.add(
            menu.position(),
            Problem.error(where, "the " + field + " is missing", "a line " + where + " = …"));
      }
    }
    if (menu.isMisspelt()) {
      steps.add(builder -> builder.directDial(DirectDial.of("0")));
    }
    try {
      return named ? Optional.of(built()) : Optional.empty();
    } catch (IvrDefinitionException wrong) {
      wrong.problems().forEach(problem -> findings.add(menu.position(), problem));
      return Optional.empty();
    }
  }

  private boolean checkId() {
    try {
      String unused = Values.id(menu.id());
      return true;
    } catch (InvalidValueException wrong) {
      findings.add(menu.position(), wrong.at(menu.where("")));
      return false;
    }
  }

  private Ivr built() {
    IvrBuilder builder = Ivr.named(name)
        .customer(around.customer())
        .extension(extension)
        .greeting(greeting)
        .id(menu.id())
        .patience(patience)
        .noInputPrompts(noInput.toArray(Prompt[]::new))
        .noMatchPrompts(noMatch.toArray(Prompt[]::new));
    steps.forEach(step -> step.accept(builder));
    return builder.build();
  }

  private void take(String field, Entry entry) {
    if (entry.readable()) {
      try {
        set(field, entry);
        return;
      } catch (InvalidValueException wrong) {
        findings.add(entry, wrong);
      }
    }
    if (field.equals("direct-dial") || field.equals("ambiguity-timeout")) {
      menu.misspelt();
    } else if (field.startsWith(Fields.KEY) || field.startsWith("on.")) {
      setAction(field, SOMEWHERE);
    }
  }

  private void set(String field, Entry entry) {
    String value = entry.value();
    switch (field) {
      case "name" -> name = Values.name(value);
      case "extension" -> setExtension(entry);
      case "greeting" -> greeting = audio(entry);
      case "servers" -> setServers(entry);
      case "short-greeting" -> add(audio(entry), IvrBuilder::shortGreeting);
      case "prompt.transfer" -> add(audio(entry), IvrBuilder::transferPrompt);
      case "prompt.transfer-failed" -> add(audio(entry), IvrBuilder::transferFailedPrompt);
      case "prompt.goodbye" -> add(audio(entry), IvrBuilder::goodbyePrompt);
      case "barge-in" -> setBargeIn(entry);
      case "first-key-timeout" -> patience = patience.withFirstKey(Values.duration(value));
      case "inter-key-timeout" -> patience = patience.withInterKey(Values.duration(value));
      case "ambiguity-timeout" -> patience = patience.withAmbiguity(Values.duration(value));
      case "attempts" -> patience = patience.withAttempts(Values.number(value));
      case "direct-dial" -> setDirectDial(entry);
      default -> {
        if (field.startsWith(Fields.KEY) || field.startsWith("on.")) {
          setAction(field, action(entry));
        } // the prompts of retries are read in their own order
      }
    }
  }

  private interface Setting {
    IvrBuilder set(IvrBuilder builder, Prompt prompt);
  }

  private void add(Prompt prompt, Setting setting) {
    steps.add(builder -> setting.set(builder, prompt));
  }

  private void setAction(String field, Action action) {
    steps.add(
        switch (field) {
          case "on.no-input" -> builder -> builder.onNoInput(action);
          case "on.no-match" -> builder -> builder.onNoMatch(action);
          case "on.transfer-failed" -> builder -> builder.onTransferFailed(action);
          default -> builder -> builder.on(Key.of(field.charAt(Fields.KEY.length())), action);
        });
  }

  private Action action(Entry entry) {
    Action action = Action.parse(entry.value());
    if (action instanceof Destination.SubMenu other && !around.ids().contains(other.ivr())) {
      findings.add(
          entry, around.guesses().unknown(entry.where(), "IVR", other.ivr(), around.ids()));
    }
    return action;
  }

  private void setExtension(Entry entry) {
    String digits = Destination.extension(entry.value()).digits();
    String owner = around.extensions().putIfAbsent(digits, menu.where(""));
    if (owner != null) {
      findings.error(
          entry,
          "the extension " + digits + " belongs to " + owner + " already",
          "one extension for each IVR");
    }
    extension = digits;
  }

  private void setServers(Entry entry) {
    around.servers().ifPresent(known -> {
      Set<String> named = new HashSet<>();
      boolean right = around.serversRight();
      for (String server : Values.list(entry.value())) {
        if (!known.contains(server)) {
          right = false;
          findings.add(entry, around.guesses().unknown(entry.where(), "server", server, known));
        } else if (!named.add(server)) {
          findings.error(entry, "the server " + server + " stands twice", "each server once");
        }
      }
      if (right) {
        steps.add(builder -> builder.servers(named.toArray(String[]::new)));
      }
    });
  }

  private void setBargeIn(Entry entry) {
    for (BargeIn choice : BargeIn.values()) {
      if (choice.text().equals(entry.value())) {
        steps.add(builder -> builder.bargeIn(choice));
        return;
      }
    }
    List<String> known = Arrays.stream(BargeIn.values()).map(BargeIn::text).toList();
    findings.add(entry, Problem.unknown(entry.where(), "barge-in", entry.value(), known));
  }

  private void setDirectDial(Entry entry) {
    List<String> patterns = new ArrayList<>();
    for (String pattern : Values.list(entry.value())) {
      try {
        patterns.addAll(DirectDial.of(pattern).patterns());
      } catch (InvalidValueException wrong) {
        findings.add(entry, wrong);
        menu.misspelt();
      }
    }
    DirectDial dial = new DirectDial(patterns);
    steps.add(builder -> builder.directDial(dial));
  }

  private void readRetries(String prefix, List<Prompt> prompts) {
    boolean gap = false;
    for (int i = 1; i <= IvrPrompts.MOST_RETRIES; i++) {
      Entry entry = menu.fields().get(prefix + i);
      if (entry == null) {
        gap = true;
        continue;
      }
      if (gap) {
        findings.error(
            entry,
            "there is no " + prefix + (i - 1) + " before it",
            "numbers from 1 on without a gap");
        gap = false;
      }
      if (entry.readable()) {
        try {
          prompts.add(audio(entry));
        } catch (InvalidValueException wrong) {
          findings.add(entry, wrong);
        }
      }
    }
  }

  private Prompt audio(Entry entry) {
    List<Prompt> parts = new ArrayList<>();
    for (String name : Values.list(entry.value())) {
      try {
        Prompt.AudioFile audio = Prompt.audio(name);
        if (!around.isThere(audio)) {
          findings.error(
              entry,
              "the audio file " + Values.quoted(name) + " is not in the folder of prompts",
              "the name of a file there; links must not lead out of the folder");
        }
        parts.add(audio);
      } catch (InvalidValueException wrong) {
        findings.add(entry, wrong);
      }
    }
    if (parts.size() > IvrPrompts.MOST_PARTS) {
      throw new InvalidValueException(
          parts.size() + " audio files in a row", "at most " + IvrPrompts.MOST_PARTS);
    }
    return parts.isEmpty() ? SOMETHING : Prompt.sequence(parts);
  }
}
