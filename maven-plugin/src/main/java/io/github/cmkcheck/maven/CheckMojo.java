package io.github.cmkcheck.maven;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.input.TerraformShow;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.render.RenderSettings;
import io.github.cmkcheck.render.StepSummary;
import io.github.cmkcheck.render.TextRenderer;
import io.github.cmkcheck.render.TextStyle;
import io.github.cmkcheck.report.Gate;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.source.SourceChoice;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks Terraform plans: fails the build if a DynamoDB table will not be encrypted with a customer
 * managed KMS key.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
public final class CheckMojo extends AbstractMojo {

  /** Keeps the lines of one module together when modules are built in parallel. */
  private static final Object LOG = new Object();

  /**
   * The plans: JSON from {@code terraform show -json}, of a plan or a state, as files or Ant-style
   * patterns relative to the module (without a project, to the current folder). Default: {@code
   * plan.json} in the build directory.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.plans")
  private List<String> plans = List.of();

  /**
   * The reports to write, each as {@code FORMAT[=FILE]} or as {@code <format>} and {@code <file>}:
   * text, json, sarif, junit, github, gitlab, markdown or html. The file is relative to the module;
   * without one, it is {@code cmkcheck/report.json} or the like in the build directory. Default:
   * {@code json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.reports")
  private List<ReportTarget> reports = List.of();

  /**
   * The policy file, relative to the module. Default: {@code cmkcheck.yaml}, {@code .yml} or {@code
   * .json} in the module, if there is one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.policyFile")
  private @Nullable String policyFile;

  /**
   * A baseline, as {@code cmkcheck baseline create} writes it, relative to the module: findings in
   * it do not count.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.baseline")
  private @Nullable String baseline;

  /**
   * The stack that the plans belong to, as the baseline calls it; where each plan lies in its
   * repository if it is not given.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.stack")
  private @Nullable String stack;

  /**
   * error, warning or note: a finding that is at least this severe is a violation; none: violations
   * are only reported. Default: as the policy file says, or error.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.failOn")
  private @Nullable String failOn;

  /**
   * nothing, plain or usual: how much is presumed of what plan JSON does not show. Default: as the
   * policy file says, or plain.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.presume")
  private @Nullable String presume;

  /**
   * Reports only on what the plan changes. Default: as the policy file says, or false.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.changedOnly")
  private @Nullable Boolean changedOnly;

  /**
   * Whether an exemption that applies to nothing is an error. Default: as the policy file says, or
   * false.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.failOnUnusedExemptions")
  private @Nullable Boolean failOnUnusedExemptions;

  /**
   * The day on which the policy is applied, such as 2026-12-31, so that a build can be repeated.
   * Default: today.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.today")
  private @Nullable String today;

  /**
   * The configuration behind the plans: the folder where each was made, or the binary plan,
   * relative to the module; one for all plans, or one for each. {@code auto} uses what is next to
   * the plan and belongs to it, {@code none} uses plan JSON alone.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.source", defaultValue = "auto")
  private List<String> source = List.of();

  /**
   * The top folder of the repository, relative to the module; reports name files relative to it.
   * Default: the nearest folder with {@code .git}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.root")
  private @Nullable String root;

  /**
   * Terraform or OpenTofu, to turn binary plans into JSON with {@code show -json}: a name on the
   * PATH or an absolute path. Default: no program is started.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.terraform")
  private @Nullable String terraform;

  /**
   * In GitHub Actions, appends the report in Markdown to the step's summary; elsewhere, does
   * nothing.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.stepSummary", defaultValue = "false")
  private boolean stepSummary;

  /**
   * In text, also lists the tables that are fine.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.all", defaultValue = "false")
  private boolean all;

  /**
   * In text, lists which key encrypts what.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.keys", defaultValue = "false")
  private boolean keys;

  /**
   * Fails the build if a plan has no DynamoDB table: for a gate that must have checked something.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.requireTables", defaultValue = "false")
  private boolean requireTables;

  /**
   * Whether to leave the text report out of the build log. A build that fails still says why.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.quiet", defaultValue = "false")
  private boolean quiet;

  /**
   * Whether violations fail the build; false is the same as {@code none} for {@code failOn}, but
   * what counts as a violation stays the same. A plan that cannot be judged fails the build in any
   * case.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /**
   * Whether a plan that does not exist, or a pattern that matches nothing, fails the build.
   * Otherwise the plans that exist are checked, even if there are none.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.failIfMissing", defaultValue = "true")
  private boolean failIfMissing;

  /**
   * Skips the check.
   *
   * @since 0.1.0
   */
  @Parameter(property = "cmkcheck.skip", defaultValue = "false")
  private boolean skip;

