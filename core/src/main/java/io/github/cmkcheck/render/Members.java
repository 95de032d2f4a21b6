package io.github.cmkcheck.render;

import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.FindingGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The objects that a group of findings is about, in words for people. */
final class Members {

  /** The most that are named; JSON and SARIF have them all. */
  static final int MOST = 100;

  private Members() {}

  /** Their names, each with what applies only to it; empty if there is only one object. */
  static List<String> of(FindingGroup group) {
    return of(group, name -> name, detail -> detail);
  }

  /** The same, with names and sentences written as a format needs them. */
  static List<String> of(
      FindingGroup group, UnaryOperator<String> name, UnaryOperator<String> sentence) {
    if (group.size() == 1) {
      return List.of();
    }
    List<String> members = new ArrayList<>();
    for (Finding one : group.findings().subList(0, Math.min(MOST, group.size()))) {
      members.add(
          name.apply(one.name())
              + (one.detail().isEmpty() ? "" : ": " + sentence.apply(one.detail())));
    }
    if (group.size() > MOST) {
      members.add("and " + (group.size() - MOST) + " more, which the JSON report lists");
    }
    return members;
  }
}
