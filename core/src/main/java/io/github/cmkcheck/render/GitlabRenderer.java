package io.github.cmkcheck.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.policy.Caught;
import io.github.cmkcheck.policy.Notice;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.FindingGroup;
import io.github.cmkcheck.report.Location;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report for GitLab's Code Quality widget. What an exemption or the baseline excuses is left
 * out, since GitLab has no such status, but each pattern that matched something has an entry; an
 * input that could not be judged is a blocker, so that it never looks clean.
 *
 * <p>GitLab drops an entry whose fingerprint it has seen already, in any job, so the fingerprint
 * includes what distinguishes the plan from others in the repository.
 */
public final class GitlabRenderer implements Renderer {

  @Override
  public void render(Report report, Writer out) throws IOException {
    JsonOutput.write(
        out,
        to -> {
          to.writeStartArray();
          for (PlanInputException problem : report.unreadable()) {
            Location place = Location.ofPlan(problem.source());
            String fingerprint = fingerprint(problem.source(), "not-judged", "");
            entry(to, problem.getMessage(), "not-judged", "blocker", place, fingerprint);
          }
          for (PlanReport plan : report.plans()) {
            for (FindingGroup group : plan.groups()) {
              Finding finding = group.first();
              if (finding.isActive()) {
                entry(
                    to,
                    description(group),
                    finding.rule().value(),
                    severity(finding.severity()),
                    finding.location(),
                    fingerprint(plan.identity(), finding.rule().value(), identity(group)));
              }
            }
          }
          Optional<String> inForce = report.policyInForce().sentence();
          if (inForce.isPresent()) {
            inForce(to, report, inForce.get());
          }
          for (Notice notice : report.notices()) {
            String policy = report.policy().file().orElse("cmkcheck.yaml");
            entry(
                to,
                notice.message(),
                notice.code(),
                severity(notice.severity()),
                Location.ofPlan(policy),
                fingerprint(policy, notice.code(), notice.message()));
          }
          for (Caught caught : report.caught()) {
            if (!caught.objects().isEmpty()) {
              pattern(to, caught, report.policy().file().orElse("cmkcheck.yaml"));
            }
          }
          to.writeEndArray();
        });
  }

  private static String description(FindingGroup group) {
    List<String> members = Members.of(group);
    return group.name()
        + group.instances()
        + ": "
        + group.message()
        + (members.isEmpty() ? "" : ": " + String.join(", ", members));
  }

  /** The identity of a group depends on its members, so a group with one more is new. */
  private static String identity(FindingGroup group) {
    return group.size() == 1
        ? group.first().fingerprint()
        : group.findings().stream().map(Finding::fingerprint).collect(Collectors.joining(" "));
  }

  /** An entry that is new to GitLab, and so shown, whenever the policy changes. */
  private static void inForce(JsonGenerator to, Report report, String sentence) throws IOException {
    String file = report.policy().file().orElse("cmkcheck.yaml");
    String check = "policy-in-force";
    String weakened =
        report.policyInForce().weakened().map(what -> "Judged with " + what + ". ").orElse("");
    entry(
        to,
        weakened + sentence + ".",
        check,
        severity(Severity.NOTE),
        Location.ofPlan(file),
        fingerprint(file, check, sentence));
  }

  /**
   * An entry that is new to GitLab, and so shown, whenever a pattern matches other objects than
   * before.
   */
  private static void pattern(JsonGenerator to, Caught caught, String policy) throws IOException {
    String check = "policy-pattern";
    entry(
        to,
        caught.sentenceWithNames(),
        check,
        severity(Severity.NOTE),
        Location.ofPlan(policy),
        fingerprint(policy, check, caught.name() + " " + caught.objects()));
  }

  private static String fingerprint(String where, String check, String identity) {
    return new SourcePath(where).fingerprint(check, identity);
  }

  private static void entry(
      JsonGenerator to,
      String description,
      String check,
      String severity,
      Location place,
      String fingerprint)
      throws IOException {
    to.writeStartObject();
    to.writeStringField("description", Printable.of(description));
    to.writeStringField("check_name", check);
    to.writeStringField("fingerprint", fingerprint);
    to.writeStringField("severity", severity);
    to.writeObjectFieldStart("location");
    to.writeStringField("path", Printable.of(new SourcePath(place.file()).path()));
    to.writeObjectFieldStart("lines");
    to.writeNumberField("begin", place.line());
    if (place.inSources()) {
      to.writeNumberField("end", place.endLine());
    }
    to.writeEndObject();
    to.writeEndObject();
    to.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case NOTE -> "info";
    };
  }
}
