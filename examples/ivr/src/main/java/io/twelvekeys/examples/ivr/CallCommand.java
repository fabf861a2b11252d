package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.testkit.VirtualCall;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ivr call}: a person at the keyboard calls a menu. */
@Command(
    name = "call",
    description = {
      "You are the caller. The keys 0 to 9, * and # are those of the telephone; h, or the end of"
          + " the input, hangs up. Where there is a sound device the prompts are heard. Every"
          + " transfer is connected at once. At the end of the call its trace is printed.",
      "",
      "What is piped in is pressed as a person would: the first key after a second, those of one"
          + " line 0.2 s apart, those of the next line, or after a comma, after a second. At the"
          + " end of the input the caller hears the menu out and hangs up. For example:",
      "",
      "  printf '2\\n1\\n3\\n' | ivr call company.properties 6000",
      ""
    })
final class CallCommand implements Callable<Integer> {
  private static final double FASTEST = 1_000_000;

  @Spec
  private @Nullable CommandSpec spec;

  @ParentCommand
  private @Nullable IvrCommand ivr;

  @Parameters(paramLabel = "FILE", description = "The menus: a definitions file.")
  private Path file = Path.of("");

  @Parameters(paramLabel = "EXTENSION", description = "What you dial.")
  private String extension = "";

  @Option(
      names = "--prompts",
      paramLabel = "DIR",
      description =
          "The folder of the audio files; else the folder prompts beside FILE. Where there"
              + " is neither, each file lasts a second.")
  private @Nullable Path prompts;

  @Option(
      names = "--server",
      paramLabel = "NAME",
      description = "The PBX server on which the call arrives; else servers are not considered.")
  private Optional<String> server = Optional.empty();

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Lets time pass N times as fast, up to a million.")
  private double speed;

  @Option(
      names = "--stay",
      description = "At the end of the input the caller stays on the line, silent, until the menus"
          + " end the call.")
  private boolean stay;

  @Override
  public Integer call() throws Exception {
    if (!(speed > 0 && speed <= FASTEST)) {
      throw new UnusableArgument("--speed must be more than 0 and at most a million: " + speed);
    }
    IvrCatalog catalog = MenusFile.menus(file);
    String customer = catalog.customers().iterator().next();
    requireAnswer(catalog, customer);
    PromptLengths lengths = PromptLengths.find(catalog, file, prompts, Streams.err(spec));
    PrintWriter out = Streams.out(spec);
    VirtualCall call = new VirtualCall(catalog, customer, server, lengths.script());
    Surroundings around = IvrCommand.surroundings(ivr);
    Keyboard keyboard = new Keyboard();
    around.reader().execute(() -> keyboard.read(around.in()));
    Typist caller = new Typist(keyboard, manner(around), Streams.err(spec));
    CallScreen screen = new CallScreen(out, call, new StatusLine(lengths), around.screen());
    Optional<Loudspeaker> speaker = speaker(around, call);
    new LiveCall(call, caller, screen, speaker, around.pace().apply(speed), keyboard)
        .run(extension);
    out.println();
    out.print(call.trace().map(Trace::text).orElse(""));
    return 0;
  }

  private void requireAnswer(IvrCatalog catalog, String customer) throws UnusableArgument {
    Optional<Ivr> answering = server.isPresent()
        ? catalog.find(customer, extension, server.get())
        : catalog.find(customer, extension);
    if (answering.isEmpty()) {
      String where = server.map(name -> " on the server " + name).orElse("");
      throw new UnusableArgument("no menu answers " + extension + where + "; there are "
          + catalog.ivrs().stream()
              .filter(menu -> server.isEmpty() || menu.isServedBy(server.get()))
              .map(menu -> menu.extension() + " (" + menu.name() + ")")
              .collect(Collectors.joining(", ")));
    }
  }

  /** Sound cannot be hurried: it is heard where time passes as on the wall. */
  private Optional<Loudspeaker> speaker(Surroundings around, VirtualCall call) {
    Optional<Path> folder = PromptLengths.folder(file, prompts).filter(unused -> speed == 1);
    Optional<Loudspeaker> speaker = folder
        .flatMap(where -> around.speaker().apply(Loudspeaker.sounds(new PromptFiles(where))))
        .map(media -> new Loudspeaker(call, media));
    if (around.keyboard() && folder.isPresent() && speaker.isEmpty()) {
      Streams.err(spec)
          .println("the prompts are shown only: there is no sound device, or another"
              + " program holds it");
    }
    return speaker;
  }

  private Typist.Manner manner(Surroundings around) {
    if (stay) {
      return Typist.Manner.AND_STAYS;
    }
    return around.keyboard() ? Typist.Manner.AT_ONCE : Typist.Manner.AS_A_PERSON;
  }
}
