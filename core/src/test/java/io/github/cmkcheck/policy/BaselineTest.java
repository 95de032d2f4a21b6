package io.github.cmkcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a baseline excuses, and what it does not. */
class BaselineTest {
  private static final String RULE = "dynamodb-table-cmk";
  private static final String OWNED = "[]";
  private static final String MANAGED = "[{\"enabled\": true, \"kms_key_arn\": null}]";
  private static final String CMK =
      "[{\"enabled\": true, \"kms_key_arn\": \"arn:aws:kms:us-east-1:111122223333:key/1\"}]";

  @TempDir private Path folder;

  /** A table that is there and stays as it is. */
  private static String table(String address, @Nullable String name, String block) {
    return change(address, name, "no-op", block, block);
  }

  private static String change(
      String address, @Nullable String name, String action, String before, String after) {
    String called = name == null ? "" : "\"name\": \"" + name + "\", ";
    return """
        {%s, "mode": "managed", "type": "aws_dynamodb_table",
         "change": {"actions": ["%s"], "before": %s,
          "after": {%s"server_side_encryption": %s}, "after_unknown": {%s}}}"""
        .formatted(
            place(address),
            action,
            action.equals("create")
                ? "null"
                : "{" + called + "\"server_side_encryption\": " + before + "}",
            called,
            after,
            name == null ? "\"name\": true" : "");
  }

  private static String place(String address) {
    int type = address.indexOf("aws_dynamodb_table");
    String module =
        type == 0 ? "" : "\"module_address\": \"" + address.substring(0, type - 1) + "\", ";
    return module
        + "\"address\": \"%s\", \"name\": \"%s\""
            .formatted(address, address.substring(address.lastIndexOf('.') + 1));
  }

  /** The same with a key that the plan does not tell. */
  private static String undetermined(String address, String name) {
    return """
        {%s, "mode": "managed", "type": "aws_dynamodb_table",
         "change": {"actions": ["update"],
          "before": {"name": "%s", "server_side_encryption": []},
          "after": {"name": "%s"}, "after_unknown": {"server_side_encryption": true}}}"""
        .formatted(place(address), name, name);
  }

  private static PlanSource plan(String... tables) {
    byte[] json =
        ("{\"format_version\": \"1.2\", \"resource_changes\": [" + String.join(",", tables) + "]}")
            .getBytes(StandardCharsets.UTF_8);
    return new PlanSource("plan.json", () -> new ByteArrayInputStream(json));
  }

  private static Baseline baseline(String stack, PlanSource... plans) throws Exception {
    return new CmkCheck().withStack(stack).baseline(List.of(plans)).over(Baseline.NONE);
  }

  private static Report report(Baseline baseline, String stack, PlanSource... plans) {
    Report report =
        new CmkCheck(Policy.DEFAULT.toBuilder().baseline(baseline).build())
            .withStack(stack)
            .check(List.of(plans));
    assertThat(report.unreadable()).isEmpty();
    return report;
  }

  private static List<String> statuses(Baseline baseline, String stack, PlanSource... plans) {
    return report(baseline, stack, plans).plans().stream()
        .flatMap(plan -> plan.findings().stream())
        .filter(finding -> finding.rule().value().equals(RULE))
        .map(finding -> finding.status().code())
        .toList();
  }

  private static String but(Baseline baseline, String stack, PlanSource plan) {
    Finding finding =
        report(baseline, stack, plan).plans().get(0).findings().stream()
            .filter(found -> found.rule().value().equals(RULE))
            .findFirst()
            .orElseThrow();
    assertThat(finding.isActive()).isTrue();
    return String.valueOf(finding.justification());
  }

  @Test
  void whatWasThereIsExcusedAndTheReportSaysInWhichStack() throws Exception {
    PlanSource plan = plan(table("aws_dynamodb_table.a", "orders", OWNED));
    Report report = report(baseline("stacks/shop", plan), "stacks/shop", plan);
    assertThat(report.plans().get(0).findings())
        .extracting(Finding::justification)
        .contains("it was there when the baseline of stack stacks/shop was made");
    assertThat(report.gate(false).exitCode()).isZero();
    assertThat(report.notices()).isEmpty();
  }

  @Test
  void theSameAddressAndNameInAnotherStackIsNew() throws Exception {
    PlanSource plan = plan(table("aws_dynamodb_table.a", "orders", OWNED));
    Baseline shop = baseline("shop", plan);
    assertThat(statuses(shop, "billing", plan)).containsExactly("active");
    assertThat(report(shop, "billing", plan).notices()).isEmpty();
    assertThat(statuses(shop, "Shop", plan)).containsExactly("active");
    assertThat(statuses(shop, "shop ", plan)).containsExactly("active");
  }

