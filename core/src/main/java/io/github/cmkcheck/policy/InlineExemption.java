package io.github.cmkcheck.policy;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.hcl.Directive;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exception that stands in a configuration file, on the block that it is about. It is about
 * every instance of that block.
 *
 * @param module the module whose file it stands in, without instance keys
 * @param directive the comment
 * @param rules which rules
 * @param reason why; stands in every report
 * @param expires the last day on which it holds; null for one that never ends
 * @param ticket where it was decided, if given
 * @param owner who answers for it, if given
 */
public record InlineExemption(
    ModuleAddress module,
    Directive directive,
    Set<RuleId> rules,
    String reason,
    @Nullable LocalDate expires,
    @Nullable String ticket,
    @Nullable String owner)
    implements Waiver {

  /** Copies the rules. */
  public InlineExemption {
    rules = Set.copyOf(rules);
  }

  @Override
  public Optional<LocalDate> end() {
    return Optional.ofNullable(expires);
  }

  @Override
  public String name() {
    return "the exemption in " + directive.place();
  }

  @Override
  public boolean concerns(Verdict verdict) {
    return rules.contains(verdict.rule().id()) && stands(verdict);
  }

  private boolean stands(Verdict verdict) {
    Directive.On on = directive.on();
    if (on instanceof Directive.Call call) {
      ModuleAddress called = module.child(call.name(), InstanceKey.NONE);
      return verdict.address().module().withoutKeys().isIn(called);
    }
    if (on instanceof Directive.Replicas replicas) {
      String region = verdict.replica();
      return isOf(replicas.block(), verdict.address())
          && region != null
          && (replicas.region() == null || replicas.region().equals(region));
    }
    return on instanceof Directive.Resource resource && isOf(resource.block(), verdict.address());
  }

  private boolean isOf(String block, ResourceAddress address) {
    return address.block().equals(block) && address.module().withoutKeys().equals(module);
  }

  @Override
  public String justification() {
    return "exempted in " + directive.place() + ": " + terms();
  }

  @Override
  public String ending() {
    return "exemption in " + directive.place() + " expired on " + expires;
  }
}
