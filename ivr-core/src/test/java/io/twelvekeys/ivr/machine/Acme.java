package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The menus of a small company, and one call in them, told event by event. */
final class Acme {
  static final CallInfo CALL = new CallInfo("7", "acme", "6000", Optional.of("pbx-1"));

  final Menus menus;
  final List<Trace.Timed> events = new ArrayList<>();
  Step step;
  long now;

  private Acme(IvrCatalog catalog, String dialled) {
    menus = Menus.of(catalog);
    step = Machine.begin(menus, catalog.ivr("acme", dialled).orElseThrow());
  }

  static Acme call(Ivr... ivrs) {
    return new Acme(IvrCatalog.of(ivrs), ivrs[0].id());
  }

  static Acme call(IvrCatalog catalog) {
    return new Acme(catalog, catalog.ivrs().get(0).id());
  }

  static IvrBuilder menu(String id) {
    int number = id.chars().sum();
    return Ivr.named(id).customer("acme").extension("" + number).greeting(id + ".wav");
  }

  /** Every feature: a main menu, one that queues, a secret one. */
  static IvrCatalog catalog() {
    return IvrCatalog.of(main().build(), queue().build(), pin().build());
  }

  static IvrBuilder main() {
    return menu("main")
        .shortGreeting("main-short.wav")
        .on(Key.ONE, Destination.extension("201"))
        .on(Key.TWO, Destination.ivr("queue"))
        .on(Key.THREE, Destination.ivr("pin"))
        .on(Key.NINE, Navigation.HANG_UP)
        .directDial(DirectDial.of("2xx", "30x"))
        .noInputPrompts(Prompt.audio("silent.wav"))
        .noMatchPrompts(Prompt.audio("wrong.wav"))
        .transferPrompt(Prompt.audio("moment.wav"))
        .transferFailedPrompt(Prompt.audio("sorry.wav"))
        .goodbyePrompt(Prompt.audio("bye.wav"));
  }

  static IvrBuilder queue() {
    return menu("queue")
        .shortGreeting("queue-short.wav")
        .bargeIn(BargeIn.QUEUE)
        .on(Key.ONE, Destination.group("sales"))
        .on(Key.STAR, Navigation.BACK)
        .directDial(DirectDial.of("2xx"));
  }

  static IvrBuilder pin() {
    return menu("pin")
        .bargeIn(BargeIn.QUEUE)
        .secret()
        .on(Key.ONE, Destination.ivr("main"))
        .on(Key.TWO, Destination.ivr("queue"))
        .on(Key.FOUR, Destination.application("vault"))
        .onNoMatch(Destination.ivr("queue"));
  }

  Acme at(long time) {
    now = time;
    return this;
  }

  Acme does(Event event) {
    events.add(new Trace.Timed(now, event));
    step = Machine.step(step.next(), now, event);
    return this;
  }

  Acme press(String symbols) {
    for (int i = 0; i < symbols.length(); i++) {
      does(new Event.Pressed(Key.of(symbols.charAt(i))));
    }
    return this;
  }

  /** What plays has ended. */
  Acme heard() {
    return does(new Event.PromptPlayed(state().liveToken()));
  }

  Acme wake() {
    now = state().deadline();
    return does(new Event.TimeUp());
  }

  CallState state() {
    return step.next();
  }

  CallSnapshot snapshot() {
    return CallSnapshot.of(CALL, state(), now);
  }

  List<String> commands() {
    return step.commands().stream().map(Command::text).toList();
  }

  /** Each fact of the last step with its rule. */
  List<String> facts() {
    return step.facts().stream().map(fact -> fact.rule() + " " + fact.text()).toList();
  }

  @Override
  public String toString() {
    return "a call that is " + state().doing();
  }

  <T extends CallFact> List<T> facts(Class<T> kind) {
    return step.facts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
