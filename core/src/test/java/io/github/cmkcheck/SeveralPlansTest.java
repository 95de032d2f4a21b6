package io.github.cmkcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.testdata.TestCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Several plans in one call: read at the same time, reported as if one after the other. */
class SeveralPlansTest {

  @Test
  void theReportIsThatOfOnePlanAfterTheOther() throws Exception {
    CmkCheck check = new CmkCheck();
    List<PlanSource> sources = new ArrayList<>();
    List<PlanReport> alone = new ArrayList<>();
    for (TestCase testCase : TestCase.all()) {
      PlanSource source = PlanSource.file(testCase.plan());
      sources.add(source);
      alone.add(check.check(source));
    }
    assertThat(sources).hasSizeGreaterThan(100);

    assertThat(check.check(sources).plans()).isEqualTo(alone);
  }

  @Test
  void whatCannotBeReadIsNamedInTheOrderGivenAndKeepsNothingElseFromBeingJudged() throws Exception {
    List<PlanSource> sources = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      sources.add(PlanSource.file(TestCase.named("article/1").plan()));
      sources.add(PlanSource.file(Path.of("missing-" + i + ".json")));
      missing.add("missing-" + i + ".json");
    }

    Report report = new CmkCheck().check(sources);

    assertThat(report.plans()).hasSize(50);
    assertThat(report.unreadable())
        .extracting(PlanInputException::getMessage)
        .zipSatisfy(missing, (message, name) -> assertThat(message).contains(name));
  }

  @Test
  @EnabledIf("hasSeveralProcessors")
  void twoPlansAreReadAtTheSameTime() throws Exception {
    Path plan = TestCase.named("article/1").plan();
    CountDownLatch both = new CountDownLatch(2);
    Set<Boolean> met = ConcurrentHashMap.newKeySet();
    PlanSource patient =
        new PlanSource(
            "plan",
            () -> {
              both.countDown();
              try {
                met.add(both.await(30, TimeUnit.SECONDS));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return PlanSource.file(plan).opener().open();
            });

    assertThat(new CmkCheck().check(List.of(patient, patient)).plans()).hasSize(2);

    assertThat(met).containsExactly(true);
  }

  @Test
  void whatBreaksWhileReadingBreaksTheCall() {
    PlanSource broken =
        new PlanSource(
            "plan",
            () -> {
              throw new IllegalStateException("broken");
            });
    assertThatThrownBy(() -> new CmkCheck().check(List.of(broken, broken, broken)))
        .isInstanceOf(IllegalStateException.class);
  }

  static boolean hasSeveralProcessors() {
    return Runtime.getRuntime().availableProcessors() > 1;
  }
}
