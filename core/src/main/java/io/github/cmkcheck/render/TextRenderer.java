package io.github.cmkcheck.render;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.policy.Caught;
import io.github.cmkcheck.policy.Notice;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.FindingGroup;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Remedy;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The report for people: problems first, each with the reason and what to write, then one line of
 * counts. Without findings there is only that line and what the policy's patterns matched, and
 * those name nothing from the plan: tools like Atlantis search for the word "fail", and a table may
 * be called failover.
 */
public final class TextRenderer implements Renderer {

  private final TextStyle style;
  private final int width;
  private final boolean all;
  private final boolean keys;

  /**
   * A renderer.
   *
   * @param style whether to colour
   * @param all whether to also list the tables that are fine
   */
  public TextRenderer(TextStyle style, boolean all) {
    this(style, all, false);
  }

  /**
   * A renderer.
   *
   * @param style whether to colour
   * @param all whether to also list the tables that are fine
   * @param keys whether to list which key encrypts what
   */
  public TextRenderer(TextStyle style, boolean all, boolean keys) {
    this(new RenderSettings("", style, RenderSettings.USUAL_WIDTH, all, keys));
  }

  /** A renderer. */
  public TextRenderer(RenderSettings settings) {
    this.style = settings.style();
    this.width = settings.width();
    this.all = settings.all();
    this.keys = settings.keys();
  }

  @Override
  public void render(Report report, Writer out) throws IOException {
    for (PlanReport plan : report.plans()) {
      if (all || keys || !plan.findings().isEmpty()) {
        plan(plan, out);
      }
      if (keys) {
        new KeyMap(style).render(plan.keys(), out);
      }
    }
    for (Notice notice : report.notices()) {
      out.write(wrap(notice.severity().code() + ": " + notice.message() + ".", "", "      "));
    }
    Optional<String> policy = report.policyInForce().sentence();
    if (policy.isPresent()) {
      out.write(wrap(policy.get(), "", "  "));
    }
    for (Caught caught : report.caught()) {
      String sentence = all ? caught.sentenceWithNames() : caught.sentence();
      out.write(wrap(sentence + ".", "  ", "    "));
    }
    out.write(new Conclusion(style).of(report) + "\n");
    if (report.plans().stream().anyMatch(plan -> !plan.complete())) {
      out.write(
          "Partial: applying this leaves part of the configuration undone (-target,"
              + " -refresh-only).\n");
    }
    for (PlanReport plan : report.plans()) {
      Optional<String> leftOut = PartialNote.ofText(plan);
      if (leftOut.isPresent()) {
        out.write(wrap(leftOut.get() + ".", "  ", "    "));
      }
    }
    out.flush();
  }

  /** The steps to the answer for each table of a plan, whatever the rules say about it. */
  public void explain(List<EncryptedObject> objects, Writer out) throws IOException {
    for (EncryptedObject object : objects) {
      out.write(style.strong(Printable.of(object.name())) + "\n");
      out.write("  " + answer(object.ownership()) + "\n");
      int number = 1;
      for (String step : object.ownership().trail().steps()) {
        out.write(wrap(step, "  " + number + ". ", "     "));
        number++;
      }
      for (Presumption presumed : new TreeSet<>(object.ownership().presumptions())) {
        out.write(
            wrap(
                "What would prove that (" + presumed.id() + "): " + presumed.proof() + ".",
                "  ",
                "  "));
      }
      out.write("\n");
    }
    out.flush();
  }

  private void plan(PlanReport plan, Writer out) throws IOException {
    out.write(style.strong(heading(plan.source())) + "\n");
    out.write("\n");
    Advice advice = new Advice();
    for (FindingGroup group : plan.groups()) {
      if (group.first().isActive()) {
        finding(group, advice, out);
      } else {
        excused(group, out);
      }
    }
    if (all) {
      Set<String> found =
          plan.findings().stream()
              .filter(Finding::isActive)
              .map(Finding::name)
              .collect(Collectors.toSet());
      for (EncryptedObject object : plan.tables()) {
        if (object.ownership().owner() == Owner.CUSTOMER_MANAGED
            && !found.contains(object.name())) {
          out.write(style.good("  ok") + "  " + Printable.of(object.name()) + "\n");
          out.write("      " + answer(object.ownership()) + "\n\n");
        }
      }
    }
    Optional<String> sources = SourceNote.of(plan.sources());
    if (sources.isPresent()) {
      out.write(wrap("Sources: " + sources.get() + ".", "  ", "    ") + "\n");
    }
  }

