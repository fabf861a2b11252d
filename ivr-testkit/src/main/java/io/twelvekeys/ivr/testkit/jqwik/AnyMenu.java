package io.twelvekeys.ivr.testkit.jqwik;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.IvrPrompts;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A menu before it is known how many there are. Actions that lead to menus count round, so that a
 * catalog stays whole when menus are taken away from it: that is why it shrinks well.
 */
record AnyMenu(
    String name,
    Set<String> servers,
    List<Binding> keys,
    IvrPrompts prompts,
    BargeIn bargeIn,
    Patience patience,
    DirectDial directDial,
    List<Lead> lastResorts) {
  /** Whose menus they are. */
  static final String CUSTOMER = "acme";

  private static final String[] SERVERS = {"pbx-1", "pbx-2", "pbx-3"};

  /** An action in one of so many menus. */
  private interface Lead extends Function<Integer, Action> {}

  /** What a key does; of two for one key the later one. */
  private record Binding(Key key, Lead lead) {}

  /** Menus with these prompts. */
  static Arbitrary<AnyMenu> menus(Arbitrary<Prompt> prompt) {
    return Combinators.combine(
            names(),
            Arbitraries.of(SERVERS).set().ofMaxSize(2),
            bindings().list().ofMaxSize(12),
            AnyPrompt.ofMenu(prompt),
            Arbitraries.of(BargeIn.class),
            anyPatience(),
            anyDirectDial(),
            leads().list().ofSize(3))
        .as(AnyMenu::new)
        .withoutEdgeCases();
  }

  /** One to so many menus that lead to each other, with servers and limits. */
  static Arbitrary<IvrCatalog> catalogs(int most) {
    return Combinators.combine(
            menus(AnyPrompt.audio()).list().ofMinSize(1).ofMaxSize(most),
            Arbitraries.of(false, true),
            limits())
        .as(AnyMenu::catalog)
        .withoutEdgeCases();
  }

  private static IvrCatalog catalog(List<AnyMenu> menus, boolean idleServer, CallLimits limits) {
    IvrCatalog.Builder catalog = IvrCatalog.builder().limits(limits);
    List<Ivr> built = new ArrayList<>();
    for (int i = 0; i < menus.size(); i++) {
      built.add(menus.get(i).builder(i, menus.size()).build());
    }
    if (idleServer || built.stream().anyMatch(ivr -> !ivr.servers().isEmpty())) {
      catalog.servers(CUSTOMER, SERVERS);
    }
    return catalog.addAll(built).build();
  }

  /** A menu on its own. */
  Ivr alone(boolean secret) {
    IvrBuilder builder = builder(0, 1);
    return secret && directDial.patterns().isEmpty() ? builder.secret().build() : builder.build();
  }

  private IvrBuilder builder(int index, int of) {
    IvrBuilder builder = Ivr.named(name)
        .customer(CUSTOMER)
        .extension(String.valueOf(6000 + index))
        .greeting(prompts.greeting())
        .id(id(index))
        .servers(servers.toArray(String[]::new))
        .noInputPrompts(prompts.noInput().toArray(Prompt[]::new))
        .noMatchPrompts(prompts.noMatch().toArray(Prompt[]::new))
        .bargeIn(bargeIn)
        .patience(patience)
        .directDial(directDial)
        .onNoInput(lastResorts.get(0).apply(of))
        .onNoMatch(lastResorts.get(1).apply(of))
        .onTransferFailed(lastResorts.get(2).apply(of));
    prompts.shortGreeting().ifPresent(builder::shortGreeting);
    prompts.transfer().ifPresent(builder::transferPrompt);
    prompts.transferFailed().ifPresent(builder::transferFailedPrompt);
    prompts.goodbye().ifPresent(builder::goodbyePrompt);
    Map<Key, Action> actions = new EnumMap<>(Key.class);
    keys.forEach(binding -> actions.put(binding.key, binding.lead.apply(of)));
    actions.forEach(builder::on);
    return builder;
  }

  private static String id(int index) {
    return "m" + (index + 1);
  }

  private static Arbitrary<Binding> bindings() {
    return Combinators.combine(Arbitraries.of(Key.class), leads()).as(Binding::new);
  }

  /** Hanging up is the simplest, then {@code extension:0}. */
  private static Arbitrary<Lead> leads() {
    List<Navigation> moves = List.of(Navigation.BACK, Navigation.TOP, Navigation.REPEAT);
    return Combinators.combine(
            Arbitraries.integers().between(0, 9),
            AnyAction.destinations(),
            Arbitraries.integers().between(0, 99))
        .as((choice, destination, number) -> {
          if (choice == 0) {
            return menus -> Navigation.HANG_UP;
          }
          if (choice <= 4) {
            return menus -> destination;
          }
          return choice <= 7
              ? menus -> Destination.ivr(id(number % menus))
              : menus -> moves.get(number % moves.size());
        });
  }

  /** Whatever people call menus: blanks before it, marks of file formats, other scripts. */
  private static Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars(" #!=:\\'\"éßäö\u4f60\u0660\ud83d\ude00\u00a0\u2028ab,;%$&~".toCharArray())
        .ofMaxLength(20)
        .map(start -> start.isEmpty() ? "Menu" : start + "x");
  }

  private static Arbitrary<DirectDial> anyDirectDial() {
    return Arbitraries.strings()
        .withChars("x0123456789".toCharArray())
        .ofMinLength(1)
        .ofMaxLength(Destination.Extension.LONGEST)
        .list()
        .uniqueElements()
        .ofMaxSize(3)
        .map(DirectDial::new);
  }

  private static Arbitrary<Patience> anyPatience() {
    Patience usual = Patience.DEFAULT;
    return Combinators.combine(
            lengths(1, 100_000, usual.firstKey()),
            lengths(1, 30_000, usual.interKey()),
            lengths(0, 20_000, usual.ambiguity()),
            Arbitraries.integers()
                .between(1, Patience.MOST_ATTEMPTS)
                .shrinkTowards(usual.attempts()))
        .as(Patience::new);
  }

  /** Tight enough for every call to end within an hour of its last event, as scenarios must. */
  private static Arbitrary<CallLimits> limits() {
    CallLimits usual = CallLimits.DEFAULT;
    return Combinators.combine(
            lengths(1, 1_200_000, usual.maxDuration()),
            Arbitraries.integers().between(1, 100).shrinkTowards(usual.maxMenus()),
            Arbitraries.integers().between(0, 5).shrinkTowards(usual.maxFailedTransfers()),
            lengths(1, 60_000, usual.routeTimeout()))
        .as(CallLimits::new);
  }

  private static Arbitrary<Duration> lengths(long least, long most, Duration usual) {
    return Arbitraries.longs()
        .between(least, most)
        .shrinkTowards(usual.toMillis())
        .map(Duration::ofMillis);
  }
}
