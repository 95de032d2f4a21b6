package io.github.cmkcheck.cli;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.input.TerraformShow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** The program that turns binary plans into JSON, if one is allowed. */
final class TerraformOption {

  private final OptionSpec option =
      OptionSpec.builder("--terraform")
          .type(String.class)
          .paramLabel("PATH")
          .description(
              "Terraform or OpenTofu, to turn a binary plan into JSON: PATH show -json PLAN, run"
                  + " where terraform init was run. Default: no program is started.")
          .build();

  OptionSpec spec() {
    return option;
  }

  /** Its messages go to standard error. */
  @Nullable TerraformShow show(Console console) {
    String program = option.getValue();
    if (program == null) {
      return null;
    }
    if (program.isBlank()) {
      throw new UsageException("name a program after --terraform, such as terraform or tofu");
    }
    return new TerraformShow(
        program, line -> console.err().println("terraform: " + Printable.of(line)));
  }
}
