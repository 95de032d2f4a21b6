package io.github.cmkcheck.cli;

import io.github.cmkcheck.input.PlanSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The plans that were named on the command line. */
final class Inputs {
  private static final String STANDARD_INPUT = "-";

  private final Console console;

  Inputs(Console console) {
    this.console = console;
  }

  List<PlanSource> of(List<String> names) {
    if (Collections.frequency(names, STANDARD_INPUT) > 1) {
      throw new UsageException("standard input (-) can be read only once");
    }
    return names.stream().map(this::of).toList();
  }

  /** Nothing is written over what the run reads, and no two things to one place. */
  void requireNoneAt(List<String> plans, List<Path> policyFiles, List<Path> outputs) {
    List<Path> taken = new ArrayList<>();
    policyFiles.forEach(file -> taken.add(whole(file)));
    plans.stream()
        .filter(plan -> !plan.equals(STANDARD_INPUT))
        .forEach(p -> taken.add(whole(Path.of(p))));
    for (Path output : outputs) {
      if (taken.contains(whole(output))) {
        throw new UsageException(
            "something would be written over a plan, the policy, the baseline or another report");
      }
      taken.add(whole(output));
    }
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  PlanSource of(String name) {
    if (name.equals(STANDARD_INPUT)) {
      return PlanSource.stream("standard input", console.in());
    }
    try {
      return PlanSource.file(Path.of(name));
    } catch (InvalidPathException e) {
      throw new UsageException("one of the plans is no file name");
    }
  }
}
