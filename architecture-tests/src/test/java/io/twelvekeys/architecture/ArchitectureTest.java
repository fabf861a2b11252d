package io.twelvekeys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published modules keep the rules. */
class ArchitectureTest {
  private static final String IVR = "io.twelvekeys.ivr";

  private static final JavaClasses PUBLISHED = Repository.publishedClasses();

  private static final String[] EVERYWHERE = {
    "java..", "org.slf4j", "org.jspecify.annotations", "io.twelvekeys.ivr.."
  };

  @Test
  void classesOfEveryPublishedModuleAreRead() {
    assertThat(PUBLISHED).isNotEmpty();
  }

  @Test
  void machineIsPure() {
    List<ArchRule> rules = PureCode.rules(IVR + ".machine", IVR);
    rules.forEach(rule -> rule.check(PUBLISHED));
  }

  @Test
  void machineDoesNotKnowItsShell() {
    CodeRules.dependsOnlyOn(
            IVR + ".machine",
            "java..",
            "org.jspecify.annotations",
            IVR,
            IVR + ".port",
            IVR + ".machine..")
        .check(PUBLISHED);
  }

  @Test
  void packagesFormNoCycle() {
    CodeRules.noCycles(IVR).check(PUBLISHED);
  }

  @Test
  void machineEngineAndDefinitionNeedTheJdkAndSlf4jAlone() {
    for (String part : List.of("port", "machine", "engine", "definition")) {
      CodeRules.dependsOnlyOn(IVR + "." + part, EVERYWHERE).check(PUBLISHED);
    }
  }

  @Test
  void audioNeedsTheJdksSoundAlone() {
    CodeRules.dependsOnlyOn(
            IVR + ".audio",
            "java..",
            "javax.sound.sampled..",
            "org.jspecify.annotations",
            "io.twelvekeys.ivr..")
        .check(PUBLISHED);
  }

  @Test
  void allOfItNeedsNothingElseButJunitAndJqwikInTheTestkit() {
    CodeRules.dependsOnlyOn(
            IVR,
            "java..",
            "javax.sound.sampled..",
            "org.slf4j..",
            "org.jspecify.annotations",
            "io.twelvekeys.ivr..",
            "org.junit.jupiter..",
            "org.opentest4j..",
            "net.jqwik.api..")
        .check(PUBLISHED);
  }

  @Test
  void nothingDependsOnTheDefaultLocale() {
    CodeRules.noDefaultLocale(IVR).check(PUBLISHED);
  }

  @Test
  void everyPackageIsNullMarked() {
    CodeRules.nullMarked(IVR).check(PUBLISHED);
  }
}
