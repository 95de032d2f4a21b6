package io.github.cmkcheck.cli;

import static java.util.Objects.requireNonNull;

import io.github.cmkcheck.report.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * All commands, for a console. They are built by hand, not read from annotations: that would take
 * longer than the rest of a run on a small plan.
 */
final class Commands {
  static final List<String> NAMES = List.of("check", "explain", "fix", "rules", "baseline", "help");

  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  /**
   * The {@code cmkcheck} command with its subcommands.
   *
   * @param words the words of the command line; if the first is a command, the other commands are
   *     left out, since making them takes longer than judging a small plan
   */
  CommandSpec root(String... words) {
    CommandSpec root =
        group(
            "cmkcheck",
            "For every DynamoDB table in a Terraform plan: whose KMS key will encrypt it after"
                + " apply?",
            "");
    root.usageMessage()
        .customSynopsis(
            "cmkcheck COMMAND ...",
            "       cmkcheck PLAN...      the same as cmkcheck check PLAN...")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(
            new TreeMap<>(
                Map.of(
                    "0", "nothing to report at or above the threshold",
                    "1", "violations",
                    "2", "could not judge (usage, input, internal error)")))
        .footer(
            "",
            "  terraform plan -out=tfplan && terraform show -json tfplan > plan.json",
            "  cmkcheck check plan.json");
    boolean one = words.length > 0 && NAMES.contains(words[0]) && !words[0].equals("help");
    for (String name : one ? List.of(words[0]) : NAMES) {
      root.addSubcommand(name, command(name));
    }
    return root;
  }

  private CommandSpec command(String name) {
    return switch (name) {
      case "check" -> new CheckCommand(console).spec();
      case "explain" -> new ExplainCommand(console).spec();
      case "fix" -> new FixCommand(console).spec();
      case "rules" -> new RulesCommand(console).spec();
      case "baseline" ->
          group(name, "Accept today's findings, to report only new ones.")
              .addSubcommand("create", new BaselineCreateCommand(console).spec());
      case "help" -> new HelpCommand(console).spec();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** A command that only lists its subcommands if none is given. */
  private CommandSpec group(String name, String... description) {
    Group group = new Group(console);
    CommandSpec spec = spec(name, group, List.of(), description);
    group.spec = spec;
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    return spec;
  }

  /** Runs if the subcommand is missing: nothing was judged, which must not look like a pass. */
  private static final class Group implements Callable<Integer> {
    private final Console console;
    private @Nullable CommandSpec spec;

    Group(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      requireNonNull(spec).commandLine().usage(console.err());
      return ExitCode.NOT_JUDGED;
    }
  }

  /** A command with its arguments, and with the options that every command has. */
  static CommandSpec spec(
      String name,
      Callable<Integer> command,
      List<? extends ArgSpec> arguments,
      String... description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
    for (ArgSpec argument : arguments) {
      spec.add(argument);
    }
    spec.usageMessage().description(description);
    return spec.versionProvider(new Version())
        .addOption(
            OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
  }

  /** {@code PLAN...}. */
  static PositionalParamSpec plans(String description) {
    return PositionalParamSpec.builder()
        .arity("1..*")
        .required(true)
        .paramLabel("PLAN")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  /** An option without a value. */
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }

  /** Whether such an option is given. */
  static boolean isGiven(OptionSpec flag) {
    return Boolean.TRUE.equals(flag.getValue());
  }
}
