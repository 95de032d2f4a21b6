package io.github.cmkcheck.bench;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.render.RenderSettings;
import io.github.cmkcheck.render.Renderer;
import io.github.cmkcheck.render.ReportFormat;
import io.github.cmkcheck.report.Report;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** From a report on 5,000 tables, 3,000 of them with findings, to each format. */
public class Rendering extends Conditions {
  /** The plan to use. */
  @Param public ReportFormat format;

  private Report report;
  private Renderer renderer;

  /** Checks the plan. */
  @Setup
  public void check() {
    report = new CmkCheck().check(List.of(GeneratedPlan.TABLES.source()));
    renderer = format.renderer(RenderSettings.plain("0", true, true));
  }

  /** Renders and encodes the report, and discards it. */
  @Benchmark
  public void render() throws IOException {
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
    renderer.render(report, out);
  }
}
