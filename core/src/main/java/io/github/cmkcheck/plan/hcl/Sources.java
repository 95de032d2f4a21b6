package io.github.cmkcheck.plan.hcl;

import io.github.cmkcheck.address.Copies;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.Surroundings;
import io.github.cmkcheck.source.ModuleFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The configuration of a plan, as its files say it.
 *
 * @param name what messages call the files: the path as the user gave it
 * @param isBound whether they are for certain those that the plan was made from: they come with a
 *     plan that was made at the same moment. Otherwise they refer to the same things as plan JSON
 *     shows, and may differ all the same
 * @param configuration the root module, with all that could be read
 * @param files the files of each module that was read, by its call without instance keys
 * @param surroundings what they tell of where the plan was made
 * @param directives what the comments in them say to cmkcheck, module by module
 * @param problems what could not be read, a sentence each: of such a module plan JSON alone tells
 */
public record Sources(
    String name,
    boolean isBound,
    ModuleConfig configuration,
    Map<ModuleAddress, ModuleFiles> files,
    Surroundings surroundings,
    List<ModuleDirective> directives,
    List<String> problems) {

  /** The same, where data files can be had from somewhere else. */
  Sources withFiles(Function<String, Optional<String>> data) {
    return new Sources(
        name,
        isBound,
        configuration,
        files,
        new Surroundings(surroundings.workspace(), data),
        directives,
        problems);
  }

  /** Copies the collections. */
  public Sources {
    files = Copies.copy(files);
    directives = List.copyOf(directives);
    problems = List.copyOf(problems);
  }
}
