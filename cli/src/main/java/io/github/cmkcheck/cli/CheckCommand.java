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

  private final OptionSpec reports =
      OptionSpec.builder("--report")
          .type(List.class)
          .auxiliaryTypes(ReportTarget.class)
          .paramLabel("FORMAT[=FILE]")
          .converters(new ReportTarget.Converter())
          .completionCandidates(new ReportTarget.Formats())
          .description(
              "${COMPLETION-CANDIDATES}; repeatable. Without a FILE the report goes to standard output, which it"
                  + " then has to itself. Default: text.")
          .build();

  private final OptionSpec stepSummary =
      Commands.flag(
          "In GitHub Actions, append the report in Markdown to the step's summary; elsewhere, do"
              + " nothing.",
          "--step-summary");

  private final OptionSpec all =
      Commands.flag("In text, list the tables that are as they should be too.", "--all");

  private final OptionSpec keys = Commands.flag("In text, list which key encrypts what.", "--keys");

  private final OptionSpec requireTables =
      Commands.flag(
          "Exit 2 if a plan has no DynamoDB table: for a gate that must look at some.",
          "--require-tables");

  private final OptionSpec quiet =
      Commands.flag("No text report on standard output; the exit code says it.", "-q", "--quiet");

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
    arguments.addAll(List.of(plans, reports, stepSummary, all, keys, requireTables, quiet));
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

  private List<ReportTarget> reports() {
    List<ReportTarget> given = reports.getValue();
    return given == null ? List.of() : given;
  }

  @Override
  public Integer call() throws IOException, PolicyException {
    PolicySettings settings = policy.settings();
    Inputs inputs = new Inputs(console, terraform);
    List<String> names = plans.getValue();
    SourceChoice choice = source.choice(names.size());
    inputs.requireNoneAt(names, settings.files(), choice.paths(), reportFiles());
    CmkCheck check = new CmkCheck(PolicyOptions.load(settings)).withSources(choice);
    Report report = root.folder().map(check::withRoot).orElse(check).check(inputs.of(names));
    for (PlanInputException problem : report.unreadable()) {
      console.err().println("cmkcheck: " + Printable.of(problem.getMessage()));
    }
    for (ReportTarget target : reports()) {
      write(report, target);
    }
    if (Commands.isGiven(stepSummary)) {
      summarize(report);
    }
    // If nothing could be judged, standard error has said it all.
    boolean taken = reports().stream().anyMatch(target -> target.file() == null);
    if (!Commands.isGiven(quiet) && !taken && !report.plans().isEmpty()) {
      write(report, new ReportTarget(ReportFormat.TEXT, null));
    }
    return exitCode(report);
  }

  /** Of the reports, those that do not go to standard output, where there is room for one. */
  private List<Path> reportFiles() {
    long toStandardOutput = reports().stream().filter(target -> target.file() == null).count();
    if (toStandardOutput > 1) {
      throw new UsageException(
          "only one report can go to standard output: give the others a file, as in --report"
              + " json=report.json");
    }
    List<Path> files = new ArrayList<>();
    for (ReportTarget target : reports()) {
      if (target.file() != null) {
        files.add(target.file());
      }
    }
    return files;
  }

  private void summarize(Report report) throws IOException {
    Optional<StepSummary> summary = StepSummary.here();
    if (summary.isPresent()) {
      summary.get().append(report, settings(TextStyle.PLAIN));
    }
  }

  private RenderSettings settings(TextStyle style) {
    return new RenderSettings(
        Version.number(), style, Commands.isGiven(all), Commands.isGiven(keys));
  }

  private void write(Report report, ReportTarget target) throws IOException {
    Path file = target.file();
    TextStyle style = file == null ? color.style(console) : TextStyle.PLAIN;
    Renderer renderer = target.format().renderer(settings(style));
    if (file != null) {
      new WholeFile(file).write(out -> renderer.render(report, out));
      return;
    }
    renderer.render(report, console.out());
  }

  private int exitCode(Report report) {
    Gate gate = report.gate(Commands.isGiven(requireTables));
    if (gate == Gate.NO_TABLES) {
      console
          .err()
          .println("cmkcheck: a plan has no DynamoDB table, and --require-tables asks for some");
    }
    return gate.exitCode();
  }
}
