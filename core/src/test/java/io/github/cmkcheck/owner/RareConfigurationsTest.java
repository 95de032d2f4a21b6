package io.github.cmkcheck.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.inventory.Owner;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations that no real plan at hand has, each a step from one that decides otherwise. */
class RareConfigurationsTest {
  private static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/11111111-2222-4333-8444-555555555555";
  private static final String OTHER =
      "arn:aws:kms:us-east-1:111122223333:key/99999999-2222-4333-8444-555555555555";
  private static final String TABLE = "aws_dynamodb_table.t";

  private static final String KEY_LATER =
      """
      {"server_side_encryption": [{"kms_key_arn": true}]}""";

  private static String on(String key) {
    return """
    {"arn": "arn:aws:dynamodb:us-east-1:111122223333:table/T",
     "server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}"""
        .formatted(key);
  }

  /** The expressions of a table whose key depends on these. */
  private static String dependingOn(String... references) {
    return """
    {"server_side_encryption": [{"enabled": {"constant_value": true},
      "kms_key_arn": {"references": ["%s"]}}]}"""
        .formatted(String.join("\", \"", references));
  }

  private static final String WITHOUT_A_KEY =
      """
      {"server_side_encryption": [{"enabled": {"constant_value": true}}]}""";

  /** An existing table that stays on a key. */
  private static PlanText staysOn(String key, String expressions) {
    return new PlanText()
        .change(TABLE, "no-op", on(key), on(key), "{}")
        .configured(TABLE, expressions);
  }

  /** A table whose key is known only after apply. */
  private static PlanText later(String actions, String expressions) {
    String after = "{\"server_side_encryption\": [{\"enabled\": true}]}";
    String before = actions.equals("update") ? on(KEY) : "null";
    return new PlanText()
        .change(TABLE, actions, before, after, KEY_LATER)
        .configured(TABLE, expressions);
  }

  private static PlanText withNewKey(PlanText plan) {
    return plan.change(
            "aws_kms_key.k", "create", "{\"enable_key_rotation\": true}", "{\"arn\": true}")
        .configured("aws_kms_key.k", "{\"enable_key_rotation\": {\"constant_value\": true}}");
  }

  private static PlanText withAliasLater(PlanText plan, String name) {
    return plan.change(
            "data.aws_kms_alias.a",
            "read",
            "{\"name\": \"%s\"}".formatted(name),
            "{\"arn\": true, \"target_key_arn\": true}")
        .configured("data.aws_kms_alias.a", "{}");
  }

  private static KeyOwnership answer(PlanText plan) {
    return plan.check().tables().get(0).ownership();
  }

  /** Only the usual meaning of its expressions tells; a plain reference is not all there is. */
  private static void assertUsually(PlanText plan, String owner) {
    assertThat(plan.owners(Presume.PLAIN)).isEqualTo("undetermined");
    assertThat(plan.owners(Presume.USUAL)).isEqualTo(owner);
  }

  /** Nothing that is presumed tells. */
  private static void assertUndetermined(PlanText plan) {
    assertThat(plan.owners(Presume.USUAL)).isEqualTo("undetermined");
  }

  @Test
  void aKeyOfAnotherAccountIsTheCustomers() {
    KeyOwnership elsewhere =
        answer(staysOn(KEY.replace("111122223333", "999988887777"), WITHOUT_A_KEY));
    assertThat(elsewhere.owner()).isEqualTo(Owner.CUSTOMER_MANAGED);
    assertThat(elsewhere.certainty()).isEqualTo(Certainty.PROVEN);
    assertThat(answer(staysOn(KEY, WITHOUT_A_KEY)).owner()).isEqualTo(Owner.UNDETERMINED);
  }

  @Test
  void aDataSourceThatDoesNotSayWhoManagesAKeyProvesNothing() {
    PlanText plan =
        staysOn(KEY, dependingOn("data.aws_kms_key.d.arn", "data.aws_kms_key.d"))
            .state("data.aws_kms_key.d", "{\"arn\": \"%s\"}".formatted(KEY));
    assertThat(answer(plan).certainty()).isEqualTo(Certainty.DECLARED);
  }

