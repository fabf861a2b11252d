package io.twelvekeys.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.jspecify.annotations.NullMarked;

/** What all our classes keep to; each rule is given the package that it holds for. */
final class CodeRules {
  private CodeRules() {}

  /** No package needs another that needs it, directly or by a detour. */
  static ArchRule noCycles(String root) {
    return slices()
        .assignedFrom(new PackagesBelow(root))
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  /** The classes of a package, and of those below it, name these packages and no other. */
  static ArchRule dependsOnlyOn(String root, String... allowed) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .because("whoever embeds the library gets slf4j-api, jspecify and nothing else")
        .allowEmptyShould(true);
  }

  /** What is printed or parsed is the same in every country. */
  static ArchRule noDefaultLocale(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .accessTargetWhere(usesDefaultLocale())
        .because("%d has other digits in ar, and i another capital in tr-TR: name Locale.ROOT")
        .allowEmptyShould(true);
  }

  /** Every package says that null is not a value. */
  static ArchRule nullMarked(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(new ArchCondition<JavaClass>("be in a @NullMarked package") {
          @Override
          public void check(JavaClass checked, ConditionEvents events) {
            boolean marked = checked.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(new SimpleConditionEvent(
                checked,
                marked,
                checked.getPackageName() + " has no package-info with @NullMarked"));
          }
        })
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaAccess<?>> usesDefaultLocale() {
    return describe("uses the default locale", access -> {
      String owner = access.getTargetOwner().getName();
      String member = access.getTarget().getName();
      boolean locale = access.getTarget().getFullName().contains("java.util.Locale");
      if (owner.equals("java.lang.String")) {
        boolean formats = member.equals("format") || member.equals("formatted");
        boolean changesCase = member.equals("toLowerCase") || member.equals("toUpperCase");
        return (formats || changesCase) && !locale;
      }
      return owner.equals("java.util.Locale") && member.equals("getDefault");
    });
  }

  /** Each package is a slice of its own, the root as well. */
  private record PackagesBelow(String root) implements SliceAssignment {
    @Override
    public String getDescription() {
      return "packages of " + root;
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass assigned) {
      String home = assigned.getPackageName();
      boolean below = home.equals(root) || home.startsWith(root + ".");
      return below ? SliceIdentifier.of(home) : SliceIdentifier.ignore();
    }
  }
}
