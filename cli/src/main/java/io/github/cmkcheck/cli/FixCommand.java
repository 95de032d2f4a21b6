package io.github.cmkcheck.cli;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.fix.Fix;
import io.github.cmkcheck.fix.NamedKey;
import io.github.cmkcheck.fix.Unpatched;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.policy.PolicyException;
import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.source.SourceChoice;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code cmkcheck fix PLAN...}: prints a patch that fixes the findings. */
final class FixCommand implements Callable<Integer> {
  private final Console console;

  private final PositionalParamSpec plans =
      Commands.plans("JSON from `terraform show -json` of a plan; - is standard input.");

  private final OptionSpec key =
      OptionSpec.builder("--key")
          .type(String.class)
          .paramLabel("EXPRESSION")
          .description(
              "The key that tables get, as the configuration names it: aws_kms_key.tables.arn."
                  + " Default: an existing key that fits, or else a new one.")
          .build();

  private final PolicyOptions policy = new PolicyOptions();

  private final SourceOption source = new SourceOption();

  private final TerraformOption terraform = new TerraformOption();

  FixCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    CommandSpec spec =
        Commands.spec(
            "fix",
            this,
            List.of(plans, key, source.spec(), policy.file(), policy.presume(), terraform.spec()),
            "Print a patch for `git apply` that puts tables on a customer managed key; exit 1 if"
                + " something has to be fixed by hand.");
    spec.usageMessage().sortOptions(false);
    return spec;
  }

  @Override
  public Integer call() throws PolicyException {
    NamedKey wanted = wanted();
    List<String> names = plans.getValue();
    SourceChoice choice = source.choice(names.size());
    Fix fix;
    try {
      fix =
          new CmkCheck(PolicyOptions.load(policy.settings()))
              .withSources(choice)
              .fix(new Inputs(console, terraform).of(names), wanted);
    } catch (PlanInputException e) {
      complain(String.valueOf(e.getMessage()));
      return ExitCode.NOT_JUDGED;
    }
    console.out().print(fix.patch());
    fix.notes().forEach(this::complain);
    for (Unpatched left : fix.unpatched()) {
      complain(left.name() + " is not patched: " + left.why());
    }
    return fix.unpatched().isEmpty() ? ExitCode.OK : ExitCode.VIOLATIONS;
  }

  private void complain(String sentence) {
    console.err().println("cmkcheck: " + Printable.of(sentence));
  }

  private @Nullable NamedKey wanted() {
    @Nullable String text = key.getValue();
    return text == null
        ? null
        : NamedKey.parse(text)
            .orElseThrow(
                () ->
                    new UsageException(
                        "after --key comes an expression for the ARN of a key, as"
                            + " aws_kms_key.tables.arn"));
  }
}
