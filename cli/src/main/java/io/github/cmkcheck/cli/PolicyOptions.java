package io.github.cmkcheck.cli;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.policy.PolicyException;
import io.github.cmkcheck.policy.PolicySettings;
import io.github.cmkcheck.policy.Threshold;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import io.github.cmkcheck.source.StackName;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * The options that decide which findings count. A flag overrides its environment variable, which
 * overrides the policy file.
 */
final class PolicyOptions {
  private static final Choice<Threshold> THRESHOLDS =
      new Choice<>(Threshold.values(), Threshold::code);

  private static final Choice<Presume> LEVELS = new Choice<>(Presume.values(), Presume::code);

  private final OptionSpec policy =
      OptionSpec.builder("--policy")
          .type(Path.class)
          .paramLabel("FILE")
          .defaultValue("${env:CMKCHECK_POLICY}")
          .description(
              "The policy file. Default: CMKCHECK_POLICY, or cmkcheck.yaml, .yml or .json in the"
                  + " working directory.")
          .build();

  private final OptionSpec baseline =
      OptionSpec.builder("--baseline")
          .type(Path.class)
          .paramLabel("FILE")
          .defaultValue("${env:CMKCHECK_BASELINE}")
          .description("Findings in this file do not count (CMKCHECK_BASELINE).")
          .build();

  private final OptionSpec stack =
      OptionSpec.builder("--stack")
          .type(String.class)
          .paramLabel("NAME")
          .defaultValue("${env:CMKCHECK_STACK}")
          .converters(new StackConverter())
          .description(
              "The stack that the plans belong to, as the baseline calls it (CMKCHECK_STACK)."
                  + " Default: where each plan lies in its repository.")
          .build();

  private final OptionSpec failOn =
      OptionSpec.builder("--fail-on")
          .type(Threshold.class)
          .paramLabel("SEVERITY")
          .defaultValue("${env:CMKCHECK_FAIL_ON}")
          .converters(THRESHOLDS)
          .completionCandidates(THRESHOLDS)
          .description(
              "error, warning or note: exit 1 if a finding is at least this severe; none: only"
                  + " report, exit 0"
                  + " (CMKCHECK_FAIL_ON).")
          .build();

  private final OptionSpec presume =
      OptionSpec.builder("--presume")
          .type(Presume.class)
          .paramLabel("LEVEL")
          .defaultValue("${env:CMKCHECK_PRESUME}")
          .converters(LEVELS)
          .completionCandidates(LEVELS)
          .description(
              "nothing, plain or usual: how much to presume of what plan JSON does not show"
                  + " (CMKCHECK_PRESUME). Default: plain.")
          .build();

  private final OptionSpec changedOnly =
      OptionSpec.builder("--changed-only")
          .type(Boolean.class)
          .arity("0..1")
          .fallbackValue("true")
          .paramLabel("BOOLEAN")
          .defaultValue("${env:CMKCHECK_CHANGED_ONLY}")
          .description("Report only on what the plan changes (CMKCHECK_CHANGED_ONLY).")
          .build();

  private final OptionSpec failOnUnusedExemptions =
      OptionSpec.builder("--fail-on-unused-exemptions")
          .type(Boolean.class)
          .arity("0..1")
          .fallbackValue("true")
          .paramLabel("BOOLEAN")
          .defaultValue("${env:CMKCHECK_FAIL_ON_UNUSED_EXEMPTIONS}")
          .description(
              "An exemption that applies to nothing is an error"
                  + " (CMKCHECK_FAIL_ON_UNUSED_EXEMPTIONS).")
          .build();

  private final OptionSpec today =
      OptionSpec.builder("--today")
          .type(LocalDate.class)
          .paramLabel("DATE")
          .defaultValue("${env:CMKCHECK_TODAY}")
          .converters(new DateConverter())
          .description(
              "The day on which the policy is applied, such as 2026-12-31 (CMKCHECK_TODAY).")
          .build();

  List<OptionSpec> specs() {
    return List.of(
        policy, baseline, stack, failOn, presume, changedOnly, failOnUnusedExemptions, today);
  }

  /** The one that names the policy file. */
  OptionSpec file() {
    return policy;
  }

  /** The one that says how much to presume. */
  OptionSpec presume() {
    return presume;
  }

  /** The name of the stack, if it was given. */
  Optional<String> stack() {
    @Nullable String name = stack.getValue();
    return Optional.ofNullable(name);
  }

  PolicySettings settings() {
    return new PolicySettings(
        Path.of(""),
        policy.getValue(),
        baseline.getValue(),
        failOn.getValue(),
        presume.getValue(),
        changedOnly.getValue(),
        failOnUnusedExemptions.getValue(),
        today.getValue());
  }

  static Policy load(PolicySettings settings) throws PolicyException {
    return settings.load(Rules.builtIn().stream().map(Rule::id).toList());
  }

  /** Takes a name that a stack can have. */
  static final class StackConverter implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      try {
        return StackName.checked(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  /** Parses a day. */
  static final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (java.time.format.DateTimeParseException e) {
        throw new TypeConversionException("a day is written as 2026-12-31");
      }
    }
  }
}
