package io.github.cmkcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exemption or a baseline changes the findings that it names, and no other. */
class PolicyPropertiesTest {

  static List<TestCase> cases() throws IOException {
    return TestCase.all();
  }

  private static List<Finding> findings(TestCase testCase, Policy policy) {
    Report report =
        new CmkCheck(policy).withStack("shop").check(List.of(PlanSource.file(testCase.plan())));
    return report.plans().get(0).findings();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anExemption(TestCase testCase) {
    List<Finding> before = findings(testCase, Policy.DEFAULT);
    for (Finding named : before.stream().limit(5).toList()) {
      Exemption exemption =
          new Exemption(
              AddressPattern.parse(named.address().toString().replace('*', '?')),
              Set.of(named.rule()),
              "because",
              null,
              null,
              null);
      Policy policy = Policy.DEFAULT.toBuilder().exemptions(List.of(exemption)).build();

      assertThat(findings(testCase, policy))
          .hasSameSizeAs(before)
          .zipSatisfy(
              before,
              (now, then) -> {
                if (then.address().equals(named.address()) && then.rule().equals(named.rule())) {
                  assertThat(now.status()).isEqualTo(Ruling.Status.EXEMPTED);
                  assertThat(now.justification()).contains("because");
                } else {
                  assertThat(now).isEqualTo(then);
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aBaselineOfSome(TestCase testCase) throws Exception {
    List<Finding> before = findings(testCase, Policy.DEFAULT);
    DrawnBaseline whole = drawn(testCase);
    assertThat(whole.entries().size() + whole.leftOut()).isEqualTo(before.size());
    Baseline half = new Baseline(whole.entries().subList(0, whole.entries().size() / 2));
    Set<List<String>> named =
        half.entries().stream()
            .map(entry -> name(entry.rule(), entry.address(), entry.replica()))
            .collect(Collectors.toSet());

    assertThat(findings(testCase, Policy.DEFAULT.toBuilder().baseline(half).build()))
        .hasSameSizeAs(before)
        .zipSatisfy(
            before,
            (now, then) -> {
              if (named.contains(
                  name(then.rule().value(), then.address().toString(), then.replica()))) {
                assertThat(now.status()).isEqualTo(Ruling.Status.BASELINED);
              } else {
                assertThat(now).isEqualTo(then);
              }
            });
  }

  private static DrawnBaseline drawn(TestCase testCase) throws Exception {
    return new CmkCheck().withStack("shop").baseline(List.of(PlanSource.file(testCase.plan())));
  }

  private static List<String> name(String rule, String address, @Nullable String replica) {
    return List.of(rule, address, String.valueOf(replica));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void inAnotherStackABaselineExcusesNothing(TestCase testCase) throws Exception {
    Baseline baseline = drawn(testCase).over(Baseline.NONE);
    List<PlanSource> plan = List.of(PlanSource.file(testCase.plan()));
    Report report =
        new CmkCheck(Policy.DEFAULT.toBuilder().baseline(baseline).build())
            .withStack("billing")
            .check(plan);
    assertThat(report.plans().get(0).findings()).isEqualTo(findings(testCase, Policy.DEFAULT));
    assertThat(report.notices()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aWholeBaselineLeavesNothingToFailOnAndNothingToTell(TestCase testCase) throws Exception {
    DrawnBaseline whole = drawn(testCase);
    Report report =
        new CmkCheck(Policy.DEFAULT.toBuilder().baseline(whole.over(Baseline.NONE)).build())
            .withStack("shop")
            .check(List.of(PlanSource.file(testCase.plan())));
    assertThat(report.plans().get(0).findings().stream().filter(Finding::isActive))
        .hasSize(whole.leftOut());
    assertThat(report.notices()).isEmpty();
  }
}
