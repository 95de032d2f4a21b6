package io.github.cmkcheck.report;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.policy.Level;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.policy.PolicyFile;
import io.github.cmkcheck.policy.Scope;
import io.github.cmkcheck.policy.TrustedSources;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the policy of a run changes, for its reports: whoever reads "Passed" is to see by which
 * policy. It names rules and the policy file, and nothing from a plan, and it never says "fail",
 * which tools like Atlantis search a clean report for.
 */
public final class PolicyInForce {
  private static final int MOST_WEAKENED = 3;
  private static final int DIGITS = 12;

  private final Policy policy;
  private final List<Rule> rules;

  PolicyInForce(Policy policy, List<Rule> rules) {
    this.policy = policy;
    this.rules = rules;
  }

  /** The rules that do not have their own severity, with the one that they have. */
  public Map<String, Level> levels() {
    Map<String, Level> levels = new TreeMap<>();
    for (Rule rule : rules) {
      Level level = policy.levels().get(rule.id());
      if (level != null && !level.severity().equals(Optional.of(rule.severity()))) {
        levels.put(rule.id().value(), level);
      }
    }
    return levels;
  }

  /**
   * The file, what of its digest tells it apart, and everything that is not as without a policy;
   * without a full stop. Empty if there is nothing to tell.
   */
  public Optional<String> sentence() {
    PolicyFile file = policy.source();
    String name =
        file == null ? "" : file.name() + " (sha256 " + file.sha256().substring(0, DIGITS) + ")";
    String changes = String.join(", ", changes());
    String told = name + (name.isEmpty() || changes.isEmpty() ? "" : ": ") + changes;
    return told.isEmpty() ? Optional.empty() : Optional.of("Policy: " + told);
  }

  private List<String> changes() {
    List<String> changes = new ArrayList<>();
    levels().forEach((rule, level) -> changes.add(rule + " " + word(level)));
    if (policy.undeterminedLevel() != null) {
      changes.add("undetermined " + policy.undeterminedLevel().code());
    }
    if (policy.failOn() != Severity.ERROR) {
      changes.add("threshold " + policy.failOn().code());
    }
    if (policy.failOnNone()) {
      changes.add("only reports");
    } else if (policy.enforceFrom() != null) {
      changes.add("enforced from " + policy.enforceFrom());
    }
    if (policy.presume() != Presume.PLAIN) {
      changes.add("presume " + policy.presume().code());
    }
    if (policy.sources() != TrustedSources.ANY) {
      changes.add("sources " + policy.sources().code());
    }
    scope(policy.scope(), changes);
    if (!policy.inlineExemptions()) {
      changes.add("no exemptions in comments");
    }
    return changes;
  }

  private static void scope(Scope scope, List<String> changes) {
    if (scope.changedOnly()) {
      changes.add("only what changes");
    }
    if (!scope.include().isEmpty()) {
      changes.add("scope: " + patterns(scope.include().size(), "include"));
    }
    if (!scope.exclude().isEmpty()) {
      changes.add("scope: " + patterns(scope.exclude().size(), "exclude"));
    }
    if (scope.tags() != null) {
      changes.add("scope by tag");
    }
  }

  private static String patterns(int number, String use) {
    return number + " " + use + " pattern" + (number == 1 ? "" : "s");
  }

  /**
   * Demands that without the policy a run would have to meet, and under it has not: a pass is one
   * only without them. Empty if all count.
   */
  public Optional<String> weakened() {
    List<String> weakened = new ArrayList<>();
    for (Map.Entry<String, Level> entry : levels().entrySet()) {
      Level level = entry.getValue();
      if (demanded(entry.getKey()) && !level.severity().map(policy::failsOn).orElse(false)) {
        weakened.add(entry.getKey() + " " + (level == Level.OFF ? "off" : "as " + word(level)));
      }
    }
    Severity undetermined = policy.undeterminedLevel();
    if (undetermined != null && !policy.failsOn(undetermined)) {
      weakened.add("undetermined as " + undetermined.code());
    }
    int more = weakened.size() - MOST_WEAKENED;
    if (more > 0) {
      weakened.subList(MOST_WEAKENED, weakened.size()).clear();
      weakened.add(more + " more");
    }
    return weakened.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", weakened));
  }

  private boolean demanded(String id) {
    return rules.stream()
        .anyMatch(rule -> rule.id().value().equals(id) && policy.failsOn(rule.severity()));
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
