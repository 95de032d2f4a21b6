package io.github.cmkcheck.render;

import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.kms.Owner;
import io.github.cmkcheck.policy.Notice;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report as GitHub's Markdown, for comments on pull requests and for job summaries: the
 * verdict, a table of counts, the findings folded, the gravest first, and the key map as a graph.
 *
 * <p>GitHub takes 65,536 characters in a comment (and 1 MiB in a summary), so a report has at most
 * {@value #LONGEST}: what does not fit is left out from the end of its section, and the report says
 * how much that is.
 */
public final class MarkdownRenderer implements Renderer {

  /** In UTF-16 units, of which a character is one or two. */
  static final int LONGEST = 60_000;

  /** For the findings: the sections after them are short, and the graph has its own limit. */
  private static final int LONGEST_FINDINGS = 40_000;

  private static final int LONGEST_SECTION = 4_000;

  private static final String COUNTS =
      "| plan | customer managed | AWS managed | AWS owned | undetermined | findings |\n"
          + "|---|---:|---:|---:|---:|---:|\n";

  /** A renderer. */
  public MarkdownRenderer() {}

  @Override
  public void render(Report report, Writer out) throws IOException {
    out.write("## DynamoDB encryption keys\n\n");
    out.write("**" + MarkdownText.of(new Conclusion(TextStyle.PLAIN).of(report)) + "**\n\n");
    section(out, "", "input", unjudged(report), LONGEST_SECTION);
    section(out, COUNTS, "plan", counts(report), LONGEST_SECTION);
    section(out, "", "finding", findings(report), LONGEST_FINDINGS);
    section(out, "### Excused\n\n", "finding", excused(report), LONGEST_SECTION);
    section(out, "### Policy\n\n", "notice", notices(report), LONGEST_SECTION);
    keys(report, out);
    out.flush();
  }

  /** As many of the pieces as fit, and how many those are that do not. */
  private static void section(
      Writer out, String heading, String noun, List<String> pieces, int longest)
      throws IOException {
    if (pieces.isEmpty()) {
      return;
    }
    out.write(heading);
    int written = 0;
    int length = 0;
    while (written < pieces.size() && length + pieces.get(written).length() <= longest) {
      out.write(pieces.get(written));
      length += pieces.get(written).length();
      written++;
    }
    int left = pieces.size() - written;
    if (left > 0) {
      String more = left + " more " + noun + (left == 1 ? "" : "s");
      out.write("\n_... and " + more + ", for which there is no room here._\n");
    }
    out.write("\n");
  }

  private static List<String> unjudged(Report report) {
    List<String> pieces = new ArrayList<>();
    for (PlanInputException input : report.unreadable()) {
      pieces.add(
          "- **Not judged:** "
              + MarkdownText.code(input.source())
              + " "
              + MarkdownText.of(input.problem() + ": " + input.hint())
              + "\n");
    }
    return pieces;
  }

  private static List<String> counts(Report report) {
    List<String> rows = new ArrayList<>();
    for (PlanReport plan : report.plans()) {
      StringBuilder row = new StringBuilder("| ").append(MarkdownText.code(plan.source()));
      if (!plan.complete()) {
        row.append(" (partial)");
      }
      for (Owner owner :
          List.of(Owner.CUSTOMER_MANAGED, Owner.AWS_MANAGED, Owner.AWS_OWNED, Owner.UNDETERMINED)) {
        row.append(" | ")
            .append(plan.tables().stream().filter(on -> on.ownership().owner() == owner).count());
      }
      row.append(" | ").append(plan.findings().stream().filter(Finding::isActive).count());
      rows.add(row.append(" |\n").toString());
    }
    return rows;
  }

  private static List<String> findings(Report report) {
    boolean several = report.plans().size() > 1;
    List<String> pieces = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (PlanReport plan : report.plans()) {
        Reasons reasons = new Reasons(plan);
        for (Finding finding : plan.findings()) {
          if (finding.isActive() && finding.severity() == severity) {
            pieces.add(finding(finding, reasons.of(finding), several));
          }
        }
      }
    }
    return pieces;
  }

  private static String finding(Finding finding, Optional<String> reason, boolean several) {
    StringBuilder piece = new StringBuilder("<details><summary><b>");
    piece.append(finding.severity().code()).append("</b> ");
    piece.append(MarkdownText.code(finding.name()));
    if (several) {
      piece.append(" in ").append(MarkdownText.code(finding.location().file()));
    }
    piece.append("</summary>\n\n").append(MarkdownText.of(finding.message() + "."));
    if (finding.justification() != null) {
      piece.append(' ').append(MarkdownText.of("But the " + finding.justification() + "."));
    }
    reason.ifPresent(why -> piece.append("\n\nWhy: ").append(MarkdownText.of(why + ".")));
    piece.append("\n\nRule ").append(MarkdownText.code(finding.rule().value())).append(". Write:");
    piece.append("\n\n").append(MarkdownText.fence("hcl", finding.remediation()));
    return piece.append("\n</details>\n").toString();
  }

  private static List<String> excused(Report report) {
    List<String> pieces = new ArrayList<>();
    for (PlanReport plan : report.plans()) {
      for (Finding finding : plan.findings()) {
        if (!finding.isActive()) {
          pieces.add(
              "- "
                  + MarkdownText.code(finding.name())
                  + " is "
                  + finding.status().code()
                  + " from "
                  + MarkdownText.code(finding.rule().value())
                  + ": "
                  + MarkdownText.of(finding.justification() + ".")
                  + "\n");
        }
      }
    }
    return pieces;
  }

  private static List<String> notices(Report report) {
    List<String> pieces = new ArrayList<>();
    report
        .policy()
        .file()
        .ifPresent(file -> pieces.add("Judged by " + MarkdownText.code(file) + ".\n\n"));
    for (Notice notice : report.notices()) {
      pieces.add(
          "- **"
              + notice.severity().code()
              + ":** "
              + MarkdownText.of(notice.message() + ".")
              + "\n");
    }
    return pieces;
  }

  private static void keys(Report report, Writer out) throws IOException {
    MermaidKeys.Drawing drawing = MermaidKeys.of(report);
    if (drawing.graph().isEmpty()) {
      return;
    }
    out.write("### Which key encrypts what\n\n");
    out.write(MarkdownText.fence("mermaid", drawing.graph()));
    if (drawing.leftOut() > 0) {
      out.write("\n_" + drawing.leftOut() + " more are not drawn._\n");
    }
  }
}
