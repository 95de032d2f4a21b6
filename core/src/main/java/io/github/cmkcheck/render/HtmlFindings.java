package io.github.cmkcheck.render;

import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.FindingGroup;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Remedy;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section of the HTML page with the findings that count, or with those that do not. */
final class HtmlFindings {
  private final Report report;
  private final boolean active;
  private final int size;

  HtmlFindings(Report report, boolean active) {
    this.report = report;
    this.active = active;
    this.size = report.plans().stream().mapToInt(plan -> of(plan).size()).sum();
  }

  /** The number of findings. */
  int size() {
    return size;
  }

  private List<Finding> of(PlanReport plan) {
    return plan.findings().stream().filter(finding -> finding.isActive() == active).toList();
  }

  void render(Writer out) throws IOException {
    if (size == 0) {
      return;
    }
    String id = active ? "findings" : "excused";
    HtmlRenderer.section(id, active ? "Findings" : "Found, but does not count", out);
    Map<RuleId, String> titles = new HashMap<>();
    for (Rule rule : report.rules()) {
      titles.put(rule.id(), rule.title());
    }
    int shown = 0;
    int number = 0;
    for (PlanReport plan : report.plans()) {
      number++;
      List<Finding> findings = of(plan);
      if (!findings.isEmpty()) {
        List<Cause> causes = Cause.of(FindingGroup.of(findings));
        boolean open = shown == 0 || shown + causes.size() <= HtmlFold.SMALL;
        out.write("<div class=\"plan\">\n<h3 id=\"" + id + "-" + number + "\">");
        out.write(HtmlText.code(plan.source()) + "</h3>\n");
        HtmlFold.begin("", count(findings), open, causes.size(), out);
        Advice advice = new Advice();
        for (Cause cause : causes) {
          String title = titles.getOrDefault(cause.first().rule(), "");
          write(cause, title, causes.size() <= HtmlFold.SMALL, advice, out);
        }
        HtmlFold.end(out);
        out.write("</div>\n");
        shown += causes.size();
      }
    }
    out.write("</section>\n");
  }

  /** The number of each severity, in words. */
  private static String count(List<Finding> findings) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int of = (int) findings.stream().filter(it -> it.severity() == severity).count();
      if (of > 0) {
        counts.add(Conclusion.count(of, severity.code()));
      }
    }
    return String.join(", ", counts);
  }

  private static void write(Cause cause, String title, boolean open, Advice advice, Writer out)
      throws IOException {
    Finding finding = cause.first();
    String grade = finding.severity().code();
    out.write("<article class=\"card " + (finding.isActive() ? grade : "excused") + "\">\n");
    out.write("<h4><span class=\"tag " + grade + "\">" + grade + "</span> ");
    out.write(HtmlText.code(cause.name()));
    int more = cause.blocks() - 1;
    String instances = FindingGroup.instances(cause.size());
    out.write(more == 0 ? instances : " and " + Conclusion.count(more, "more block"));
    out.write("</h4>\n<p class=\"meta rule\"><code>" + finding.rule().value() + "</code> ");
    out.write(HtmlText.prose(title) + "</p>\n");
    if (more == 0) {
      Optional<String> place = place(finding);
      out.write(place.isEmpty() ? "" : "<p class=\"meta\">At " + place.get() + "</p>\n");
    }
    if (!finding.isActive()) {
      out.write("<p><strong>" + finding.status().code() + "</strong>: ");
      out.write(HtmlText.prose(finding.justification() + ".") + "</p>\n");
    }
    out.write("<p>" + HtmlText.prose(cause.message() + ".") + "</p>\n");
    if (finding.isActive() && finding.justification() != null) {
      out.write("<p>But the " + HtmlText.prose(finding.justification() + ".") + "</p>\n");
    }
    members(cause, out);
    advise(cause, open, advice, out);
    out.write("</article>\n");
  }

  private static Optional<String> place(Finding finding) {
    String related = Place.related(finding).map(it -> ", for " + HtmlText.code(it)).orElse("");
    return Place.whole(finding).map(place -> HtmlText.code(place) + related);
  }

  private static void members(Cause cause, Writer out) throws IOException {
    if (cause.size() == 1) {
      return;
    }
    boolean oneBlock = cause.blocks() == 1;
    String summary = cause.size() + (oneBlock ? " instances" : " addresses");
    HtmlFold.begin("", summary, cause.size(), out);
    out.write(HtmlFold.names(cause.size()));
    for (FindingGroup group : cause.groups()) {
      for (Finding one : group.findings()) {
        out.write("<li>" + HtmlText.code(one.name()));
        Optional<String> place = oneBlock ? Optional.empty() : place(one);
        out.write(place.map(it -> " <i>at " + it + "</i>").orElse(""));
        out.write(one.detail().isEmpty() ? "" : ": " + HtmlText.prose(one.detail()));
        out.write("</li>\n");
      }
    }
    out.write("</ul>\n");
    HtmlFold.end(out);
  }

  private static void advise(Cause cause, boolean open, Advice advice, Writer out)
      throws IOException {
    Finding finding = cause.first();
    List<String> lines = advice.of(finding.remedy()).lines().toList();
    boolean explains = advice.explains(finding.remedy());
    // The others ask for the same, each for the key of its own module.
    cause.groups().forEach(group -> advice.of(group.first().remedy()));
    List<String> reasons = finding.reasons();
    if (cause.size() > 1 && !(lines.isEmpty() && reasons.isEmpty())) {
      shownFor(finding.name(), out);
    }
    if (!reasons.isEmpty()) {
      HtmlFold.begin("", "How we know", open, 1, out);
      steps(reasons, out);
      HtmlFold.end(out);
    }
    if (!lines.isEmpty()) {
      HtmlFold.begin("", "What to write", open, 1, out);
      out.write("<pre><code>");
      for (String line : lines) {
        out.write(HtmlText.of(line) + "\n");
      }
      out.write("</code></pre>\n");
      HtmlFold.end(out);
    }
    if (explains) {
      out.write("<p><strong>What it means</strong>: " + HtmlText.prose(Remedy.MEANING));
      out.write(": <a href=\"" + Remedy.MEANING_PAGE + "\">more about switching keys</a>.</p>\n");
    }
  }

  /** Says that the text also applies to others, apart from their names. */
  static void shownFor(String name, Writer out) throws IOException {
    out.write("<p class=\"meta\">Shown for " + HtmlText.code(name));
    out.write("; for the others only the names differ.</p>\n");
  }

  /** The steps that led to an answer. */
  static void steps(List<String> steps, Writer out) throws IOException {
    out.write("<ol>\n");
    for (String step : steps) {
      out.write("<li>" + HtmlText.prose(step) + "</li>\n");
    }
    out.write("</ol>\n");
  }
}
