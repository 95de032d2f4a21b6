package io.github.cmkcheck.render;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** The section of the HTML page with every table and replica, by whose key it is on. */
final class HtmlTables {
  private final Report report;

  HtmlTables(Report report) {
    this.report = report;
  }

  void render(Writer out) throws IOException {
    HtmlRenderer.section("tables", "Tables", out);
    int number = 0;
    for (PlanReport plan : report.plans()) {
      number++;
      if (!plan.tables().isEmpty()) {
        String id = "tables-" + number;
        out.write("<h3 id=\"" + id + "\">" + HtmlText.code(plan.source()) + "</h3>\n");
        out.write("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"");
        out.write(id + "\">\n<table class=\"tables\">\n");
        out.write(
            "<caption>Every table and replica after apply, by whose key it is on</caption>\n");
        out.write("<thead><tr><th scope=\"col\">Table or replica</th>");
        out.write("<th scope=\"col\">Key</th><th scope=\"col\">How we know</th></tr></thead>\n");
        for (Owner owner : HtmlRenderer.OWNERS) {
          group(plan, owner, out);
        }
        out.write("</table>\n</div>\n");
      }
    }
    out.write("</section>\n");
  }

  private static void group(PlanReport plan, Owner owner, Writer out) throws IOException {
    List<EncryptedObject> objects =
        plan.tables().stream().filter(object -> object.ownership().owner() == owner).toList();
    if (objects.isEmpty()) {
      return;
    }
    out.write("<tbody>\n<tr><th class=\"group\" colspan=\"3\" scope=\"rowgroup\">");
    out.write("<span class=\"tag " + owner.code() + "\">" + HtmlRenderer.name(owner));
    out.write("</span> " + objects.size() + "</th></tr>\n");
    for (EncryptedObject object : objects) {
      row(object, owner, out);
    }
    out.write("</tbody>\n");
  }

  private static void row(EncryptedObject object, Owner owner, Writer out) throws IOException {
    KeyOwnership ownership = object.ownership();
    String key = ownership.key().map(Object::toString).orElse("");
    out.write("<tr data-owner=\"" + owner.code() + "\" data-find=\"");
    out.write(HtmlText.of((object.name() + " " + key).stripTrailing()) + "\">\n");
    out.write("<th scope=\"row\">" + HtmlText.code(object.name()));
    String actions =
        object.table().actions().all().stream()
            .map(Actions.Action::word)
            .collect(Collectors.joining(", "));
    out.write(actions.isEmpty() ? "" : " <span class=\"meta\">" + actions + "</span>");
    out.write("</th>\n<td>" + (key.isEmpty() ? owner.words() : HtmlText.code(key)));
    String certainty = ownership.certainty().words();
    out.write(certainty.isEmpty() ? "" : " <span class=\"meta\">" + certainty + "</span>");
    out.write("</td>\n<td>");
    List<String> steps = ownership.trail().steps();
    if (steps.size() == 1) {
      out.write(HtmlText.prose(steps.get(0)));
    } else if (!steps.isEmpty()) {
      out.write("<details>\n<summary>" + steps.size() + " steps</summary>\n");
      HtmlFindings.steps(steps, out);
      out.write("</details>");
    }
    out.write("</td>\n</tr>\n");
  }
}
