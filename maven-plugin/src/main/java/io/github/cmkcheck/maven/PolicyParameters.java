package io.github.cmkcheck.maven;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.policy.PolicyException;
import io.github.cmkcheck.policy.PolicySettings;
import io.github.cmkcheck.policy.Threshold;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The policy settings of a build, as text; null leaves a setting to the policy file.
 *
 * @param module the folder that files are relative to, and where a policy file is looked for
 * @param file the policy file
 * @param baseline the baseline file
 * @param failOn the threshold
 * @param presume how much may be presumed
 * @param changedOnly whether only changed objects are in scope
 * @param failOnUnusedExemptions whether an unused exemption is a violation
 * @param today the day on which the policy is applied
 */
record PolicyParameters(
    ModuleFolder module,
    @Nullable String file,
    @Nullable String baseline,
    @Nullable String failOn,
    @Nullable String presume,
    @Nullable Boolean changedOnly,
    @Nullable Boolean failOnUnusedExemptions,
    @Nullable String today) {

  /**
   * The resulting policy.
   *
   * @param outputs the files that the build writes: none may be one that is read here
   * @throws MojoExecutionException with every mistake in it, or in the files that it names
   */
  Policy load(ReportFiles outputs) throws MojoExecutionException {
    PolicySettings settings =
        new PolicySettings(
            module.file(""),
            path(file),
            path(baseline),
            threshold(),
            level(),
            changedOnly,
            failOnUnusedExemptions,
            day());
    try {
      if (settings.files().stream().map(module.path()::resolve).anyMatch(outputs::replace)) {
        throw new MojoExecutionException(
            "a report would be written over the policy or the baseline; give it another file in"
                + " the parameter reports");
      }
      return settings.load(Rules.builtIn().stream().map(Rule::id).toList());
    } catch (PolicyException e) {
      throw new MojoExecutionException(
          "the policy cannot be used:\n"
              + e.problems().stream().map(Printable::of).collect(Collectors.joining("\n")));
    }
  }

  private @Nullable Path path(@Nullable String name) {
    return name == null ? null : module.file(name);
  }

  private @Nullable Threshold threshold() throws MojoExecutionException {
    if (failOn == null) {
      return null;
    }
    return Threshold.of(failOn)
        .orElseThrow(() -> new MojoExecutionException("failOn is error, warning, note or none"));
  }

  private @Nullable Presume level() throws MojoExecutionException {
    if (presume == null) {
      return null;
    }
    return Presume.of(presume)
        .orElseThrow(() -> new MojoExecutionException("presume is nothing, plain or usual"));
  }

  private @Nullable LocalDate day() throws MojoExecutionException {
    try {
      return today == null ? null : LocalDate.parse(today);
    } catch (DateTimeParseException e) {
      throw new MojoExecutionException("today is a day, written as 2026-12-31");
    }
  }
}
