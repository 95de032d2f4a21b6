package io.github.cmkcheck.render;

import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.rule.Remedy;
import java.util.HashSet;
import java.util.Set;

/**
 * What the findings of one plan tell people to write. A new key that several of them need is one
 * key: its lines are written once.
 */
final class Advice {
  private final Set<String> written = new HashSet<>();

  String of(Finding finding) {
    String lines = finding.remediation();
    // The key of a module's table stands in its module, or, for one that is passed, outside of it.
    String where =
        lines.contains("\nmodule ") || lines.startsWith("module ")
            ? ""
            : finding.address().module().toString();
    return !lines.contains(Remedy.KEY) || written.add(where)
        ? lines
        : lines.replace(
            Remedy.KEY, "# aws_kms_key.dynamodb is written above: one key is enough.\n");
  }
}
