package io.github.cmkcheck.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cmkcheck} without a command. */
@Command(
    name = "cmkcheck",
    description = {
      "For every DynamoDB table in a Terraform plan: whose KMS key will encrypt it after apply?",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CheckCommand.class,
      ExplainCommand.class,
      RulesCommand.class,
      BaselineCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing to report at or above the threshold",
      "1:violations",
      "2:could not judge (usage, input, internal error)"
    },
    footer = {
      "",
      "  terraform plan -out=tfplan && terraform show -json tfplan > plan.json",
      "  cmkcheck check plan.json"
    })
final class RootCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name a command: check, explain, rules or baseline");
  }
}
