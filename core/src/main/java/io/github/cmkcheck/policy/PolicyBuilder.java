package io.github.cmkcheck.policy;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.rule.ApprovedKeys;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Policy} out of another, step by step. */
public final class PolicyBuilder {
  private @Nullable PolicyFile source;
  private Map<RuleId, Level> levels;
  private Severity failOn;
  private boolean failOnNone;
  private @Nullable LocalDate enforceFrom;
  private @Nullable Severity undeterminedLevel;
  private Presume presume;
  private TrustedSources sources;
  private Scope scope;
  private ApprovedKeys approvedKeys;
  private String classificationTag;
  private List<Exemption> exemptions;
  private boolean failOnUnusedExemptions;
  private boolean inlineExemptions;
  private Baseline baseline;
  private @Nullable LocalDate date;

  PolicyBuilder(Policy policy) {
    this.source = policy.source();
    this.levels = policy.levels();
    this.failOn = policy.failOn();
    this.failOnNone = policy.failOnNone();
    this.enforceFrom = policy.enforceFrom();
    this.undeterminedLevel = policy.undeterminedLevel();
    this.presume = policy.presume();
    this.sources = policy.sources();
    this.scope = policy.scope();
    this.approvedKeys = policy.approvedKeys();
    this.classificationTag = policy.classificationTag();
    this.exemptions = policy.exemptions();
    this.failOnUnusedExemptions = policy.failOnUnusedExemptions();
    this.inlineExemptions = policy.inlineExemptions();
    this.baseline = policy.baseline();
    this.date = policy.date();
  }

  /** The file it came from. */
  PolicyBuilder source(@Nullable PolicyFile value) {
    this.source = value;
    return this;
  }

  /** The severity of rules, where it is not their own. */
  public PolicyBuilder levels(Map<RuleId, Level> value) {
    this.levels = value;
    return this;
  }

  /** Findings of this severity and more severe ones are violations. */
  public PolicyBuilder failOn(Severity value) {
    this.failOn = value;
    this.failOnNone = false;
    return this;
  }

  /** The same findings are violations as before, but they are only reported, and fail nothing. */
  public PolicyBuilder failOnNone() {
    this.failOnNone = true;
    return this;
  }

  /** What {@code fail-on} says. */
  PolicyBuilder failOn(Threshold value) {
    return value.severity().map(this::failOn).orElseGet(this::failOnNone);
  }

  /** The first day on which violations fail a run; null for any day. */
  public PolicyBuilder enforceFrom(@Nullable LocalDate value) {
    this.enforceFrom = value;
    return this;
  }

  /** The severity of what the plan does not tell; null for the rule's own. */
  public PolicyBuilder undeterminedLevel(@Nullable Severity value) {
    this.undeterminedLevel = value;
    return this;
  }

  /** How much may be presumed of what plan JSON does not show. */
  public PolicyBuilder presume(Presume value) {
    this.presume = value;
    return this;
  }

  /** Which configuration files may be believed. */
  public PolicyBuilder sources(TrustedSources value) {
    this.sources = value;
    return this;
  }

  /** What it is about. */
  public PolicyBuilder scope(Scope value) {
    this.scope = value;
    return this;
  }

  /** The keys that are accepted. */
  public PolicyBuilder approvedKeys(ApprovedKeys value) {
    this.approvedKeys = value;
    return this;
  }

  /** The tag that says what kind of data a table holds. */
  public PolicyBuilder classificationTag(String value) {
    this.classificationTag = value;
    return this;
  }

  /** The exceptions; the first that concerns a verdict counts. */
  public PolicyBuilder exemptions(List<Exemption> value) {
    this.exemptions = value;
    return this;
  }

  /** Whether an exemption that applies to nothing is a violation. */
  public PolicyBuilder failOnUnusedExemptions(boolean value) {
    this.failOnUnusedExemptions = value;
    return this;
  }

  /** Whether exceptions in comments of configuration files count. */
  public PolicyBuilder inlineExemptions(boolean value) {
    this.inlineExemptions = value;
    return this;
  }

  /** What was there before. */
  public PolicyBuilder baseline(Baseline value) {
    this.baseline = value;
    return this;
  }

  /** The day on which it is applied; null for today. */
  public PolicyBuilder date(@Nullable LocalDate value) {
    this.date = value;
    return this;
  }

  /** The policy. */
  public Policy build() {
    return new Policy(
        source,
        levels,
        failOn,
        failOnNone,
        enforceFrom,
        undeterminedLevel,
        presume,
        sources,
        scope,
        approvedKeys,
        classificationTag,
        exemptions,
        failOnUnusedExemptions,
        inlineExemptions,
        baseline,
        date);
  }
}
