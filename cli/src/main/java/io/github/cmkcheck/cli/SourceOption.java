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
                  + " once for all plans, or once for each. auto takes what lies beside the plan and"
                  + " belongs to it, none takes plan JSON alone (CMKCHECK_SOURCE). Default: auto.")
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
    if (given == null || given.equals(List.of("auto"))) {
      return SourceChoice.AUTO;
    }
    if (given.equals(List.of("none"))) {
      return SourceChoice.NONE;
    }
    if (given.size() > 1 && given.size() != plans) {
      throw new UsageException(
          "name one --source for all plans, or one for each: there are "
              + given.size()
              + " for "
              + plans);
    }
    return SourceChoice.at(given.stream().map(SourceOption::path).toList());
  }

  private static Path path(String name) {
    if (name.isEmpty() || name.equals("auto") || name.equals("none")) {
      throw new UsageException(
          "after --source comes a folder or a binary plan; auto and none stand alone");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("what is given after --source is no file name");
    }
  }
}