  @Test
  void oneBaselineServesManyStacksAndEachHasItsOwn() throws Exception {
    PlanSource a = plan(table("aws_dynamodb_table.a", "orders", OWNED));
    PlanSource b = plan(table("aws_dynamodb_table.b", "bills", OWNED));
    List<Baseline.Entry> both = new ArrayList<>(baseline("shop", a).entries());
    both.addAll(baseline("billing", b).entries());
    Baseline baseline = new Baseline(both);
    assertThat(statuses(baseline, "shop", a)).containsExactly("baselined");
    assertThat(statuses(baseline, "billing", b)).containsExactly("baselined");
    assertThat(statuses(baseline, "shop", b)).containsExactly("active");
    assertThat(statuses(baseline, "billing", a)).containsExactly("active");
  }

  @ParameterizedTest
  @CsvSource({
    "owned,        owned,        baselined",
    "owned,        managed,      baselined",
    "owned,        undetermined, baselined",
    "managed,      managed,      baselined",
    "managed,      owned,        active",
    "managed,      undetermined, active",
    "undetermined, undetermined, baselined",
    "undetermined, owned,        active",
    "undetermined, managed,      active",
  })
  void aTableThatMayBeWorseIsNew(String then, String now, String status) throws Exception {
    assertThat(statuses(baseline("shop", of(then)), "shop", of(now))).containsExactly(status);
  }

  private static PlanSource of(String owner) {
    String address = "aws_dynamodb_table.a";
    return switch (owner) {
      case "owned" -> plan(table(address, "orders", OWNED));
      case "managed" -> plan(table(address, "orders", MANAGED));
      default -> plan(undetermined(address, "orders"));
    };
  }

  @Test
  void aTableThatGetsWorseSaysWhatTheBaselineHas() throws Exception {
    assertThat(but(baseline("shop", of("managed")), "shop", of("owned")))
        .isEqualTo("baseline has it with the AWS managed key aws/dynamodb, and this may be worse");
    assertThat(report(baseline("shop", of("managed")), "shop", of("owned")).notices()).isEmpty();
  }

  @Test
  void theLossOfACustomerManagedKeyIsNeverExcused() throws Exception {
    String address = "aws_dynamodb_table.a";
    PlanSource old = plan(table(address, "orders", OWNED));
    PlanSource withKey = withKey(plan(change(address, "orders", "update", CMK, OWNED)));
    Baseline baseline = baseline("shop", old);
    assertThat(but(baseline, "shop", withKey))
        .isEqualTo(
            "table has a customer managed key until apply, and no baseline excuses its loss");

    DrawnBaseline drawn = new CmkCheck().withStack("shop").baseline(List.of(withKey));
    assertThat(drawn.entries()).extracting(Baseline.Entry::rule).doesNotContain(RULE);
    assertThat(drawn.leftOut()).isPositive();
  }

  /** The same plan with the key as a resource, so that it is known to be the customer's. */
  private static PlanSource withKey(PlanSource plan) throws IOException {
    String json = new String(plan.opener().open().readAllBytes(), StandardCharsets.UTF_8);
    String arn = "arn:aws:kms:us-east-1:111122223333:key/1";
    String key =
        """
        {"address": "aws_kms_key.k", "mode": "managed", "type": "aws_kms_key", "name": "k",
         "change": {"actions": ["no-op"], "before": {"arn": "%s", "key_id": "1"},
          "after": {"arn": "%s", "key_id": "1"}, "after_unknown": {}}},
        """
            .formatted(arn, arn);
    byte[] both =
        json.replace("\"resource_changes\": [", "\"resource_changes\": [" + key)
            .getBytes(StandardCharsets.UTF_8);
    return new PlanSource("plan.json", () -> new ByteArrayInputStream(both));
  }

  @Test
  void anotherTableAtTheSameAddressIsNew() throws Exception {
    Baseline baseline = baseline("shop", plan(table("aws_dynamodb_table.a", "orders-dev", OWNED)));
    assertThat(but(baseline, "shop", plan(table("aws_dynamodb_table.a", "orders-prod", OWNED))))
        .isEqualTo("baseline has a table of another name at this address");
    assertThat(
            statuses(
                baseline, "shop", plan(change("aws_dynamodb_table.a", null, "create", "", OWNED))))
        .containsExactly("active");
  }

  @Test
  void aNameThatWasNotKnownYetMayBeAny() throws Exception {
    Baseline baseline =
        baseline("shop", plan(change("aws_dynamodb_table.a", null, "create", "", OWNED)));
    assertThat(statuses(baseline, "shop", plan(table("aws_dynamodb_table.a", "t-1", OWNED))))
        .containsExactly("baselined");
  }

  @Test
  void aTableThatMovedIsFollowedByItsName() throws Exception {
    Baseline baseline = baseline("shop", plan(table("aws_dynamodb_table.a", "orders", OWNED)));
    PlanSource moved = plan(table("module.m.aws_dynamodb_table.a", "orders", OWNED));
    assertThat(statuses(baseline, "shop", moved)).containsExactly("baselined");
    assertThat(report(baseline, "shop", moved).notices()).isEmpty();
    assertThat(statuses(baseline, "billing", moved)).containsExactly("active");
  }

  @Test
  void aTableThatMovedAndGotWorseIsNew() throws Exception {
    Baseline baseline = baseline("shop", plan(table("aws_dynamodb_table.a", "orders", MANAGED)));
    assertThat(statuses(baseline, "shop", plan(table("aws_dynamodb_table.b", "orders", OWNED))))
        .containsExactly("active");
  }

