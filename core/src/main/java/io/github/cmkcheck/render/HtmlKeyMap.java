package io.github.cmkcheck.render;

import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import java.io.IOException;
import java.io.Writer;

/** The section of the HTML page that says which key encrypts what: drawn, and in words. */
final class HtmlKeyMap {

  /**
   * The most tables and replicas of a plan that are drawn; with more, the picture is unreadable.
   */
  static final int MOST = 60;

  void render(Report report, Writer out) throws IOException {
    HtmlRenderer.section("keys", "Which key encrypts what", out);
    int number = 0;
    for (PlanReport plan : report.plans()) {
      number++;
      if (!plan.keys().isEmpty()) {
        plan(plan, number, out);
      }
    }
    out.write("</section>\n");
  }

  private static void plan(PlanReport plan, int number, Writer out) throws IOException {
    String id = "keys-" + number;
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
    out.write("</figcaption>\n</figure>\n");
    String summary = "The same in words" + (whole ? "" : ", with all " + all);
    HtmlFold.begin("", summary, false, all, out);
    for (KeyUse use : KeyMap.wrongFirst(plan.keys())) {
      write(use, "tables-" + number, out);
    }
    HtmlFold.end(out);
  }

  private static void write(KeyUse use, String tables, Writer out) throws IOException {
    out.write("<div class=\"why\">\n<p class=\"key\">");
    out.write(use.key().map(key -> HtmlText.code(key.toString())).orElse(use.owner().words()));
    out.write(" <span class=\"meta\">" + HtmlRenderer.name(use.owner()));
    out.write(use.key().filter(KeyMap::isRemoved).isPresent() ? ", removed by this plan" : "");
    out.write("</span></p>\n");
    if (use.key().isEmpty()) {
      // All tables of this owner whose key is not known: they are listed there already.
      out.write("<p><a href=\"#" + tables + "-" + use.owner().code() + "\">");
      out.write(Conclusion.things(use.objects()) + "</a></p>\n</div>\n");
      return;
    }
    out.write(HtmlFold.names(use.objects().size()));
    for (EncryptedObject object : use.objects()) {
      out.write("<li>" + HtmlText.code(object.name()));
      boolean differs = object.ownership().owner() != use.owner();
      String mark = differs ? KeyMap.mark(use, object).orElse("") : "";
      out.write(mark.isEmpty() ? "" : " <i>" + mark + "</i>");
      out.write("</li>\n");
    }
    out.write("</ul>\n</div>\n");
  }
}