  /** The module's folder; Maven gives the current one where there is no project. */
  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File basedir = new File("");

  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  private @Nullable File buildDirectory;

  @Parameter(defaultValue = "${project.artifactId}", readonly = true)
  private String moduleName = "";

  /** The pom; null if there is no project, for which Maven makes up a name. */
  @Parameter(defaultValue = "${project.file}", readonly = true)
  private @Nullable File pom;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version = "";

  /** Made by Maven, which then fills in the parameters. */
  public CheckMojo() {}

  /**
   * Checks the plans.
   *
   * @throws MojoFailureException if there are violations
   * @throws MojoExecutionException if something could not be judged, or a report could not be
   *     written
   */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("cmkcheck is skipped: cmkcheck.skip is true");
      return;
    }
    try {
      check(new ModuleFolder(basedir.toPath()));
    } catch (InvalidPathException e) {
      throw new MojoExecutionException(
          "one of the plans or reports is not a file name; look at the parameters plans and"
              + " reports");
    } catch (RuntimeException e) {
      throw internal(e);
    }
  }

  private void check(ModuleFolder module) throws MojoExecutionException, MojoFailureException {
    Path build = buildDirectory(module);
    ReportFiles reportFiles = ReportFiles.of(reports, module, build.resolve("cmkcheck"));
    List<String> entries =
        plans.isEmpty() ? List.of(module.name(build.resolve("plan.json"))) : plans;
    if (entries.stream().anyMatch(entry -> entry == null || entry.isBlank())) {
      throw new MojoExecutionException("one of the plans has an empty name; name a file");
    }
    PlanFiles planFiles = PlanFiles.find(module, entries, reportFiles.paths());
    if (!planFiles.missing().isEmpty()) {
      missing(planFiles.missing());
    }
    if (planFiles.found().isEmpty()) {
      getLog().info("cmkcheck has no plan to check" + ofModule());
      return;
    }
    if (planFiles.found().stream().anyMatch(reportFiles::replace)) {
      throw new MojoExecutionException(
          "a report would be written over a plan; give it another file in the parameter reports");
    }
    CmkCheck check =
        new CmkCheck(policy(module, reportFiles))
            .withSources(sources(module, planFiles.found().size()));
    check = root == null ? check : check.withRoot(module.file(root));
    Report report =
        ofStack(check).check(planFiles.found().stream().map(file -> source(module, file)).toList());
    log(report);
    RenderSettings settings = RenderSettings.plain(version, all, keys);
    reportFiles.write(report, settings);
    if (stepSummary) {
      summarize(report, settings);
    }
    judge(report, reportFiles.first());
  }

  private CmkCheck ofStack(CmkCheck check) throws MojoExecutionException {
    try {
      return stack == null ? check : check.withStack(stack);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()));
    }
  }

  private static void summarize(Report report, RenderSettings settings)
      throws MojoExecutionException {
    Optional<StepSummary> summary = StepSummary.here();
    if (summary.isPresent()) {
      try {
        summary.get().append(report, settings);
      } catch (IOException e) {
        throw new MojoExecutionException(
            "the step's summary cannot be written; check the file that GITHUB_STEP_SUMMARY names",
            e);
      }
    }
  }

  private Policy policy(ModuleFolder module, ReportFiles reportFiles)
      throws MojoExecutionException {
    Policy policy =
        new PolicyParameters(
                module,
                policyFile,
                baseline,
                failOn,
                presume,
                changedOnly,
                failOnUnusedExemptions,
                today)
            .load(reportFiles);
    return failOnViolation ? policy : policy.toBuilder().failOnNone().build();
  }

  /** Without a project, Maven has no build directory, or one with an unresolved variable in it. */
  private Path buildDirectory(ModuleFolder module) {
    return buildDirectory == null || buildDirectory.getPath().contains("${")
        ? module.file("target")
        : module.file(buildDirectory.getPath());
  }

  private void missing(List<String> missing) throws MojoExecutionException {
    String entries = String.join(", ", missing.stream().map(Printable::of).toList());
    if (failIfMissing) {
      throw new MojoExecutionException(
          "there is no plan "
              + entries
              + "\nWrite it before this goal runs, with `terraform show -json tfplan > FILE`."
              + " Where a module may have none, set failIfMissing to false"
              + " (-Dcmkcheck.failIfMissing=false).");
    }
    getLog().info("cmkcheck found no plan " + entries);
  }

  private PlanSource source(ModuleFolder module, Path file) {
    PlanSource source =
        terraform == null || terraform.isBlank()
            ? PlanSource.file(file)
            : new TerraformShow(
                    terraform, line -> getLog().warn("terraform: " + Printable.of(line)))
                .of(file);
    return source.named(module.name(file));
  }

  private SourceChoice sources(ModuleFolder module, int plans) throws MojoExecutionException {
    try {
      return SourceChoice.of(source, "source", plans, module::file);
    } catch (InvalidPathException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()));
    }
  }

  private void log(Report report) {
    if (quiet || report.plans().isEmpty()) {
      return;
    }
    Consumer<String> log = report.gate(false) == Gate.OPEN ? getLog()::info : getLog()::warn;
    synchronized (LOG) {
      getLog().info("cmkcheck has checked " + sources(report) + ofModule());
      text(report).lines().forEach(log);
    }
  }

  private String ofModule() {
    return pom == null ? "" : " of " + moduleName;
  }

  private static String sources(Report report) {
    List<PlanReport> judged = report.plans();
    return judged.size() == 1 ? Printable.of(judged.get(0).source()) : judged.size() + " plans";
  }

  private String text(Report report) {
    StringWriter text = new StringWriter();
    try {
      new TextRenderer(TextStyle.PLAIN, all, keys).render(report, text);
    } catch (IOException e) {
      throw new IllegalStateException("a string can always be written to", e);
    }
    return text.toString();
  }

  private void judge(Report report, String details)
      throws MojoExecutionException, MojoFailureException {
    switch (report.gate(requireTables)) {
      case OPEN -> {
        // It is in the log already.
      }
      case NOT_JUDGED -> throw new MojoExecutionException(new NotJudgedMessage(details).of(report));
      case NO_TABLES ->
          throw new MojoExecutionException(
              "a plan has no DynamoDB table, and requireTables asks for some: see " + details);
      case LET_THROUGH ->
          getLog()
              .warn(
                  "cmkcheck lets the build go on"
                      + (failOnViolation
                          ? ": " + report.leniency().orElseThrow()
                          : ", because failOnViolation is false"));
      case VIOLATIONS -> throw new MojoFailureException(new ViolationMessage(details).of(report));
    }
  }

  /**
   * An internal error. Its message may contain anything from the plan, so only its location is
   * kept.
   */
  private static MojoExecutionException internal(RuntimeException mistake) {
    MojoExecutionException shown =
        new MojoExecutionException(
            "internal error of cmkcheck ("
                + mistake.getClass().getSimpleName()
                + "); nothing was judged. Please report it with the version and, if you can, a plan"
                + " that shows it");
    shown.setStackTrace(mistake.getStackTrace());
    return shown;
  }
}
