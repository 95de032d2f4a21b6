package io.github.cmkcheck.cli;

import io.github.cmkcheck.source.SourceChoice;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** Where the configuration behind a plan is read from. */
final class SourceOption {
  private final OptionSpec option =
      OptionSpec.builder("--source")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .paramLabel("PATH")
          .defaultValue("${env:CMKCHECK_SOURCE}")
          .description(
              "The configuration behind the plan: the folder where it was made, or the binary plan;"
                  + " once for all plans, or once for each. auto uses what is next to the plan"
                  + " and belongs to it, none uses plan JSON alone (CMKCHECK_SOURCE). Default:"
                  + " auto.")
          .build();

  OptionSpec spec() {
    return option;
  }

  /**
   * What was chosen.
   *
   * @param plans how many plans there are
   */
  SourceChoice choice(int plans) {
    @Nullable List<String> given = option.getValue();
    try {
      return SourceChoice.of(
          given == null ? List.of() : given, "--source", plans, SourceOption::path);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("`" + name + "`, given after --source, is not a file name");
    }
  }
}
