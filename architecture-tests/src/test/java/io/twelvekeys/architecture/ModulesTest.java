package io.twelvekeys.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the module descriptors promise to those who use the library on the module path. */
class ModulesTest {
  private static final Map<String, Set<String>> MAY_REQUIRE = Map.of(
      "ivr-api", Set.of("java.base"),
      "ivr-core", Set.of("java.base", "io.twelvekeys.ivr.api", "org.slf4j"),
      "ivr-audio", Set.of("java.base", "io.twelvekeys.ivr.api", "java.desktop"),
      "ivr-testkit",
          Set.of("java.base", "io.twelvekeys.ivr.api", "io.twelvekeys.ivr.core", "org.slf4j"));

  static Stream<String> published() {
    return Repository.PUBLISHED.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("published")
  void moduleIsNamedAfterItsDirectory(String directory) {
    assertThat(Repository.descriptor(directory).name())
        .isEqualTo("io.twelvekeys." + directory.replace('-', '.'));
  }

  @ParameterizedTest
  @MethodSource("published")
  void internalPackagesAreNotExported(String directory) {
    assertThat(exportedInternals(Repository.descriptor(directory))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("published")
  void nothingIsOpenToReflection(String directory) {
    ModuleDescriptor descriptor = Repository.descriptor(directory);
    assertThat(descriptor.isOpen()).isFalse();
    assertThat(descriptor.opens()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("published")
  void onlyKnownModulesAreRequiredAtRunTime(String directory) {
    assertThat(requiredAtRunTime(Repository.descriptor(directory)))
        .isSubsetOf(MAY_REQUIRE.get(directory));
  }

  /** Java 17 does not start a module that provides a service of a module which is not there. */
  @ParameterizedTest
  @MethodSource("published")
  void noServiceOfAnOptionalModuleIsProvided(String directory) {
    assertThat(Repository.descriptor(directory).provides()).isEmpty();
  }

  @Test
  void anExportedInternalPackageWouldBeFound() {
    ModuleDescriptor planted = ModuleDescriptor.newModule("planted")
        .exports("planted.open")
        .exports("planted.internal.parts")
        .build();
    assertThat(exportedInternals(planted)).containsExactly("planted.internal.parts");
  }

  @Test
  void aModuleRequiredAtRunTimeWouldBeFound() {
    ModuleDescriptor planted = ModuleDescriptor.newModule("planted")
        .requires("java.sql")
        .requires(Set.of(Requires.Modifier.STATIC), "org.jspecify")
        .build();
    assertThat(requiredAtRunTime(planted)).containsExactly("java.sql");
  }

  private static Set<String> exportedInternals(ModuleDescriptor descriptor) {
    return descriptor.exports().stream()
        .map(Exports::source)
        .filter(exported -> Set.of(exported.split("\\.", -1)).contains("internal"))
        .collect(toSet());
  }

  private static Set<String> requiredAtRunTime(ModuleDescriptor descriptor) {
    return descriptor.requires().stream()
        .filter(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
        .map(Requires::name)
        .filter(name -> !name.equals("java.base"))
        .collect(toSet());
  }
}
