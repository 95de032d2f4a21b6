package io.github.cmkcheck.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.config.SourceRange;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.owner.Certainty;
import io.github.cmkcheck.policy.Caught;
import io.github.cmkcheck.policy.Notice;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Location;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report as SARIF 2.1.0, for code scanning: a run for each plan, which GitHub distinguishes by
 * its {@code automationDetails}, and one more for inputs that could not be judged. GitHub accepts
 * 20 runs in a file, so if there are more plans they share one run. It accepts 25,000 results in a
 * run, so if there are more the least severe are left out, with a notification that says so.
 *
 * <p>A result points at the lines to change, or at the plan if no sources show them. What
 * distinguishes the plan from others in the repository is in the id of its run and in the
 * fingerprints, so that the reports of several jobs do not replace each other.
 */
public final class SarifRenderer implements Renderer {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final int MOST_RUNS = 20;
  private static final int MOST_RESULTS = 25_000;
  private static final String CATEGORY = "cmkcheck/";

  private final String version;

  /**
   * A renderer.
   *
   * @param version the version of cmkcheck, which is given in the report
   */
  public SarifRenderer(String version) {
    this.version = version;
  }

  @Override
  public void render(Report report, Writer out) throws IOException {
    JsonOutput.write(
        out,
        to -> {
          to.writeStartObject();
          to.writeStringField("$schema", SCHEMA);
          to.writeStringField("version", "2.1.0");
          to.writeArrayFieldStart("runs");
          for (Run run : runs(report)) {
            write(to, report, run);
          }
          to.writeEndArray();
          to.writeEndObject();
        });
  }

  /** The content of one run; the first run also has the notices about the policy. */
  private record Run(
      String category, List<PlanReport> plans, List<PlanInputException> unjudged, boolean first) {}

  private static List<Run> runs(Report report) {
    List<PlanInputException> unjudged = report.unreadable();
    int needed = report.plans().size() + (unjudged.isEmpty() ? 0 : 1);
    if (needed > MOST_RUNS || needed == 0) {
      return List.of(new Run(CATEGORY, report.plans(), unjudged, true));
    }
    List<Run> runs = new ArrayList<>();
    for (PlanReport plan : report.plans()) {
      String name = Printable.of(new SourcePath(plan.identity()).path());
      runs.add(new Run(CATEGORY + name + "/", List.of(plan), List.of(), runs.isEmpty()));
    }
    if (!unjudged.isEmpty()) {
      runs.add(new Run(CATEGORY + "not judged/", List.of(), unjudged, runs.isEmpty()));
    }
    return runs;
  }

  private void write(JsonGenerator to, Report report, Run run) throws IOException {
    to.writeStartObject();
    to.writeObjectFieldStart("tool");
    to.writeObjectFieldStart("driver");
    to.writeStringField("name", "cmkcheck");
    to.writeStringField("version", version);
    SarifRules.write(to, report.rules());
    to.writeEndObject();
    to.writeEndObject();
    to.writeObjectFieldStart("automationDetails");
    to.writeStringField("id", run.category());
    to.writeEndObject();
    to.writeStringField("columnKind", "utf16CodeUnits");
    List<Result> results = results(run);
    List<Result> kept = results.size() > MOST_RESULTS ? results.subList(0, MOST_RESULTS) : results;
    invocation(to, report, run, results.size() - kept.size());
    Map<String, Integer> ruleIndex = new HashMap<>();
    for (Rule rule : report.rules()) {
      ruleIndex.put(rule.id().value(), ruleIndex.size());
    }
    to.writeArrayFieldStart("results");
    for (Result result : kept) {
      result(to, result, ruleIndex);
    }
    to.writeEndArray();
    to.writeObjectFieldStart("properties");
    to.writeStringField("presume", report.policy().presume().code());
    to.writeNumberField("presumed", presumed(run));
    to.writeEndObject();
    to.writeEndObject();
  }

  private static long presumed(Run run) {
    return run.plans().stream()
        .flatMap(plan -> plan.tables().stream())
        .filter(object -> object.ownership().certainty() == Certainty.PRESUMED)
        .count();
  }

  /** A finding of a plan. */
  private record Result(Finding finding, String identity) {}

  /** In the order of the report if all fit, otherwise the most severe first. */
  private static List<Result> results(Run run) {
    List<Result> results = new ArrayList<>();
    for (PlanReport plan : run.plans()) {
      for (Finding finding : plan.findings()) {
        results.add(new Result(finding, plan.identity()));
      }
    }
    if (results.size() > MOST_RESULTS) {
      results.sort(
          Comparator.comparing((Result result) -> !result.finding().isActive())
              .thenComparing(result -> result.finding().severity()));
    }
    return results;
  }