  @Test
  void ofSeveralDataSourcesTheOneThatIsNamedCounts() {
    for (int named : new int[] {0, 1}) {
      PlanText plan =
          staysOn(KEY, dependingOn("data.aws_kms_key.d[%d].arn".formatted(named)))
              .state("data.aws_kms_key.d[0]", "{\"arn\": \"%s\"}".formatted(OTHER))
              .state("data.aws_kms_key.d[1]", "{\"arn\": \"%s\"}".formatted(KEY));
      assertThat(plan.owners()).isEqualTo(named == 1 ? "customer_managed" : "undetermined");
    }
  }

  @Test
  void ofSeveralDataSourcesOneMayBeReadLater() {
    for (int named : new int[] {0, 1}) {
      PlanText plan =
          later("create", dependingOn("data.aws_kms_alias.a[%d].target_key_arn".formatted(named)))
              .state("data.aws_kms_alias.a[0]", "{\"arn\": \"%s\"}".formatted(OTHER))
              .change(
                  "data.aws_kms_alias.a[1]",
                  "read",
                  "{\"name\": \"alias/orders\"}",
                  "{\"target_key_arn\": true}")
              .configured("data.aws_kms_alias.a", "{}");
      assertThat(plan.owners()).isEqualTo(named == 1 ? "customer_managed" : "aws_managed");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "var.same var.other, customer_managed",
    "var.other, undetermined",
    "var.none, undetermined",
    // It is made of what is not shown: a literal, say. Beside another key, that is not likely.
    "local.key, customer_managed",
    "local.key var.other, undetermined",
    "data.terraform_remote_state.s.outputs.key, customer_managed"
  })
  void aKeyThatATableKeepsIsItsOwnIfTheConfigurationCanNameIt(String named, String owner) {
    PlanText plan =
        withNewKey(staysOn(KEY, dependingOn(named.split(" "))))
            .variable("same", '"' + KEY + '"')
            .variable("other", '"' + OTHER + '"')
            .variable("none", "null");
    assertThat(plan.owners()).isEqualTo(owner);
  }

  @Test
  void aDynamicBlockMayNameTheKeyThatAVariableHolds() {
    assertThat(staysOn(KEY, "{}").variable("key", '"' + KEY + '"').owners())
        .isEqualTo("customer_managed");
    assertThat(staysOn(KEY, "{}").variable("key", '"' + OTHER + '"').owners())
        .isEqualTo("undetermined");
  }

  @Test
  void aDynamicBlockMayNameWhatIsNotKnownYetAndNothingElse() {
    assertThat(later("create", "{}").owners()).isEqualTo("aws_managed");
    PlanText known =
        later("create", "{}").state("aws_kms_key.old", "{\"arn\": \"%s\"}".formatted(KEY));
    assertThat(known.owners()).isEqualTo("aws_managed");
    // With a key that nothing draws on, no block draws on it either.
    assertThat(withNewKey(later("create", "{}")).owners()).isEqualTo("aws_managed");
    assertThat(withNewKey(later("create", "{}")).drawingOn("aws_kms_key.k", "arn").owners())
        .isEqualTo("undetermined");
    assertThat(
            withAliasLater(later("create", "{}"), "alias/orders")
                .drawingOn("data.aws_kms_alias.a", "target_key_arn")
                .owners())
        .isEqualTo("undetermined");
    String stack = "aws_cloudformation_stack.s";
    assertThat(
            later("create", "{}")
                .change(stack, "no-op", "{}", "{}", "{}")
                .configured(stack, "{}")
                .drawingOn(stack, "outputs")
                .owners())
        .isEqualTo("aws_managed");
    assertThat(
            later("create", "{}")
                .change(stack, "create", "{}", "{\"outputs\": true}")
                .configured(stack, "{}")
                .drawingOn(stack, "outputs")
                .owners())
        .isEqualTo("undetermined");
  }

