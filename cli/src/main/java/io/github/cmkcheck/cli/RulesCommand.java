package io.github.cmkcheck.cli;

import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cmkcheck rules [ID]}: what is asked, and how to mend. */
@Command(
    name = "rules",
    description = "List the rules, or tell what one asks for and how to mend a violation.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RulesCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The rule's id.")
  private @Nullable String id;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Rule> rules = Rules.builtIn();
    if (id == null) {
      rules.forEach(this::line);
      return ExitCode.OK;
    }
    Rule rule =
        rules.stream()
            .filter(known -> known.id().value().equals(id))
            .findFirst()
            .orElseThrow(() -> new UsageException("no such rule; `cmkcheck rules` lists them"));
    page(rule);
    return ExitCode.OK;
  }

  private void line(Rule rule) {
    console.out().printf("%-28s %-8s %s%n", rule.id(), rule.severity().code(), rule.title());
  }

  private void page(Rule rule) {
    PrintWriter out = console.out();
    out.println(rule.id() + " (" + rule.severity().code() + ")");
    out.println(rule.title() + ".");
    if (!rule.alsoKnownAs().isEmpty()) {
      out.println("Elsewhere: " + String.join(", ", rule.alsoKnownAs()));
    }
    out.println();
    out.println(rule.explanation());
    out.println("How to mend:");
    out.println();
    rule.remedy().lines().forEach(line -> out.println(("  " + line).stripTrailing()));
  }
}
