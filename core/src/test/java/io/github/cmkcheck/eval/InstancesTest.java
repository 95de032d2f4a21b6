package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.StateResource;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstancesTest {

  private static final Setup SETUP =
      Setup.of(
              """
              resource "aws_kms_key" "plain" {}
              resource "aws_kms_key" "k" { for_each = toset(["a", "b"]) }
              resource "aws_kms_key" "one" { count = 1 }
              resource "aws_kms_key" "many" { count = 11 }
              resource "aws_kms_key" "none" { count = 0 }
              resource "aws_kms_key" "empty" { for_each = {} }
              resource "aws_dynamodb_table" "map" {
                for_each = {
                  a = { cmk = true, key = aws_kms_key.plain.arn }
                  b = { cmk = false, key = null }
                }
              }
              resource "aws_dynamodb_table" "set" { for_each = toset(["a", "z"]) }
              resource "aws_dynamodb_table" "counted" { count = 2 }
              resource "aws_dynamodb_table" "single" {}
              """)
          .keys("aws_kms_key.plain", "aws_kms_key.k[\"a\"]", "aws_kms_key.k[\"b\"]")
          .keys("aws_kms_key.one[0]", "aws_kms_key.many[2]", "aws_kms_key.many[10]");

  private static String ways(String table, String expression) {
    return Ways.of(SETUP.evaluate("aws_dynamodb_table." + table, expression));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          map["a"]   -> each.key                                        -> 'a'
          map["a"]   -> each.value.key                                  -> aws_kms_key.plain
          map["b"]   -> each.value.key                                  -> null
          map["b"]   -> each.value.cmk ? aws_kms_key.plain.arn : null   -> null
          map["a"]   -> each.value.cmk ? aws_kms_key.plain.arn : null   -> aws_kms_key.plain
          map["a"]   -> each.value.absent                               -> fails
          map["a"]   -> try(each.value.absent, aws_kms_key.plain.arn)   -> aws_kms_key.plain
          map["z"]   -> each.value.cmk                                  -> fails
          set["a"]   -> each.value                                      -> 'a'
          counted[1] -> count.index                                     -> 1
          single     -> count.index                                     -> later
          """)
  void eachAndCountAreThoseOfTheInstance(String table, String expression, String result) {
    assertThat(ways(table, expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          map["a"]   -> aws_kms_key.k[each.key].arn                     -> aws_kms_key.k["a"]
          set["z"]   -> aws_kms_key.k[each.key].arn                     -> fails
          set["z"]   -> try(aws_kms_key.k[each.key].arn, null)          -> null
          set["a"]   -> aws_kms_key.k[each.value].arn                   -> aws_kms_key.k["a"]
          set["a"]   -> lookup(aws_kms_key.k, each.key, null).arn       -> aws_kms_key.k["a"]
          set["a"]   -> aws_kms_key.k["${each.key}"].arn                -> aws_kms_key.k["a"]
          counted[0] -> aws_kms_key.one[count.index].arn                -> aws_kms_key.one[0]
          counted[1] -> aws_kms_key.one[count.index].arn                -> fails
          counted[1] -> element(aws_kms_key.one[*].arn, count.index)    -> aws_kms_key.one[0]
          counted[0] -> count.index == 0 ? aws_kms_key.plain.arn : null -> aws_kms_key.plain
          counted[1] -> count.index == 0 ? aws_kms_key.plain.arn : null -> null
          """)
  void anIndexTakesTheInstanceOfThatKey(String table, String expression, String result) {
    assertThat(ways(table, expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k[terraform.workspace].arn          -> aws_kms_key.k["a"] | aws_kms_key.k["b"] | fails
          aws_kms_key.k[aws_kms_key.plain.arn].arn        -> aws_kms_key.k["a"] | aws_kms_key.k["b"] | ~fails
          aws_kms_key.k[null].arn                         -> fails
          aws_kms_key.one[0].arn                          -> aws_kms_key.one[0]
          aws_kms_key.one[1].arn                          -> fails
          aws_kms_key.one.arn                             -> fails
          aws_kms_key.k.arn                               -> fails
          aws_kms_key.many[10].arn                        -> aws_kms_key.many[10]
          """)
  void whereTheIndexDoesNotShowAnyInstanceMayBeMeant(String expression, String result) {
    assertThat(ways("single", expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          one(aws_kms_key.one[*].arn)                     -> aws_kms_key.one[0]
          one(aws_kms_key.one.*.arn)                      -> aws_kms_key.one[0]
          aws_kms_key.one.*.arn[0]                        -> aws_kms_key.one[0]
          join("", aws_kms_key.one[*].arn)                -> aws_kms_key.one[0]
          aws_kms_key.plain[*].arn                        -> [aws_kms_key.plain]
          values(aws_kms_key.k)[*].arn                    -> [aws_kms_key.k["a"], aws_kms_key.k["b"]]
          keys(aws_kms_key.k)                             -> ['a', 'b']
          length(aws_kms_key.one)                         -> 1
          length(aws_kms_key.one) > 0 ? "a" : "b"         -> 'a'
          null[*].arn                                     -> []
          "a"[*]                                          -> ['a']
          """)
  void aSplatGoesThroughAllInstances(String expression, String result) {
    assertThat(ways("single", expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          try(aws_kms_key.none[0].arn, null)              -> null
          try(aws_kms_key.none[0].arn, aws_kms_key.plain.arn) -> aws_kms_key.plain
          aws_kms_key.none[0].arn                         -> fails
          try(aws_kms_key.empty["a"].arn, null)           -> null
          """)
  void anInstanceThatIsNotThereFails(String expression, String result) {
    assertThat(ways("single", expression)).isEqualTo(result);
  }

  private static List<String> addresses(List<Instances.Instance> instances) {
    return instances.stream().map(instance -> instance.address().toString()).toList();
  }

  @Test
  void instancesStandInTheOrderOfTheirAddresses() {
    Instances instances =
        new Instances(
            Setup.of("")
                .keys("aws_kms_key.k[10]", "aws_kms_key.k[2]", "aws_kms_key.a")
                .state("aws_kms_key.k[1]", "{}")
                .plan());
    assertThat(
            addresses(instances.of(ModuleAddress.ROOT, ResourceMode.MANAGED, "aws_kms_key", "k")))
        .containsExactly("aws_kms_key.k[1]", "aws_kms_key.k[2]", "aws_kms_key.k[10]");
    assertThat(addresses(instances.in(ModuleAddress.ROOT)))
        .containsExactly(
            "aws_kms_key.a", "aws_kms_key.k[1]", "aws_kms_key.k[2]", "aws_kms_key.k[10]");
    assertThat(instances.of(ModuleAddress.ROOT, ResourceMode.DATA, "aws_kms_key", "k")).isEmpty();
  }

  @Test
  void whatGoesAndWhatTheStateHoldsOfAChangeIsNoInstance() {
    Instances instances =
        new Instances(
            Setup.of("")
                .change("aws_kms_key.gone", "delete", "{}", "null")
                .state("aws_kms_key.gone", "{}")
                .change("aws_kms_key.k", "update", "{}", "{arn = \"new\"}")
                .state("aws_kms_key.k", "{arn = \"old\"}")
                .plan());
    assertThat(instances.in(ModuleAddress.ROOT))
        .containsExactly(
            new Instances.Instance(
                ResourceAddress.parse("aws_kms_key.k"), Setup.value("{arn = \"new\"}"), false));
  }

  @Test
  void aDataSourceOfATypeThatWasNotKeptIsPendingAllTheSame() {
    Plan all = Setup.of("").pending("data.aws_region.r", "{}").plan();
    Plan kept = plan(all.pendingReads(), List.of(), Set.of());
    assertThat(new Instances(kept).in(ModuleAddress.ROOT))
        .containsExactly(
            new Instances.Instance(ResourceAddress.parse("data.aws_region.r"), Value.NULL, true));
    assertThat(new Instances(all).in(ModuleAddress.ROOT))
        .extracting(Instances.Instance::pending)
        .containsExactly(true);
  }

  private static Plan plan(
      Set<ResourceAddress> pending, List<StateResource> state, Set<ModuleAddress> modules) {
    return new Plan(
        Plan.Kind.PLAN,
        "1.2",
        "1.11.4",
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        state,
        List.of(),
        Setup.of("").plan().configuration(),
        Map.of(),
        pending,
        modules,
        null,
        true,
        null);
  }

  @Test
  void whateverStandsInAModuleShowsItsInstance() {
    ModuleAddress module = ModuleAddress.parse("module.m[0]");
    StateResource kept =
        new StateResource(ResourceAddress.parse("module.m[0].aws_kms_key.k"), Value.NULL);
    assertThat(
            new Instances(plan(Set.of(), List.of(kept), Set.of()))
                .ofModule(ModuleAddress.ROOT, "m"))
        .containsExactly(new InstanceKey.Index(0));
    assertThat(
            new Instances(plan(Set.of(), List.of(), Set.of(module)))
                .ofModule(ModuleAddress.ROOT, "m"))
        .containsExactly(new InstanceKey.Index(0));
  }

  @Test
  void theInstancesOfAModuleAreThoseInWhichSomethingStands() {
    Instances instances =
        new Instances(
            Setup.of("")
                .keys(
                    "module.m[\"b\"].module.inner[0].aws_kms_key.k",
                    "module.m[\"a\"].aws_kms_key.k")
                .keys("module.plain.aws_kms_key.k")
                .plan());
    assertThat(instances.ofModule(ModuleAddress.ROOT, "m"))
        .containsExactly(new InstanceKey.Name("a"), new InstanceKey.Name("b"));
    assertThat(instances.ofModule(ModuleAddress.parse("module.m[\"b\"]"), "inner"))
        .containsExactly(new InstanceKey.Index(0));
    assertThat(instances.ofModule(ModuleAddress.ROOT, "plain")).isEmpty();
    assertThat(instances.ofModule(ModuleAddress.ROOT, "absent")).isEmpty();
    assertThat(instances.isShown(ModuleAddress.parse("module.plain"))).isTrue();
    assertThat(instances.isShown(ModuleAddress.parse("module.absent"))).isFalse();
  }
}