  @ParameterizedTest
  @CsvSource({
    "alias/aws/dynamodb, false, aws_managed",
    "alias/orders, false, customer_managed",
    "alias/aws/dynamodb, true, undetermined",
    "alias/orders, true, customer_managed"
  })
  void anUpdateNamesAKeyAndEveryOneThatItMayNameCounts(String alias, boolean also, String owner) {
    String looked = "data.aws_kms_alias.a.target_key_arn";
    String expressions = also ? dependingOn(looked, "aws_kms_key.k.arn") : dependingOn(looked);
    assertThat(withNewKey(withAliasLater(later("update", expressions), alias)).owners())
        .isEqualTo(owner);
  }

  @Test
  void anotherAttributeOfAKeyIsAConditionLikeAnyOther() {
    String[] both = {"aws_kms_key.k.enable_key_rotation", "aws_kms_key.k.arn"};
    assertUndetermined(withNewKey(later("create", dependingOn(both))));
    KeyOwnership alone = answer(withNewKey(later("create", dependingOn(both[1]))));
    assertThat(alone.owner()).isEqualTo(Owner.CUSTOMER_MANAGED);
    assertThat(alone.presumptions()).containsExactly(Presumption.PLAIN_REFERENCE);
  }

  @Test
  void aConditionThatAlsoDecidesOverTheEncryptionIsSettled() {
    String expressions = dependingOn("var.encrypted", "aws_kms_key.k.arn");
    String settled =
        expressions.replace("{\"constant_value\": true}", "{\"references\": [\"var.encrypted\"]}");
    for (String one : List.of(expressions, settled)) {
      PlanText plan = withNewKey(later("create", one)).variable("encrypted", "true");
      if (one.equals(settled)) {
        assertUsually(plan, "customer_managed");
      } else {
        assertUndetermined(plan);
      }
    }
  }

