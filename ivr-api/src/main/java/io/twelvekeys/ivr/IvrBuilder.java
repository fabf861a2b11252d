package io.twelvekeys.ivr;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last stage of building an {@link Ivr}: name, customer, extension and greeting are there, the
 * rest has defaults. What is wrong with the menu is reported by {@link #build}, all at once; a
 * value that cannot be, such as {@code extension("x")} or the name of a file, is refused where it
 * is made. Not for use by several threads.
 */
public final class IvrBuilder {
  private final Opening opening;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Key, Action> keys = new EnumMap<>(Key.class);
  private final Set<String> servers = new TreeSet<>();
  private final Prompt greeting;
  private String id;
  private @Nullable Prompt shortGreeting;
  private List<Prompt> noInput = List.of();
  private List<Prompt> noMatch = List.of();
  private @Nullable Prompt transfer;
  private @Nullable Prompt transferFailed;
  private @Nullable Prompt goodbye;
  private BargeIn bargeIn = BargeIn.YES;
  private Patience patience = Patience.DEFAULT;
  private DirectDial directDial = DirectDial.OFF;
  private Fallbacks fallbacks = Fallbacks.DEFAULT;
  private boolean secret;

  private IvrBuilder(Opening opening, Prompt greeting) {
    this.opening = opening;
    this.greeting = greeting;
    this.id = slug(opening.name);
  }

  /** The stage at which the customer is missing. */
  public sealed interface NeedsCustomer permits Opening {
    /** Whose menu it is: 1 to 200 characters. */
    NeedsExtension customer(String customer);
  }

  /** The stage at which the extension is missing. */
  public sealed interface NeedsExtension permits Opening {
    /** What callers dial: 1 to 16 digits. */
    NeedsGreeting extension(String digits);
  }

  /** The stage at which the greeting is missing. */
  public sealed interface NeedsGreeting permits Opening {
    /** What callers hear: audio files, played in order. */
    default IvrBuilder greeting(String file, String... more) {
      return greeting(files(file, more));
    }

    /** What callers hear. */
    IvrBuilder greeting(Prompt prompt);
  }

  /** The stages before the last. */
  static final class Opening implements NeedsCustomer, NeedsExtension, NeedsGreeting {
    private final String name;
    private String customer = "";
    private String extension = "";

    Opening(String name) {
      this.name = name;
    }

    @Override
    public NeedsExtension customer(String customer) {
      this.customer = customer;
      return this;
    }

    @Override
    public NeedsGreeting extension(String digits) {
      this.extension = digits;
      return this;
    }

    @Override
    public IvrBuilder greeting(Prompt prompt) {
      return new IvrBuilder(this, prompt);
    }
  }

  /** What actions call the menu: letters, digits, {@code -} and {@code _}. */
  public IvrBuilder id(String word) {
    id = word;
    return this;
  }

  /** Binds a key. A key that is bound twice is a problem that {@link #build} reports. */
  public IvrBuilder on(Key key, Action action) {
    Action before = keys.put(requireNonNull(key, "key"), requireNonNull(action, "action"));
    if (before != null) {
      problems.add(Problem.error(
          where("key." + key.symbol()),
          "two actions on one key: " + before.text() + " and " + action.text(),
          "one action for each key"));
    }
    return this;
  }

  /** The PBX servers that answer the extension; none: every server. */
  public IvrBuilder servers(String... names) {
    servers.addAll(Arrays.asList(names));
    return this;
  }

  /** What every later visit and every retry plays instead of the greeting. */
  public IvrBuilder shortGreeting(String file, String... more) {
    return shortGreeting(files(file, more));
  }

  /** What every later visit and every retry plays instead of the greeting. */
  public IvrBuilder shortGreeting(Prompt prompt) {
    shortGreeting = prompt;
    return this;
  }

  /** What is said when no key came: the n-th at the n-th time, later the last. */
  public IvrBuilder noInputPrompts(Prompt... prompts) {
    noInput = List.of(prompts);
    return this;
  }

  /** What is said when a key is not bound: the n-th at the n-th time, later the last. */
  public IvrBuilder noMatchPrompts(Prompt... prompts) {
    noMatch = List.of(prompts);
    return this;
  }

  /** What is said before a transfer. */
  public IvrBuilder transferPrompt(Prompt prompt) {
    transfer = prompt;
    return this;
  }

  /** What is said when a transfer failed. */
  public IvrBuilder transferFailedPrompt(Prompt prompt) {
    transferFailed = prompt;
    return this;
  }

  /** What is said before the library hangs up. */
  public IvrBuilder goodbyePrompt(Prompt prompt) {
    goodbye = prompt;
    return this;
  }

  /** What keys do to prompts; the default is {@link BargeIn#YES}. */
  public IvrBuilder bargeIn(BargeIn choice) {
    bargeIn = choice;
    return this;
  }

  /** How long the menu waits and how often it asks; the default is {@link Patience#DEFAULT}. */
  public IvrBuilder patience(Patience choice) {
    patience = choice;
    return this;
  }

  /** Lets callers dial the extensions of these patterns; the default is none. */
  public IvrBuilder directDial(DirectDial choice) {
    directDial = choice;
    return this;
  }

  /** What happens after the last no-input; the default is to hang up. */
  public IvrBuilder onNoInput(Action action) {
    fallbacks = new Fallbacks(action, fallbacks.onNoMatch(), fallbacks.onTransferFailed());
    return this;
  }

  /** What happens after the last no-match; the default is to hang up. */
  public IvrBuilder onNoMatch(Action action) {
    fallbacks = new Fallbacks(fallbacks.onNoInput(), action, fallbacks.onTransferFailed());
    return this;
  }

  /** What happens after the last failed transfer; the default is to hang up. */
  public IvrBuilder onTransferFailed(Action action) {
    fallbacks = new Fallbacks(fallbacks.onNoInput(), fallbacks.onNoMatch(), action);
    return this;
  }

  /** Marks the keys typed in this menu as secret; it can then have no direct dial. */
  public IvrBuilder secret() {
    secret = true;
    return this;
  }

  /**
   * The menu.
   *
   * @throws IvrDefinitionException if anything is wrong with it, with all that is wrong
   */
  public Ivr build() {
    List<Problem> found = new ArrayList<>(problems);
    if (id.isEmpty()) {
      String name = Words.quoted(opening.name);
      found.add(Problem.error(
          "ivr", "no id can be made from the name " + name, "a name with letters a-z, or id(…)"));
    } else {
      check(found, "", () -> Words.word(id, "-_", "id of an IVR"));
    }
    check(found, "name", () -> Words.name(opening.name, "name of an IVR"));
    check(found, "customer", () -> Words.name(opening.customer, "customer"));
    check(found, "extension", () -> Destination.extension(opening.extension));
    for (String server : servers) {
      check(found, "servers", () -> Words.word(server, ".-_", "server"));
    }
    check(found, "prompt", this::prompts);
    if (secret && !directDial.patterns().isEmpty()) {
      found.add(Problem.error(
          where("direct-dial"),
          "a number that is dialled is routed and shown, but the keys of a secret menu are not",
          "no direct dial in a secret menu"));
    }
    if (!found.isEmpty()) {
      throw new IvrDefinitionException(found);
    }
    return new Ivr(new Ivr.Parts(
        id,
        opening.name,
        opening.customer,
        opening.extension,
        servers,
        prompts(),
        keys,
        bargeIn,
        patience,
        directDial,
        fallbacks,
        secret));
  }

  private IvrPrompts prompts() {
    return new IvrPrompts(
        greeting,
        Optional.ofNullable(shortGreeting),
        noInput,
        noMatch,
        Optional.ofNullable(transfer),
        Optional.ofNullable(transferFailed),
        Optional.ofNullable(goodbye));
  }

  private void check(List<Problem> found, String field, Supplier<Object> proof) {
    try {
      Object unused = proof.get();
    } catch (InvalidValueException wrong) {
      found.add(wrong.at(where(field)));
    }
  }

  private String where(String field) {
    String place =
        id.isEmpty() ? "ivr" : "ivr." + (Words.consistsOf(id, "-_") ? id : Words.quoted(id));
    return field.isEmpty() ? place : place + "." + field;
  }

  private static Prompt files(String file, String... more) {
    List<Prompt> parts = new ArrayList<>();
    parts.add(Prompt.audio(file));
    for (String next : more) {
      parts.add(Prompt.audio(next));
    }
    return Prompt.sequence(parts);
  }

  private static String slug(String name) {
    StringBuilder word = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean gap = word.isEmpty() || word.charAt(word.length() - 1) == '-';
      if (Words.isLetterOrDigit(c) || c == '_') {
        word.append(c);
      } else if (!gap) {
        word.append('-');
      }
    }
    int end = Math.min(word.length(), Words.LONGEST_WORD);
    return word.substring(0, end > 0 && word.charAt(end - 1) == '-' ? end - 1 : end);
  }
}
