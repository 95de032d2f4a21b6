package io.github.cmkcheck.cli;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.policy.Baseline;
import io.github.cmkcheck.policy.BaselineFile;
import io.github.cmkcheck.policy.PolicyException;
import io.github.cmkcheck.policy.PolicySettings;
import io.github.cmkcheck.render.WholeFile;
import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.source.SourceChoice;
import java.io.IOException;
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
          .description("Where to write it.")
          .build();

  private final PolicyOptions policy = new PolicyOptions();

  private final SourceOption source = new SourceOption();

  private final TerraformOption terraform = new TerraformOption();

  BaselineCreateCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    List<ArgSpec> arguments = new ArrayList<>(List.of(plans, output));
    arguments.addAll(policy.specs());
    arguments.add(source.spec());
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
    Baseline baseline;
    try {
      baseline =
          new CmkCheck(PolicyOptions.load(settings)).withSources(choice).baseline(inputs.of(names));
    } catch (PlanInputException e) {
      console.err().println("cmkcheck: " + Printable.of(e.getMessage()));
      return ExitCode.NOT_JUDGED;
    }
    UnwrittenException.unless(
        file, () -> new WholeFile(file).write(out -> new BaselineFile().write(baseline, out)));
    int size = baseline.entries().size();
    console.out().println(size + (size == 1 ? " finding" : " findings") + " in the baseline.");
    return ExitCode.OK;
  }
}
