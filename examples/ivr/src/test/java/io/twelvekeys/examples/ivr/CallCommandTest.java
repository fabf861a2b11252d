package io.twelvekeys.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.media.SoundSource;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The person at the keyboard is the caller; time is virtual, all else is as a user has it. */
class CallCommandTest {
  private static final String SAMPLE = "sample/company.properties";

  private static final String MENUS = """
      customer = acme
      servers = leeds, london
      ivr.main.name = Main
      ivr.main.extension = 6000
      ivr.main.greeting = welcome.wav
      ivr.main.prompt.no-match = sorry.wav
      ivr.main.key.1 = extension:201
      ivr.main.key.# = hangup
      ivr.main.direct-dial = 3xx
      ivr.leeds.name = Leeds
      ivr.leeds.extension = 6001
      ivr.leeds.greeting = leeds.wav
      ivr.leeds.servers = leeds
      ivr.leeds.key.1 = extension:201
      """;

  @TempDir
  private Path folder;

  @Test
  void aCallThroughThreeMenusOfTheSample() {
    Ran ran = Ran.piping("2\n1\n3\n", "call", SAMPLE, "6000");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).startsWith("""
        0.000 dial 6000
              in ivr:main (Main menu), visit 1
        0.000 play welcome.wav main-menu.wav
        1.000 key 2
              [##----------------------------] 1.0 of 12.7 s
        1.000 stop welcome.wav main-menu.wav
              in ivr:support (Support), visit 2
        1.000 play support-menu.wav
        2.000 key 1
        """).contains("""
        4.766 route group:workshop
        4.766 end connected

        twelvekeys-trace/1""").endsWith("""
        larkfield main
        1.000 key 2
        2.000 key 1
        3.000 key 3
        4.766 played 4
        4.766 routed 5 connected
        """);
  }

  @Test
  void aCallerWithoutAKeyHearsTheMenuOutAndHangsUp() throws IOException {
    assertThat(call("", "6000")).startsWith("""
        0.000 dial 6000
              in ivr:main (Main), visit 1
        0.000 play welcome.wav
              [##############################] 1.0 of 1.0 s
        1.000 played welcome.wav
              listening for 1 # 3xx, 10.0 s left
        1.000 hangup
        1.000 end caller-hung-up

        twelvekeys-trace/1""");
  }

  @Test
  void aCallerWhoStaysIsSilentUntilTheMenuEndsTheCall() throws IOException {
    assertThat(call("", "6000", "--stay"))
        .contains("      no-input 1 of 3\n11.000 play welcome.wav\n")
        .contains("      no-input 2 of 3\n22.000 play welcome.wav\n")
        .contains("\n33.000 hangup\n33.000 end no-input\n");
  }

  @Test
  void aWrongKeyIsToldAndTheMenuSpeaksAgain() throws IOException {
    assertThat(call("9\n\n1", "6000"))
        .contains("1.000 key 9\n")
        .contains("      swallowing, 1.0 s left\n      no-match 1 of 3\n2.000 play sorry.wav")
        .contains("\n3.000 key 1\n")
        .contains("3.000 route extension:201\n3.000 end connected\n");
  }

  @Test
  void keysOfALineAreDialledTogetherAndACommaWaits() throws IOException {
    assertThat(call("3,07\n", "6000"))
        .contains("1.000 key 3\n", "2.000 key 0\n", "2.200 key 7\n2.200 route extension:307\n")
        .contains("      collecting, 3.0 s left\n");
    assertThat(call("\n\n1", "6000")).contains("\n3.000 key 1\n");
  }

  @Test
  void hHangsUpWhateverPlays() throws IOException {
    assertThat(call("h1", "6000")).contains("\n1.000 hangup\n").contains("end caller-hung-up\n");
    assertThat(call("9\n,H", "6000"))
        .contains(
            "\n3.000 hangup\n", "\n3.000 stop sorry.wav welcome.wav\n3.000 end caller-hung-up\n");
  }

  @Test
  void whatIsNoKeyIsToldAndLeftOut() throws IOException {
    Ran ran = Ran.piping("x \r\n1", "call", menus(), "6000");
    assertThat(ran.status()).isZero();
    assertThat(ran.err())
        .isEqualTo("That is no key of a telephone: 0 to 9, * and #; h hangs up.\n");
    assertThat(ran.out()).contains("2.000 key 1\n").contains("end connected\n");
  }

  @Test
  void lettersOfATestSetAreKeysWithoutAMeaning() throws IOException {
    assertThat(call("a1", "6000")).contains("\n1.000 key A\n", "\n1.200 key 1\n");
  }

  @Test
  void atATerminalKeysArePressedAtOnceAndTheEndOfInputHangsUp() throws IOException {
    Pace typing = new Pace() {
      private int typed;

      @Override
      public void settle(Keyboard keyboard) {
        // nobody has typed before the call
      }

      @Override
      public long await(long instant, Keyboard keyboard) {
        String[] keys = {"9", "\n", "\u0004"};
        long[] at = {340, 2_500, 2_750};
        if (typed < at.length && instant >= at[typed]) {
          boolean unused = keyboard.type(keys[typed]);
          if (!unused) {
            keyboard.read(InputStream.nullInputStream());
          }
          return at[typed++];
        }
        return instant;
      }
    };
    Ran ran = Ran.in(
        new Surroundings(
            InputStream.nullInputStream(),
            true,
            true,
            work -> {},
            speed -> typing,
            sounds -> Optional.empty()),
        "call",
        menus(),
        "6000");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("\r\u001b[K      [#########---------------------] 0.3 of 1.0 s\r\u001b[K")
        .contains("0.340 key 9\n")
        .contains("\r\u001b[K      swallowing, 0.9 s left\r\u001b[K")
        .contains("1.340 play sorry.wav welcome.wav\n")
        .contains("2.750 hangup\n");
  }

  @Test
  void whereThereIsASoundDeviceThePromptsAreHeard() throws IOException {
    Path sample = Path.of("sample");
    List<String> device = new ArrayList<>();
    InputStream in = new ByteArrayInputStream("1".getBytes(StandardCharsets.UTF_8));
    Ran ran = Ran.in(
        new Surroundings(
            in,
            false,
            false,
            Runnable::run,
            speed -> Ran.VIRTUAL,
            sounds -> Optional.of(new Headphones(sounds, device))),
        "call",
        sample.resolve("company.properties"),
        "6000");
    assertThat(ran.status()).isZero();
    // 1 is pressed after a second: sales; at the end of the input the caller hears the menu out
    assertThat(device)
        .startsWith(
            "welcome.wav 8000 Hz", "main-menu.wav 8000 Hz", "stop", "sales-menu.wav 8000 Hz");
  }

  @Test
  void aPersonIsToldOnceThatThereIsNoSoundDevice() {
    Path menus = Path.of(SAMPLE);
    assertThat(atTheKeyboard(menus, "6000").err())
        .isEqualTo("the prompts are shown only: there is no sound device, or another program"
            + " holds it\n");
    assertThat(atTheKeyboard(menus, "6000", "--speed", "2").err()).isEmpty();
    assertThat(Ran.piping("", "call", menus, "6000").err()).isEmpty();
  }

  private static Ran atTheKeyboard(Path menus, String... arguments) {
    List<Object> all = new ArrayList<>(List.of("call", menus));
    all.addAll(List.of(arguments));
    return Ran.in(
        new Surroundings(
            InputStream.nullInputStream(),
            true,
            false,
            Runnable::run,
            speed -> Ran.VIRTUAL,
            sounds -> Optional.empty()),
        all.toArray());
  }

  /** What stands for a sound device: it tells what would be heard. */
  private record Headphones(SoundSource sounds, List<String> device) implements MediaPort {
    @Override
    public Playback play(Prompt prompt) {
      for (Prompt part : prompt.parts()) {
        try {
          Pcm sound = sounds.find((Prompt.AudioFile) part).orElseThrow();
          device.add(part.text() + " " + sound.rate() + " Hz");
        } catch (IOException unreadable) {
          return Playback.failed(unreadable);
        }
      }
      return Playback.of(new CompletableFuture<>(), () -> device.add("stop"));
    }

    @Override
    public void hangUp() {
      device.add("hangup");
    }
  }

  @Test
  void aFileOfTheFolderThatIsNoSoundFails() throws IOException {
    Path prompts = Files.createDirectory(folder.resolve("prompts"));
    Files.writeString(prompts.resolve("welcome.wav"), "no sound");
    Ran ran = Ran.piping("1", "call", menus(), "6000");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("0.000 failed welcome.wav\n      listening for 1 #");
    assertThat(ran.err().lines())
        .hasSize(3)
        .contains(
            "leeds.wav will fail: " + prompts.resolve("leeds.wav") + ": there is no such file")
        .anyMatch(line -> line.startsWith("welcome.wav will fail: "));
  }

  @Test
  void promptsMayBeElsewhere() throws IOException {
    Files.createDirectory(folder.resolve("prompts"));
    Path spoken = Files.createDirectory(folder.resolve("spoken"));
    for (String name : new String[] {"welcome", "sorry", "leeds"}) {
      Files.copy(Path.of("sample/prompts/goodbye.wav"), spoken.resolve(name + ".wav"));
    }
    Ran ran = Ran.piping("", "call", menus(), "6000", "--prompts", spoken);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("[##############################] 3.7 of 3.7 s\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "NaN", "1000001", "fast"})
  void speedIsMoreThanZero(String speed) throws IOException {
    Ran ran = Ran.piping("1", "call", menus(), "6000", "--speed", speed);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("--speed");
  }

  @Test
  void anExtensionThatNoMenuHasIsUnusable() throws IOException {
    Ran ran = Ran.piping("1", "call", menus(), "6999");
    assertThat(ran)
        .isEqualTo(new Ran(
            2, "", "ivr call: no menu answers 6999; there are 6000 (Main), 6001 (Leeds)\n"));
  }

  @Test
  void aServerAnswersItsOwnMenus() throws IOException {
    assertThat(Ran.piping("", "call", menus(), "6001", "--server", "leeds").status())
        .isZero();
    Ran ran = Ran.piping("", "call", menus(), "6001", "--server", "london");
    assertThat(ran)
        .isEqualTo(new Ran(
            2, "", "ivr call: no menu answers 6001 on the server london; there are 6000 (Main)\n"));
  }

  @Test
  void menusWithAProblemCannotBeCalled() throws IOException {
    Path file = folder.resolve("bad.properties");
    Files.writeString(file, MENUS + "ivr.main.key.2 = ivr:mian\n");
    Ran ran = Ran.piping("1", "call", file, "6000");
    assertThat(ran)
        .isEqualTo(new Ran(
            1,
            "",
            "ivr call: " + file
                + ": these menus cannot be used\n"
                + "problem ivr.main.key.2: there is no IVR 'mian'; did you mean 'main'?\n"));
  }

  private String call(String piped, Object... options) throws IOException {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "call";
    arguments[1] = menus();
    System.arraycopy(options, 0, arguments, 2, options.length);
    Ran ran = Ran.piping(piped, arguments);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    return ran.out();
  }

  private Path menus() throws IOException {
    return Files.writeString(folder.resolve("menus.properties"), MENUS);
  }
}
