package io.github.cmkcheck.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** The folder that file names in reports are relative to. */
final class RootOption {
  private final OptionSpec option =
      OptionSpec.builder("--root")
          .type(String.class)
          .paramLabel("PATH")
          .description(
              "The top folder of the repository; reports name files relative to it. Default: the"
                  + " nearest folder with .git.")
          .build();

  OptionSpec spec() {
    return option;
  }

  /** The folder that was named. */
  Optional<Path> folder() {
    @Nullable String given = option.getValue();
    if (given == null) {
      return Optional.empty();
    }
    try {
      Path folder = Path.of(given);
      if (!given.isEmpty() && Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
    } catch (InvalidPathException e) {
      // Then it is not a folder either.
    }
    throw new UsageException(
        "after --root comes a folder, the top of the repository; `" + given + "` is none");
  }
}
