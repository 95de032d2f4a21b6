package io.github.cmkcheck.render;

import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.policy.Caught;
import io.github.cmkcheck.policy.Notice;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.FindingGroup;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.report.Summary;
import io.github.cmkcheck.rule.Remedy;
import io.github.cmkcheck.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The report as Markdown, for comments on pull requests and for job summaries: the verdict, what
 * could not be judged, counts by owner, the findings that count, most severe first and each folded,
 * then notices, what is excused and why, what patterns matched, and the key map as a Mermaid chart.
 *
 * <p>GitHub accepts comments of up to 65,536 characters and job summaries of up to 1 MiB. A report
 * has at most {@value #MOST} UTF-16 units, so that it fits into either with something around it.
 * Each block is written if it still fits, in the order above; otherwise a count takes its place.
 *
 * @see <a href=
 *     "https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">Limits
 *     of job summaries</a>
 */
public final class MarkdownRenderer implements Renderer {

  static final int MOST = 60_000;
  private static final int MOST_PLAN_ROWS = 50;
  private static final String HEAD =
      "| | tables and replicas | customer managed | AWS managed | AWS owned | undetermined |\n"
          + "|---|--:|--:|--:|--:|--:|\n";

  /** A renderer. */
  public MarkdownRenderer() {}

  @Override
  public void render(Report report, Writer out) throws IOException {
    MarkdownPage page = new MarkdownPage(MOST);
    page.say("## cmkcheck: " + verdict(report));
    page.say(new Conclusion(TextStyle.PLAIN).of(report));
    report
        .policyInForce()
        .sentence()
        .ifPresent(policy -> page.say(MarkdownText.prose(policy + ".")));
    unreadable(report, page);
    counts(report, page);
    findings(report, page);
    notices(report, page);
    excused(report, page);
    patterns(report, page);
    sources(report, page);
    keys(report, page);
    out.write(page.toString());
    out.flush();
  }

  private static String verdict(Report report) {
    Summary summary = report.summary();
    return switch (summary.outcome()) {
      case PASS -> "\u2705 " + Conclusion.passed(report).replace("Passed", "passed");
      case VIOLATIONS -> summary.enforced() ? "\u274c failed" : "\u26a0\ufe0f would fail";
      case ERROR -> "\u26a0\ufe0f not judged";
    };
  }

  private static void unreadable(Report report, MarkdownPage page) {
    List<String> lines = new ArrayList<>();
    for (PlanInputException input : report.unreadable()) {
      lines.add(
          "- "
              + MarkdownText.code(input.source())
              + " "
              + MarkdownText.prose(Prose.ofHint(input.problem() + ": " + input.hint()))
              + ".");
    }
    more(lines.size() - page.add("### Not judged\n\n", lines, ""), "input", page);
  }

  private static void counts(Report report, MarkdownPage page) {
    if (!report.plans().isEmpty()) {
      List<String> rows = new ArrayList<>();
      if (report.plans().size() > 1) {
        Summary all = report.summary();
        rows.add(
            row(
                "all",
                all.tables(),
                all.customerManaged(),
                all.awsManaged(),
                all.awsOwned(),
                all.undetermined()));
      }
      int most = Math.min(MOST_PLAN_ROWS, report.plans().size());
      for (PlanReport plan : report.plans().subList(0, most)) {
        rows.add(
            row(
                MarkdownText.code(plan.source()),
                plan.tables().size(),
                on(plan, Owner.CUSTOMER_MANAGED),
                on(plan, Owner.AWS_MANAGED),
                on(plan, Owner.AWS_OWNED),
                on(plan, Owner.UNDETERMINED)));
      }
      int left = rows.size() - page.add(HEAD, rows, "");
      more(report.plans().size() - most + left, "plan", page);
    }
    int presumed = report.summary().presumed();
    if (presumed > 0) {
      page.say(presumed + " of these answers " + (presumed == 1 ? "is" : "are") + " presumed.");
    }
    if (report.plans().stream().anyMatch(plan -> !plan.complete())) {
      page.say("Partial: applying this leaves part of the configuration undone (`-target`).");
    }
    List<String> leftOut = new ArrayList<>();
    for (PlanReport plan : report.plans()) {
      PartialNote.of(plan).ifPresent(note -> leftOut.add("- " + MarkdownText.prose(note + ".")));
    }
    more(leftOut.size() - page.add("", leftOut, ""), "partial plan", page);
  }

  private static String row(String name, int... counts) {
    StringBuilder row = new StringBuilder("| ").append(name);
    for (int count : counts) {
      row.append(" | ").append(count);
    }
    return row.append(" |").toString();
  }

  private static int on(PlanReport plan, Owner owner) {
    return (int)
        plan.tables().stream().filter(object -> object.ownership().owner() == owner).count();
  }

  private static void findings(Report report, MarkdownPage page) {
    boolean headed = false;
    List<Advice> advice = report.plans().stream().map(plan -> new Advice()).toList();
    List<List<FindingGroup>> groups = report.plans().stream().map(PlanReport::groups).toList();
    for (Severity severity : Severity.values()) {
      int left = 0;
      for (int i = 0; i < groups.size(); i++) {
        String name = groups.size() > 1 ? report.plans().get(i).source() : "";
        for (FindingGroup group : groups.get(i)) {
          Finding finding = group.first();
          if (finding.isActive() && finding.severity() == severity) {
            if (!headed) {
              page.say("### Findings");
              headed = true;
            }
            left += page.add(finding(group, advice.get(i), name)) ? 0 : group.size();
          }
        }
      }
      more(left, severity.code(), page);
    }
  }

  private static String finding(FindingGroup group, Advice advice, String plan) {
    Finding finding = group.first();
    String summary =
        "<strong>"
            + finding.severity().code()
            + "</strong> "
            + HtmlText.code(group.name())
            + group.instances()
            + " "
            + finding.rule();
    StringBuilder text = new StringBuilder();
    text.append(where(finding, plan));
    text.append(MarkdownText.prose(group.message() + ".")).append("\n\n");
    List<String> members = Members.of(group, MarkdownText::code, MarkdownText::prose);
    if (!members.isEmpty()) {
      members.forEach(member -> text.append("- ").append(member).append('\n'));
      text.append('\n');
    }
    if (finding.justification() != null) {
      text.append("But the ")
          .append(MarkdownText.prose(finding.justification() + "."))
          .append("\n\n");
    }
    List<String> steps = finding.reasons();
    if (!steps.isEmpty()) {
      text.append("Why:\n\n");
      int number = 1;
      for (String step : steps) {
        text.append(number).append(". ").append(MarkdownText.prose(step)).append('\n');
        number++;
      }
      text.append('\n');
    }
    text.append("Write:\n\n").append(MarkdownText.fence("hcl", advice.of(finding.remedy())));
    if (advice.explains(finding.remedy())) {
      text.append("\nWhat it means: ")
          .append(MarkdownText.prose(Remedy.MEANING))
          .append(" ([more](")
          .append(Remedy.MEANING_PAGE)
          .append(")).\n");
    }
    return MarkdownPage.fold(summary, text.toString());
  }

  /** The lines, and which plan if there are several. */
  private static String where(Finding finding, String plan) {
    String in = plan.isEmpty() ? "" : "In " + MarkdownText.code(plan);
    String at = Place.whole(finding).map(place -> "at " + MarkdownText.code(place)).orElse("");
    String related =
        Place.related(finding).map(place -> ", for " + MarkdownText.code(place)).orElse("");
    String where = in + (in.isEmpty() || at.isEmpty() ? "" : ", ") + at + related;
    return where.isEmpty() ? "" : where.replaceFirst("^at", "At") + ":\n\n";
  }

  private static void sources(Report report, MarkdownPage page) {
    List<String> lines = new ArrayList<>();
    for (PlanReport plan : report.plans()) {
      SourceNote.of(plan.sources())
          .map(note -> MarkdownText.code(plan.source()) + ": " + MarkdownText.prose(note + "."))
          .ifPresent(line -> lines.add("- " + line));
    }
    page.add("### Sources\n\n", lines, "");
  }

  private static void notices(Report report, MarkdownPage page) {
    List<String> lines = new ArrayList<>();
    for (Notice notice : report.notices()) {
      String message = MarkdownText.prose(notice.message() + ".");
      lines.add("- **" + notice.severity().code() + "** " + message);
    }
    more(lines.size() - page.add("### Policy\n\n", lines, ""), "notice", page);
  }

  private static void patterns(Report report, MarkdownPage page) {
    List<String> lines = new ArrayList<>();
    for (Caught caught : report.caught()) {
      lines.add("- " + MarkdownText.prose(caught.sentenceWithNames() + "."));
    }
    String open = "<details>\n<summary>" + count(lines.size(), "pattern") + "</summary>\n\n";
    int added = page.add("### What the policy's patterns caught\n\n" + open, lines, "\n</details>");
    more(lines.size() - added, "pattern", page);
  }

  private static void excused(Report report, MarkdownPage page) {
    List<String> lines = new ArrayList<>();
    for (PlanReport plan : report.plans()) {
      for (FindingGroup group : plan.groups()) {
        Finding finding = group.first();
        if (!finding.isActive()) {
          lines.add(
              "- "
                  + finding.status().code()
                  + " "
                  + MarkdownText.code(group.name())
                  + group.instances()
                  + " "
                  + MarkdownText.prose(finding.rule() + ": " + finding.justification() + "."));
        }
      }
    }
    String open = "<details>\n<summary>" + count(lines.size(), "finding") + "</summary>\n\n";
    int added = page.add("### Found, but does not count\n\n" + open, lines, "\n</details>");
    more(lines.size() - added, "excused finding", page);
  }

  private static void keys(Report report, MarkdownPage page) {
    boolean headed = false;
    int left = 0;
    for (PlanReport plan : report.plans()) {
      if (plan.keys().isEmpty()) {
        continue;
      }
      MermaidMap map = new MermaidMap();
      String chart = map.draw(plan.keys());
      int tables = plan.keys().stream().mapToInt(use -> use.objects().size()).sum();
      String summary =
          HtmlText.code(plan.source())
              + ": "
              + count(
                  (int) plan.keys().stream().filter(use -> use.key().isPresent()).count(), "key")
              + ", "
              + Conclusion.things(plan.tables());
      String bound =
          map.drawn() == tables
              ? ""
              : "Drawn: "
                  + map.drawn()
                  + " of "
                  + tables
                  + " tables and replicas, the wrong ones first.\n\n";
      String block = MarkdownPage.fold(summary, bound + MarkdownText.fence("mermaid", chart));
      if (page.add(headed ? block : "### Which key encrypts what\n\n" + block)) {
        headed = true;
      } else {
        left++;
      }
    }
    more(left, "key map", page);
  }

  private static void more(int left, String noun, MarkdownPage page) {
    if (left > 0) {
      page.say(
          "And "
              + count(left, "more " + noun)
              + ", for which there is no room here: see the full report.");
    }
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