  @Test
  void aNewTableOfTheSameNameHasNotMoved() throws Exception {
    Baseline baseline = baseline("shop", plan(table("aws_dynamodb_table.a", "orders", OWNED)));
    assertThat(
            statuses(
                baseline,
                "shop",
                plan(change("aws_dynamodb_table.b", "orders", "create", "", OWNED))))
        .containsExactly("active");
    assertThat(
            statuses(
                baseline,
                "shop",
                plan(
                    table("aws_dynamodb_table.a", "orders", OWNED),
                    table("aws_dynamodb_table.in_another_region", "orders", OWNED))))
        .containsExactly("baselined", "active");
    assertThat(
            statuses(
                baseline,
                "shop",
                plan(
                    table("aws_dynamodb_table.b", "orders", OWNED),
                    table("aws_dynamodb_table.in_another_region", "orders", OWNED))))
        .containsExactly("active", "active");
  }

  @Test
  void twoPlansOfOneStackShareItsEntries() throws Exception {
    PlanSource a = plan(table("aws_dynamodb_table.a", "orders", OWNED));
    PlanSource b = plan(table("aws_dynamodb_table.b", "bills", OWNED));
    Baseline baseline = baseline("shop", a, b);
    assertThat(statuses(baseline, "shop", a, b)).containsExactly("baselined", "baselined");
    assertThat(report(baseline, "shop", a, b).notices()).isEmpty();
    assertThat(report(baseline, "shop", a).notices())
        .extracting(Notice::message)
        .contains(
            RULE
                + " at aws_dynamodb_table.b of stack shop no longer occurs; take it out of the"
                + " baseline");
  }

  @Test
  void theEntriesOfOtherStacksStayUnlessTheirStackIsLookedAt() throws Exception {
    PlanSource a = plan(table("aws_dynamodb_table.a", "orders", OWNED));
    PlanSource fixed = plan();
    Baseline shop = baseline("shop", a);
    Baseline both = new CmkCheck().withStack("billing").baseline(List.of(a)).over(shop);
    assertThat(both.entries()).extracting(Baseline.Entry::stack).contains("shop", "billing");
    Baseline left = new CmkCheck().withStack("shop").baseline(List.of(fixed)).over(both);
    assertThat(left.entries()).extracting(Baseline.Entry::stack).containsOnly("billing");
  }

  @Test
  void aStackThatNobodyCanTellHasNoBaseline() throws Exception {
    PlanSource stream = plan(table("aws_dynamodb_table.a", "orders", OWNED));
    assertThatThrownBy(() -> new CmkCheck().baseline(List.of(stream)))
        .isInstanceOf(PlanInputException.class)
        .hasMessageContaining("could be the plan of any stack");
    Baseline baseline = baseline("shop", stream);
    Report report =
        new CmkCheck(Policy.DEFAULT.toBuilder().baseline(baseline).build()).check(List.of(stream));
    assertThat(report.plans().get(0).findings()).allMatch(Finding::isActive);
    assertThat(report.notices()).extracting(Notice::code).containsExactly("baseline-without-stack");
  }

  @Test
  void aFormerBaselineMeansWhatItMeantAndIsWarnedOf() throws Exception {
    Path file = folder.resolve("baseline.json");
    Files.writeString(
        file,
        """
        {"schema": "cmkcheck/baseline/1", "findings": [
          {"rule": "dynamodb-table-cmk", "address": "aws_dynamodb_table.a",
           "fingerprint": "%s"}]}
        """
            .formatted(fingerprint()));
    Baseline baseline = new BaselineFile().read(file, "baseline.json");
    for (String stack : List.of("shop", "billing")) {
      assertThat(statuses(baseline, stack, of("managed"))).containsExactly("baselined");
      assertThat(statuses(baseline, stack, of("owned"))).containsExactly("baselined");
    }
    assertThat(report(baseline, "shop", of("owned")).notices())
        .extracting(Notice::code)
        .containsExactly("baseline-any-stack");
    assertThat(report(baseline, "shop", plan()).notices())
        .extracting(Notice::code)
        .containsExactly("baseline-any-stack", "baseline-gone");
    assertThat(new CmkCheck().withStack("shop").baseline(List.of(plan())).over(baseline).entries())
        .isEmpty();
  }

  private static String fingerprint() {
    return Fingerprint.of(RULE + "\naws_dynamodb_table.a\n");
  }

  @Test
  void aFormerEntryWhoseFingerprintIsAnothersIsRefused() throws Exception {
    Path file = folder.resolve("baseline.json");
    Files.writeString(
        file,
        """
        {"schema": "cmkcheck/baseline/1", "findings": [
          {"rule": "dynamodb-table-cmk", "address": "aws_dynamodb_table.b",
           "fingerprint": "%s"}]}
        """
            .formatted(fingerprint()));
    assertThatThrownBy(() -> new BaselineFile().read(file, "baseline.json"))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("baseline.json:3:")
        .hasMessageContaining("not the fingerprint");
  }
}
