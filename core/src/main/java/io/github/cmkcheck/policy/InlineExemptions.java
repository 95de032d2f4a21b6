package io.github.cmkcheck.policy;

import io.github.cmkcheck.hcl.Directive;
import io.github.cmkcheck.plan.hcl.ModuleDirective;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The exceptions in the configuration files of one plan.
 *
 * @param counting those that count
 * @param mistakes those that cannot be read; they exempt nothing
 * @param downloaded those in modules that were downloaded; they do not count
 * @param disallowed those that the policy does not let count
 */
public record InlineExemptions(
    List<InlineExemption> counting,
    List<Mistake> mistakes,
    List<Directive> downloaded,
    List<Directive> disallowed) {

  private static final InlineExemptions NONE =
      new InlineExemptions(List.of(), List.of(), List.of(), List.of());

  /**
   * One that cannot be read.
   *
   * @param directive the comment
   * @param problem what is wrong with it
   */
  public record Mistake(Directive directive, String problem) {}

  /** Copies the lists. */
  public InlineExemptions {
    counting = List.copyOf(counting);
    mistakes = List.copyOf(mistakes);
    downloaded = List.copyOf(downloaded);
    disallowed = List.copyOf(disallowed);
  }

  /**
   * Reads them.
   *
   * @param allowed whether they may count
   * @param rules the ids of the rules that they may speak of
   */
  static InlineExemptions of(List<ModuleDirective> directives, boolean allowed, Set<String> rules) {
    if (directives.isEmpty()) {
      return NONE;
    }
    if (!allowed) {
      List<Directive> all = directives.stream().map(ModuleDirective::directive).toList();
      return new InlineExemptions(List.of(), List.of(), List.of(), all);
    }
    List<InlineExemption> counting = new ArrayList<>();
    List<Mistake> mistakes = new ArrayList<>();
    List<Directive> downloaded = new ArrayList<>();
    DirectiveReader reader = new DirectiveReader(rules);
    for (ModuleDirective one : directives) {
      if (!one.local()) {
        // Whoever wrote that module is nobody who may make exceptions here, or could fix them.
        downloaded.add(one.directive());
        continue;
      }
      try {
        counting.add(reader.read(one));
      } catch (MistakenDirective e) {
        mistakes.add(new Mistake(one.directive(), String.valueOf(e.getMessage())));
      }
    }
    return new InlineExemptions(counting, mistakes, downloaded, List.of());
  }
}
