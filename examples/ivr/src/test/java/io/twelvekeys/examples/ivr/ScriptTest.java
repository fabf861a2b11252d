package io.twelvekeys.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ivr} as a process, from a folder with a blank in its name. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ScriptTest {
  private static final Path SCRIPT = Path.of("ivr").toAbsolutePath();

  private static final String SAMPLE =
      SCRIPT.resolveSibling("sample/company.properties").toString();

  @TempDir
  private Path temporary;

  @Test
  void aFileIsRelativeToTheFolderOfTheCallerWhateverTheLocale() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("a folder"));
    Path user = executable(temporary.resolve("user"), """
        #!/bin/bash
        cp "$1/sample/company.properties" grüße.properties
        LC_ALL=C "$1/ivr" check grüße.properties && LC_ALL=C "$1/ivr" check ärger.properties
        """);
    Ran ran = finished(start(user, folder, Map.of(), "", SCRIPT.getParent().toString()));
    assertThat(ran.out()).startsWith("larkfield: 7 menus, ");
    assertThat(ran.err()).isEqualTo("ivr check: ärger.properties: there is no such file\n");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void aCallIsMadeWithWhatIsPipedIn() throws Exception {
    Ran ran = finished(
        start(SCRIPT, temporary, Map.of(), "2\n1\n3\n", "call", SAMPLE, "6000", "--speed", "1000"));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("\n3.000 key 3\n", "\n4.766 route group:workshop\n4.766 end connected\n");
  }

  @Test
  void theLocaleOfTheUserChangesNothing() throws Exception {
    Ran ran = finished(start(
        SCRIPT,
        temporary,
        Map.of("JDK_JAVA_OPTIONS", "-Duser.language=ar"),
        "2\n",
        "call",
        SAMPLE,
        "6000",
        "--speed",
        "100000"));
    assertThat(ran.out()).contains("[##----------------------------] 1.0 of 12.7 s\n");
  }

  @Test
  void whoComesTogetherBuildsOnceAndWhoComesLaterNotAtAll() throws Exception {
    Path script = checkout(GOOD_BUILD);
    List<Started> together = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      together.add(start(script, temporary, environment(), "", "a b", "*"));
    }
    for (Started process : together) {
      assertThat(finished(process)).isEqualTo(new Ran(0, "[a b][*]\n", ""));
    }
    assertThat(builds()).containsExactly("built");
    assertThat(finished(start(script, temporary, environment(), "", "again")).out())
        .isEqualTo("[again]\n");
    assertThat(builds()).hasSize(1);
  }

  @Test
  void whatIsNewerThanItsBuildIsBuilt() throws Exception {
    Path script = checkout(GOOD_BUILD);
    assertThat(finished(start(script, temporary, environment(), "")).status()).isZero();
    Path root = script.getParent().getParent().getParent();
    for (String source : List.of("ivr-core/src/main/A.java", "ivr-api/pom.xml", "pom.xml")) {
      int before = builds().size();
      Files.writeString(root.resolve(source), "changed");
      assertThat(finished(start(script, temporary, environment(), "")).status()).isZero();
      assertThat(builds()).as(source).hasSize(before + 1);
    }
    int before = builds().size();
    Files.delete(root.resolve("ivr-audio/target/classes/module-info.class"));
    assertThat(finished(start(script, temporary, environment(), "")).status()).isZero();
    assertThat(builds()).hasSize(before + 1);
  }

  @Test
  void aBuildThatFailsIsToldOnStandardError() throws Exception {
    Path script = checkout("#!/bin/bash\necho 'A.java: error'; echo more >&2; exit 1\n");
    Ran ran = finished(start(script, temporary, environment(), "", "check"));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("A.java: error\nmore\nivr: the build failed, see above");
  }

  @Test
  void aWrongJavaHomeIsTold() throws Exception {
    Path script = checkout(GOOD_BUILD);
    Ran ran = finished(start(script, temporary, Map.of("JAVA_HOME", "/none"), "", "check"));
    assertThat(ran).isEqualTo(new Ran(2, "", "ivr: JAVA_HOME is /none, which holds no bin/java\n"));
  }

  /** What the script needs of Maven; two at once would trample on each other. */
  private static final String GOOD_BUILD = """
      #!/bin/bash
      cd "${0%/*}/.."
      mkdir trampled || exit 1
      echo built >>builds
      for module in ivr-{api,core,audio,testkit} examples/{host,sip,asterisk,ivr}; do
        mkdir -p "a checkout/$module/target/classes"
        touch "a checkout/$module/target/classes/module-info.class"
      done
      echo "$PWD/builds" >"a checkout/examples/ivr/target/ivr.classpath"
      rmdir trampled
      """;

  /** A checkout with this script, whose {@code mvn} and {@code java} are made for the test. */
  private Path checkout(String maven) throws IOException {
    Path root = temporary.resolve("a checkout");
    for (String module : List.of(
        "ivr-api",
        "ivr-core",
        "ivr-audio",
        "ivr-testkit",
        "examples/host",
        "examples/sip",
        "examples/asterisk",
        "examples/ivr")) {
      Files.createDirectories(root.resolve(module).resolve("src/main"));
      Files.createFile(root.resolve(module).resolve("pom.xml"));
    }
    Files.createFile(root.resolve("pom.xml"));
    Files.createFile(root.resolve("examples/pom.xml"));
    executable(temporary.resolve("bin/mvn"), maven);
    executable(temporary.resolve("bin/java"), """
        #!/bin/bash
        while [ "$1" != io.twelvekeys.examples.ivr.IvrCommand ]; do shift; done
        shift
        printf '[%s]' "$@"
        echo
        """);
    return executable(root.resolve("examples/ivr/ivr"), Files.readString(SCRIPT));
  }

  private static Path executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private Map<String, String> environment() {
    String path = temporary.resolve("bin") + File.pathSeparator + System.getenv("PATH");
    return Map.of("JAVA_HOME", temporary.toString(), "PATH", path);
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(temporary.resolve("builds"));
  }

  /** A process and the files that it writes to. */
  private record Started(Process process, Path out, Path err) {}

  private Started start(
      Path script, Path folder, Map<String, String> environment, String piped, String... words)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(words));
    Path in = Files.writeString(Files.createTempFile(temporary, "in", ""), piped);
    Path out = Files.createTempFile(temporary, "out", "");
    Path err = Files.createTempFile(temporary, "err", "");
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectInput(in.toFile())
        .redirectOutput(out.toFile())
        .redirectError(err.toFile());
    Map<String, String> given = builder.environment();
    given.keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
    given.put("JAVA_HOME", System.getProperty("java.home"));
    given.putAll(environment);
    return new Started(builder.start(), out, err);
  }

  private static Ran finished(Started started) throws Exception {
    if (!started.process().waitFor(5, TimeUnit.MINUTES)) {
      started.process().destroyForcibly();
    }
    return new Ran(
        started.process().waitFor(),
        Files.readString(started.out()),
        Files.readString(started.err()));
  }
}
