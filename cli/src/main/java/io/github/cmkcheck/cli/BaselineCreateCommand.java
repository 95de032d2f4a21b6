package io.github.cmkcheck.cli;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.plan.Printable;
import io.github.cmkcheck.policy.Baseline;
import io.github.cmkcheck.policy.BaselineFile;
import io.github.cmkcheck.policy.PolicyException;
import io.github.cmkcheck.policy.PolicySettings;
import io.github.cmkcheck.render.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cmkcheck baseline create PLAN... -o FILE}: the only command that writes a baseline. */
@Command(
    name = "create",
    description =
        "Write the present findings to a file; `check --baseline FILE` then counts only new ones.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class BaselineCreateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "PLAN", description = "As in `cmkcheck check`.")
  private List<String> plans = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Where to write it.")
  private Path output = Path.of("");

  @Mixin private PolicyOptions policy = new PolicyOptions();

  @Mixin private TerraformOption terraform = new TerraformOption();

  BaselineCreateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, PolicyException {
    Inputs inputs = new Inputs(console, terraform);
    // The baseline that is to be replaced is no input, and may not be there yet.
    PolicySettings settings = policy.settings().withoutBaseline();
    inputs.requireNoneAt(plans, settings.files(), List.of(output));
    Baseline baseline;
    try {
      baseline = new CmkCheck(PolicyOptions.load(settings)).baseline(inputs.of(plans));
    } catch (PlanInputException e) {
      console.err().println("cmkcheck: " + Printable.of(e.getMessage()));
      return ExitCode.NOT_JUDGED;
    }
    new WholeFile(output).write(out -> new BaselineFile().write(baseline, out));
    int size = baseline.entries().size();
    console.out().println(size + (size == 1 ? " finding" : " findings") + " in the baseline.");
    return ExitCode.OK;
  }
}
