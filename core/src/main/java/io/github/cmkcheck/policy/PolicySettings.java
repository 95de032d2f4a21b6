package io.github.cmkcheck.policy;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.rule.RuleId;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a front end was told about the policy. Each of these stands over what the file says; null
 * leaves it to the file, and to the default after that.
 *
 * @param folder where {@code cmkcheck.yaml}, {@code .yml} or {@code .json} is looked for if no file
 *     is named
 * @param file the policy file
 * @param baseline the baseline file
 * @param failOn the threshold
 * @param presume how much may be presumed
 * @param changedOnly whether only changed objects are in scope
 * @param failOnUnusedExemptions whether an unused exemption is a violation
 * @param today the day on which the policy is applied
 */
public record PolicySettings(
    Path folder,
    @Nullable Path file,
    @Nullable Path baseline,
    @Nullable Threshold failOn,
    @Nullable Presume presume,
    @Nullable Boolean changedOnly,
    @Nullable Boolean failOnUnusedExemptions,
    @Nullable LocalDate today) {

  private static final List<String> NAMES =
      List.of("cmkcheck.yaml", "cmkcheck.yml", "cmkcheck.json");

  /**
   * The policy that this comes to.
   *
   * @param rules the rules that a file may speak of
   * @throws PolicyException if a file cannot be used
   */
  public Policy load(Collection<RuleId> rules) throws PolicyException {
    Path found = policyFile();
    Policy policy =
        found == null ? Policy.DEFAULT : new PolicyReader(rules).read(found, name(found));
    PolicyBuilder settled = policy.toBuilder();
    if (baseline != null) {
      settled.baseline(new BaselineFile().read(baseline, name(baseline)));
    }
    if (failOn != null) {
      settled.failOn(failOn);
    }
    if (presume != null) {
      settled.presume(presume);
    }
    if (changedOnly != null) {
      settled.scope(policy.scope().withChangedOnly(changedOnly));
    }
    if (failOnUnusedExemptions != null) {
      settled.failOnUnusedExemptions(failOnUnusedExemptions);
    }
    return settled.date(today).build();
  }

  /**
   * The files that {@link #load} reads, for whoever writes others: none may stand over them.
   *
   * @throws PolicyException if there are two policy files to choose from
   */
  public List<Path> files() throws PolicyException {
    List<Path> files = new ArrayList<>();
    Path policy = policyFile();
    if (policy != null) {
      files.add(policy);
    }
    if (baseline != null) {
      files.add(baseline);
    }
    return files;
  }

  /** The same, with every finding counting, however old: for drawing a new baseline. */
  public PolicySettings withoutBaseline() {
    return new PolicySettings(
        folder, file, null, failOn, presume, changedOnly, failOnUnusedExemptions, today);
  }

  /** The same on every machine, if the file is in the folder. */
  private String name(Path path) {
    Path shown = path.startsWith(folder) ? folder.relativize(path) : path;
    return shown.toString().replace(File.separatorChar, '/');
  }

  private @Nullable Path policyFile() throws PolicyException {
    return file == null ? look() : file;
  }

  /** Only in this folder: a policy from somewhere else would be one that nobody sees. */
  private @Nullable Path look() throws PolicyException {
    List<Path> found = new ArrayList<>();
    for (String name : NAMES) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        found.add(file);
      }
    }
    if (found.size() > 1) {
      throw new PolicyException(
          List.of(
              name(found.get(0))
                  + " and "
                  + name(found.get(1))
                  + ": there are two policy files; remove one, or name the one that is meant"));
    }
    return found.isEmpty() ? null : found.get(0).normalize();
  }
}
