package io.github.cmkcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.ApprovedKeys;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.testdata.TestCase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A report says what each pattern of a policy caught, and what it no longer does. */
class CaughtTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  /** A plan of new tables on AWS owned keys. */
  private static PlanSource tables(String... addresses) {
    String changes =
        Arrays.stream(addresses)
            .map(
                address ->
                    """
                    {"address": "%s", "mode": "managed", "type": "aws_dynamodb_table",
                     "name": "%s", "change": {"actions": ["create"], "before": null,
                     "after": {"replica": [], "server_side_encryption": []}, "after_unknown": {}}}
                    """
                        .formatted(
                            address.replace("\"", "\\\""), ResourceAddress.parse(address).name()))
            .collect(Collectors.joining(","));
    byte[] json =
        ("{\"format_version\": \"1.2\", \"resource_changes\": [" + changes + "]}")
            .getBytes(StandardCharsets.UTF_8);
    return new PlanSource("plan.json", () -> new ByteArrayInputStream(json));
  }

  private static Exemption exemption(String pattern, LocalDate end) {
    Set<RuleId> rules = Set.of(new RuleId("dynamodb-table-cmk"));
    return new Exemption(AddressPattern.parse(pattern), rules, "a cache", end, null, null);
  }

  private static Policy exempting(Exemption... exemptions) {
    return Policy.DEFAULT.toBuilder().exemptions(List.of(exemptions)).date(TODAY).build();
  }

  private static Policy scope(List<String> include, List<String> exclude) {
    return Policy.DEFAULT.toBuilder()
        .scope(
            new Scope(
                false,
                include.stream().map(AddressPattern::parse).toList(),
                exclude.stream().map(AddressPattern::parse).toList(),
                null))
        .date(TODAY)
        .build();
  }

  private static Report check(Policy policy, PlanSource... plans) {
    Report report = new CmkCheck(policy).check(List.of(plans));
    assertThat(report.unreadable()).isEmpty();
    return report;
  }

  private static Stream<String> sentences(Report report) {
    return report.caught().stream().map(Caught::sentenceWithNames);
  }

  private static Stream<String> losses(Report report) {
    return report.notices().stream()
        .filter(notice -> notice.code().equals("pattern-matches-less"))
        .map(Notice::message);
  }

  @Test
  void anExemptionCatchesWhatItExcuses() {
    Report report =
        check(
            exempting(
                exemption("aws_dynamodb_table.c*", TODAY),
                exemption("aws_dynamodb_table.cache", TODAY),
                exemption("aws_dynamodb_table.orders", TODAY.minusDays(1))),
            tables("aws_dynamodb_table.cache", "aws_dynamodb_table.orders"));
    assertThat(sentences(report))
        .containsExactly(
            "the exemption for aws_dynamodb_table.c* excuses 1 object: aws_dynamodb_table.cache",
            "the exemption for aws_dynamodb_table.cache excuses nothing",
            "the exemption for aws_dynamodb_table.orders excuses nothing");
  }

  @Test
  void anExemptionHoldsOnItsLastDayAndNoLonger() {
    PlanSource plan = tables("aws_dynamodb_table.cache");
    Policy untilToday = exempting(exemption("aws_dynamodb_table.cache", TODAY));
    assertThat(check(untilToday, plan).summary().exempted()).isEqualTo(1);
    Policy tomorrow = untilToday.toBuilder().date(TODAY.plusDays(1)).build();
    assertThat(check(tomorrow, plan).summary().errors()).isEqualTo(1);
  }

  @Test
  void theScopeSaysWhatItTakesInAndLeavesOut() {
    Report report =
        check(
            scope(List.of("module.a.**"), List.of("**.aws_dynamodb_table.cache")),
            tables(
                "module.a.aws_dynamodb_table.cache",
                "module.a.aws_dynamodb_table.orders",
                "aws_dynamodb_table.cache",
                "aws_dynamodb_table.orders"));
    assertThat(sentences(report))
        .containsExactly(
            "scope.include module.a.** takes in 2 objects: module.a.aws_dynamodb_table.cache,"
                + " module.a.aws_dynamodb_table.orders",
            "scope.exclude **.aws_dynamodb_table.cache leaves out 2 objects:"
                + " aws_dynamodb_table.cache, module.a.aws_dynamodb_table.cache",
            "the rest of the scope leaves out 1 object: aws_dynamodb_table.orders");
    assertThat(report.plans().get(0).outOfScope()).isEqualTo(3);
  }

  @Test
  void aPatternCatchesInEveryPlan() {
    PlanSource plan = tables("aws_dynamodb_table.cache");
    assertThat(
            sentences(check(exempting(exemption("aws_dynamodb_table.cache", TODAY)), plan, plan)))
        .singleElement()
        .asString()
        .contains("excuses 2 objects");
    assertThat(sentences(check(scope(List.of(), List.of("**.*.cache")), plan, plan)))
        .singleElement()
        .asString()
        .contains("leaves out 2 objects");
  }

  @Test
  void aSentenceNamesTenObjectsAtMost() {
    String[] many = new String[12];
    Arrays.setAll(many, i -> "aws_dynamodb_table.t[" + i + "]");
    assertThat(sentences(check(scope(List.of(), List.of("**")), tables(many))))
        .singleElement()
        .asString()
        .startsWith("scope.exclude ** leaves out 12 objects: aws_dynamodb_table.t[0], ")
        .endsWith("t[9] and 2 more");
  }

  @Test
  void noInstanceKeyIsExemptedByItsText() {
    Report report =
        check(
            exempting(exemption("**.aws_dynamodb_table.cache*", TODAY)),
            tables("aws_dynamodb_table.payments[\"x.aws_dynamodb_table.cache\"]"));
    assertThat(report.summary().errors()).isEqualTo(1);
    assertThat(losses(report)).isEmpty();
  }

  @Test
  void anExemptionThatOnceMatchedMoreIsTold() {
    assertThat(
            losses(
                check(
                    exempting(exemption("aws_dynamodb_table.cache*", TODAY)),
                    tables("aws_dynamodb_table.cache[0]", "aws_dynamodb_table.cache[1]"))))
        .containsExactly(
            "the exemption for aws_dynamodb_table.cache* does not match"
                + " aws_dynamodb_table.cache[0] and 1 more, as it once did: * stays within one part"
                + " of an address, and a key is matched by brackets only; if that is meant, write"
                + " aws_dynamodb_table.cache*[*]");
  }

  @Test
  void aScopeThatOnceMatchedMoreIsTold() {
    PlanSource plan = tables("module.a.module.b.aws_dynamodb_table.cache");
    assertThat(losses(check(scope(List.of("module.*.aws_dynamodb_table.cache"), List.of()), plan)))
        .singleElement()
        .asString()
        .startsWith("scope.include module.*.aws_dynamodb_table.cache does not match")
        .endsWith("write **.aws_dynamodb_table.cache");
    assertThat(losses(check(scope(List.of(), List.of("module.*.aws_dynamodb_table.cache")), plan)))
        .singleElement()
        .asString()
        .startsWith("scope.exclude ");
  }

  @Test
  void whatAnotherPatternCatchesIsNotTold() {
    PlanSource plan = tables("aws_dynamodb_table.cache[0]");
    assertThat(
            losses(
                check(
                    exempting(
                        exemption("aws_dynamodb_table.cache*", TODAY),
                        exemption("aws_dynamodb_table.cache*[*]", TODAY)),
                    plan)))
        .isEmpty();
    List<String> both = List.of("aws_dynamodb_table.cache*", "aws_dynamodb_table.cache*[*]");
    assertThat(losses(check(scope(both, List.of()), plan))).isEmpty();
    assertThat(losses(check(scope(List.of(), both), plan))).isEmpty();
  }

  @Test
  void anApprovedKeyThatOnceMatchedMoreIsTold() throws Exception {
    PlanSource plan = PlanSource.file(TestCase.named("count_keys/1").plan());
    assertThat(losses(check(approving("aws_kms_key.*"), plan)))
        .singleElement()
        .asString()
        .startsWith("the approved key aws_kms_key.* does not match aws_kms_key.")
        .endsWith("write aws_kms_key.*[*]");
    assertThat(losses(check(approving("aws_kms_key.*[*]"), plan))).isEmpty();
  }

  @Test
  void aKeyThatAnotherPatternApprovesIsNotTold() throws Exception {
    PlanSource plan = PlanSource.file(TestCase.named("count_keys/1").plan());
    assertThat(losses(check(approving("aws_kms_key.*", "aws_kms_key.*[*]"), plan))).isEmpty();
  }

  @Test
  void anExemptionFromAnotherRuleLosesNothing() {
    Set<RuleId> other = Set.of(new RuleId("dynamodb-replica-cmk"));
    AddressPattern pattern = AddressPattern.parse("aws_dynamodb_table.cache*");
    Exemption exemption = new Exemption(pattern, other, "a cache", TODAY, null, null);
    assertThat(losses(check(exempting(exemption), tables("aws_dynamodb_table.cache[0]"))))
        .isEmpty();
  }

  @Test
  void ofTenObjectsThereAreNoMore() {
    String[] ten = new String[10];
    Arrays.setAll(ten, i -> "aws_dynamodb_table.t[" + i + "]");
    assertThat(sentences(check(scope(List.of(), List.of("**")), tables(ten))))
        .singleElement()
        .asString()
        .endsWith(", aws_dynamodb_table.t[9]");
  }

  @Test
  void eachUseHasAWordForPrograms() {
    assertThat(Arrays.stream(Caught.Use.values()).map(Caught.Use::code))
        .containsExactly("exemption", "include", "exclude", "rest");
  }

  private static Policy approving(String... keys) {
    List<ApprovedKeys.Entry> entries =
        Arrays.stream(keys)
            .map(AddressPattern::parse)
            .map(pattern -> new ApprovedKeys.Entry(null, null, null, null, pattern))
            .toList();
    return Policy.DEFAULT.toBuilder().approvedKeys(new ApprovedKeys(entries)).build();
  }
}
