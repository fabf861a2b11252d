package io.twelvekeys.ivr.definition;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.IvrDefinitionException;
import io.twelvekeys.ivr.IvrPrompts;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.Prompt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes what {@link DefinitionReader} reads; what has its default is left out. */
final class DefinitionWriter {
  private final List<Problem> problems = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  private DefinitionWriter() {}

  static void write(IvrCatalog catalog, Appendable out) throws IOException {
    if (catalog.customers().size() != 1) {
      throw new IvrDefinitionException(List.of(Problem.error(
          "customer",
          "the catalog has " + catalog.customers().size() + " customers, a file has one",
          "a file for each customer")));
    }
    write(catalog, catalog.customers().iterator().next(), out);
  }

  static void write(IvrCatalog catalog, String customer, Appendable out) throws IOException {
    DefinitionWriter writer = new DefinitionWriter();
    writer.writeAll(catalog, customer);
    if (!writer.problems.isEmpty()) {
      throw new IvrDefinitionException(writer.problems);
    }
    out.append(writer.out);
  }

  private void writeAll(IvrCatalog catalog, String customer) {
    List<Ivr> ivrs =
        catalog.ivrs().stream().filter(ivr -> ivr.customer().equals(customer)).toList();
    if (ivrs.isEmpty()) {
      problems.add(Problem.error(
          "ivr", "the customer " + Values.quoted(customer) + " has no IVR", "at least one"));
      return;
    }
    text("customer", customer);
    if (!catalog.servers(customer).isEmpty()) {
      put("servers", String.join(", ", catalog.servers(customer)));
    }
    limits(catalog.limits());
    ivrs.forEach(this::ivr);
  }

  private void limits(CallLimits limits) {
    CallLimits usual = CallLimits.DEFAULT;
    if (!limits.maxDuration().equals(usual.maxDuration())) {
      put("limit.max-duration", Values.text(limits.maxDuration()));
    }
    if (limits.maxMenus() != usual.maxMenus()) {
      put("limit.max-menus", String.valueOf(limits.maxMenus()));
    }
    if (limits.maxFailedTransfers() != usual.maxFailedTransfers()) {
      put("limit.max-failed-transfers", String.valueOf(limits.maxFailedTransfers()));
    }
    if (!limits.routeTimeout().equals(usual.routeTimeout())) {
      put("limit.route-timeout", Values.text(limits.routeTimeout()));
    }
  }

  private void ivr(Ivr ivr) {
    String prefix = "ivr." + ivr.id() + ".";
    if (ivr.secret()) {
      problems.add(Problem.error(
          "ivr." + ivr.id(), "no file can say that keys are secret", "to define it in Java"));
    }
    out.append('\n');
    text(prefix + "name", ivr.name());
    put(prefix + "extension", ivr.extension());
    if (!ivr.servers().isEmpty()) {
      put(prefix + "servers", String.join(", ", ivr.servers()));
    }
    prompts(prefix, ivr.prompts());
    ivr.keys().forEach((key, action) -> put(prefix + "key." + key.symbol(), action.text()));
    if (ivr.bargeIn() != BargeIn.YES) {
      put(prefix + "barge-in", ivr.bargeIn().text());
    }
    patience(prefix, ivr.patience());
    if (!ivr.directDial().patterns().isEmpty()) {
      put(prefix + "direct-dial", String.join(", ", ivr.directDial().patterns()));
    }
    fallback(prefix + "on.no-input", ivr.fallbacks().onNoInput());
    fallback(prefix + "on.no-match", ivr.fallbacks().onNoMatch());
    fallback(prefix + "on.transfer-failed", ivr.fallbacks().onTransferFailed());
  }

  private void prompts(String prefix, IvrPrompts prompts) {
    prompt(prefix + "greeting", prompts.greeting());
    prompts.shortGreeting().ifPresent(prompt -> prompt(prefix + "short-greeting", prompt));
    retries(prefix + "prompt.no-input", prompts.noInput());
    retries(prefix + "prompt.no-match", prompts.noMatch());
    prompts.transfer().ifPresent(prompt -> prompt(prefix + "prompt.transfer", prompt));
    prompts.transferFailed().ifPresent(prompt -> prompt(prefix + "prompt.transfer-failed", prompt));
    prompts.goodbye().ifPresent(prompt -> prompt(prefix + "prompt.goodbye", prompt));
  }

  private void retries(String key, List<Prompt> prompts) {
    for (int i = 0; i < prompts.size(); i++) {
      prompt(prompts.size() == 1 ? key : key + "." + (i + 1), prompts.get(i));
    }
  }

  private void prompt(String key, Prompt prompt) {
    List<String> names = new ArrayList<>();
    for (Prompt part : prompt.parts()) {
      if (part instanceof Prompt.AudioFile audio) {
        names.add(audio.name());
      } else {
        problems.add(Problem.error(
            key,
            "no file can say what this prompt is: " + Values.quoted(part.text()),
            "audio files, or to define it in Java"));
      }
    }
    put(key, String.join(", ", names));
  }

  private void patience(String prefix, Patience patience) {
    Patience usual = Patience.DEFAULT;
    if (!patience.firstKey().equals(usual.firstKey())) {
      put(prefix + "first-key-timeout", Values.text(patience.firstKey()));
    }
    if (!patience.interKey().equals(usual.interKey())) {
      put(prefix + "inter-key-timeout", Values.text(patience.interKey()));
    }
    if (!patience.ambiguity().equals(usual.ambiguity())) {
      put(prefix + "ambiguity-timeout", Values.text(patience.ambiguity()));
    }
    if (patience.attempts() != usual.attempts()) {
      put(prefix + "attempts", String.valueOf(patience.attempts()));
    }
  }

  private void fallback(String key, Action action) {
    if (action != Navigation.HANG_UP) {
      put(key, action.text());
    }
  }

  /** A text for people, which may hold anything but control characters. */
  private void text(String key, String value) {
    if (!value.equals(value.stripTrailing())) {
      problems.add(Problem.error(
          key,
          Values.quoted(value) + " ends in blanks, which a file cannot say",
          "the same without them"));
    }
    put(key, value);
  }

  private void put(String key, String value) {
    out.append(key).append(" = ");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' || (c == ' ' && i == 0)) {
        out.append('\\').append(c);
      } else if (Character.isSurrogate(c)) {
        out.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    out.append('\n');
  }
}
