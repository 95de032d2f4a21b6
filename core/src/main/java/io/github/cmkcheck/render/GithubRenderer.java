package io.github.cmkcheck.render;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Annotations for GitHub Actions, as workflow commands on standard output: what could not be judged
 * first, then the findings that count, most severe first, with errors as warnings if the policy
 * only warns; then plain lines that say what the policy's patterns matched, and one with the
 * counts. GitHub shows ten annotations of each severity for a step and silently drops the rest, so
 * there are at most {@value #MOST}, and a notice that says how many more there are.
 *
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">
 *     Workflow commands</a>
 */
public final class GithubRenderer implements Renderer {

  /** The most annotations; one more stands for the rest. */
  static final int MOST = 9;

  /** One annotation; without a location if it is not about a file. */
  private record Annotation(
      Severity severity, String title, @Nullable Location location, String message) {

    /** The command, escaped so that it is one line whatever the names contain. */
    String command() {
      String name = severity == Severity.NOTE ? "notice" : severity.code();
      return "::" + name + " title=" + property(title) + where() + "::" + data(message) + "\n";
    }

    private String where() {
      if (location == null) {
        return "";
      }
      String file = ",file=" + property(location.file()) + ",line=" + location.line();
      return location.inSources() ? file + ",endLine=" + location.endLine() : file;
    }

    private static String data(String text) {
      return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
      return data(Printable.of(text)).replace(":", "%3A").replace(",", "%2C");
    }
  }

  /** A renderer. */
  public GithubRenderer() {}

  @Override
  public void render(Report report, Writer out) throws IOException {
    List<Annotation> annotations = annotations(report);
    List<Annotation> shown = annotations.subList(0, Math.min(MOST, annotations.size()));
    for (Annotation annotation : shown) {
      out.write(annotation.command());
    }
    List<Annotation> more = annotations.subList(shown.size(), annotations.size());
    if (!more.isEmpty()) {
      out.write(rest(more).command());
    }
    Optional<String> policy = report.policyInForce().sentence();
    if (policy.isPresent()) {
      out.write(Printable.of(policy.get()) + "\n");
    }
    for (Caught caught : report.caught()) {
      out.write("Policy: " + Printable.of(caught.sentenceWithNames()) + ".\n");
    }
    for (PlanReport plan : report.plans()) {
      Optional<String> leftOut = PartialNote.of(plan);
      if (leftOut.isPresent()) {
        out.write("Partial: " + leftOut.get() + ".\n");
      }
    }
    out.write(new Conclusion(TextStyle.PLAIN).of(report) + sources(report) + "\n");
    out.flush();
  }

  /** Only a number, since this line must not name anything. */
  private static String sources(Report report) {
    long told =
        report.plans().stream().filter(plan -> SourceNote.of(plan.sources()).isPresent()).count();
    long used = report.plans().stream().filter(plan -> plan.sources().sources() != null).count();
    return told == 0
        ? ""
        : " Sources: used for " + used + " of " + report.plans().size() + " plans.";
  }

  private static List<Annotation> annotations(Report report) {
    List<Annotation> annotations = new ArrayList<>();
    for (PlanInputException input : report.unreadable()) {
      annotations.add(
          new Annotation(
              Severity.ERROR,
              "not judged: " + input.source(),
              Location.ofPlan(input.source()),
              Printable.of(input.problem() + ": " + input.hint())));
    }
    for (Severity severity : Severity.values()) {
      for (PlanReport plan : report.plans()) {
        for (FindingGroup group : plan.groups()) {
          if (group.first().isActive() && group.first().severity() == severity) {
            annotations.add(finding(group, shown(severity, report)));
          }
        }
      }
      for (Notice notice : report.notices()) {
        if (notice.severity() == severity) {
          String message = Printable.of(notice.message()) + ".";
          annotations.add(new Annotation(shown(severity, report), "policy", null, message));
        }
      }
    }
    return annotations;
  }

  /** An error in a step that passes would only puzzle people. */
  private static Severity shown(Severity severity, Report report) {
    return severity == Severity.ERROR && report.leniency().isPresent()
        ? Severity.WARNING
        : severity;
  }

  private static Annotation finding(FindingGroup group, Severity severity) {
    Finding finding = group.first();
    String but = finding.justification() == null ? "" : " But the " + finding.justification() + ".";
    StringBuilder message =
        new StringBuilder(
            Printable.of(group.name() + group.instances() + ": " + group.message() + "." + but));
    for (String member : Members.of(group)) {
      message.append("\n- ").append(Printable.of(member));
    }
    message.append("\n\nWrite:\n").append(Advice.alone(finding.remedy()));
    return new Annotation(
        severity,
        finding.rule() + ": " + group.name() + group.instances(),
        finding.location(),
        message.toString().stripTrailing());
  }

  private static Annotation rest(List<Annotation> more) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = more.stream().filter(left -> left.severity() == severity).count();
      if (count > 0) {
        counts.add(count + " " + severity.code() + (count == 1 ? "" : "s"));
      }
    }
    return new Annotation(
        Severity.NOTE,
        "cmkcheck",
        null,
        "and " + more.size() + " more (" + String.join(", ", counts) + "): see the full report.");
  }
}
