package io.github.cmkcheck.cli;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.policy.PolicyException;
import io.github.cmkcheck.policy.PolicySettings;
import io.github.cmkcheck.render.RenderSettings;
import io.github.cmkcheck.render.Renderer;
import io.github.cmkcheck.render.ReportFormat;
import io.github.cmkcheck.render.StepSummary;
import io.github.cmkcheck.render.TextStyle;
import io.github.cmkcheck.render.WholeFile;
import io.github.cmkcheck.report.Gate;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.source.SourceChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code cmkcheck check PLAN...}: the gate. */
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  private final PositionalParamSpec plans =
      Commands.plans(
          "JSON from `terraform show -json`, of a plan or a state; - is standard input.");

  private final ReportOptions reports = new ReportOptions();

  private final OptionSpec stepSummary =
      Commands.flag(
          "In GitHub Actions, append the report in Markdown to the step's summary; elsewhere, do"
              + " nothing.",
          "--step-summary");

  private final OptionSpec all =
      Commands.flag("In text, also list the tables that are fine.", "--all");

  private final OptionSpec keys = Commands.flag("In text, list which key encrypts what.", "--keys");

  private final OptionSpec requireTables =
      Commands.flag(
          "Exit 2 if a plan has no DynamoDB table: for a gate that must have checked something.",
          "--require-tables");

  private final PolicyOptions policy = new PolicyOptions();

  private final SourceOption source = new SourceOption();

  private final RootOption root = new RootOption();

  private final TerraformOption terraform = new TerraformOption();

  private final ColorOption color = new ColorOption();

  CheckCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    List<ArgSpec> arguments = new ArrayList<>();
    arguments.add(plans);
    arguments.addAll(reports.specs());
    arguments.addAll(List.of(stepSummary, all, keys, requireTables));
    arguments.addAll(policy.specs());
    arguments.add(source.spec());
    arguments.add(root.spec());
    arguments.add(terraform.spec());
    arguments.add(color.spec());
    CommandSpec spec =
        Commands.spec(
            "check",
            this,
            arguments,
            "Check plans: exit 1 if a table will not be on a customer managed key.");
    spec.usageMessage().sortOptions(false);
    return spec;
  }

  @Override
  public Integer call() throws IOException, PolicyException {
    PolicySettings settings = policy.settings();
    Inputs inputs = new Inputs(console, terraform);
    List<String> names = plans.getValue();
    List<ReportTarget> asked = reports.asked();
    SourceChoice choice = source.choice(names.size());
    inputs.requireNoneAt(names, settings.files(), choice.paths(), files(asked));
    CmkCheck check = new CmkCheck(PolicyOptions.load(settings)).withSources(choice);
    check = root.folder().map(check::withRoot).orElse(check);
    check = policy.stack().map(check::withStack).orElse(check);
    Report report = check.check(inputs.of(names));
    for (PlanInputException problem : report.unreadable()) {
      console.err().println("cmkcheck: " + Printable.of(problem.getMessage()));
    }
    for (ReportTarget target : asked) {
      write(report, target);
    }
    if (Commands.isGiven(stepSummary)) {
      summarize(report);
    }
    // If nothing could be judged, the messages on standard error say it all.
    if (reports.isTextUsual() && !report.plans().isEmpty()) {
      write(report, new ReportTarget(ReportFormat.TEXT, null));
    }
    return exitCode(report);
  }

  private static List<Path> files(List<ReportTarget> targets) {
    List<Path> files = new ArrayList<>();
    for (ReportTarget target : targets) {
      if (target.file() != null) {
        files.add(target.file());
      }
    }
    return files;
  }

  private void summarize(Report report) throws IOException {
    Optional<StepSummary> summary = StepSummary.here();
    if (summary.isPresent()) {
      StepSummary page = summary.get();
      UnwrittenException.unless(
          page.file(),
          () -> page.append(report, settings(TextStyle.PLAIN, RenderSettings.USUAL_WIDTH)));
    }
  }

  private RenderSettings settings(TextStyle style, int width) {
    return new RenderSettings(
        Version.number(), style, width, Commands.isGiven(all), Commands.isGiven(keys));
  }

  private void write(Report report, ReportTarget target) throws IOException {
    Path file = target.file();
    if (file == null) {
      RenderSettings settings = settings(color.style(console), console.textWidth());
      target.format().renderer(settings).render(report, console.out());
      return;
    }
    Renderer renderer =
        target.format().renderer(settings(TextStyle.PLAIN, RenderSettings.USUAL_WIDTH));
    UnwrittenException.unless(
        file, () -> new WholeFile(file).write(out -> renderer.render(report, out)));
  }

  private int exitCode(Report report) {
    Gate gate = report.gate(Commands.isGiven(requireTables));
    if (gate == Gate.NO_TABLES) {
      for (PlanReport plan : report.plans()) {
        if (plan.tables().isEmpty()) {
          console
              .err()
              .println(
                  "cmkcheck: "
                      + Printable.of(plan.source())
                      + " has no DynamoDB table, and --require-tables asks for some");
        }
      }
    }
    return gate.exitCode();
  }
}
