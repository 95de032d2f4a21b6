package io.github.cmkcheck.cli;

import io.github.cmkcheck.policy.Spelling;
import io.github.cmkcheck.report.ExitCode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code cmkcheck help [COMMAND...]}: prints what {@code --help} prints, as in other tools. */
final class HelpCommand implements Callable<Integer> {
  private final Console console;

  private final PositionalParamSpec names =
      PositionalParamSpec.builder()
          .type(List.class)
          .auxiliaryTypes(String.class)
          .arity("0..*")
          .paramLabel("COMMAND")
          .completionCandidates(Commands.NAMES)
          .description("The command. Default: a short list of all commands.")
          .build();

  private final CommandSpec spec;

  HelpCommand(Console console) {
    this.console = console;
    this.spec = Commands.spec("help", this, List.of(names), "Show how to use a command.");
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    CommandLine about = spec.commandLine().getParent();
    @Nullable List<String> path = names.getValue();
    for (String name : path == null ? List.<String>of() : path) {
      Set<String> known = about.getSubcommands().keySet();
      if (!known.contains(name)) {
        throw new UsageException("there is no command `" + name + "`" + Spelling.hint(name, known));
      }
      about = about.getSubcommands().get(name);
    }
    about.usage(console.out());
    return ExitCode.OK;
  }
}
