package io.github.cmkcheck.render;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.Certainty;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The section of the HTML page with every table and replica, grouped by the owner of its key. If
 * the same is known about several, it is said once.
 */
final class HtmlTables {
  private final Report report;

  HtmlTables(Report report) {
    this.report = report;
  }

  void render(Writer out) throws IOException {
    HtmlRenderer.section("tables", HtmlRenderer.things(report.summary()), out);
    explain(Certainty.PRESUMED, out);
    explain(Certainty.DECLARED, out);
    int number = 0;
    for (PlanReport plan : report.plans()) {
      number++;
      if (!plan.tables().isEmpty()) {
        out.write("<div class=\"plan\">\n<h3 id=\"tables-" + number + "\">");
        out.write(HtmlText.code(plan.source()) + "</h3>\n");
        plan(plan, "tables-" + number, out);
        out.write("</div>\n");
      }
    }
    out.write("</section>\n");
  }

  /** Explains a word that follows a key, if one of the keys has it. */
  private void explain(Certainty certainty, Writer out) throws IOException {
    boolean occurs =
        report.plans().stream()
            .flatMap(plan -> plan.tables().stream())
            .anyMatch(object -> object.ownership().certainty() == certainty);
    if (occurs) {
      out.write("<p class=\"meta\"><strong>" + word(certainty) + "</strong>: ");
      out.write(
          certainty == Certainty.PRESUMED
              ? "likely, but the plan does not prove it. The last steps say what is presumed."
              : "the configuration names the key by its ARN; the plan does not show the key itself.");
      out.write("</p>\n");
    }
  }

  private static String word(Certainty certainty) {
    return switch (certainty) {
      case PRESUMED -> "presumed";
      case DECLARED -> "as declared";
      case PROVEN, NONE -> "";
    };
  }

  private static void plan(PlanReport plan, String id, Writer out) throws IOException {
    Map<Owner, List<SameAnswer>> answers = new LinkedHashMap<>();
    for (Owner owner : HtmlRenderer.OWNERS) {
      List<EncryptedObject> objects =
          plan.tables().stream().filter(object -> object.ownership().owner() == owner).toList();
      if (!objects.isEmpty()) {
        answers.put(owner, SameAnswer.of(objects));
      }
    }
    for (Map.Entry<Owner, List<SameAnswer>> entry : answers.entrySet()) {
      String owner = entry.getKey().code();
      List<EncryptedObject> objects =
          entry.getValue().stream().flatMap(answer -> answer.objects().stream()).toList();
      HtmlFold.begin(
          " class=\"owner\" id=\"" + id + "-" + owner + "\" data-owner=\"" + owner + "\"",
          "<span class=\"tag %s\">%s</span> %s"
              .formatted(owner, HtmlRenderer.name(entry.getKey()), Conclusion.things(objects)),
          objects.size(),
          out);
      for (SameAnswer answer : entry.getValue()) {
        write(answer, out);
      }
      HtmlFold.end(out);
    }
  }

  private static void write(SameAnswer answer, Writer out) throws IOException {
    KeyOwnership ownership = answer.first();
    boolean ownKeys = answer.haveOwnKeys();
    out.write("<div class=\"why\">\n" + HtmlFold.names(answer.objects().size()));
    for (EncryptedObject object : answer.objects()) {
      out.write("<li>" + HtmlText.code(object.name()));
      String change = change(object.table().actions());
      out.write(change.isEmpty() ? "" : " <i>" + change + "</i>");
      out.write(ownKeys ? " on " + HtmlText.code(SameAnswer.key(object)) : "");
      out.write("</li>\n");
    }
    out.write("</ul>\n<div>\n<p class=\"key\">");
    String key = SameAnswer.key(answer.objects().get(0));
    out.write(
        ownKeys
            ? "each on a key of its own"
            : key.isEmpty() ? ownership.owner().words() : HtmlText.code(key));
    String word = word(ownership.certainty());
    out.write(word.isEmpty() ? "" : " <span class=\"meta\">" + word + "</span>");
    out.write("</p>\n");
    List<String> steps = ownership.trail().steps();
    if (!steps.isEmpty()) {
      boolean untold = ownership.owner() == Owner.UNDETERMINED;
      String summary = untold ? "Why the plan does not tell" : "How we know";
      HtmlFold.begin("", summary, untold, 1, out);
      if (answer.objects().stream()
          .anyMatch(object -> !object.ownership().trail().steps().equals(steps))) {
        HtmlFindings.shownFor(answer.objects().get(0).name(), out);
      }
      HtmlFindings.steps(steps, out);
      HtmlFold.end(out);
    }
    out.write("</div>\n</div>\n");
  }

  /** What the plan does to the table; empty for nothing. */
  private static String change(Actions actions) {
    List<Actions.Action> all = actions.all();
    return switch (all.get(0)) {
      case CREATE -> all.size() == 1 ? "created" : "replaced";
      case UPDATE -> "changed";
      case DELETE, FORGET -> all.size() == 1 ? "removed" : "replaced";
      case NO_OP, READ -> "";
    };
  }
}
