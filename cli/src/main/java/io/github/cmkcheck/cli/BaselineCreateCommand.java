package io.github.cmkcheck.cli;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.policy.Baseline;
import io.github.cmkcheck.policy.BaselineFile;
import io.github.cmkcheck.policy.DrawnBaseline;
import io.github.cmkcheck.policy.PolicyException;
import io.github.cmkcheck.policy.PolicySettings;
import io.github.cmkcheck.render.WholeFile;
import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.source.SourceChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code cmkcheck baseline create PLAN... -o FILE}: the only command that writes a baseline. */
final class BaselineCreateCommand implements Callable<Integer> {
  private final Console console;

  private final PositionalParamSpec plans = Commands.plans("As in `cmkcheck check`.");

  private final OptionSpec output =
      OptionSpec.builder("-o", "--output")
          .type(Path.class)
          .required(true)
          .paramLabel("FILE")
          .description(
              "Where to write it. What the file has of other stacks than those of the plans stays.")
          .build();

  private final PolicyOptions policy = new PolicyOptions();

  private final SourceOption source = new SourceOption();

  private final RootOption root = new RootOption();

  private final TerraformOption terraform = new TerraformOption();

  BaselineCreateCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    List<ArgSpec> arguments = new ArrayList<>(List.of(plans, output));
    arguments.addAll(policy.specs());
    arguments.add(source.spec());
    arguments.add(root.spec());
    arguments.add(terraform.spec());
    CommandSpec spec =
        Commands.spec(
            "create",
            this,
            arguments,
            "Write the current findings to a file; `check --baseline FILE` then counts only new"
                + " ones.");
    spec.usageMessage().sortOptions(false);
    return spec;
  }

  @Override
  public Integer call() throws IOException, PolicyException {
    Inputs inputs = new Inputs(console, terraform);
    List<String> names = plans.getValue();
    Path file = output.getValue();
    // The baseline to be replaced is not an input, and may not exist yet.
    PolicySettings settings = policy.settings().withoutBaseline();
    SourceChoice choice = source.choice(names.size());
    inputs.requireNoneAt(names, settings.files(), choice.paths(), List.of(file));
    Baseline older = older(file);
    CmkCheck check = new CmkCheck(PolicyOptions.load(settings)).withSources(choice);
    check = root.folder().map(check::withRoot).orElse(check);
    check = policy.stack().map(check::withStack).orElse(check);
    DrawnBaseline drawn;
    try {
      drawn = check.baseline(inputs.of(names));
    } catch (PlanInputException e) {
      console.err().println("cmkcheck: " + Printable.of(e.getMessage()));
      return ExitCode.NOT_JUDGED;
    }
    Baseline baseline = drawn.over(older);
    UnwrittenException.unless(
        file, () -> new WholeFile(file).write(out -> new BaselineFile().write(baseline, out)));
    console.out().println(summary(older, drawn, baseline));
    return ExitCode.OK;
  }

  /** Half of what stands in a file must not be lost because the other half cannot be read. */
  private static Baseline older(Path file) throws IOException, PolicyException {
    return Files.isRegularFile(file) && Files.size(file) > 0
        ? new BaselineFile().read(file, file.toString())
        : Baseline.NONE;
  }

  private static String summary(Baseline older, DrawnBaseline drawn, Baseline baseline) {
    int stacks = drawn.stacks().size();
    int own = drawn.over(Baseline.NONE).entries().size();
    int kept = baseline.entries().size() - own;
    StringBuilder text =
        new StringBuilder()
            .append(count(own, "finding"))
            .append(" of ")
            .append(
                stacks == 1
                    ? "stack " + Printable.of(drawn.stacks().iterator().next())
                    : count(stacks, "stack"))
            .append(" in the baseline.");
    if (kept > 0) {
      text.append(" The ").append(count(kept, "finding")).append(" of other stacks stay.");
    }
    if (drawn.leftOut() > 0) {
      text.append(' ')
          .append(count(drawn.leftOut(), "finding"))
          .append(" left out: a table that loses a customer managed key is never excused.");
    }
    if (older.isOfAnyStack()) {
      text.append(" The file was of version 1, whose entries belong to no stack: they are gone.");
    }
    return text.toString();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