  @Test
  void aKeyForEveryBranchIsAKeyAlsoIfOneOfThemIsKnown() {
    String[] branches = {"var.own", "aws_kms_key.k.arn", "var.shared"};
    PlanText plan = withNewKey(later("create", dependingOn(branches))).variable("own", "true");
    assertUsually(plan.variable("shared", '"' + OTHER + '"'), "customer_managed");
    assertUndetermined(plan.variable("shared", "null"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data.aws_s3_bucket.b.id",
        "aws_cloudformation_stack.b.outputs",
        "terraform_data.b.output",
        "terraform_data.b.id",
        "data.aws_ssm_parameter.b.value",
        "data.aws_secretsmanager_secret_version.b.secret_string",
        "data.aws_cloudformation_export.b.value",
        "data.terraform_remote_state.b.outputs",
        "data.tfe_outputs.b.values",
        "data.external.b.result",
        "data.http.b.response_body"
      })
  void whatOnlyApplyTellsOfAnObjectMayDecideAgainstAKey(String reference) {
    boolean data = reference.startsWith("data.");
    String address = reference.substring(0, reference.lastIndexOf('.'));
    PlanText plan =
        new PlanText()
            .change(
                "awscc_dynamodb_table.t",
                "create",
                "{\"sse_specification\": {\"sse_enabled\": true}}",
                "{\"sse_specification\": {\"kms_master_key_id\": true}}")
            .change(
                address,
                data ? "read" : "create",
                "{}",
                "{\"%s\": true}".formatted(reference.substring(address.length() + 1)))
            .configured(address, "{}")
            .configured(
                "awscc_dynamodb_table.t",
                "{\"sse_specification\": {\"references\": [\"%s\"]}}".formatted(reference));
    assertThat(plan.owners()).isEqualTo("undetermined");
  }

  @ParameterizedTest
  @CsvSource({"alias/orders, CUSTOMER_MANAGED", "alias/aws/dynamodb, AWS_MANAGED"})
  void whoseAKeyWasIsToldByAnAliasTooWhereAliasesAreTaken(String alias, Owner owner) {
    String specification = "{\"sse_specification\": {\"sse_enabled\": true%s}}";
    PlanText plan =
        new PlanText()
            .change(
                "awscc_dynamodb_table.t",
                "update",
                specification.formatted(", \"kms_master_key_id\": \"" + alias + '"'),
                specification.formatted(""),
                "{}");
    assertThat(plan.check().tables().get(0).before().owner()).isEqualTo(owner);
    assertThat(
            new PlanText()
                .change(TABLE, "update", on(alias), on(""), "{}")
                .check()
                .tables()
                .get(0)
                .before()
                .owner())
        .isEqualTo(Owner.UNDETERMINED);
  }

  /** One instance of a table, whose key is found by an index. */
  private static PlanText indexed(String instance, String... references) {
    String after = "{\"server_side_encryption\": [{\"enabled\": true}]}";
    return new PlanText()
        .change(TABLE + instance, "create", after, KEY_LATER)
        .configured(TABLE, dependingOn(references));
  }

  private static PlanText withNewKeys(PlanText plan, String... instances) {
    plan.configured("aws_kms_key.k", "{}");
    for (String instance : instances) {
      plan.change("aws_kms_key.k" + instance, "create", "{}", "{\"arn\": true}");
    }
    return plan;
  }

  @ParameterizedTest
  @CsvSource({"[\"a\"], customer_managed", "[\"b\"], aws_managed"})
  void anIndexThatFindsNoKeyNamesNone(String instance, String owner) {
    PlanText plan = indexed(instance, "aws_kms_key.k", "each.key");
    assertUsually(withNewKeys(plan, "[\"a\"]", "[\"c\"]"), owner);
  }

  @Test
  void aVariableIsAnIndexIfItNamesAnInstance() {
    PlanText plan = withNewKeys(indexed("", "aws_kms_key.k", "var.key"), "[\"a\"]");
    assertUsually(plan.variable("key", "\"a\""), "customer_managed");
    assertUndetermined(plan.variable("key", "\"prod\""));
  }

  @Test
  void aKeyThatIsNotRepeatedHasNoIndex() {
    PlanText plan = indexed("[0]", "aws_kms_key.k", "count.index");
    assertUndetermined(withNewKeys(plan, ""));
    assertUsually(
        withNewKeys(indexed("[0]", "aws_kms_key.k", "count.index"), "[0]"), "customer_managed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "update"})
  void whatElseIsUnknownOfAKeyIsNotThatKey(String action) {
    PlanText plan =
        later(action, dependingOn("aws_kms_key.k.policy"))
            .configured("aws_kms_key.k", "{}")
            .change("aws_kms_key.k", "create", "{}", "{\"arn\": true, \"policy\": true}");
    assertThat(plan.owners()).isEqualTo("undetermined");
  }

  /** Which of them an index means, plan JSON does not show: {@code d[each.key]} or another. */
  @ParameterizedTest
  @CsvSource({"[\"a\"], true", "[\"b\"], true", "[\"b\"], false"})
  void ofDataSourcesThatWereReadAnyMayBeTheOneWhoseKeyATableKeeps(String instance, boolean one) {
    PlanText plan =
        new PlanText()
            .change(TABLE + instance, "no-op", on(KEY), on(KEY), "{}")
            .configured(TABLE, dependingOn("data.aws_kms_key.d", "each.key"))
            .state("data.aws_kms_key.d[\"a\"]", "{\"arn\": \"%s\"}".formatted(OTHER))
            .state("data.aws_kms_key.d[\"b\"]", "{\"arn\": \"%s\"}".formatted(one ? KEY : OTHER));
    assertThat(answer(plan).certainty()).isEqualTo(one ? Certainty.DECLARED : Certainty.NONE);
    assertThat(plan.owners(Presume.NOTHING)).isEqualTo("undetermined");
  }

  @Test
  void aDynamicBlockNamesWhatAVariableHoldsAsFarAsCanBeSeen() {
    PlanText plan = staysOn(KEY, "{}");
    assertThat(plan.check().tables().get(0).naming()).isEqualTo(Naming.NOT_SHOWN);
    assertThat(plan.variable("key", '"' + KEY + '"').check().tables().get(0).naming())
        .isEqualTo(Naming.NAMED);
  }

  @Test
  void whoseAKeyIsMayShowOnAnotherTable() {
    PlanText plan =
        staysOn(KEY, WITHOUT_A_KEY)
            .change("aws_dynamodb_table.z", "create", on(KEY), "{\"arn\": true}")
            .configured("aws_dynamodb_table.z", WITHOUT_A_KEY);
    assertThat(plan.owners()).isEqualTo("undetermined, customer_managed");
    assertThat(plan.check().keys())
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.owner()).isEqualTo(Owner.CUSTOMER_MANAGED);
              assertThat(use.objects()).hasSize(2);
            });
  }

