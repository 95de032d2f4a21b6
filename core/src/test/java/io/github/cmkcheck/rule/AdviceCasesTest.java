package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.Golden;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.policy.PolicyReader;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.testdata.TestCase;
import io.github.cmkcheck.testdata.TestCase.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Follows what findings tell people to write, and holds it to what real Terraform planned of that:
 * {@code testdata/advice}. After a change of the advice write the configurations again with {@code
 * -Dcmkcheck.golden=write}; what is planned of them must be made again as well.
 */
class AdviceCasesTest {

  /** Rules whose advice no test can follow, and why. */
  private static final Map<String, String> NOT_FOLLOWED =
      Map.of(
          "kms-key-policy-scope", "a policy document may be written in any of many ways",
          "kms-key-callers", "a policy document may be written in any of many ways");

  @TempDir private Path place;

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(TestCase.root().resolve("advice"))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whoeverFollowsAFindingIsRidOfIt(Path folder) throws Exception {
    Golden.copy(folder.resolve("before"), place);
    PlanReport before = check(folder, "before");
    List<Finding> followed = followed(folder, before);
    Pasted pasted = new Pasted(place, folder.resolve("start"));
    for (Finding finding : followed) {
      pasted.paste(finding.remedy().text());
    }
    Golden.assertFolder(folder.resolve("after"), place);

    PlanReport after = check(folder, "after");
    Set<String> left = named(after.findings(), finding -> true);
    assertThat(left).doesNotContainAnyElementsOf(named(followed, finding -> true));
    assertThat(named(after.findings(), finding -> finding.severity() != Severity.NOTE))
        .isSubsetOf(named(before.findings(), finding -> true));
    assertOthersStay(folder, followed);
    assertTrue(folder, after);
  }

  /** What is found of a plan, with the configuration that it was made of. */
  private PlanReport check(Path folder, String step) throws Exception {
    Path policy = folder.resolve("policy.yaml");
    Path binary = folder.resolve(step + ".tfplan");
    PlanReport report =
        new CmkCheck(
                Files.exists(policy)
                    ? new PolicyReader(Rules.builtIn().stream().map(Rule::id).toList()).read(policy)
                    : Policy.DEFAULT)
            .withSources(SourceChoice.at(List.of(Files.exists(binary) ? binary : place)))
            .check(PlanSource.file(folder.resolve(step + ".json")));
    assertThat(report.sources().refused()).isEmpty();
    assertThat(report.sources().sources()).isNotNull();
    return report;
  }

  private static List<Finding> followed(Path folder, PlanReport report) throws IOException {
    List<Finding> followed = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("follow.txt"))) {
      List<Finding> found =
          report.findings().stream().filter(finding -> name(finding).equals(line)).toList();
      assertThat(found).as(line).hasSize(1);
      followed.addAll(found);
    }
    return followed;
  }

  private static Set<String> named(List<Finding> findings, Predicate<Finding> which) {
    return findings.stream()
        .filter(which)
        .map(AdviceCasesTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Finding finding) {
    return finding.rule().value() + " " + finding.name();
  }

  /** Only what findings are about changes, and there may be new keys; no table is replaced. */
  private static void assertOthersStay(Path folder, List<Finding> followed) throws IOException {
    Map<String, JsonNode> before = changes(folder.resolve("before.json"));
    Map<String, JsonNode> after = changes(folder.resolve("after.json"));
    Set<String> touched =
        followed.stream().map(finding -> finding.address().toString()).collect(Collectors.toSet());
    assertThat(after.keySet())
        .containsAll(before.keySet().stream().filter(one -> !touched.contains(one)).toList());
    after.forEach(
        (address, change) -> {
          JsonNode actions = change.at("/change/actions");
          if (!before.containsKey(address)) {
            assertThat(change.path("type").asText()).as(address).matches("aws_kms_(replica_)?key");
            assertThat(actions).as(address).hasToString("[\"create\"]");
          } else if (!touched.contains(address)) {
            assertThat(change).as(address).isEqualTo(before.get(address));
          } else if (!actions.equals(before.get(address).at("/change/actions"))) {
            assertThat(actions.toString()).as(address).isIn("[\"no-op\"]", "[\"update\"]");
          }
        });
  }

  private static Map<String, JsonNode> changes(Path plan) throws IOException {
    Map<String, JsonNode> changes = new TreeMap<>();
    for (JsonNode change : new ObjectMapper().readTree(plan.toFile()).path("resource_changes")) {
      changes.put(change.path("address").asText() + change.path("deposed").asText(), change);
    }
    return changes;
  }

  /** What the report says of the tables is what they were on when the plan was applied. */
  private static void assertTrue(Path folder, PlanReport report) throws IOException {
    Map<String, EncryptedObject> objects =
        report.tables().stream()
            .collect(Collectors.toMap(EncryptedObject::name, Function.identity()));
    List<Expectation> owners = TestCase.owners(folder.resolve("after.owners.tsv"));
    assertThat(owners.stream().map(Expectation::name)).containsAll(objects.keySet());
    for (Expectation expected : owners) {
      assertThat(expected.owners())
          .as(expected.name())
          .contains(objects.get(expected.name()).ownership().owner().code());
    }
  }

  @Test
  void everyRuleIsFollowedSomewhere() throws IOException {
    Set<String> followed = new TreeSet<>(NOT_FOLLOWED.keySet());
    for (Path folder : cases().toList()) {
      for (String line : Files.readAllLines(folder.resolve("follow.txt"))) {
        followed.add(line.substring(0, line.indexOf(' ')));
      }
    }
    assertThat(Rules.builtIn().stream().map(rule -> rule.id().value()))
        .containsExactlyInAnyOrderElementsOf(followed);
  }
}
