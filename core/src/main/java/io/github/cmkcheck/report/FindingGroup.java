package io.github.cmkcheck.report;

import io.github.cmkcheck.address.AnyInstance;
import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings that people see as one: instances of one block have the same problem for the same
 * reason, and one change fixes them all.
 *
 * @param findings by address; never empty
 */
public record FindingGroup(List<Finding> findings) {

  /** Copies the list. */
  public FindingGroup {
    findings = List.copyOf(findings);
  }

  /** Groups findings: those that count first, then by severity, otherwise in the order given. */
  public static List<FindingGroup> of(List<Finding> findings) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String counts =
          finding.severity() + "\n" + finding.status() + "\n" + finding.justification() + "\n";
      groups.computeIfAbsent(counts + cause(finding), unseen -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream()
        .map(FindingGroup::new)
        .sorted(
            Comparator.comparing((FindingGroup group) -> !group.first().isActive())
                .thenComparing(group -> group.first().severity()))
        .toList();
  }

  /**
   * The same for findings of one rule on instances of one block, for one reason. The instances of
   * other blocks that the steps mention are not part of the reason.
   */
  static String cause(Finding finding) {
    Stream<String> said =
        Stream.of(
            finding.rule().value(),
            finding.address().withoutKeys().withReplica(finding.replica()),
            finding.ruling().verdict().problem(),
            finding.remedy().text());
    Stream<String> steps = finding.reasons().stream().map(AnyInstance::in).distinct();
    List<String> keys = keys(finding.address());
    return Stream.concat(said.map(text -> without(keys, text)), steps)
        .collect(Collectors.joining("\n"));
  }

  /** Drops what distinguishes this instance from others: it is not part of the cause. */
  private static String without(List<String> keys, String text) {
    String general = text;
    for (String key : keys) {
      general = general.replace(key, "[]");
    }
    return general;
  }

  private static List<String> keys(ResourceAddress address) {
    return Stream.concat(
            address.module().steps().stream().map(ModuleAddress.Step::key),
            Stream.of(address.key()))
        .distinct()
        .map(InstanceKey::toString)
        .filter(key -> !key.isEmpty())
        .toList();
  }

  /** The first one. The others say the same, except for the name. */
  public Finding first() {
    return findings.get(0);
  }

  /** How many there are. */
  public int size() {
    return findings.size();
  }

  /** The name of the object or, if there are several, of their block. */
  public String name() {
    return size() == 1
        ? first().name()
        : first().address().withoutKeys().withReplica(first().replica());
  }

  /** How many, behind the name of a block: {@code " (2 instances)"}; empty for one object. */
  public String instances() {
    return instances(size());
  }

  /** The same of so many. */
  public static String instances(int size) {
    return size == 1 ? "" : " (" + size + " instances)";
  }

  /** What is wrong, without the last full stop; if there are several, what is true of all. */
  public String message() {
    return size() == 1 ? first().message() : first().ruling().verdict().problem();
  }
}
