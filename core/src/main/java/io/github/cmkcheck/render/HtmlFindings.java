package io.github.cmkcheck.render;

import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.RuleId;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
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

  /** How many there are. */
  int size() {
    return size;
  }

  private List<Finding> of(PlanReport plan) {
    return plan.findings().stream()
        .filter(finding -> finding.isActive() == active)
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
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
      List<Finding> findings = of(plan);
      if (!findings.isEmpty()) {
        out.write("<h3>" + HtmlText.code(plan.source()) + "</h3>\n");
        Reasons reasons = new Reasons(plan);
        Advice advice = new Advice();
        for (Finding finding : findings) {
          write(finding, titles.getOrDefault(finding.rule(), ""), reasons, advice, out);
        }
      }
    }
    out.write("</section>\n");
  }

  private static void write(
      Finding finding, String title, Reasons reasons, Advice advice, Writer out)
      throws IOException {
    String grade = finding.severity().code();
    String rule = finding.rule().value();
    out.write("<article class=\"card " + (finding.isActive() ? grade : "excused"));
    out.write("\" data-find=\"" + HtmlText.of(finding.name() + " " + rule + " " + grade) + "\">\n");
    out.write("<h4><span class=\"tag " + grade + "\">" + grade + "</span> ");
    out.write(HtmlText.code(finding.name()) + "</h4>\n");
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
    out.write("<p>" + HtmlText.prose(finding.message() + ".") + "</p>\n");
    if (finding.isActive() && finding.justification() != null) {
      out.write("<p>But the " + HtmlText.prose(finding.justification() + ".") + "</p>\n");
    }
    List<String> steps = reasons.steps(finding);
    if (!steps.isEmpty()) {
      out.write("<p class=\"label\">How we know</p>\n");
      steps(steps, out);
    }
    out.write("<p class=\"label\">Write</p>\n<pre><code>");
    for (String line : advice.of(finding).lines().toList()) {
      out.write(HtmlText.of(line) + "\n");
    }
    out.write("</code></pre>\n</article>\n");
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
