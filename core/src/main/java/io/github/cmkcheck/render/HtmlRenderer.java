package io.github.cmkcheck.render;

import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.policy.Caught;
import io.github.cmkcheck.policy.Notice;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.report.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The report as one HTML page that needs nothing else: no network, and a content security policy
 * that allows only the style sheet and the script in the page itself. Everything is there without
 * the script, which only adds the filter and the copy buttons.
 *
 * <p>What applies to many is said once, with all their names, and folded if there are many, so a
 * page about thousands of tables is small and fast. The page is streamed, so its size costs no
 * memory. Its key maps draw {@value HtmlKeyMap#MOST} tables of a plan at most.
 */
public final class HtmlRenderer implements Renderer {

  /** In the order of the page: what needs action comes first. */
  static final List<Owner> OWNERS =
      List.of(Owner.AWS_OWNED, Owner.AWS_MANAGED, Owner.UNDETERMINED, Owner.CUSTOMER_MANAGED);

  private final String version;

  /**
   * A renderer.
   *
   * @param version the version of cmkcheck, which is shown on the page
   */
  public HtmlRenderer(String version) {
    this.version = version;
  }

  @Override
  public void render(Report report, Writer out) throws IOException {
    PageAsset style = PageAsset.named("report.css");
    PageAsset script = PageAsset.named("report.js");
    Summary summary = report.summary();
    String verdict = verdict(report, summary);
    head(style, script, verdict, summary, out);
    out.write("<a class=\"skip\" href=\"#report\">Skip to the report</a>\n<header>\n");
    out.write("<p class=\"brand\">cmkcheck " + HtmlText.of(version));
    out.write(": whose key will encrypt each DynamoDB table after apply?</p>\n");
    String conclusion = new Conclusion(TextStyle.PLAIN).of(report);
    out.write("<h1>" + verdict + "</h1>\n");
    // The line starts with the verdict, which is already shown above it here.
    out.write("<p>" + HtmlText.of(conclusion.substring(conclusion.indexOf(':') + 2)) + "</p>\n");
    Optional<String> policy = report.policyInForce().sentence();
    if (policy.isPresent()) {
      out.write("<p>" + HtmlText.prose(policy.get() + ".") + "</p>\n");
    }
    if (summary.tables() > 0) {
      bar(summary, out);
    }
    tally(summary, out);
    HtmlFindings active = new HtmlFindings(report, true);
    HtmlFindings excused = new HtmlFindings(report, false);
    navigation(report, active, excused, out);
    out.write("</header>\n<main id=\"report\">\n");
    unreadable(report, out);
    if (summary.tables() > 0) {
      filter(summary, out);
    }
    active.render(out);
    notices(report, out);
    excused.render(out);
    if (summary.tables() > 0) {
      new HtmlTables(report).render(out);
      new HtmlKeyMap().render(report, out);
    }
    inputs(report, out);
    out.write("</main>\n<footer>\n<p>cmkcheck " + HtmlText.of(version));
    out.write(". The page loads nothing and sends nothing.</p>\n</footer>\n");
    out.write("<script>" + script.text() + "</script>\n</body>\n</html>\n");
    out.flush();
  }

  private static void head(
      PageAsset style, PageAsset script, String verdict, Summary summary, Writer out)
      throws IOException {
    out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.write(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
            + script.source()
            + "; style-src "
            + style.source()
            + "; base-uri 'none'; form-action 'none'\">\n");
    out.write("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.write("<title>" + verdict + " - cmkcheck</title>\n");
    out.write("<style>" + style.text() + "</style>\n</head>\n");
    out.write("<body class=\"" + summary.outcome().code() + "\">\n");
  }

  private static String verdict(Report report, Summary summary) {
    return switch (summary.outcome()) {
      case PASS -> Conclusion.passed(report);
      case VIOLATIONS -> summary.enforced() ? "Failed" : "Would fail";
      case ERROR -> "Not judged";
    };
  }

  static String name(Owner owner) {
    return switch (owner) {
      case CUSTOMER_MANAGED -> "customer managed";
      case AWS_MANAGED -> "AWS managed";
      case AWS_OWNED -> "AWS owned";
      case UNDETERMINED -> "undetermined";
    };
  }

  private static int count(Summary summary, Owner owner) {
    return switch (owner) {
      case CUSTOMER_MANAGED -> summary.customerManaged();
      case AWS_MANAGED -> summary.awsManaged();
      case AWS_OWNED -> summary.awsOwned();
      case UNDETERMINED -> summary.undetermined();
    };
  }

  /** The share of each owner as a bar; the numbers below say the same. */
  private static void bar(Summary summary, Writer out) throws IOException {
    out.write("<svg class=\"bar\" aria-hidden=\"true\" preserveAspectRatio=\"none\"");
    out.write(" viewBox=\"0 0 " + summary.tables() + " 1\">");
    int at = 0;
    for (Owner owner : OWNERS) {
      int width = count(summary, owner);
      if (width > 0) {
        out.write("<rect class=\"" + owner.code() + "\" x=\"" + at + "\" y=\"0\" width=\"");
        out.write(width + "\" height=\"1\"></rect>");
        at += width;
      }
    }
    out.write("</svg>\n");
  }

  private static void tally(Summary summary, Writer out) throws IOException {
    out.write("<dl class=\"tally\">\n");
    for (Owner owner : OWNERS) {
      String meaning =
          switch (owner) {
            case CUSTOMER_MANAGED ->
                "A key of yours: you decide who may use it, and you can disable it.";
            case AWS_MANAGED ->
                "aws/dynamodb: in your account and your logs, under a policy that AWS sets.";
            case AWS_OWNED ->
                "DynamoDB\u2019s default: outside your account, where you can neither see nor"
                    + " control it.";
            case UNDETERMINED -> "The plan does not show which key. Its tables below say why.";
          };
      out.write("<div class=\"" + owner.code() + "\"><dt>" + name(owner) + "</dt><dd>");
      out.write(count(summary, owner) + " <small>" + meaning + "</small></dd></div>\n");
    }
    out.write("</dl>\n");
  }

  private static void navigation(
      Report report, HtmlFindings active, HtmlFindings excused, Writer out) throws IOException {
    out.write("<nav aria-label=\"Sections\">\n<ul>\n");
    link("not-judged", "Not judged", report.unreadable().size(), out);
    link("findings", "Findings", active.size(), out);
    link("policy", "Policy", report.notices().size(), out);
    link("excused", "Excused", excused.size(), out);
    int tables = report.summary().tables();
    link("tables", things(report.summary()), tables, out);
    int keys = report.plans().stream().mapToInt(plan -> plan.keys().size()).sum();
    link("keys", "Keys", tables == 0 ? 0 : keys, out);
    link("inputs", "Inputs", report.plans().size(), out);
    out.write("</ul>\n</nav>\n");
  }

  private static void link(String section, String name, int count, Writer out) throws IOException {
    if (count > 0) {
      out.write("<li><a href=\"#" + section + "\">" + name + "</a> ");
      out.write("<span class=\"mute\">" + count + "</span></li>\n");
    }
  }

  /** What the page lists. */
  static String things(Summary summary) {
    return summary.replicas() > 0 ? "Tables and replicas" : "Tables";
  }

  private static void filter(Summary summary, Writer out) throws IOException {
    out.write("<form id=\"find\" class=\"find\" role=\"search\" hidden>\n");
    out.write(
        "<label for=\"text\">Search for a table, key or rule<input type=\"search\" id=\"text\""
            + " name=\"text\"");
    out.write(
        " autocomplete=\"off\"></label>\n"
            + "<fieldset>\n"
            + "<legend>Show tables on a key that is</legend>\n");
    for (Owner owner : OWNERS) {
      String code = owner.code();
      out.write("<span><input type=\"checkbox\" id=\"show-" + code + "\" value=\"" + code);
      out.write(
          "\" checked> <label for=\"show-" + code + "\">" + name(owner) + "</label></span>\n");
    }
    out.write("</fieldset>\n<output id=\"count\" for=\"text\" aria-live=\"polite\" data-of=\"");
    out.write(things(summary).toLowerCase(Locale.ROOT) + "\"></output>\n");
    out.write("</form>\n");
  }

  private static void unreadable(Report report, Writer out) throws IOException {
    if (report.unreadable().isEmpty()) {
      return;
    }
    section("not-judged", "Not judged", out);
    out.write("<ul class=\"plain\">\n");
    for (PlanInputException input : report.unreadable()) {
      out.write("<li class=\"card error\"><p>" + HtmlText.code(input.source()) + " ");
      out.write(
          HtmlText.prose(Prose.ofHint(input.problem() + ": " + input.hint())) + ".</p></li>\n");
    }
    out.write("</ul>\n</section>\n");
  }

  private static void notices(Report report, Writer out) throws IOException {
    if (report.notices().isEmpty()) {
      return;
    }
    section("policy", "Policy", out);
    out.write("<ul class=\"plain\">\n");
    for (Notice notice : report.notices()) {
      String grade = notice.severity().code();
      out.write("<li class=\"card " + grade + "\"><span class=\"tag " + grade + "\">" + grade);
      out.write("</span> " + HtmlText.prose(notice.message() + ".") + "</li>\n");
    }
    out.write("</ul>\n</section>\n");
  }

  private static void inputs(Report report, Writer out) throws IOException {
    if (report.plans().isEmpty()) {
      return;
    }
    section("inputs", "Inputs", out);
    int number = 0;
    out.write("<ul>\n");
    for (PlanReport plan : report.plans()) {
      out.write("<li>" + HtmlText.code(plan.source()) + ": ");
      out.write(plan.kind() == Plan.Kind.STATE ? "a state" : "a plan");
      String by = plan.terraformVersion();
      out.write(by == null ? "" : " of Terraform " + HtmlText.of(by));
      out.write(" in format " + HtmlText.of(plan.formatVersion()) + ".");
      out.write(
          plan.complete()
              ? ""
              : " Partial: applying it leaves part of the configuration undone (-target).");
      out.write(PartialNote.of(plan).map(note -> " " + HtmlText.prose(note + ".")).orElse(""));
      Optional<String> sources = SourceNote.of(plan.sources());
      out.write(sources.map(note -> " Sources: " + HtmlText.prose(note + ".")).orElse(""));
      number++;
      if (report.plans().size() > 1) {
        parts(plan, number, out);
      }
      out.write("</li>\n");
    }
    out.write("</ul>\n");
    if (!report.caught().isEmpty()) {
      out.write("<p>What the policy's patterns caught:</p>\n<ul>\n");
      for (Caught caught : report.caught()) {
        out.write("<li>" + HtmlText.prose(caught.sentenceWithNames() + ".") + "</li>\n");
      }
      out.write("</ul>\n");
    }
    out.write("</section>\n");
  }

  /** Links to the sections of one plan, if there are several. */
  private static void parts(PlanReport plan, int number, Writer out) throws IOException {
    boolean counts = plan.findings().stream().anyMatch(Finding::isActive);
    boolean excused = plan.findings().stream().anyMatch(finding -> !finding.isActive());
    out.write(counts ? " <a href=\"#findings-" + number + "\">Findings</a>" : "");
    out.write(excused ? " <a href=\"#excused-" + number + "\">Excused</a>" : "");
    out.write(plan.tables().isEmpty() ? "" : " <a href=\"#tables-" + number + "\">Tables</a>");
    out.write(plan.keys().isEmpty() ? "" : " <a href=\"#keys-" + number + "\">Keys</a>");
  }

  /** Opens a section of the page. */
  static void section(String id, String name, Writer out) throws IOException {
    out.write("<section id=\"" + id + "\" aria-labelledby=\"" + id + "-name\">\n");
    out.write("<h2 id=\"" + id + "-name\">" + name + "</h2>\n");
  }
}
