package io.github.cmkcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages stand in one order, the order in which data flows, and use only those before. */
class ArchitectureTest {

  private static final String ROOT = "io.github.cmkcheck";

  /** From left to right; {@code docs/architecture.md} says what lives where. */
  private static final List<String> FLOW =
      List.of(
          "input",
          "address",
          "value",
          "config",
          "hcl",
          "plan",
          "plan.json",
          "source",
          "plan.hcl",
          "inventory",
          "eval",
          "key",
          "owner",
          "access",
          "rule",
          "fix",
          "policy",
          "report",
          "render");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .importUrl(CmkCheck.class.getProtectionDomain().getCodeSource().getLocation());

  private static String name(String step) {
    return ROOT + "." + step;
  }

  @Test
  void everyPackageOfTheFlowHasCodeAndNoOtherDoes() {
    assertThat(CODE.stream().map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of(ROOT), FLOW.stream().map(ArchitectureTest::name)).toList());
  }

  @Test
  void noPackageUsesOneThatComesAfterIt() {
    for (int i = 0; i < FLOW.size(); i++) {
      List<String> later = new ArrayList<>(List.of(ROOT));
      FLOW.subList(i + 1, FLOW.size()).forEach(step -> later.add(name(step)));
      noClasses()
          .that()
          .resideInAPackage(name(FLOW.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later.toArray(String[]::new))
          .check(CODE);
    }
  }

  @Test
  void packagesFormNoCycle() {
    SlicesRuleDefinition.slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void theModelKnowsNoJsonLibrary() {
    noClasses()
        .that()
        .resideInAnyPackage(
            name("address"),
            name("value"),
            name("config"),
            name("plan"),
            name("inventory"),
            name("key"),
            name("owner"),
            name("rule"),
            name("report"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..")
        .check(CODE);
  }

  @Test
  void theLibraryNeitherPrintsNorExits() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CODE);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith("org.jspecify.annotations.NullMarked")
        .check(CODE);
  }
}
