package io.github.cmkcheck.cli;

import io.github.cmkcheck.policy.Spelling;
import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code cmkcheck rules [ID]}: what the rules check, and how to fix a violation. */
final class RulesCommand implements Callable<Integer> {
  static final List<String> IDS = Rules.builtIn().stream().map(rule -> rule.id().value()).toList();

  private final Console console;

  private final PositionalParamSpec id =
      PositionalParamSpec.builder()
          .type(String.class)
          .arity("0..1")
          .paramLabel("ID")
          .completionCandidates(IDS)
          .description("The rule's id.")
          .build();

  RulesCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Commands.spec(
        "rules", this, List.of(id), "List the rules, or explain one and how to fix a violation.");
  }

  @Override
  public Integer call() {
    @Nullable String wanted = id.getValue();
    List<Rule> rules = Rules.builtIn();
    if (wanted == null) {
      rules.forEach(this::line);
      return ExitCode.OK;
    }
    Rule rule =
        rules.stream()
            .filter(known -> known.id().value().equals(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no rule `"
                            + wanted
                            + "`"
                            + Spelling.hint(wanted, IDS)
                            + "; `cmkcheck rules` lists them"));
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
    out.println("How to fix it:");
    out.println();
    rule.remedy().lines().forEach(line -> out.println(("  " + line).stripTrailing()));
    rule.helpUri().ifPresent(page -> out.println("\nMore: " + page));
  }
}
