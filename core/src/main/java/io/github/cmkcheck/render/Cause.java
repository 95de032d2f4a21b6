package io.github.cmkcheck.render;

import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.FindingGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem that one block has or several share. It is described once, for the first of them, since
 * the others differ only in their names.
 *
 * @param groups a group for each block; never empty
 */
record Cause(List<FindingGroup> groups) {

  /** Copies the list. */
  Cause {
    groups = List.copyOf(groups);
  }

  /** The causes of some groups, in the order of their first groups. */
  static List<Cause> of(List<FindingGroup> groups) {
    Map<String, List<FindingGroup>> causes = new LinkedHashMap<>();
    for (FindingGroup group : groups) {
      causes.computeIfAbsent(words(group), unseen -> new ArrayList<>()).add(group);
    }
    return causes.values().stream().map(Cause::new).toList();
  }

  private static String words(FindingGroup group) {
    Finding first = group.first();
    BlockNames names = new BlockNames(first.address());
    return String.join(
        "\n",
        first.severity().code(),
        first.status().code(),
        String.valueOf(first.justification()),
        first.rule().value(),
        first.address().type(),
        first.ruling().verdict().problem(),
        names.without(first.reasons()),
        names.without(first.remedy().text()));
  }

  /** The first finding, which is described in full. */
  Finding first() {
    return groups.get(0).first();
  }

  /** The block, if it is about one object or instances of one block; else the first of them. */
  String name() {
    return size() == 1 ? first().name() : block(groups.get(0));
  }

  /** How many blocks it is about. */
  int blocks() {
    return (int) groups.stream().map(Cause::block).distinct().count();
  }

  private static String block(FindingGroup group) {
    Finding first = group.first();
    return first.address().withoutKeys().withReplica(first.replica());
  }

  /** How many findings. */
  int size() {
    return groups.stream().mapToInt(FindingGroup::size).sum();
  }

  /** What is wrong, without the last full stop; if there are several, what is true of all. */
  String message() {
    return groups.size() == 1 ? groups.get(0).message() : first().ruling().verdict().problem();
  }
}