  @Test
  void aReplicaOfItsOwnResourceFollowsTheTableOfItsArn() {
    String arn = "arn:aws:dynamodb:us-east-1:111122223333:table/T";
    String replica = "{\"global_table_arn\": \"%s\"}".formatted(arn);
    PlanText plan =
        new PlanText()
            .change(
                TABLE,
                "no-op",
                "{\"arn\": \"%s\"}".formatted(arn),
                "{\"arn\": \"%s\"}".formatted(arn),
                "{}")
            .change("aws_dynamodb_table_replica.r", "create", replica, "{}")
            .configured(TABLE, "{}")
            .configured("aws_dynamodb_table_replica.r", "{}");
    assertThat(plan.owners()).isEqualTo("aws_owned, aws_owned");
    PlanText ofAnother =
        new PlanText()
            .change("aws_dynamodb_table_replica.r", "create", replica, "{}")
            .configured("aws_dynamodb_table_replica.r", "{}");
    assertThat(ofAnother.owners()).isEqualTo("undetermined");
  }

  @Test
  void everyReplicaHasAPastOfItsOwn() {
    String other = KEY.replace("us-east-1", "us-west-2");
    String before =
        """
        {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}],
         "replica": [{"region_name": "eu-west-1", "kms_key_arn": "%s"},
                     {"region_name": "us-west-2", "kms_key_arn": "%s"}]}""";
    PlanText plan =
        new PlanText()
            .change(
                TABLE,
                "update",
                before.formatted(KEY, "", other),
                before.formatted(KEY, "", ""),
                "{}")
            .state("aws_kms_key.k", "{\"arn\": \"%s\"}".formatted(KEY))
            .state("aws_kms_replica_key.w", "{\"arn\": \"%s\"}".formatted(other))
            .configured(TABLE, "{}");
    assertThat(plan.check().tables())
        .extracting(object -> object.replicaRegion() + " " + object.before().owner())
        .contains("eu-west-1 AWS_MANAGED", "us-west-2 CUSTOMER_MANAGED");
  }

  @Test
  void anArnThatIsNoneTellsNoAccount() {
    String odd = on(KEY).replace("arn:aws:dynamodb:us-east-1:111122223333:table/T", "arn:aws:t");
    assertThat(
            new PlanText()
                .change(TABLE, "no-op", odd, odd, "{}")
                .configured(TABLE, WITHOUT_A_KEY)
                .owners())
        .isEqualTo("undetermined");
  }

  @ParameterizedTest
  @CsvSource({"data, USUAL, NOT_NAMED", "managed, USUAL, NOT_NAMED", "managed, PLAIN, NAMED"})
  void theInstancesOfAModuleAreToldByWhatWasThereBeforeToo(
      String mode, Presume presume, Naming ofTheOther) {
    String block = mode.equals("data") ? "data.aws_kms_key.k" : "aws_kms_key.k";
    String parts = "\"mode\": \"%s\", \"type\": \"aws_kms_key\", \"name\": \"k\"".formatted(mode);
    String plan =
        """
        {"format_version": "1.2",
         "resource_changes": [TABLE_a, TABLE_b],
         "prior_state": {"values": {"root_module": {"child_modules": [
           {"address": "module.kms[\\"a\\"]", "resources": [
             {"address": "module.kms[\\"a\\"].BLOCK", PARTS, "values": {"arn": "OTHER"}}]},
           {"address": "module.kms[\\"b\\"]", "resources": [
             {"address": "module.kms[\\"b\\"].BLOCK", PARTS, "values": {"arn": "KEY"}}]}]}}},
         "configuration": {"root_module": {
           "resources": [{"address": "aws_dynamodb_table.t", "mode": "managed",
             "type": "aws_dynamodb_table", "name": "t", "expressions": EXPRESSIONS}],
           "module_calls": {"kms": {"for_each_expression": {"references": ["var.names"]}, "module": {
             "outputs": {"arn": {"expression": {"references": ["BLOCK.arn"]}}},
             "resources": [{"address": "BLOCK", PARTS}]}}}}}}"""
            .replace("TABLE_a", keeping("a"))
            .replace("TABLE_b", keeping("b"))
            .replace("EXPRESSIONS", dependingOn("module.kms", "each.key"))
            .replace("BLOCK", block)
            .replace("PARTS", parts)
            .replace("OTHER", OTHER)
            .replace("KEY", KEY);
    assertThat(PlanText.check(plan, presume).tables())
        .extracting(table -> table.naming())
        .containsExactly(ofTheOther, Naming.NAMED);
  }

