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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exemption or a baseline changes the findings that it names, and no other. */
class PolicyPropertiesTest {

  static List<TestCase> cases() throws IOException {
    return TestCase.all();
  }

  private static List<Finding> findings(TestCase testCase, Policy policy) {
    Report report = new CmkCheck(policy).check(List.of(PlanSource.file(testCase.plan())));
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
    Baseline whole = new CmkCheck().baseline(List.of(PlanSource.file(testCase.plan())));
    assertThat(whole.entries()).hasSameSizeAs(before);
    Baseline half = new Baseline(whole.entries().subList(0, whole.entries().size() / 2));
    Set<String> named = half.fingerprints();

    assertThat(findings(testCase, Policy.DEFAULT.toBuilder().baseline(half).build()))
        .hasSameSizeAs(before)
        .zipSatisfy(
            before,
            (now, then) -> {
              if (named.contains(then.fingerprint())) {
                assertThat(now.status()).isEqualTo(Ruling.Status.BASELINED);
              } else {
                assertThat(now).isEqualTo(then);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aWholeBaselineLeavesNothingToFailOnAndNothingToTell(TestCase testCase) throws Exception {
    List<PlanSource> plan = List.of(PlanSource.file(testCase.plan()));
    Baseline whole = new CmkCheck().baseline(plan);
    Report report = new CmkCheck(Policy.DEFAULT.toBuilder().baseline(whole).build()).check(plan);
    assertThat(report.summary().errors()).isZero();
    assertThat(report.notices()).isEmpty();
  }
}
