package io.github.cmkcheck.cli;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.policy.PolicyException;
import io.github.cmkcheck.policy.Spelling;
import io.github.cmkcheck.render.RenderSettings;
import io.github.cmkcheck.render.TextRenderer;
import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code cmkcheck explain PLAN [ADDRESS]}: how the answer was reached. */
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_NAMES = 10;

  private final Console console;

  private final PositionalParamSpec plan =
      PositionalParamSpec.builder()
          .type(String.class)
          .index("0")
          .required(true)
          .paramLabel("PLAN")
          .description("JSON from `terraform show -json`; - is standard input.")
          .build();

  private final PositionalParamSpec address =
      PositionalParamSpec.builder()
          .type(String.class)
          .index("1")
          .arity("0..1")
          .paramLabel("ADDRESS")
          .description("The table's full Terraform address, in quotes. Default: every table.")
          .build();

  private final PolicyOptions policy = new PolicyOptions();

  private final SourceOption source = new SourceOption();

  private final TerraformOption terraform = new TerraformOption();

  private final ColorOption color = new ColorOption();

  ExplainCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Commands.spec(
        "explain",
        this,
        List.of(
            plan,
            address,
            policy.file(),
            policy.presume(),
            source.spec(),
            terraform.spec(),
            color.spec()),
        "Explain, step by step, whose key will encrypt a table.");
  }

  @Override
  public Integer call() throws IOException, PolicyException {
    String name = plan.getValue();
    if (!FirstWord.exists(name) && RulesCommand.IDS.contains(name)) {
      throw new UsageException(
          "`" + name + "` is a rule, not a plan" + Spelling.hint("cmkcheck rules " + name));
    }
    Report report =
        new CmkCheck(PolicyOptions.load(policy.settings()))
            .withSources(source.choice(1))
            .check(List.of(new Inputs(console, terraform).of(name)));
    for (PlanInputException problem : report.unreadable()) {
      console.err().println("cmkcheck: " + Printable.of(problem.getMessage()));
      return ExitCode.NOT_JUDGED;
    }
    List<EncryptedObject> tables = new ArrayList<>();
    for (PlanReport document : report.plans()) {
      tables.addAll(document.tables());
    }
    @Nullable String wanted = address.getValue();
    List<EncryptedObject> chosen = wanted == null ? tables : tablesAt(tables, parse(wanted));
    if (chosen.isEmpty()) {
      String source = report.plans().get(0).source();
      console
          .err()
          .println(
              "cmkcheck: "
                  + Printable.of(source)
                  + (wanted == null ? " has no DynamoDB tables" : none(tables, wanted)));
      return wanted == null ? ExitCode.OK : ExitCode.NOT_JUDGED;
    }
    new TextRenderer(
            new RenderSettings(
                Version.number(), color.style(console), console.textWidth(), true, false))
        .explain(chosen, console.out());
    return ExitCode.OK;
  }

  private static ResourceAddress parse(String text) {
    try {
      return ResourceAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "ADDRESS is "
              + e.getMessage()
              + "; quote it for the shell: 'aws_dynamodb_table.t[\"k\"]'");
    }
  }

  private static List<EncryptedObject> tablesAt(
      List<EncryptedObject> tables, ResourceAddress address) {
    return tables.stream().filter(object -> object.table().address().equals(address)).toList();
  }

  private static String none(List<EncryptedObject> tables, String wanted) {
    List<String> names =
        tables.stream()
            .map(object -> Printable.of(object.table().address().toString()))
            .distinct()
            .toList();
    return names.isEmpty()
        ? " has no DynamoDB tables"
        : " has no table with that address"
            + Spelling.hint(wanted, names)
            + "; there are "
            + String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
  }
}