  private void finding(FindingGroup group, Advice advice, Writer out) throws IOException {
    Finding finding = group.first();
    String severity =
        switch (finding.severity()) {
          case ERROR -> style.bad("error");
          case WARNING -> style.doubtful("warning");
          case NOTE -> "note";
        };
    out.write(
        "  "
            + severity
            + "  "
            + style.strong(Printable.of(group.name()))
            + group.instances()
            + "  "
            + place(finding)
            + style.faint(finding.rule().value())
            + "\n");
    out.write(wrap(group.message() + ".", "    ", "    "));
    members(group, out);
    if (finding.justification() != null) {
      out.write(wrap("But the " + finding.justification() + ".", "    ", "    "));
    }
    if (!finding.reasons().isEmpty()) {
      out.write(wrap(String.join("; ", finding.reasons()) + ".", "    Why:    ", "            "));
    }
    String lead = "    Write:  ";
    for (String line : Printable.lines(advice.of(finding.remedy())).lines().toList()) {
      out.write((lead + line).stripTrailing() + "\n");
      lead = "            ";
    }
    if (advice.explains(finding.remedy())) {
      out.write(wrap(Remedy.MEANING + ": " + Remedy.MEANING_PAGE, "    Means:  ", "            "));
    }
    out.write("\n");
  }

  /** On one line or, if there is something to say about each, on a line each. */
  private void members(FindingGroup group, Writer out) throws IOException {
    boolean detailed = group.findings().stream().anyMatch(one -> !one.detail().isEmpty());
    String lead = "    Which:  ";
    List<String> members = Members.of(group);
    for (String line : detailed ? members : joined(members)) {
      out.write(wrap(line, lead, "            "));
      lead = "            ";
    }
  }

  private static List<String> joined(List<String> members) {
    return members.isEmpty() ? members : List.of(String.join(", ", members));
  }

  /** A finding that does not count is reported anyway, with the reason. */
  private void excused(FindingGroup group, Writer out) throws IOException {
    Finding finding = group.first();
    out.write(
        "  "
            + style.faint(finding.status().code())
            + "  "
            + Printable.of(group.name())
            + group.instances()
            + "  "
            + place(finding)
            + style.faint(finding.rule().value())
            + "\n");
    members(group, out);
    out.write(wrap(finding.justification() + ".", "    Reason: ", "            ") + "\n");
  }

  private static String place(Finding finding) {
    return Place.of(finding).map(place -> Printable.of(place) + "  ").orElse("");
  }

  private static String answer(KeyOwnership ownership) {
    String words = ownership.certainty().words();
    String certainty = words.isEmpty() ? "" : ", " + words;
    return switch (ownership.owner()) {
      case CUSTOMER_MANAGED ->
          "customer managed key" + ownership.key().map(TextRenderer::key).orElse("") + certainty;
      case AWS_MANAGED -> "AWS managed key aws/dynamodb" + certainty;
      case AWS_OWNED -> "AWS owned key" + certainty;
      case UNDETERMINED -> "undetermined";
    };
  }

  private static String key(KeyReference key) {
    String made =
        key.name() == null ? "" : key.resource().map(address -> " (" + address + ")").orElse("");
    return Printable.of(" " + key + made);
  }

  /** A file may have a name that looks like a workflow command. */
  private static String heading(String source) {
    String name = Printable.of(source);
    return name.stripLeading().startsWith("::") ? "plan " + name : name;
  }

  private String wrap(String text, String first, String next) {
    StringBuilder wrapped = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : Printable.of(text).split(" ")) {
      // A line that starts like a workflow command would be one, even with spaces in front.
      boolean stays = word.isEmpty() || word.startsWith("::");
      if (!empty && !stays && line.length() + 1 + word.length() > width) {
        wrapped.append(line).append('\n');
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    return wrapped.append(line).append('\n').toString();
  }
}