  private static void invocation(JsonGenerator to, Report report, Run run, int leftOut)
      throws IOException {
    to.writeArrayFieldStart("invocations");
    to.writeStartObject();
    to.writeBooleanField("executionSuccessful", run.unjudged().isEmpty());
    to.writeArrayFieldStart("toolExecutionNotifications");
    for (PlanInputException problem : run.unjudged()) {
      notification(to, "error", problem.getMessage(), problem.source());
    }
    for (PlanReport plan : run.plans()) {
      Optional<String> sources = SourceNote.of(plan.sources());
      if (sources.isPresent()) {
        notification(to, "note", "Sources: " + sources.get() + ".", null);
      }
      if (!plan.complete()) {
        notification(
            to,
            "note",
            "Applying this plan leaves part of the configuration undone (-target, -refresh-only)."
                + PartialNote.of(plan).map(note -> " " + note + ".").orElse(""),
            plan.source());
      }
    }
    if (leftOut > 0) {
      notification(to, "warning", leftOut + " results, the least severe, are left out.", null);
    }
    to.writeEndArray();
    to.writeArrayFieldStart("toolConfigurationNotifications");
    Optional<String> policy = report.policyInForce().sentence();
    if (policy.isPresent()) {
      notification(to, "note", policy.get() + ".", null);
    }
    Optional<String> weakened = report.policyInForce().weakened();
    if (weakened.isPresent()) {
      notification(to, "warning", "Judged with " + weakened.get() + ".", null);
    }
    if (run.first()) {
      for (Notice notice : report.notices()) {
        notification(to, notice.severity().code(), notice.message() + ".", null);
      }
      for (Caught caught : report.caught()) {
        notification(to, "note", caught.sentenceWithNames() + ".", null);
      }
    }
    to.writeEndArray();
    to.writeEndObject();
    to.writeEndArray();
  }

  private static void notification(
      JsonGenerator to, String level, String text, @Nullable String source) throws IOException {
    to.writeStartObject();
    to.writeStringField("level", level);
    SarifRules.text(to, "message", plain(text));
    if (source != null) {
      to.writeArrayFieldStart("locations");
      to.writeStartObject();
      physicalLocation(to, source, 1, 1);
      to.writeEndObject();
      to.writeEndArray();
    }
    to.writeEndObject();
  }

  private static void result(JsonGenerator to, Result result, Map<String, Integer> ruleIndex)
      throws IOException {
    Finding finding = result.finding();
    String rule = finding.rule().value();
    to.writeStartObject();
    to.writeStringField("ruleId", rule);
    to.writeNumberField("ruleIndex", ruleIndex.getOrDefault(rule, -1));
    to.writeStringField("level", finding.severity().code());
    SarifRules.text(to, "message", message(result));
    to.writeArrayFieldStart("locations");
    to.writeStartObject();
    Location location = finding.location();
    physicalLocation(to, location.file(), location.line(), location.endLine());
    to.writeArrayFieldStart("logicalLocations");
    to.writeStartObject();
    to.writeStringField("fullyQualifiedName", Printable.of(finding.name()));
    to.writeStringField("kind", "resource");
    to.writeEndObject();
    to.writeEndArray();
    to.writeEndObject();
    to.writeEndArray();
    related(to, location);
    to.writeObjectFieldStart("partialFingerprints");
    // GitHub merges results with the same fingerprint into one alert, whichever job they come from.
    String fingerprint = new SourcePath(result.identity()).fingerprint(rule, finding.fingerprint());
    to.writeStringField("primaryLocationLineHash", fingerprint + ":1");
    to.writeEndObject();
    to.writeObjectFieldStart("properties");
    to.writeStringField("group", finding.group());
    to.writeEndObject();
    // In SARIF, either all results of a run have this member or none does.
    to.writeArrayFieldStart("suppressions");
    if (!finding.isActive()) {
      to.writeStartObject();
      to.writeStringField("kind", "external");
      to.writeStringField("status", "accepted");
      if (finding.justification() != null) {
        to.writeStringField("justification", Printable.of(finding.justification()));
      }
      to.writeEndObject();
    }
    to.writeEndArray();
    to.writeEndObject();
  }

  /** The message links to it, since GitHub shows only related locations that it links to. */
  private static void related(JsonGenerator to, Location location) throws IOException {
    if (location.related().isEmpty()) {
      return;
    }
    to.writeArrayFieldStart("relatedLocations");
    int id = 1;
    for (SourceRange place : location.related()) {
      to.writeStartObject();
      to.writeNumberField("id", id++);
      physicalLocation(to, place.file(), place.line(), place.endLine());
      SarifRules.text(to, "message", "The resource.");
      to.writeEndObject();
    }
    to.writeEndArray();
  }

  private static void physicalLocation(JsonGenerator to, String source, int line, int endLine)
      throws IOException {
    to.writeObjectFieldStart("physicalLocation");
    to.writeObjectFieldStart("artifactLocation");
    to.writeStringField("uri", new SourcePath(source).uri());
    to.writeEndObject();
    to.writeObjectFieldStart("region");
    to.writeNumberField("startLine", line);
    to.writeNumberField("startColumn", 1);
    to.writeNumberField("endLine", endLine);
    to.writeNumberField("endColumn", 2);
    to.writeEndObject();
    to.writeEndObject();
  }

  private static String message(Result result) {
    Finding finding = result.finding();
    StringBuilder text = new StringBuilder();
    text.append(plain(finding.name() + ": " + finding.message() + "."));
    if (!finding.reasons().isEmpty()) {
      text.append("\n\nWhy: ").append(plain(String.join("; ", finding.reasons()) + "."));
    }
    if (finding.isActive() && finding.justification() != null) {
      text.append("\n\nBut the ").append(plain(finding.justification() + "."));
    }
    if (!finding.location().related().isEmpty()) {
      text.append("\n\nIt is for [the resource](1).");
    }
    text.append("\n\nWrite:\n\n");
    text.append(withoutLinks(Advice.alone(finding.remedy())));
    return text.toString();
  }

  private static String plain(String text) {
    return withoutLinks(Printable.of(text));
  }

  /** In SARIF, [text](target) is a link even in plain text. */
  private static String withoutLinks(String text) {
    return text.replace("](", "\\](");
  }
}
