package io.github.cmkcheck.render;

import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.FindingGroup;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Remedy;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.RuleId;
import java.io.IOException;
import java.io.Writer;
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
    this.size =
        (int)
            report.plans().stream()
                .flatMap(plan -> plan.findings().stream())
                .filter(finding -> finding.isActive() == active)
                .count();
  }

  /** How many there are. */
  int size() {
    return size;
  }

  private List<FindingGroup> of(PlanReport plan) {
    return plan.groups().stream().filter(group -> group.first().isActive() == active).toList();
  }

  void render(Writer out) throws IOException {
    if (size == 0) {
      return;
    }
    Map<RuleId, String> titles = new HashMap<>();
    for (Rule rule : report.rules()) {
      titles.put(rule.id(), rule.title());
    }
    if (active) {
      HtmlRenderer.section("findings", "Findings", out);
    } else {
      HtmlRenderer.section("excused", "Found, but does not count", out);
    }
    for (PlanReport plan : report.plans()) {
      List<FindingGroup> groups = of(plan);
      if (!groups.isEmpty()) {
        out.write("<h3>" + HtmlText.code(plan.source()) + "</h3>\n");
        Advice advice = new Advice();
        for (FindingGroup group : groups) {
          write(group, titles.getOrDefault(group.first().rule(), ""), advice, out);
        }
      }
    }
    out.write("</section>\n");
  }

  private static void write(FindingGroup group, String title, Advice advice, Writer out)
      throws IOException {
    Finding finding = group.first();
    String grade = finding.severity().code();
    String rule = finding.rule().value();
    out.write("<article class=\"card " + (finding.isActive() ? grade : "excused"));
    out.write("\" data-find=\"" + HtmlText.of(finding.name() + " " + rule + " " + grade) + "\">\n");
    out.write("<h4><span class=\"tag " + grade + "\">" + grade + "</span> ");
    out.write(HtmlText.code(group.name()) + Members.count(group) + "</h4>\n");
    out.write("<p class=\"meta\"><code>" + rule + "</code> " + HtmlText.prose(title) + "</p>\n");
    Optional<String> place = Place.whole(finding);
    if (place.isPresent()) {
      String related = Place.related(finding).map(it -> ", for " + HtmlText.code(it)).orElse("");
      out.write("<p class=\"meta\">At " + HtmlText.code(place.get()) + related + "</p>\n");
    }
    if (!finding.isActive()) {
      out.write("<p><strong>" + finding.status().code() + "</strong>: ");
      out.write(HtmlText.prose(finding.justification() + ".") + "</p>\n");
    }
    out.write("<p>" + HtmlText.prose(group.message() + ".") + "</p>\n");
    if (finding.isActive() && finding.justification() != null) {
      out.write("<p>But the " + HtmlText.prose(finding.justification() + ".") + "</p>\n");
    }
    members(group, out);
    List<String> steps = finding.reasons();
    if (!steps.isEmpty()) {
      out.write("<p class=\"label\">How we know</p>\n");
      steps(steps, out);
    }
    out.write("<p class=\"label\">Write</p>\n<pre><code>");
    for (String line : advice.of(finding.remedy()).lines().toList()) {
      out.write(HtmlText.of(line) + "\n");
    }
    out.write("</code></pre>\n");
    if (advice.explains(finding.remedy())) {
      out.write("<p class=\"label\">What it means</p>\n<p>" + HtmlText.prose(Remedy.MEANING));
      out.write(": <a href=\"" + Remedy.MEANING_PAGE + "\">more</a>.</p>\n");
    }
    out.write("</article>\n");
  }

  private static void members(FindingGroup group, Writer out) throws IOException {
    if (group.size() > 1) {
      out.write("<details>\n<summary>" + group.size() + " instances</summary>\n<ul>\n");
      for (Finding one : group.findings()) {
        out.write("<li>" + HtmlText.code(one.name()));
        out.write(one.detail().isEmpty() ? "" : ": " + HtmlText.prose(one.detail()));
        out.write("</li>\n");
      }
      out.write("</ul>\n</details>\n");
    }
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
