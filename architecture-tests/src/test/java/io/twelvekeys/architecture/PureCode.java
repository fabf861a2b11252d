package io.twelvekeys.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/**
 * What pure code may name. Everything that is not listed is refused, so a new package of the JDK is
 * refused until someone decides; of the packages that are listed, the classes and methods that
 * reach the clock, threads, randomness or the machine's own settings are refused one by one.
 */
final class PureCode {
  private static final Set<String> PACKAGES = Set.of(
      "java.lang",
      "java.lang.annotation",
      "java.lang.invoke",
      "java.lang.runtime",
      "java.math",
      "java.time",
      "java.util",
      "java.util.function",
      "java.util.stream",
      "org.jspecify.annotations");

  /** Plain functions of their arguments, in packages that hold much else. */
  private static final Set<String> ALLOWED_CLASSES = Set.of(
      "java.net.URLDecoder",
      "java.net.URLEncoder",
      "java.nio.charset.Charset",
      "java.nio.charset.StandardCharsets",
      "java.util.zip.CRC32");

  private static final Set<String> REFUSED_CLASSES = Set.of(
      "java.lang.InheritableThreadLocal",
      "java.lang.Process",
      "java.lang.ProcessBuilder",
      "java.lang.ProcessHandle",
      "java.lang.Runtime",
      "java.lang.Thread",
      "java.lang.ThreadGroup",
      "java.lang.ThreadLocal",
      "java.time.Clock",
      "java.util.Random",
      "java.util.Scanner",
      "java.util.ServiceLoader",
      "java.util.SplittableRandom",
      "java.util.TimeZone",
      "java.util.Timer",
      "java.util.TimerTask",
      "java.util.UUID",
      "java.util.random.RandomGenerator");

  /** Of System these say nothing about the world. */
  private static final Set<String> SYSTEM_ALLOWED = Set.of("arraycopy", "identityHashCode");

  private static final Set<String> REFUSED_METHODS = Set.of(
      "java.lang.Math.random",
      "java.lang.Object.notify",
      "java.lang.Object.notifyAll",
      "java.lang.Object.wait",
      "java.nio.charset.Charset.defaultCharset",
      "java.time.ZoneId.systemDefault",
      "java.util.Collections.shuffle",
      "java.util.Locale.getDefault");

  private PureCode() {}

  /**
   * The rules for the classes of one package and those below it.
   *
   * @param pure the package that must be pure
   * @param allowed our own packages that it may name, and all below them
   */
  static List<ArchRule> rules(String pure, String... allowed) {
    return List.of(
        noClasses()
            .that()
            .resideInAPackage(pure + "..")
            .should(dependOnClassesThat(outside(pure, allowed)))
            .because("pure code names no clock, thread, logger, file, random or concurrent class")
            .allowEmptyShould(true),
        noClasses()
            .that()
            .resideInAPackage(pure + "..")
            .should()
            .accessTargetWhere(asksTheWorld())
            .because("the same state, time and event must give the same step everywhere")
            .allowEmptyShould(true),
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(pure + "..")
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED)
            .because("pure code has nothing to lock")
            .allowEmptyShould(true),
        fields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(pure + "..")
            .and()
            .areStatic()
            .should()
            .beFinal()
            .because("pure code remembers nothing")
            .allowEmptyShould(true));
  }

  private static DescribedPredicate<JavaClass> outside(String pure, String... allowed) {
    return describe("are not among what pure code may name", named -> {
      JavaClass target = named.getBaseComponentType();
      if (target.isPrimitive()) {
        return false;
      }
      String name = target.getName();
      String home = target.getPackageName();
      boolean known = PACKAGES.contains(home)
          || ALLOWED_CLASSES.contains(name)
          || isWithin(home, pure)
          || isWithinAny(home, allowed);
      return !known || REFUSED_CLASSES.contains(name);
    });
  }

  private static DescribedPredicate<JavaAccess<?>> asksTheWorld() {
    return describe("asks for the time, the machine's settings or a lock", access -> {
      String owner = access.getTargetOwner().getName();
      String member = access.getTarget().getName();
      if (owner.equals("java.lang.System")) {
        return !SYSTEM_ALLOWED.contains(member);
      }
      boolean readsClock = owner.startsWith("java.time.") && member.equals("now");
      return readsClock
          || isObjectMonitor(access, member)
          || REFUSED_METHODS.contains(owner + "." + member);
    });
  }

  /** Object's own methods are called on whatever type the receiver has. */
  private static boolean isObjectMonitor(JavaAccess<?> access, String member) {
    return access.getTarget() instanceof CodeUnitCallTarget
        && REFUSED_METHODS.contains("java.lang.Object." + member)
        && access.getTarget().resolveMember().stream()
            .anyMatch(found -> found.getOwner().getName().equals("java.lang.Object"));
  }

  private static boolean isWithinAny(String home, String... roots) {
    for (String root : roots) {
      if (isWithin(home, root)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(String home, String root) {
    return home.equals(root) || home.startsWith(root + ".");
  }
}
