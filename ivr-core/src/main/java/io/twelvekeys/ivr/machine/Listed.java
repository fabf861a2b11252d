package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a list of what a step commands; it knows what plays and where the router works. */
final class Listed implements CallControl {
  private final List<Command> commands = new ArrayList<>(2);
  private @Nullable Prompt playing;
  private @Nullable Destination routing;

  /** @param before the call before the step */
  Listed(CallState before) {
    playing = before.playing().orElse(null);
    routing = before.routing().orElse(null);
  }

  List<Command> commands() {
    return Collections.unmodifiableList(commands);
  }

  @Override
  public void play(int token, Prompt prompt) {
    playing = prompt;
    commands.add(new Command.Play(token, prompt));
  }

  @Override
  public void stop() {
    commands.add(new Command.Stop(Objects.requireNonNull(playing)));
  }

  @Override
  public void route(int token, Destination destination) {
    routing = destination;
    commands.add(new Command.Route(token, destination));
  }

  @Override
  public void cancel() {
    commands.add(new Command.Cancel(Objects.requireNonNull(routing)));
  }

  @Override
  public void hangUp() {
    commands.add(new Command.HangUp());
  }
}
