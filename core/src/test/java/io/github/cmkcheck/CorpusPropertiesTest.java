package io.github.cmkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.render.JsonRenderer;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.testdata.TestCase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must change nothing changes nothing, in any real plan. */
class CorpusPropertiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<TestCase> cases() throws IOException {
    return TestCase.all();
  }

  private static String report(byte[] plan) throws IOException {
    PlanSource source = PlanSource.stream("plan.json", new ByteArrayInputStream(plan));
    Report report = new CmkCheck().check(List.of(source));
    assertThat(report.unreadable()).isEmpty();
    StringWriter written = new StringWriter();
    new JsonRenderer("VERSION").render(report, written);
    return written.toString();
  }

  private static void assertSame(TestCase testCase, JsonNode changed) throws IOException {
    assertThat(report(JSON.writeValueAsBytes(changed)))
        .isEqualTo(report(Files.readAllBytes(testCase.plan())));
  }

  private static ObjectNode plan(TestCase testCase) throws IOException {
    return (ObjectNode) JSON.readTree(testCase.plan().toFile());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOrderOfMembers(TestCase testCase) throws IOException {
    for (int seed = 0; seed < 5; seed++) {
      assertSame(testCase, shuffled(plan(testCase), new Random(seed)));
    }
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node.isObject()) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
      Collections.shuffle(members, random);
      ObjectNode shuffled = JSON.createObjectNode();
      members.forEach(member -> shuffled.set(member.getKey(), shuffled(member.getValue(), random)));
      return shuffled;
    }
    if (node.isArray()) {
      ArrayNode same = JSON.createArrayNode();
      node.forEach(element -> same.add(shuffled(element, random)));
      return same;
    }
    return node;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOrderOfResources(TestCase testCase) throws IOException {
    ObjectNode plan = plan(testCase);
    if (plan.get("resource_changes") instanceof ArrayNode changes) {
      List<JsonNode> elements = new ArrayList<>();
      changes.forEach(elements::add);
      Collections.reverse(elements);
      changes.removeAll().addAll(elements);
    }
    assertSame(testCase, plan);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whiteSpace(TestCase testCase) throws IOException {
    byte[] pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(plan(testCase));
    assertThat(report(pretty)).isEqualTo(report(Files.readAllBytes(testCase.plan())));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void membersThatALaterTerraformMayAdd(TestCase testCase) throws IOException {
    ObjectNode plan = plan(testCase);
    addUnknownMembers(plan);
    assertSame(testCase, plan);
  }

  /** Into every object but those whose members have names of their own. */
  private static void addUnknownMembers(ObjectNode plan) {
    plan.putObject("later").put("thing", 1);
    for (JsonNode change : plan.path("resource_changes")) {
      ((ObjectNode) change).putArray("later").add("thing");
      ((ObjectNode) change.get("change")).put("later", "thing");
    }
    if (plan.path("configuration").path("root_module") instanceof ObjectNode root) {
      addToModule(root);
    }
  }

  private static void addToModule(ObjectNode module) {
    module.put("later", true);
    module.path("resources").forEach(resource -> ((ObjectNode) resource).put("later", "thing"));
    for (JsonNode call : module.path("module_calls")) {
      ((ObjectNode) call).putObject("later");
      addToModule((ObjectNode) call.get("module"));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void resourcesThatAreNoTablesAndNoKeys(TestCase testCase) throws IOException {
    ObjectNode plan = plan(testCase);
    if (plan.get("resource_changes") instanceof ArrayNode changes) {
      ObjectNode bucket = changes.insertObject(0);
      bucket.put("address", "aws_s3_bucket.logs").put("mode", "managed");
      bucket.put("type", "aws_s3_bucket").put("name", "logs");
      ObjectNode change = bucket.putObject("change");
      change.putArray("actions").add("create");
      change.putNull("before").putObject("after").put("bucket", "logs");
      change.putObject("after_unknown").put("id", true).put("arn", true);
      ObjectNode read = changes.insertObject(0);
      read.put("address", "data.aws_iam_policy_document.unrelated").put("mode", "data");
      read.put("type", "aws_iam_policy_document").put("name", "unrelated");
      ObjectNode reading = read.putObject("change");
      reading.putArray("actions").add("read");
      reading.putNull("before").putObject("after");
      reading.putObject("after_unknown").put("json", true);
    }
    if (plan.path("configuration").path("root_module").get("resources") instanceof ArrayNode all) {
      ObjectNode bucket = all.insertObject(0);
      bucket.put("address", "aws_s3_bucket.logs").put("mode", "managed");
      bucket.put("type", "aws_s3_bucket").put("name", "logs");
      bucket.putObject("expressions").putObject("bucket").put("constant_value", "logs");
    }
    assertSame(testCase, plan);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsOnlySaidTwice(TestCase testCase) throws IOException {
    ObjectNode plan = plan(testCase);
    plan.remove("planned_values");
    if (plan.has("configuration") || plan.has("resource_changes")) {
      assertSame(testCase, plan);
    }
  }
}
