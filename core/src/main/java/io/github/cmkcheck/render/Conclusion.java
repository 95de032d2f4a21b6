package io.github.cmkcheck.render;

import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.report.Summary;
import java.util.ArrayList;
import java.util.List;

/**
 * The line of counts that ends a text report. It names nothing from the plan.
 *
 * @param style whether to colour
 */
record Conclusion(TextStyle style) {

  String of(Report report) {
    Summary summary = report.summary();
    String counts = counts(summary, report.plans().size());
    return switch (summary.outcome()) {
      case PASS -> style.good(passed(report) + ": ") + counts + also(summary);
      case VIOLATIONS ->
          failed(summary)
              + String.join(", ", grades(summary))
              + report.leniency().map(why -> " (" + why + ")").orElse("")
              + ". "
              + counts
              + also(summary);
      case ERROR ->
          style.bad("Not judged: ")
              + count(report.unreadable().size(), "plan")
              + ". "
              + (summary.errors() > 0
                  ? lead(summary) + count(summary.errors(), "error") + ". "
                  : "")
              + counts;
    };
  }

  /** With what is not demanded under the policy; no name from the plan. */
  static String passed(Report report) {
    return "Passed" + report.policyInForce().weakened().map(what -> " with " + what).orElse("");
  }

  private String failed(Summary summary) {
    return summary.enforced() ? style.bad(lead(summary)) : style.doubtful(lead(summary));
  }

  private static String lead(Summary summary) {
    return summary.enforced() ? "Failed: " : "Would fail: ";
  }

  private static String counts(Summary summary, int plans) {
    String where = plans > 1 ? " in " + plans + " plans" : "";
    return summary.tables() == 0
        ? "no DynamoDB tables" + where + "."
        : things(summary.tables() - summary.replicas(), summary.replicas())
            + where
            + ": "
            + String.join(", ", owners(summary))
            + (summary.presumed() == 0
                ? "."
                : " (" + count(summary.presumed(), "answer") + " presumed, not proven).");
  }

  /** The counts by owner of the key, without those that are zero. */
  private static List<String> owners(Summary summary) {
    List<String> owners = new ArrayList<>();
    add(summary.customerManaged(), "on a customer managed key", owners);
    add(summary.awsManaged(), "on the AWS managed key", owners);
    add(summary.awsOwned(), "on an AWS owned key", owners);
    add(summary.undetermined(), "undetermined", owners);
    return owners;
  }

  private static void add(int number, String where, List<String> to) {
    if (number > 0) {
      to.add(number + " " + where);
    }
  }

  private static List<String> grades(Summary summary) {
    List<String> grades = new ArrayList<>();
    if (summary.errors() > 0) {
      grades.add(count(summary.errors(), "error"));
    }
    if (summary.warnings() > 0) {
      grades.add(count(summary.warnings(), "warning"));
    }
    if (summary.notes() > 0) {
      grades.add(count(summary.notes(), "note"));
    }
    return grades;
  }

  /** The findings that do not count, or are below the threshold. */
  private static String also(Summary summary) {
    boolean passed = summary.outcome() == Summary.Outcome.PASS;
    List<String> parts = new ArrayList<>(passed ? grades(summary) : List.of());
    if (summary.exempted() > 0) {
      parts.add(summary.exempted() + " exempted");
    }
    if (summary.baselined() > 0) {
      parts.add(summary.baselined() + " baselined");
    }
    if (summary.outOfScope() > 0) {
      parts.add(summary.outOfScope() + " out of scope");
    }
    return parts.isEmpty() ? "" : " Findings: " + String.join(", ", parts) + ".";
  }

  /** How many tables, and how many replicas if there are any. */
  static String things(int tables, int replicas) {
    return (tables > 0 || replicas == 0 ? count(tables, "table") : "")
        + (tables > 0 && replicas > 0 ? ", " : "")
        + (replicas > 0 ? count(replicas, "replica") : "");
  }

  /** The same for a list. */
  static String things(List<EncryptedObject> objects) {
    int replicas = (int) objects.stream().filter(EncryptedObject::isReplica).count();
    return things(objects.size() - replicas, replicas);
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
