package io.github.cmkcheck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.render.RenderSettings;
import io.github.cmkcheck.render.ReportFormat;
import io.github.cmkcheck.render.TextRenderer;
import io.github.cmkcheck.render.TextStyle;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.report.Summary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What becomes of an input. Whatever it is: a report, or an exception of the one family; anything
 * else is thrown on.
 *
 * @param report what the check gives
 */
record Outcome(Report report) {

  private static final CmkCheck CHECK = new CmkCheck();

  static Outcome of(byte[] input) {
    return new Outcome(
        CHECK.check(List.of(PlanSource.stream("plan.json", new ByteArrayInputStream(input)))));
  }

  static Outcome of(String input) {
    return of(input.getBytes(StandardCharsets.UTF_8));
  }

  boolean isJudged() {
    return report.unreadable().isEmpty();
  }

  boolean passes() {
    return report.summary().outcome() == Summary.Outcome.PASS;
  }

  /** The owner of the key of each table and replica, by name. */
  Map<String, String> owners() {
    Map<String, String> owners = new TreeMap<>();
    for (PlanReport plan : report.plans()) {
      for (EncryptedObject object : plan.tables()) {
        owners.put(object.name(), object.ownership().owner().code());
      }
    }
    return owners;
  }

  /** Fails unless it is sound: a report without refusals, or a refusal without a report. */
  void requireSound(Object input) {
    assertThat(report.plans().isEmpty()).as("%s", input).isNotEqualTo(isJudged());
    for (PlanInputException refused : report.unreadable()) {
      assertThat(refused.problem()).as("%s", input).isNotBlank();
      assertThat(refused.hint()).as("%s", input).isNotBlank();
      assertThat(refused).as("%s", input).hasNoCause();
      assertThat(refused.getSuppressed()).as("%s", input).isEmpty();
    }
  }

  /** What people read. */
  String text() throws IOException {
    StringWriter text = new StringWriter();
    ReportFormat.TEXT.renderer(RenderSettings.plain("VERSION", true, true)).render(report, text);
    return text.toString();
  }

  /** All that anybody can get to see of it. */
  String everything() throws IOException {
    StringWriter all = new StringWriter();
    for (ReportFormat format : ReportFormat.values()) {
      format.renderer(RenderSettings.plain("VERSION", true, true)).render(report, all);
    }
    for (PlanReport plan : report.plans()) {
      new TextRenderer(TextStyle.PLAIN, true).explain(plan.tables(), all);
    }
    PrintWriter traces = new PrintWriter(all);
    report.unreadable().forEach(refused -> refused.printStackTrace(traces));
    traces.flush();
    all.write(report.toString());
    return all.toString();
  }
}
