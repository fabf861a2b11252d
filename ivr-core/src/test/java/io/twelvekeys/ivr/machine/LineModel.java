package io.twelvekeys.ivr.machine;

import static io.twelvekeys.ivr.machine.Violation.must;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptEnded.How;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What plays and what is being routed, by the facts; the commands must say the same. */
@SuppressWarnings("ReferenceEquality") // rule S8 asks for the very object
final class LineModel {
  private int lastToken;
  private int playing;
  private int routing;
  private int started;
  private int ended;
  private @Nullable Prompt prompt;
  private @Nullable Destination destination;
  private @Nullable RouteOutcome cancelled;
  private @Nullable RouteOutcome outcome;
  private Iterator<Command> commands = List.<Command>of().iterator();
  private @Nullable Event event;

  void open(@Nullable Event happened, List<Command> commanded) {
    event = happened;
    commands = commanded.iterator();
    cancelled = null;
    outcome = null;
  }

  void hear(CallFact fact, Ivr menu) {
    if (fact instanceof CallFact.PromptStarted play) {
      play(play, menu);
    } else if (fact instanceof CallFact.PromptEnded end) {
      promptEnded(end);
    } else if (fact instanceof CallFact.TransferStarted route) {
      route(route, menu);
    } else if (fact instanceof CallFact.TransferCancelled cancel) {
      must(routing != 0 && cancel.token() == routing, "S6", "a route is cancelled that is not");
      must(
          next() instanceof Command.Cancel command && command.destination() == destination,
          "S6",
          "a route is said to be cancelled, and is not");
      cancelled = RouteOutcome.Failure.NO_ANSWER;
      routing = 0;
    } else if (fact instanceof CallFact.TransferEnded end) {
      transferEnded(end);
    }
  }

  private void play(CallFact.PromptStarted play, Ivr menu) {
    must(play.token() > lastToken, "S2", "a token is used twice");
    must(playing == 0, "S4", "two prompts play");
    must(routing == 0, "S6", "a prompt plays while the router works");
    must(isOf(menu, play.prompt()), "S8", "a prompt plays that is none of this menu");
    must(
        next() instanceof Command.Play command
            && command.token() == play.token()
            && command.prompt() == play.prompt(),
        "S15",
        "a prompt is said to play, and does not");
    lastToken = play.token();
    playing = lastToken;
    prompt = play.prompt();
    started++;
  }

  private void promptEnded(CallFact.PromptEnded end) {
    must(playing != 0 && end.token() == playing, "S4", "a prompt ends that does not play");
    if (end.how() == How.STOPPED) {
      must(
          next() instanceof Command.Stop command && command.prompt() == prompt,
          "S4",
          "a prompt is said to be stopped, and is not");
    } else {
      boolean said = end.how() == How.PLAYED
          ? event instanceof Event.PromptPlayed played && played.token() == playing
          : event instanceof Event.PromptFailed failed && failed.token() == playing;
      must(said, "S3", "a prompt ends that nobody said had ended");
    }
    ended++;
    playing = 0;
  }

  private void route(CallFact.TransferStarted route, Ivr menu) {
    must(route.token() > lastToken, "S2", "a token is used twice");
    must(routing == 0, "S6", "two routes are under way");
    must(playing == 0, "S4", "a prompt plays into a route");
    must(isOf(menu, route.destination()), "S8", "a destination is routed that nobody declared");
    Command next = next();
    must(
        next instanceof Command.Route command
            && command.token() == route.token()
            && isOf(menu, command.destination())
            && command.destination().equals(route.destination()),
        "S8",
        "another destination is routed than is said");
    lastToken = route.token();
    routing = lastToken;
    destination = next instanceof Command.Route command ? command.destination() : null;
    outcome = null;
  }

  private void transferEnded(CallFact.TransferEnded end) {
    if (cancelled == null) {
      must(routing != 0 && end.token() == routing, "S6", "a route ends that is not");
      boolean said = event instanceof Event.Routed routed
          && routed.token() == routing
          && routed.outcome() == end.outcome();
      must(said, "S3", "a route ends in a way that nobody said");
    } else {
      must(end.outcome() == cancelled, "S14", "a cancelled route has another outcome");
    }
    outcome = end.outcome();
    cancelled = null;
    routing = 0;
  }

  /** The last command of a call that the library ends. */
  void close(CallState state, Optional<EndCause> cause) {
    boolean hangsUp = cause.isPresent()
        && cause.get() != EndCause.CONNECTED
        && cause.get() != EndCause.CALLER_HUNG_UP;
    if (hangsUp) {
      must(next() instanceof Command.HangUp, "S1", "a call ends, and the line stays open");
    }
    must(!commands.hasNext(), "S15", "something is commanded that no fact tells");
    if (cause.isPresent()) {
      must(playing == 0, "L4", "a prompt plays after the end");
      must(routing == 0, "L4", "a route is under way after the end");
      must(
          (cause.get() == EndCause.CONNECTED) == (outcome == RouteOutcome.Success.CONNECTED),
          "S14",
          "a call is connected without a route, or ends otherwise with one");
      must(
          cause.get() != EndCause.CALLER_HUNG_UP || event instanceof Event.HungUp,
          "S14",
          "a caller has hung up who has not");
    }
    must(started == ended + (playing == 0 ? 0 : 1), "S15", "a prompt is lost");
    must(state.liveToken() == Math.max(playing, routing), "S3", "the live token is another one");
  }

  private @Nullable Command next() {
    return commands.hasNext() ? commands.next() : null;
  }

  private static boolean isOf(Ivr menu, Prompt prompt) {
    List<Prompt> parts = prompt.parts();
    Prompt last = parts.get(parts.size() - 1);
    if (parts.size() > 1) {
      return last == menu.prompts().again();
    }
    return last == menu.prompts().greeting()
        || last == menu.prompts().again()
        || last == menu.prompts().transfer().orElse(null)
        || last == menu.prompts().goodbye().orElse(null);
  }

  private static boolean isOf(Ivr menu, Destination destination) {
    for (Action action : menu.keys().values()) {
      if (action == destination) {
        return true;
      }
    }
    return Stream.of(
                menu.fallbacks().onNoInput(),
                menu.fallbacks().onNoMatch(),
                menu.fallbacks().onTransferFailed())
            .anyMatch(action -> action == destination)
        || (destination instanceof Destination.Extension extension
            && menu.directDial().patterns().stream()
                .anyMatch(pattern -> fits(pattern, extension.digits())));
  }

  private static boolean fits(String pattern, String digits) {
    if (pattern.length() != digits.length()) {
      return false;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (pattern.charAt(i) != 'x' && pattern.charAt(i) != digits.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
