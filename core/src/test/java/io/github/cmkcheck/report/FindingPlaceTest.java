package io.github.cmkcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.config.SourceRange;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each finding lies on the lines that are to change. */
class FindingPlaceTest {
  private static final String MODULE = "modules/dynamodb-table/main.tf";

  @TempDir Path repository;

  private static Path file(String name) {
    return TestCase.root().resolve("cases").resolve(name);
  }

  private static PlanReport check(String plan, Path sources, Path root) throws Exception {
    return new CmkCheck()
        .withRoot(root)
        .withSources(SourceChoice.at(List.of(sources)))
        .check(PlanSource.file(file(plan)));
  }

  private static Location place(PlanReport report, String name) {
    return report.findings().stream()
        .filter(finding -> finding.name().equals(name))
        .findFirst()
        .orElseThrow()
        .location();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  private static PlanReport registryStyle() throws Exception {
    Path binary = file("p_registry_style/1.tfplan");
    return check("p_registry_style/1.json", binary, TestCase.root());
  }

  @Test
  void onTheBlockOfTheEncryption() throws Exception {
    assertThat(place(registryStyle(), "module.ratings.aws_dynamodb_table.this[0]"))
        .isEqualTo(new Location(MODULE, 13, 16, true, List.of()));
  }

  @Test
  void onADynamicBlock() throws Exception {
    PlanReport report =
        check("p_dyn_key_arn/1.json", file("p_dyn_key_arn/1.tfplan"), TestCase.root());
    assertThat(place(report, "module.playlists.aws_dynamodb_table.this"))
        .isEqualTo(new Location("modules/table/main.tf", 30, 36, true, List.of()));
  }

  @Test
  void onTheCallThatLeavesTheKeyOutWithTheResourceBeside() throws Exception {
    assertThat(place(registryStyle(), "module.plain.aws_dynamodb_table.this[0]"))
        .isEqualTo(new Location("main.tf", 32, 36, true, List.of(new SourceRange(MODULE, 1, 17))));
  }

  @Test
  void onTheBlockOfAKey() throws Exception {
    assertThat(place(registryStyle(), "aws_kms_key.shared"))
        .isEqualTo(new Location("main.tf", 1, 3, true, List.of()));
  }

  @Test
  void onTheBlocksOfReplicas() throws Exception {
    PlanReport report =
        check("p_replica_dyn_a/1.json", file("p_replica_dyn_a/1.tfplan"), TestCase.root());
    assertThat(place(report, "module.features.aws_dynamodb_table.this replica us-west-2"))
        .isEqualTo(new Location("global-table/main.tf", 34, 41, true, List.of()));
  }

  @Test
  void onTheCallOfAModuleThatWasDownloaded() throws Exception {
    copy(file("p_registry_style/hcl"), repository);
    Path main = repository.resolve("main.tf");
    String text = Files.readString(main);
    Files.writeString(main, text.replace("./modules/dynamodb-table", "example/table/aws"));
    Path installed = repository.resolve(".terraform/modules");
    Files.createDirectories(installed);
    StringBuilder modules = new StringBuilder("{\"Modules\":[{\"Key\":\"\",\"Dir\":\".\"}");
    for (String call : List.of("none", "orders", "plain", "queue", "ratings")) {
      copy(repository.resolve("modules/dynamodb-table"), installed.resolve(call));
      modules.append(
          ",{\"Key\":\"%1$s\",\"Source\":\"registry.terraform.io/example/table/aws\",\"Dir\":\".terraform/modules/%1$s\"}"
              .formatted(call));
    }
    Files.writeString(installed.resolve("modules.json"), modules + "]}");

    PlanReport report = check("p_registry_style/1.json", repository, repository);

    Location place = place(report, "module.ratings.aws_dynamodb_table.this[0]");
    assertThat(place.file()).isEqualTo("main.tf");
    assertThat(Files.readAllLines(main).get(place.line() - 1)).isEqualTo("module \"ratings\" {");
    assertThat(place.related())
        .extracting(SourceRange::file)
        .containsExactly(".terraform/modules/ratings/main.tf");
  }

  @Test
  void onThePlanWithoutSources() throws Exception {
    PlanReport report = new CmkCheck().check(PlanSource.file(file("p_registry_style/1.json")));
    assertThat(report.findings())
        .extracting(Finding::location)
        .containsOnly(Location.ofPlan(file("p_registry_style/1.json").toString()));
  }

  @Test
  void pathsBeginWhereTheRepositoryDoes() throws Exception {
    Path stack = repository.resolve("stacks/shop");
    copy(file("p_registry_style/hcl"), stack);
    Files.createDirectory(repository.resolve(".git"));
    PlanReport report =
        new CmkCheck()
            .withSources(SourceChoice.at(List.of(stack)))
            .check(PlanSource.file(file("p_registry_style/1.json")));
    assertThat(place(report, "aws_kms_key.shared").file()).isEqualTo("stacks/shop/main.tf");
  }

  @Test
  void filesOfABinaryPlanAreThoseBesideIt() throws Exception {
    Path stack = repository.resolve("stacks/shop");
    copy(file("p_registry_style/hcl"), stack);
    Path binary = Files.copy(file("p_registry_style/1.tfplan"), stack.resolve("tfplan"));
    PlanReport report = check("p_registry_style/1.json", binary, repository);
    assertThat(place(report, "module.ratings.aws_dynamodb_table.this[0]").file())
        .isEqualTo("stacks/shop/" + MODULE);
  }

  @Test
  void whatLiesOutsideOfTheRootIsNamedAsItWasGiven() throws Exception {
    copy(file("p_registry_style/hcl"), repository.resolve("stack"));
    Path root = Files.createDirectory(repository.resolve("elsewhere"));
    Path sources = repository.resolve("stack");
    PlanReport report = check("p_registry_style/1.json", sources, root);
    assertThat(place(report, "aws_kms_key.shared").file()).isEqualTo(sources + "/main.tf");
  }

  @Test
  void stacksAreToldApartByTheirFolders() throws Exception {
    Files.createDirectory(repository.resolve(".git"));
    List<String> stacks = List.of("stacks/a", "stacks/b");
    for (String stack : stacks) {
      Path folder = Files.createDirectories(repository.resolve(stack));
      Path plan = Files.copy(file("article/1.json"), folder.resolve("plan.json"));
      assertThat(new CmkCheck().check(PlanSource.file(plan).named("plan.json")).identity())
          .isEqualTo(stack + "/plan.json");
    }
  }

  @Test
  void stacksAreToldApartByTheSourcesThatTheUserNamed() throws Exception {
    Path plan = Files.copy(file("p_registry_style/1.json"), repository.resolve("plan.json"));
    Path stack = repository.resolve("stacks/shop");
    copy(file("p_registry_style/hcl"), stack);
    PlanReport report =
        new CmkCheck()
            .withRoot(repository)
            .withSources(SourceChoice.at(List.of(stack)))
            .check(PlanSource.file(plan));
    assertThat(report.identity()).isEqualTo("plan.json, stacks/shop");
  }
}
