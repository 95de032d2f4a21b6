package io.github.cmkcheck.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.TableInventory;
import io.github.cmkcheck.key.KeyIndex;
import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.value.Value;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A configuration that leads nowhere ends all the same, and never with a key. */
class HostileConfigurationTest {

  /** No measure of speed: without their bounds, these take hours. */
  private static final Duration FOR_A_BUSY_MACHINE = Duration.ofMinutes(5);

  /** Of what takes two seconds, and minutes where one hash makes a list of a table. */
  private static final Duration A_MOMENT = Duration.ofSeconds(90);

  private static String table(String module, String references) {
    return """
    {"address": "%saws_dynamodb_table.t", "mode": "managed", "type": "aws_dynamodb_table",
     "name": "t", "change": {"actions": ["create"], "before": null,
       "after": {"server_side_encryption": [{"enabled": true}]},
       "after_unknown": {"server_side_encryption": [{"kms_key_arn": true}]}}}"""
        .formatted(module, references);
  }

  private static String configured(String references) {
    return """
    {"address": "aws_dynamodb_table.t", "mode": "managed", "type": "aws_dynamodb_table",
     "name": "t", "expressions": {"server_side_encryption": [{"enabled": {"constant_value": true},
       "kms_key_arn": {"references": [%s]}}]}}"""
        .formatted(references);
  }

