package io.twelvekeys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.twelvekeys.architecture.planted.machine.Impure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of {@link ArchitectureTest} fails on code that breaks it. */
class PlantedViolationsTest {
  private static final String PLANTED = "io.twelvekeys.architecture.planted";

  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED);

  private static final List<String> IMPURITIES = complaints(PureCode.rules(PLANTED + ".machine"));

  /** Each method of {@link Impure} is one way to stop being pure. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "clock",
        "now",
        "nanoTime",
        "currentTimeMillis",
        "environment",
        "thread",
        "concurrent",
        "inputStream",
        "file",
        "logger",
        "random",
        "mathRandom",
        "regex",
        "waits",
        "locks",
        "zone",
        "charset",
        "remembered"
      })
  void impureMemberIsFound(String member) {
    assertThat(IMPURITIES)
        .anyMatch(complaint -> complaint.contains(Impure.class.getName() + "." + member));
  }

  @Test
  void pureMembersAreLeftAlone() {
    assertThat(IMPURITIES)
        .noneMatch(complaint -> complaint.contains(Impure.class.getName() + ".pure"));
  }

  @Test
  void cycleIsFound() {
    assertThat(complaints(CodeRules.noCycles(PLANTED + ".cycle")))
        .anyMatch(complaint -> complaint.contains("Cycle detected"));
  }

  @Test
  void foreignLibraryIsFound() {
    assertThat(complaints(CodeRules.dependsOnlyOn(PLANTED, "java..", "io.twelvekeys..")))
        .anyMatch(complaint -> complaint.contains("org.slf4j.Logger"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"printed", "formatted", "capitals", "locale"})
  void defaultLocaleIsFound(String member) {
    assertThat(complaints(CodeRules.noDefaultLocale(PLANTED)))
        .anyMatch(complaint -> complaint.contains("LocaleDependent." + member));
  }

  @Test
  void namedLocaleIsLeftAlone() {
    assertThat(complaints(CodeRules.noDefaultLocale(PLANTED)))
        .noneMatch(complaint -> complaint.contains("LocaleDependent.named"));
  }

  @Test
  void packageWithoutNullMarkedIsFound() {
    assertThat(complaints(CodeRules.nullMarked(PLANTED)))
        .anyMatch(complaint -> complaint.contains(PLANTED + ".machine has no package-info"));
  }

  private static List<String> complaints(ArchRule rule) {
    return rule.evaluate(CLASSES).getFailureReport().getDetails();
  }

  private static List<String> complaints(List<ArchRule> rules) {
    return rules.stream().flatMap(rule -> complaints(rule).stream()).toList();
  }
}
