package io.github.cmkcheck.policy;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.rule.ApprovedKeys;
import io.github.cmkcheck.rule.KeySprawlRule;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.rule.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation does with verdicts. Build one from {@link #DEFAULT} with {@link
 * #toBuilder()}, or read a file with {@link PolicyReader}; both check the same things.
 *
 * @param source the file it was read from; null for none
 * @param levels the severity of rules, where it is not the rule's own
 * @param failOn findings of this severity and more severe ones are violations
 * @param failOnNone whether violations are only reported, and fail nothing
 * @param enforceFrom the first day on which violations fail a run; null for any day
 * @param undeterminedLevel the severity of what the plan does not tell; null for the rule's own
 * @param presume how much may be presumed of what plan JSON does not show
 * @param sources which configuration files may be believed
 * @param scope what it is about
 * @param approvedKeys the keys that are accepted
 * @param classificationTag the tag that says what kind of data a table holds
 * @param exemptions the exceptions; the first that concerns a verdict counts
 * @param failOnUnusedExemptions whether an exemption that applies to nothing is a violation
 * @param inlineExemptions whether exceptions in comments of configuration files count
 * @param baseline what was there before
 * @param date the day on which it is applied; null for today in UTC
 */
public record Policy(
    @Nullable PolicyFile source,
    Map<RuleId, Level> levels,
    Severity failOn,
    boolean failOnNone,
    @Nullable LocalDate enforceFrom,
    @Nullable Severity undeterminedLevel,
    Presume presume,
    TrustedSources sources,
    Scope scope,
    ApprovedKeys approvedKeys,
    String classificationTag,
    List<Exemption> exemptions,
    boolean failOnUnusedExemptions,
    boolean inlineExemptions,
    Baseline baseline,
    @Nullable LocalDate date) {

  /** Every rule with its own severity, errors are violations, no exceptions. */
  public static final Policy DEFAULT =
      new Policy(
          null,
          Map.of(),
          Severity.ERROR,
          false,
          null,
          null,
          Presume.PLAIN,
          TrustedSources.ANY,
          Scope.ALL,
          ApprovedKeys.ANY,
          KeySprawlRule.DEFAULT_TAG,
          List.of(),
          false,
          true,
          Baseline.NONE,
          null);

  /** Copies the collections. */
  public Policy {
    levels = Map.copyOf(levels);
    exemptions = List.copyOf(exemptions);
  }

  /** Whether a finding of that severity is a violation. */
  public boolean failsOn(Severity severity) {
    return severity.compareTo(failOn) <= 0;
  }

  /** Whether violations fail a run, on the day on which it is judged. */
  public boolean isEnforced() {
    return !failOnNone && (enforceFrom == null || !today().isBefore(enforceFrom));
  }

  /** The same, on the day that it is now, whatever the clock says later on. */
  public Policy onOneDay() {
    return toBuilder().date(today()).build();
  }

  /** The day on which exemptions are judged, and whether violations fail a run. */
  public LocalDate today() {
    return date == null ? LocalDate.now(ZoneOffset.UTC) : date;
  }

  /** The name of the file it was read from, if it was. */
  public Optional<String> file() {
    return Optional.ofNullable(source).map(PolicyFile::name);
  }

  /** A builder that begins with this policy. */
  public PolicyBuilder toBuilder() {
    return new PolicyBuilder(this);
  }
}
