package io.github.cmkcheck.cli;

import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.input.TerraformShow;
import io.github.cmkcheck.render.WholeFile;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plans that were named on the command line. */
final class Inputs {
  private static final String STANDARD_INPUT = "-";

  /** The name of standard input, on systems that have one. */
  private static final Path REDIRECTED = Path.of("/dev/stdin");

  private final Console console;
  private final @Nullable Progress progress;
  private final @Nullable TerraformShow terraform;

  Inputs(Console console, TerraformOption terraform) {
    this.console = console;
    this.terraform = terraform.show(console);
    this.progress = console.progress() ? new Progress(console.err(), System::nanoTime) : null;
  }

  List<PlanSource> of(List<String> names) {
    if (Collections.frequency(names, STANDARD_INPUT) > 1) {
      throw new UsageException("standard input (-) can be read only once");
    }
    return names.stream().map(this::of).toList();
  }

  /** Makes sure that no output overwrites an input or another output. */
  void requireNoneAt(
      List<String> plans, List<Path> policyFiles, List<Path> sources, List<Path> outputs) {
    List<Path> taken = new ArrayList<>(policyFiles);
    taken.addAll(sources);
    for (String plan : plans) {
      if (!plan.equals(STANDARD_INPUT)) {
        taken.add(path(plan));
      } else if (Files.isRegularFile(REDIRECTED)) {
        taken.add(REDIRECTED);
      }
    }
    for (Path output : outputs) {
      if (taken.stream().anyMatch(new WholeFile(output)::isAt)) {
        throw new UsageException(
            "`"
                + output
                + "` would be written over: it is a plan, its sources, the policy, the baseline or"
                + " another report");
      }
      taken.add(output);
    }
  }

  /**
   * Standard input is not ours to close. If it was closed before the start, its file descriptor now
   * belongs to a file of the JVM, which would crash without it.
   */
  private static final class LeftOpen extends FilterInputStream {
    LeftOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // See above.
    }
  }

  private static Path path(String name) {
    if (name.isEmpty()) {
      throw new UsageException("one of the plans has an empty name: is a variable empty?");
    }
    if (Commands.NAMES.contains(name) && !FirstWord.exists(name)) {
      throw new UsageException(
          "there is no file `" + name + "`; if the command is meant, it comes first");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("`" + name + "` is not a file name");
    }
  }

  PlanSource of(String name) {
    if (name.equals(STANDARD_INPUT)) {
      PlanSource stream = PlanSource.stream("standard input", new LeftOpen(console.in()));
      return progress == null ? stream : progress.watch(stream);
    }
    Path path = path(name);
    if (terraform != null) {
      PlanSource shown = terraform.of(path);
      return progress == null ? shown : progress.watch(shown);
    }
    PlanSource file = PlanSource.file(path);
    return progress == null ? file : progress.watch(file, path);
  }
}
