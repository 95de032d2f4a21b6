package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.rule.Hcl;
import io.github.cmkcheck.testdata.TestCase;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {

  /** Every table that needs a new key, one after the other. */
  private static List<String> advice(String scenario) throws Exception {
    Advice advice = new Advice();
    return new CmkCheck()
        .check(PlanSource.file(TestCase.named(scenario).plan())).findings().stream()
            .filter(finding -> finding.remedy().text().contains(Hcl.KEY))
            .map((Finding finding) -> advice.of(finding.remedy()))
            .toList();
  }

  @Test
  void aKeyThatSeveralTablesNeedIsWrittenOnce() throws Exception {
    List<String> advice = advice("literals/1");
    assertThat(advice).hasSizeGreaterThan(1);
    assertThat(advice.get(0)).contains(Hcl.KEY);
    assertThat(advice.subList(1, advice.size()))
        .allMatch(lines -> lines.contains("is written above") && !lines.contains(Hcl.KEY));
  }
}
