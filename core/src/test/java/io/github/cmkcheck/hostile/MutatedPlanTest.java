package io.github.cmkcheck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every single place of real plans, left out, doubled and changed in type: there is a verdict or a
 * refusal, never anything else, and no part of a plan speaks for a table that it is not about.
 */
class MutatedPlanTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What no verdict is made of. */
  private static final Set<String> BESIDE =
      Set.of("planned_values", "output_changes", "relevant_attributes", "checks", "timestamp");

  /** Those of every build; with {@code -Dcmkcheck.mutated=modules/1,each/1} others, for longer. */
  static List<String> cases() {
    return List.of(
        System.getProperty(
                "cmkcheck.mutated", "article/1,article/3.state,conditional/1,replicas/1,target/1")
            .split(","));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isJudgedOrRefused(String name) throws IOException {
    byte[] plan = Files.readAllBytes(TestCase.named(name).plan());
    JsonNode whole = JSON.readTree(plan);
    Map<String, String> owners = Outcome.of(plan).owners();
    assertThat(owners).isNotEmpty();
    Mutation.all(
        plan,
        mutation -> {
          Outcome outcome = Outcome.of(mutation.json());
          outcome.requireSound(mutation);
          if (mutation.json().contains(Mutation.SECRET)) {
            assertThat(outcome.everything()).as("%s", mutation).doesNotContain(Mutation.SECRET);
          }
          if (outcome.isJudged()) {
            assertThat(outcome.owners())
                .as("%s", mutation)
                .containsAllEntriesOf(untouched(owners, mutation, whole));
          }
        });
  }

  /** The tables that a place says nothing about, where that is plain to see. */
  private static Map<String, String> untouched(
      Map<String, String> owners, Mutation mutation, JsonNode plan) {
    List<String> path = mutation.path();
    if (BESIDE.contains(path.get(0))) {
      return owners;
    }
    if (path.get(0).equals("resource_changes") && path.size() > 2) {
      JsonNode change = plan.get("resource_changes").get(Integer.parseInt(path.get(1)));
      String type = change.get("type").asText();
      String address = change.get("address").asText();
      if (type.equals("aws_dynamodb_table")) {
        Map<String, String> others = new TreeMap<>(owners);
        others.keySet().removeIf(table -> table.equals(address) || table.startsWith(address + " "));
        // A replica that is a resource of its own follows its table.
        others.keySet().removeIf(table -> table.startsWith("aws_dynamodb_table_replica."));
        return others;
      }
      if (!type.startsWith("aws_kms_") && !type.startsWith("aws_dynamodb_")) {
        return change.get("mode").asText().equals("managed") ? owners : Map.of();
      }
    }
    return Map.of();
  }
}