  /** An instance of the table that stays on the key. */
  private static String keeping(String instance) {
    return """
    {"address": "aws_dynamodb_table.t[\\"%1$s\\"]", "mode": "managed", "type": "aws_dynamodb_table",
     "name": "t", "index": "%1$s",
     "change": {"actions": ["no-op"], "before": %2$s, "after": %2$s, "after_unknown": {}}}"""
        .formatted(instance, on(KEY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Another table of the map whose key is not known either: one of them has none.
        "[\"create\"]; null; {\"server_side_encryption\": [{\"enabled\": true}]}; [{\"kms_key_arn\": true}]",
        // One that goes, and one without encryption of its own, do not ask for the key; but may
        // have an entry with it all the same.
        "[\"delete\"]; {\"server_side_encryption\": []}; null; []",
        "[\"create\"]; null; {}; true",
        "[\"create\"]; null; {\"server_side_encryption\": [{\"enabled\": false}]}; [{\"kms_key_arn\": true}]"
      })
  void whichTableAMapHasAKeyForIsNotPresumed(
      String actions, String before, String after, String unknown) {
    String table =
        """
        {"address": "module.m.aws_dynamodb_table.t[\\"%1$s\\"]", "module_address": "module.m",
         "mode": "managed", "type": "aws_dynamodb_table", "name": "t", "index": "%1$s",
         "change": {"actions": %2$s, "before": %3$s, "after": %4$s,
           "after_unknown": {"server_side_encryption": %5$s}}}""";
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [%s, %s,
           {"address": "aws_kms_key.k", "mode": "managed", "type": "aws_kms_key", "name": "k",
            "change": {"actions": ["create"], "before": null, "after": {}, "after_unknown": {"arn": true}}}],
         "configuration": {"root_module": {
           "resources": [{"address": "aws_kms_key.k", "mode": "managed", "type": "aws_kms_key", "name": "k"}],
           "module_calls": {"m": {
             "expressions": {"tables": {"references": ["aws_kms_key.k.arn", "aws_kms_key.k"]}},
             "module": {"variables": {"tables": {}}, "resources": [
               {"address": "aws_dynamodb_table.t", "mode": "managed", "type": "aws_dynamodb_table",
                "name": "t", "for_each_expression": {"references": ["var.tables"]},
                "expressions": %s}]}}}}}}"""
            .formatted(
                table.formatted(
                    "a",
                    "[\"create\"]",
                    "null",
                    "{\"server_side_encryption\": [{\"enabled\": true}]}",
                    "[{\"kms_key_arn\": true}]"),
                table.formatted("b", actions, before, after, unknown),
                dependingOn("each.value.key", "each.value"));
    assertThat(PlanText.check(plan, Presume.USUAL).tables().get(0).ownership().owner())
        .isEqualTo(Owner.UNDETERMINED);
  }

  @ParameterizedTest
  @CsvSource({"'', undetermined", "[\"a\"], aws_managed"})
  void whatEachIsIsKnownWhereSomethingIsRepeated(String instance, String owner) {
    assertThat(indexed(instance, "each.value").owners()).isEqualTo(owner);
  }

  @ParameterizedTest
  @CsvSource({"6, false", "7, true"})
  void ofManyReferencesTheFirstAreNamed(int number, boolean more) {
    String[] names = IntStream.range(0, number).mapToObj(i -> "var.v" + i).toArray(String[]::new);
    String step = answer(later("create", dependingOn(names))).trail().steps().get(0);
    assertThat(step).contains("var.v0", "var.v5").doesNotContain("var.v6");
    assertThat(step.endsWith(", ...")).isEqualTo(more);
  }
}
