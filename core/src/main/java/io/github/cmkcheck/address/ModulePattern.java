package io.github.cmkcheck.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for one step of a module address, or for any number of them.
 *
 * @param name a glob for the name; null for any number of steps, whatever their names and keys
 * @param key a pattern for the instance key
 */
record ModulePattern(@Nullable String name, KeyPattern key) {

  /** Any number of steps, including none. */
  static final ModulePattern ANY_NUMBER = new ModulePattern(null, KeyPattern.ANY);

  /** Whether the patterns match all of the steps: a glob whose characters are steps. */
  static boolean match(List<ModulePattern> patterns, List<ModuleAddress.Step> steps) {
    Glob.Places places =
        new Glob.Places() {
          @Override
          public boolean isAnyNumber(int at) {
            return patterns.get(at).name == null;
          }

          @Override
          public boolean isMatch(int at, int in) {
            return patterns.get(at).matches(steps.get(in));
          }
        };
    return Glob.matches(patterns.size(), steps.size(), places);
  }

  private boolean matches(ModuleAddress.Step step) {
    return name != null && Glob.matches(name, step.name()) && key.matches(step.key());
  }

  @Override
  public String toString() {
    return name == null ? "**" : "module." + name + key;
  }
}
