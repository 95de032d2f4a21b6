package io.github.cmkcheck.testdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A real plan or state with the true owners of its tables' keys. Adding a case is adding files:
 * {@code cases/SCENARIO/STEP.json}, its {@code STEP.owners.tsv}, and the configuration in {@code
 * cases/SCENARIO/hcl}.
 *
 * @param name {@code SCENARIO/STEP}
 * @param plan the JSON
 * @param expectations the true owners
 */
public record TestCase(String name, Path plan, List<Expectation> expectations) {

  private static final String OWNERS = ".owners.tsv";

  /**
   * What is true of one table or replica.
   *
   * @param address the full Terraform address
   * @param replica the region of the replica that is meant; empty for the table itself
   * @param owners the right answers, of which there is mostly one; {@code gone} if there is no such
   *     table after apply
   */
  public record Expectation(String address, String replica, Set<String> owners) {

    /** Whether there is no such table after apply. */
    public boolean isGone() {
      return owners.equals(Set.of("gone"));
    }

    /** The table, and the replica if one is meant. */
    public String name() {
      return replica.isEmpty() ? address : address + " replica " + replica;
    }
  }

  /** The folder with everything. */
  public static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("testdata");
      if (Files.isDirectory(found.resolve("cases"))) {
        return found;
      }
    }
    throw new IllegalStateException("run the tests inside a checkout: testdata/cases is missing");
  }

  /**
   * Every case.
   *
   * @throws IllegalStateException if one lacks its owners or its configuration, or owners lack
   *     their plan
   */
  public static List<TestCase> all() throws IOException {
    List<TestCase> cases = new ArrayList<>();
    for (Path scenario : list(root().resolve("cases"))) {
      if (!Files.isDirectory(scenario.resolve("hcl"))) {
        throw new IllegalStateException(scenario + " lacks its configuration, hcl/");
      }
      for (Path file : list(scenario)) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".json")) {
          cases.add(of(scenario, name.substring(0, name.length() - ".json".length())));
        } else if (name.endsWith(OWNERS)) {
          requirePlan(file, name.substring(0, name.length() - OWNERS.length()));
        }
      }
    }
    if (cases.isEmpty()) {
      throw new IllegalStateException("there is no case");
    }
    return cases;
  }

  /** The case of that name. */
  public static TestCase named(String name) throws IOException {
    int slash = name.indexOf('/');
    return of(root().resolve("cases").resolve(name.substring(0, slash)), name.substring(slash + 1));
  }

  private static TestCase of(Path scenario, String step) throws IOException {
    Path owners = scenario.resolve(step + OWNERS);
    if (!Files.exists(owners)) {
      throw new IllegalStateException(scenario + "/" + step + ".json lacks its " + OWNERS);
    }
    return new TestCase(
        scenario.getFileName() + "/" + step, scenario.resolve(step + ".json"), owners(owners));
  }

  /** What a file of true owners says. */
  public static List<Expectation> owners(Path owners) throws IOException {
    List<Expectation> expectations = new ArrayList<>();
    for (String line : Files.readAllLines(owners).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      expectations.add(new Expectation(cells[0], cells[1], Set.of(cells[2].split("\\|"))));
    }
    return expectations;
  }

  /** The binary plan, which carries the configuration; empty if it was not kept. */
  public Optional<Path> binary() {
    String file = String.valueOf(plan.getFileName());
    Path binary =
        plan.resolveSibling(file.substring(0, file.length() - ".json".length()) + ".tfplan");
    return Files.exists(binary) ? Optional.of(binary) : Optional.empty();
  }

  /** The configuration's folder; empty unless this is the last plan of its scenario. */
  public Optional<Path> folder() {
    String step = name.substring(name.indexOf('/') + 1);
    boolean last =
        step.matches("[0-9]+")
            && !Files.exists(plan.resolveSibling(Integer.parseInt(step) + 1 + ".json"));
    return last ? Optional.of(plan.resolveSibling("hcl")) : Optional.empty();
  }

  private static void requirePlan(Path owners, String step) {
    if (!Files.exists(owners.resolveSibling(step + ".json"))) {
      throw new IllegalStateException(owners + " lacks its plan");
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
