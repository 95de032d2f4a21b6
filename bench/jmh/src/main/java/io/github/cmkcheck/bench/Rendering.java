package io.github.cmkcheck.bench;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.render.RenderSettings;
import io.github.cmkcheck.render.Renderer;
import io.github.cmkcheck.render.ReportFormat;
import io.github.cmkcheck.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** From a report on 5,000 tables, of which 3,000 are wrong, to each format. */
public class Rendering extends Conditions {
  /** Which. */
  @Param public ReportFormat format;

  private Report report;
  private Renderer renderer;
  private StringWriter out;

  /** Checks the plan. */
  @Setup
  public void check() {
    report = new CmkCheck().check(List.of(GeneratedPlan.TABLES.source()));
    renderer = format.renderer(RenderSettings.plain("0", true, true));
    out = new StringWriter();
  }

  /** Renders the report into memory that is there already. */
  @Benchmark
  public StringWriter render() throws IOException {
    out.getBuffer().setLength(0);
    renderer.render(report, out);
    return out;
  }
}
