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
 * The configuration of a plan, as in its files.
 *
 * @param name what messages call the files: the path as the user gave it
 * @param isBound whether they are certainly those that the plan was made from, since they come from
 *     a binary plan that was made at the same moment. Otherwise they refer to the same things that
 *     plan JSON shows, but may still differ
 * @param configuration the root module, with everything that could be read
 * @param files the files of each module that was read, by the module's address without instance
 *     keys
 * @param surroundings what they show about where the plan was made
 * @param directives the directives to cmkcheck in their comments, module by module
 * @param problems what could not be read, one sentence each: plan JSON is all there is for it
 */
public record Sources(
    String name,
    boolean isBound,
    ModuleConfig configuration,
    Map<ModuleAddress, ModuleFiles> files,
    Surroundings surroundings,
    List<ModuleDirective> directives,
    List<String> problems) {

  /** The same, with data files from somewhere else. */
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
