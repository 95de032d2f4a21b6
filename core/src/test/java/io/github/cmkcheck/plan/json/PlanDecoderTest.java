package io.github.cmkcheck.plan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanReader;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.testdata.TestCase;
import io.github.cmkcheck.value.Value;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanDecoderTest {

  private static final String SSE = "server_side_encryption";

  private static Plan real(String name, Predicate<String> kept) throws Exception {
    return new PlanReader()
        .read(PlanSource.file(TestCase.named(name).plan()), new PlanDecoder(kept))
        .get(0)
        .content();
  }

  private static PlanSource source(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return PlanSource.stream("plan.json", new ByteArrayInputStream(bytes));
  }

  private static Plan read(String json) throws PlanInputException {
    return read(json, type -> true);
  }

  private static Plan read(String json, Predicate<String> kept) throws PlanInputException {
    return new PlanReader().read(source(json), new PlanDecoder(kept)).get(0).content();
  }

  private static Plan changed(String change) throws PlanInputException {
    return read(
        """
        {"format_version": "1.2", "resource_changes": [{"address": "a_b.c", "mode": "managed",
          "type": "a_b", "name": "c", "change": %s}]}"""
            .formatted(change));
  }

  private static ResourceChange change(Plan plan, String address) {
    return plan.changes().stream()
        .filter(change -> change.address().equals(ResourceAddress.parse(address)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsUnknownIsMarkedInTheValues() throws Exception {
    Plan plan = real("article/1", type -> true);

    Value orders = change(plan, "aws_dynamodb_table.orders").after();
    Value block = orders.get(SSE).elements().get(0);
    assertThat(block.get("enabled")).isEqualTo(new Value.Bool(true));
    assertThat(block.get("kms_key_arn")).isEqualTo(Value.UNKNOWN);
    assertThat(orders.get("name")).isEqualTo(new Value.Str("Orders"));
    assertThat(orders.get("arn")).isEqualTo(Value.UNKNOWN);
    assertThat(orders.get("range_key")).isEqualTo(Value.NULL);
    assertThat(orders.get("no_such_attribute")).isEqualTo(Value.NULL);
    assertThat(change(plan, "aws_dynamodb_table.default").after().get(SSE))
        .isEqualTo(Value.UNKNOWN);
  }

  @Test
  void onlyTheTypesThatWereAskedForAreKept() throws Exception {
    Plan plan = real("article/2", "aws_kms_key"::equals);

    assertThat(plan.changes())
        .extracting(change -> change.address().type())
        .containsOnly("aws_kms_key");
    assertThat(plan.state())
        .extracting(state -> state.address().type())
        .containsOnly("aws_kms_key");
    assertThat(plan.configuration()).isNotNull();
    assertThat(plan.configuration().resources().keySet()).containsExactly("aws_kms_key.dynamodb");
  }

  @Test
  void theConfigurationOfModulesIsThere() throws Exception {
    ModuleConfig root = real("modules/1", type -> true).configuration();

    assertThat(root).isNotNull();
    ModuleConfig.ModuleCall good = root.calls().get("good");
    assertThat(good.inputs().get("name")).isEqualTo(new Expression.Literal(new Value.Str("good")));
    assertThat(good.module().variables().get("kms_key_arn").defaultValue()).isEqualTo(Value.NULL);
    assertThat(good.module().variables().get("name").defaultValue()).isNull();
    assertThat(root.at(ModuleAddress.parse("module.deep.module.inner[1]"))).isPresent();
    assertThat(root.at(ModuleAddress.parse("module.nowhere"))).isEmpty();
    ModuleConfig.ModuleCall inner = root.calls().get("deep").module().calls().get("inner");
    assertThat(inner.repetition())
        .isEqualTo(new Repetition(false, new Expression.Literal(new Value.Num("2"))));
  }

  @Test
  void outputsAndVariablesAreThere() throws Exception {
    assertThat(
            real("module_output/1", type -> true)
                .configuration()
                .calls()
                .get("kms")
                .module()
                .outputs())
        .containsKeys("key_arn", "keys");
    assertThat(real("conditional/1", type -> true).variables())
        .isEqualTo(Map.of("use", new Value.Bool(true), "use_cmk", new Value.Bool(false)));
  }

  @Test
  void aStateIsNoPlan() throws Exception {
    assertThat(real("article/3.state", type -> true).kind()).isEqualTo(Plan.Kind.STATE);
    assertThat(real("refresh_only/1", type -> true).kind()).isEqualTo(Plan.Kind.PLAN);
  }

  @Test
  void aTargetedPlanIsNotComplete() throws Exception {
    assertThat(real("target/1", type -> true).complete()).isFalse();
    assertThat(real("article/1", type -> true).complete()).isTrue();
  }

  @Test
  void aPlanThatDoesNotSayWhetherItIsCompleteIsHeldToItsConfiguration() throws Exception {
    String plan =
        """
        {"format_version": "1.1", "resource_changes": [%s], "configuration": {"root_module": {
          "resources": [%s, {"address": "data.a_b.d", "mode": "data", "type": "a_b", "name": "d"}],
          "module_calls": {"m": {%s "module": {"resources": [%s]}}}}}}""";
    String change =
        """
        {"address": "%sa_b.c", "mode": "managed", "type": "a_b", "name": "c",
         "change": {"actions": ["delete"], "before": {}, "after": null}}""";
    String block =
        "{\"address\": \"a_b.c\", \"mode\": \"managed\", \"type\": \"a_b\", \"name\": \"c\"%s}";
    String whole = block.formatted("");
    String counted = block.formatted(", \"count_expression\": {\"references\": [\"var.n\"]}");
    String repeated = "\"for_each_expression\": {\"references\": [\"var.all\"]},";
    String both = change.formatted("") + "," + change.formatted("module.m.");
    assertThat(read(plan.formatted(both, whole, "", whole)).complete()).isTrue();
    assertThat(read(plan.formatted(change.formatted(""), whole, "", whole)).complete()).isFalse();
    assertThat(read(plan.formatted(change.formatted(""), whole, "", counted)).complete()).isTrue();
    assertThat(read(plan.formatted(change.formatted(""), whole, repeated, whole)).complete())
        .isTrue();
    assertThat(read(plan.formatted("", counted, repeated, whole)).complete()).isTrue();
    assertThat(read(plan.formatted("", whole, repeated, whole)).complete()).isFalse();
  }

  @Test
  void deposedObjectsAreLeftOut() throws Exception {
    Plan plan = real("deposed/3", type -> true);
    assertThat(plan.changes()).extracting(ResourceChange::address).doesNotHaveDuplicates();
  }

  @Test
  void dataSourcesThatAreReadDuringApplyAreTold() throws Exception {
    assertThat(real("data_later/1", type -> false).pendingReads()).isNotEmpty();
    assertThat(real("data_known/1", type -> false).pendingReads()).isEmpty();
  }

  @Test
  void whateverStandsInAnInstanceOfAModuleTellsThatItExists() throws Exception {
    Plan plan = real("module_passes/1", type -> false);
    assertThat(plan.changes()).isEmpty();
    assertThat(plan.moduleInstances())
        .extracting(ModuleAddress::toString)
        .containsExactlyInAnyOrder(
            "module.shown[\"a\"]",
            "module.shown[\"b\"]",
            "module.lookup[\"a\"]",
            "module.lookup[\"b\"]");
    assertThat(real("module_passes/1", type -> true).moduleInstances())
        .isEqualTo(plan.moduleInstances());
  }

  /** A resource change of a type that is not kept, in Terraform's order. */
  private static List<String> ofNoInterest(String actions) {
    return Arrays.asList(
        "\"address\": \"module.a[0].module.b.x.y\"",
        "\"module_address\": \"module.a[0].module.b\"",
        "\"mode\": \"managed\", \"type\": \"x\", \"name\": \"y\"",
        "\"change\": {\"before\": {\"l\": [1]}, \"actions\": %s, \"after\": {}}"
            .formatted(actions));
  }

  private static List<String> moduleInstances(List<String> change) throws PlanInputException {
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [{%s}, {"address": "module.z[1].x.y",
          "module_address": "module.z[1]", "mode": "managed", "type": "x", "name": "y",
          "change": {"actions": ["no-op"]}}]}"""
            .formatted(String.join(", ", change));
    return read(plan, type -> false).moduleInstances().stream()
        .map(ModuleAddress::toString)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[\"create\"]; true",
        "[\"no-op\"]; true",
        "[\"delete\", \"create\"]; true",
        "[\"delete\"]; false",
        "[\"forget\"]; false"
      })
  void anInstanceOfAModuleIsToldInWhateverOrderMembersCome(String actions, boolean told)
      throws Exception {
    List<String> change = ofNoInterest(actions);
    for (int turn = 0; turn < change.size(); turn++) {
      assertThat(moduleInstances(change))
          .isEqualTo(told ? List.of("module.a[0]", "module.z[1]") : List.of("module.z[1]"));
      Collections.rotate(change, 1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"create\", \"update\", \"no-op\", \"read\"]",
        "[{\"create\": [1]}, \"create\"]",
        "[]",
        "null",
        "{\"actions\": [\"create\"]}"
      })
  void anActionThatIsNoneTellsOfNoInstanceOfAModule(String actions) throws Exception {
    assertThat(moduleInstances(ofNoInterest(actions))).containsExactly("module.z[1]");
  }

  @Test
  void unknownElementsOfAListStandWhereTheyAre() throws Exception {
    Value after =
        changed(
                """
                {"actions": ["create"], "after": {"l": ["a", null, {"x": 1}]},
                 "after_unknown": {"l": [false, true, {"y": true}]}}""")
            .changes()
            .get(0)
            .after();
    assertThat(after.get("l").elements())
        .containsExactly(
            new Value.Str("a"),
            Value.UNKNOWN,
            new Value.Obj(Map.of("x", new Value.Num("1"), "y", Value.UNKNOWN)));
  }

  @Test
  void everythingMayBeUnknown() throws Exception {
    ResourceChange change =
        changed("{\"actions\": [\"create\"], \"after\": {}, \"after_unknown\": true}")
            .changes()
            .get(0);
    assertThat(change.after()).isEqualTo(Value.UNKNOWN);
  }

  @Test
  void numbersKeepTheirDigits() throws Exception {
    String digits = "123456789012345678901234567890.5";
    Value after =
        changed(
                "{\"actions\": [\"create\"], \"after\": {\"n\": "
                    + digits
                    + "}, \"after_unknown\": {}}")
            .changes()
            .get(0)
            .after();
    assertThat(after.get("n")).isEqualTo(new Value.Num(digits));
  }

  @Test
  void expressionsAreToldApartByTheirMembers() throws Exception {
    Plan plan =
        read(
            """
            {"format_version": "1.2", "configuration": {"root_module": {"resources": [
              {"address": "a_b.c", "mode": "managed", "type": "a_b", "name": "c", "expressions": {
                "literal": {"constant_value": null},
                "reference": {"references": ["var.x.y", "var.x"]},
                "function": {},
                "nothing": {"references": []},
                "single": {"inner": {"constant_value": 1}},
                "several": [{"inner": {"constant_value": 1}}, {}],
                "later": {"references": ["what?is:this"]}}}]}}}""");
    Map<String, Expression> expressions =
        plan.configuration().resources().get("a_b.c").expressions();
    assertThat(expressions.get("literal")).isEqualTo(new Expression.Literal(Value.NULL));
    assertThat(expressions.get("reference"))
        .isEqualTo(new Expression.Unparsed(List.of(Reference.parse("var.x.y"))));
    Expression literalsOnly = new Expression.Unparsed(List.of());
    assertThat(expressions.get("function")).isEqualTo(literalsOnly);
    assertThat(expressions.get("nothing")).isEqualTo(literalsOnly);
    Expression.Block inner =
        Expression.Block.plain(Map.of("inner", new Expression.Literal(new Value.Num("1"))));
    assertThat(expressions.get("single")).isEqualTo(new Expression.Blocks(List.of(inner)));
    assertThat(expressions.get("several"))
        .isEqualTo(new Expression.Blocks(List.of(inner, Expression.Block.plain(Map.of()))));
    // What a later Terraform may refer to is there, but cannot be followed.
    assertThat(expressions.get("later"))
        .isInstanceOfSatisfying(
            Expression.Unparsed.class,
            later ->
                assertThat(later.references())
                    .extracting(Reference::kind)
                    .containsExactly(Reference.Kind.OTHER));
  }

  @Test
  void everyCombinationOfActionsThatTerraformPlansIsKnown() throws Exception {
    assertThat(change(real("replace/1", type -> true), "aws_dynamodb_table.r").actions())
        .isEqualTo(Actions.of(List.of("delete", "create")));
    assertThat(
            change(real("forget/1", type -> true), "aws_dynamodb_table.dropped")
                .actions()
                .leaveInstance())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"actions\": [], \"after\": {}, \"after_unknown\": {}}",
        "{\"actions\": [\"explode\"], \"after\": {}, \"after_unknown\": {}}",
        "{\"actions\": [\"create\", \"update\", \"delete\"], \"after\": {}, \"after_unknown\": {}}",
        "{\"actions\": [\"read\"], \"after\": {}, \"after_unknown\": {}}",
        "{\"actions\": \"create\", \"after\": {}, \"after_unknown\": {}}",
        "{\"after\": {}, \"after_unknown\": {}}",
        "{\"actions\": [\"create\"], \"after\": {\"a\": 1}, \"after_unknown\": {\"a\": {\"b\": true}}}",
        "{\"actions\": [\"create\"], \"after\": {\"a\": [1, 2]}, \"after_unknown\": {\"a\": [true]}}",
        "{\"actions\": [\"create\"], \"after\": {\"a\": {}}, \"after_unknown\": {\"a\": [true]}}",
        "{\"actions\": [\"create\"], \"after\": {}, \"after_unknown\": \"yes\"}",
        "{\"actions\": [\"create\"], \"after\": {}}",
        "{\"actions\": [\"update\"], \"before\": {}, \"after\": {}}",
        "{\"actions\": [\"create\"], \"after\": [], \"after_unknown\": {}}",
        "{\"actions\": [\"create\"], \"after\": 7, \"after_unknown\": {}}",
        "{\"actions\": [\"update\"], \"before\": \"x\", \"after\": {}, \"after_unknown\": {}}",
        "{\"actions\": [null], \"after\": {}, \"after_unknown\": {}}",
        "[]",
        "7",
        "null"
      })
  void aChangeThatTerraformDoesNotWriteIsRefused(String change) {
    assertThatThrownBy(() -> changed(change)).isInstanceOf(PlanInputException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"resource_changes\": {}",
        "\"resource_changes\": [7]",
        "\"resource_changes\": [{}]",
        "\"resource_changes\": [], \"prior_state\": []",
        "\"resource_changes\": [], \"configuration\": []",
        "\"resource_changes\": [], \"configuration\": {\"root_module\": {\"module_calls\": []}}",
        "\"resource_changes\": [], \"configuration\": {\"root_module\": {\"resources\": {}}}",
        "\"resource_changes\": [], \"configuration\": {\"root_module\": []}",
        "\"resource_changes\": [], \"configuration\": {\"root_module\": {\"outputs\": []}}",
        "\"resource_changes\": [], \"configuration\": {\"provider_config\": []}",
        "\"resource_changes\": [], \"prior_state\": {\"values\": {\"root_module\": []}}",
        "\"resource_changes\": [], \"prior_state\": {\"values\": []}",
        "\"resource_changes\": [], \"resource_drift\": {}",
        "\"resource_changes\": [], \"deferred_changes\": [7]",
        "\"resource_changes\": [], \"errored\": \"false\"",
        "\"resource_changes\": [], \"variables\": []",
        "\"resource_changes\": [], \"complete\": \"no\"",
        "\"resource_changes\": [], \"resource_changes\": []",
        "\"resource_changes\": [], \"values\": {}"
      })
  void aDocumentOfAnotherShapeIsRefused(String members) {
    assertThatThrownBy(() -> read("{\"format_version\": \"1.2\", " + members + "}"))
        .isInstanceOf(PlanInputException.class);
  }

  @Test
  void aPlanIsHeldToItsConfigurationThoughItSaysThatItIsComplete() throws Exception {
    String plan =
        """
        {"format_version": "1.2", "complete": %s, "resource_changes": [], "configuration": {
          "root_module": {"resources": [
            {"address": "a_b.c", "mode": "managed", "type": "a_b", "name": "c"%s}]}}}""";
    assertThat(read(plan.formatted("true", "")).complete()).isFalse();
    assertThat(read(plan.formatted("true", ", \"count_expression\": {}")).complete()).isTrue();
    assertThat(read(plan.formatted("false", ", \"count_expression\": {}")).complete()).isFalse();
    assertThat(real("more_refresh_only/2", type -> true).complete()).isFalse();
  }

  @Test
  void aResourceOfAModeThatIsNotKnownIsSkippedUnlessItsTypeMatters() throws Exception {
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [
           {"address": "ephemeral.%1$s.c", "mode": "ephemeral", "type": "%1$s", "name": "c",
            "change": {"actions": ["open"]}}],
         "configuration": {"root_module": {"resources": [
           {"address": "ephemeral.%1$s.c", "mode": "ephemeral", "type": "%1$s", "name": "c"}]}}}""";
    PlanDecoder tables = new PlanDecoder(type -> type.equals("aws_dynamodb_table"));
    PlanReader reader = new PlanReader();
    Plan skipped = reader.read(source(plan.formatted("aws_kms_secrets")), tables).get(0).content();
    assertThat(skipped.changes()).isEmpty();
    assertThat(skipped.complete()).isTrue();
    assertThatThrownBy(() -> reader.read(source(plan.formatted("aws_dynamodb_table")), tables))
        .isInstanceOf(PlanInputException.class);
  }

  /** As people leave it out who take secrets from a plan: no table would be seen. */
  @ParameterizedTest
  @ValueSource(strings = {"", "\"resource_changes\": null,", "\"resource_changes\": [],"})
  void aPlanWithoutTheChangesOfWhatItPlansIsRefused(String changes) {
    String planned = "\"address\": \"%sa_b.c[0]\", \"mode\": \"managed\", \"type\": \"a_b\"";
    for (String root :
        List.of(
            "{\"resources\": [{" + planned.formatted("") + ", \"name\": \"c\"}]}",
            "{\"child_modules\": [{\"address\": \"module.m\", \"resources\": [{"
                + planned.formatted("module.m.")
                + ", \"name\": \"c\"}]}]}")) {
      assertThatThrownBy(
              () ->
                  read(
                      "{\"format_version\": \"1.2\", %s \"planned_values\": {\"root_module\": %s}}"
                          .formatted(changes, root)))
          .isInstanceOf(PlanInputException.class)
          .hasMessageContaining("its changes leave out a resource that it plans");
    }
  }

  /** What is skipped for its type is that type: other readers could see a table there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"address\": \"aws_dynamodb_table.t\", \"mode\": \"managed\", \"type\": \"a_b\"",
        "\"mode\": \"managed\", \"type\": \"a_b\", \"type\": \"aws_dynamodb_table\"",
        "\"type\": \"a_b\", \"mode\": \"managed\", \"mode\": \"managed\"",
        "\"address\": \"a_b.t\", \"mode\": \"managed\", \"type\": \"a_b\", \"address\": \"a_b.t\""
      })
  void aResourceThatIsSkippedForItsTypeIsOfNoOther(String parts) {
    PlanDecoder tables = new PlanDecoder(type -> type.equals("aws_dynamodb_table"));
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [{%s, "name": "t",
          "change": {"actions": ["create"], "after": {}, "after_unknown": {}}}]}"""
            .formatted(parts);
    assertThatThrownBy(() -> new PlanReader().read(source(plan), tables))
        .isInstanceOf(PlanInputException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "update"})
  void aDeposedObjectIsNeitherMadeNorChanged(String action) {
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [{"address": "a_b.c", "mode": "managed",
          "type": "a_b", "name": "c", "deposed": "1234abcd",
          "change": {"actions": ["%s"], "after": {}, "after_unknown": {}}}]}"""
            .formatted(action);
    assertThatThrownBy(() -> read(plan)).isInstanceOf(PlanInputException.class);
  }
}
