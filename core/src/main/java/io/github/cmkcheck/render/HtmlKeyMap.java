package io.github.cmkcheck.render;

import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import java.io.IOException;
import java.io.Writer;

/** The section of the HTML page that says which key encrypts what: drawn, and as a table. */
final class HtmlKeyMap {

  /** So many tables and replicas of a plan are drawn; more are no picture any more. */
  static final int MOST = 60;

  void render(Report report, Writer out) throws IOException {
    HtmlRenderer.section("keys", "Which key encrypts what", out);
    int number = 0;
    for (PlanReport plan : report.plans()) {
      number++;
      if (!plan.keys().isEmpty()) {
        plan(plan, "keys-" + number, out);
      }
    }
    out.write("</section>\n");
  }

  private static void plan(PlanReport plan, String id, Writer out) throws IOException {
    int all = plan.keys().stream().mapToInt(use -> use.objects().size()).sum();
    out.write("<h3 id=\"" + id + "\">" + HtmlText.code(plan.source()) + "</h3>\n");
    out.write("<figure class=\"map\">\n");
    out.write("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"");
    out.write(id + "\">\n");
    KeyMapDrawing drawing = new KeyMapDrawing(plan.keys(), MOST);
    drawing.draw(id, out);
    out.write("</div>\n<figcaption>");
    boolean whole = drawing.drawn() == all;
    out.write(
        whole
            ? "Keys on the left, the tables and replicas that they encrypt on the right."
            : "Drawn: "
                + drawing.drawn()
                + " of "
                + all
                + " tables and replicas, keys with something wrong first.");
    out.write("</figcaption>\n</figure>\n<details>\n<summary>The same as a table");
    out.write(whole ? "" : ", with all " + all);
    out.write("</summary>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\"");
    out.write(" aria-labelledby=\"" + id + "\">\n<table>\n");
    out.write("<caption>Keys, and the tables and replicas that they encrypt</caption>\n");
    out.write("<thead><tr><th scope=\"col\">Key</th><th scope=\"col\">Whose it is</th>");
    out.write("<th scope=\"col\">Encrypts</th></tr></thead>\n<tbody>\n");
    for (KeyUse use : KeyMap.wrongFirst(plan.keys())) {
      row(use, out);
    }
    out.write("</tbody>\n</table>\n</div>\n</details>\n");
  }

  private static void row(KeyUse use, Writer out) throws IOException {
    out.write("<tr>\n<th scope=\"row\">");
    out.write(use.key().map(key -> HtmlText.code(key.toString())).orElse(use.owner().words()));
    out.write("</th>\n<td>" + HtmlRenderer.name(use.owner()));
    out.write(use.key().filter(KeyMap::isRemoved).isPresent() ? ", removed by this plan" : "");
    out.write("</td>\n<td><ul>\n");
    for (EncryptedObject object : use.objects()) {
      out.write("<li>" + HtmlText.code(object.name()));
      String mark = KeyMap.mark(use, object).orElse("");
      out.write(mark.isEmpty() ? "" : " <span class=\"meta\">" + mark + "</span>");
      out.write("</li>\n");
    }
    out.write("</ul></td>\n</tr>\n");
  }
}