  @Test
  void outputsThatAreMadeOfOneAnother() {
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [%s], "configuration": {"root_module": {
          "resources": [%s],
          "module_calls": {"m": {"expressions": {"v": {"references": ["module.m.o"]},
              "w": {"references": ["module.m.o", "module.m.p"]}},
            "module": {"outputs": {"o": {"expression": {"references": ["var.v", "var.w"]}},
              "p": {"expression": {"references": ["var.w", "var.v"]}}},
              "variables": {"v": {}, "w": {}}}}}}}}"""
            .formatted(table("", ""), configured("\"module.m.o\""));
    assertThat(PlanText.owners(PlanText.check(plan))).isEqualTo("undetermined");
  }

  /** Each hands out all of the next, twice: a tree of 2^40 leaves, which are one key. */
  @Test
  void outputsThatHandOutWholeModules() {
    int depth = 40;
    String key = "\"mode\": \"managed\", \"type\": \"aws_kms_key\", \"name\": \"k\"";
    String module =
        """
        {"outputs": {"a": {"expression": {"references": ["aws_kms_key.k.arn"]}}},
         "resources": [{"address": "aws_kms_key.k", %s}]}"""
            .formatted(key);
    for (int i = 0; i < depth; i++) {
      module =
          """
          {"outputs": {"a": {"expression": {"references": ["module.m"]}},
                       "b": {"expression": {"references": ["module.m"]}}},
           "module_calls": {"m": {"module": %s}}}"""
              .formatted(module);
    }
    String address = "module.m" + ".module.m".repeat(depth);
    String change =
        """
        {"address": "%1$s.aws_kms_key.k", "module_address": "%1$s", %2$s, "change": {
          "actions": ["create"], "before": null, "after": {}, "after_unknown": {"arn": true}}}"""
            .formatted(address, key);
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [%s, %s], "configuration": {"root_module": {
          "resources": [%s], "module_calls": {"m": {"module": %s}}}}}"""
            .formatted(table("", ""), change, configured("\"module.m\""), module);
    assertTimeoutPreemptively(
        A_MOMENT,
        () -> {
          assertThat(PlanText.owners(PlanText.check(plan, Presume.NOTHING)))
              .isEqualTo("undetermined");
          assertThat(PlanText.owners(PlanText.check(plan, Presume.USUAL)))
              .isEqualTo("customer_managed");
        });
  }

  @Test
  void modulesNestedTooDeepToFollow() {
    int depth = 100;
    String module =
        "{\"resources\": [" + configured("\"var.v\"") + "], \"variables\": {\"v\": {}}}";
    for (int i = 0; i < depth; i++) {
      module =
          """
          {"module_calls": {"m": {"expressions": {"v": {"references": ["var.v"]}}, "module": %s}},
           "variables": {"v": {}}}"""
              .formatted(module);
    }
    String address =
        IntStream.range(0, depth).mapToObj(i -> "module.m.").collect(Collectors.joining());
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [%s],
         "configuration": {"root_module": %s}}"""
            .formatted(table(address, ""), module);
    assertThat(PlanText.owners(PlanText.check(plan))).isEqualTo("undetermined");
  }

  @Test
  void anExpressionOfThousandsOfReferences() {
    String references =
        IntStream.range(0, 30_000)
            .mapToObj(i -> "\"local.l" + i + "\"")
            .collect(Collectors.joining(","));
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [%s], "configuration": {"root_module": {
          "resources": [%s]}}}"""
            .formatted(table("", ""), configured(references));
    assertThat(PlanText.owners(PlanText.check(plan))).isNotEqualTo("customer_managed");
  }

  /** 25 million leaves, were each table asked for itself alone; too many to be told apart. */
  @Test
  void thousandsOfTablesThatMayEachBeOnThousandsOfKeys() {
    int number = 5_000;
    String plan =
        """
        {"format_version": "1.2", "complete": true, "resource_changes": [%s],
         "configuration": {"root_module": {"resources": [%s]}}}"""
            .formatted(
                listed(number, HostileConfigurationTest::numbered)
                    + ","
                    + listed(number, HostileConfigurationTest::key),
                configured("\"aws_kms_key.k\""));
    assertTimeoutPreemptively(
        FOR_A_BUSY_MACHINE,
        () ->
            assertThat(PlanText.owners(PlanText.check(plan, Presume.USUAL)))
                .matches("undetermined(, undetermined)*+"));
  }

  @Test
  void namesThatWereChosenToHaveOneHash() {
    String variables = listed(1 << 16, i -> "\"" + ofOneHash(i) + "\": {\"value\": {}}");
    String plan =
        "{\"format_version\": \"1.2\", \"variables\": {%s}, \"resource_changes\": [%s]}"
            .formatted(variables, table("", ""));
    assertTimeoutPreemptively(
        FOR_A_BUSY_MACHINE,
        () -> assertThat(PlanText.owners(PlanText.check(plan))).isEqualTo("undetermined"));
  }

  @Test
  void referencesThatWereChosenToHaveOneHash() {
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [%s], "configuration": {"root_module": {
          "resources": [%s]}}}"""
            .formatted(
                table("", ""),
                configured(listed(1 << 17, i -> "\"aws_kms_key." + ofOneHash(i) + ".arn\"")));
    assertTimeoutPreemptively(FOR_A_BUSY_MACHINE, () -> PlanText.check(plan));
  }

  @Test
  void referencesOfOneHashThatStandTwice() {
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [%s], "configuration": {"root_module": {
          "resources": [%s]}}}"""
            .formatted(
                table("", ""),
                configured(
                    listed(
                        1 << 16,
                        i ->
                            "\"aws_kms_key.%1$s.arn\", \"aws_kms_key.%1$s.arn\""
                                .formatted(ofOneHash(i)))));
    assertTimeoutPreemptively(A_MOMENT, () -> PlanText.check(plan));
  }

  @Test
  void tablesThatWereChosenToHaveOneHash() {
    Value open =
        new Value.Obj(
            Map.of(
                "server_side_encryption",
                new Value.ListOf(
                    List.of(
                        new Value.Obj(
                            Map.of(
                                "enabled", new Value.Bool(true), "kms_key_arn", Value.UNKNOWN))))));
    List<ResourceChange> changes =
        IntStream.range(0, 1 << 16)
            .mapToObj(i -> new InstanceKey.Name(ofOneHash(i)))
            .map(
                key ->
                    new ResourceAddress(
                        ModuleAddress.ROOT, ResourceMode.MANAGED, "aws_dynamodb_table", "t", key))
            .map(address -> created(address, open))
            .toList();
    Plan plan = plan(changes, Set.of());
    assertTimeoutPreemptively(
        A_MOMENT,
        () -> {
          TableInventory tables = TableInventory.of(plan);
          for (Presume presume : Presume.values()) {
            KeyResolver resolver = new KeyResolver(plan, null, KeyInventory.of(plan), presume);
            assertThat(resolver.resolve(tables).objects()).hasSameSizeAs(changes);
          }
        });
  }

  @Test
  void keysAndModuleInstancesThatWereChosenToHaveOneHash() {
    Value key = new Value.Obj(Map.of("arn", Value.UNKNOWN));
    List<ResourceChange> keys =
        IntStream.range(0, 1 << 16)
            .mapToObj(i -> ModuleAddress.ROOT.child("m", new InstanceKey.Name(ofOneHash(i))))
            .map(
                module ->
                    new ResourceAddress(
                        module, ResourceMode.MANAGED, "aws_kms_key", "k", InstanceKey.NONE))
            .map(address -> created(address, key))
            .toList();
    Set<ModuleAddress> modules =
        keys.stream().map(change -> change.address().module()).collect(Collectors.toSet());
    Plan plan = plan(keys, modules);
    assertTimeoutPreemptively(
        A_MOMENT,
        () -> {
          KeyInventory inventory = KeyInventory.of(plan);
          new KeyIndex(inventory);
          assertThat(new HashSet<>(inventory.keys())).hasSameSizeAs(keys);
          assertThat(keysOfModules(plan, keys))
              .isEqualTo(keys.stream().map(ResourceChange::address).toList());
        });
  }

  /** What each instance of the module hands out. */
  private static List<ResourceAddress> keysOfModules(Plan plan, List<ResourceChange> keys) {
    Evaluator evaluator = new Evaluator(plan, Presume.NOTHING);
    Scope scope = Scope.of(ModuleAddress.ROOT, plan.configuration());
    return keys.stream()
        .map(key -> Reference.parse(key.address().module() + ".arn"))
        .map(Expression.Traversal::new)
        .flatMap(output -> evaluator.evaluate("key", output, scope).ways().stream())
        .flatMap(way -> KeyReference.of(way.what()).stream())
        .flatMap(key -> key.resource().stream())
        .toList();
  }

  private static ResourceChange created(ResourceAddress address, Value after) {
    return new ResourceChange(
        address, Actions.of(List.of("create")), Value.NULL, after, false, false);
  }

  /** A plan that shows these instances of modules to exist. */
  private static Plan plan(List<ResourceChange> changes, Set<ModuleAddress> modules) {
    ModuleConfig inner =
        module(
            Map.of("aws_kms_key.k", new ModuleConfig.ResourceConfig(Map.of(), null, null, null)),
            Map.of(),
            Map.of("arn", new Expression.Traversal(Reference.parse("aws_kms_key.k.arn"))));
    return new Plan(
        Plan.Kind.PLAN,
        "1.2",
        null,
        Map.of(),
        changes,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        module(
            Map.of(),
            Map.of("m", new ModuleConfig.ModuleCall(Map.of(), null, inner, null)),
            Map.of()),
        Map.of(),
        Set.of(),
        modules,
        null,
        true,
        null);
  }

  private static ModuleConfig module(
      Map<String, ModuleConfig.ResourceConfig> resources,
      Map<String, ModuleConfig.ModuleCall> calls,
      Map<String, Expression> outputs) {
    return new ModuleConfig(
        resources, calls, Map.of(), Map.of(), outputs, ModuleConfig.Origin.PLAN, null);
  }

  private static String ofOneHash(int index) {
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < 17; bit++) {
      name.append((index >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }

  private static String listed(int number, IntFunction<String> text) {
    return IntStream.range(0, number).mapToObj(text).collect(Collectors.joining(","));
  }

  private static String numbered(int index) {
    return table("", "")
        .replace("aws_dynamodb_table.t\"", "aws_dynamodb_table.t[" + index + "]\"")
        .replace("\"name\": \"t\"", "\"name\": \"t\", \"index\": " + index);
  }

  private static String key(int index) {
    return """
    {"address": "aws_kms_key.k[%d]", "mode": "managed", "type": "aws_kms_key", "name": "k",
     "index": %d, "change": {"actions": ["create"], "before": null, "after": {},
       "after_unknown": {"arn": true}}}"""
        .formatted(index, index);
  }
}
