package io.github.cmkcheck.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of a module instance, such as {@code module.a["x.y"].module.b[0]}; the root module
 * has no steps and prints as the empty string.
 *
 * @param steps from the root to the module
 */
public record ModuleAddress(List<Step> steps) implements Comparable<ModuleAddress> {

  /** The root module. */
  public static final ModuleAddress ROOT = new ModuleAddress(List.of());

  private static final Comparator<Step> BY_STEP =
      Comparator.comparing(Step::name).thenComparing(Step::key);

  /**
   * One call.
   *
   * @param name the name of the {@code module} block
   * @param key which of its instances
   */
  public record Step(String name, InstanceKey key) {
    @Override
    public String toString() {
      return "module." + name + key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Step that && name.equals(that.name) && key.equals(that.key);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + key.hashCode();
    }
  }

  /** Copies the list. */
  public ModuleAddress {
    steps = List.copyOf(steps);
  }

  /**
   * Parses what {@link #toString()} gives.
   *
   * @throws IllegalArgumentException if this is no module address; the message does not quote it
   */
  public static ModuleAddress parse(String text) {
    AddressSyntax syntax = new AddressSyntax(text);
    ModuleAddress module = ROOT;
    while (!syntax.atEnd()) {
      if (!module.isRoot()) {
        syntax.expect('.');
      }
      if (!syntax.acceptWord("module.")) {
        throw syntax.bad();
      }
      module = module.child(syntax.identifier(), syntax.optionalKey());
    }
    return module;
  }

  /** Whether this is the root module. */
  public boolean isRoot() {
    return steps.isEmpty();
  }

  /** The instance of a module that this module calls. */
  public ModuleAddress child(String name, InstanceKey key) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Step(name, key));
    return new ModuleAddress(longer);
  }

  /**
   * The module that calls this one.
   *
   * @throws IllegalStateException if this is the root
   */
  public ModuleAddress parent() {
    if (isRoot()) {
      throw new IllegalStateException("the root module has no parent");
    }
    return new ModuleAddress(steps.subList(0, steps.size() - 1));
  }

  /** The address of the module call, without instance keys. */
  public ModuleAddress withoutKeys() {
    return new ModuleAddress(
        steps.stream().map(step -> new Step(step.name(), InstanceKey.NONE)).toList());
  }

  /** Whether this is that module or is nested in it. */
  public boolean isIn(ModuleAddress module) {
    int depth = module.steps.size();
    return steps.size() >= depth && steps.subList(0, depth).equals(module.steps);
  }

  /** This module and those around it, innermost first; the root is not among them. */
  public List<ModuleAddress> outwards() {
    List<ModuleAddress> modules = new ArrayList<>();
    for (ModuleAddress inner = this; !inner.isRoot(); inner = inner.parent()) {
      modules.add(inner);
    }
    return modules;
  }

  /**
   * The last step: how the parent calls this module.
   *
   * @throws IllegalStateException if this is the root
   */
  public Step call() {
    if (isRoot()) {
      throw new IllegalStateException("nothing calls the root module");
    }
    return steps.get(steps.size() - 1);
  }

  /** Step by step, the shorter first. */
  @Override
  public int compareTo(ModuleAddress other) {
    return Copies.compare(steps, other.steps, BY_STEP);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      text.append(text.isEmpty() ? "" : ".").append(step);
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModuleAddress that && steps.equals(that.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }
}
