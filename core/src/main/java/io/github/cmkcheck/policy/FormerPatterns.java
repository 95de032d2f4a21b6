package io.github.cmkcheck.policy;

import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.policy.PolicyJudge.Rulings;
import io.github.cmkcheck.policy.Ruling.Status;
import io.github.cmkcheck.rule.ApprovedKeys;
import io.github.cmkcheck.rule.Severity;
import io.github.cmkcheck.rule.Verdict;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds patterns that matched more when they were read as texts, in which {@code *} stood for dots
 * and brackets too: whoever wrote one then should know what it no longer reaches.
 */
final class FormerPatterns {
  private final Policy policy;
  private final Map<String, Loss> losses = new LinkedHashMap<>();

  /** What a pattern has lost: the first address, what to write for it, and how many more. */
  private record Loss(ResourceAddress address, String meant, int more) {}

  FormerPatterns(Policy policy) {
    this.policy = policy;
  }

  /** One notice for each pattern that matches less in some plans. */
  List<Notice> notices(Collection<Rulings> plans) {
    plans.forEach(this::plan);
    return losses.entrySet().stream().map(loss -> notice(loss.getKey(), loss.getValue())).toList();
  }

  private static Notice notice(String name, Loss loss) {
    String message =
        name
            + " does not match "
            + loss.address()
            + (loss.more() == 0 ? "" : " and " + loss.more() + " more")
            + ", as it once did: * stays within one part of an address, and a key is matched by"
            + " brackets only; if that is meant, write "
            + loss.meant();
    return new Notice("pattern-matches-less", Severity.WARNING, message);
  }

  private void plan(Rulings plan) {
    for (Ruling ruling : plan.rulings()) {
      if (ruling.status() != Status.EXEMPTED && !policy.exemptions().isEmpty()) {
        exemptions(ruling.verdict());
      }
    }
    Scope scope = policy.scope();
    plan.inScope()
        .forEach(
            (address, inScope) -> {
              if (inScope) {
                compare("scope.exclude", scope.exclude(), address);
              } else if (!scope.includes(address)) {
                compare("scope.include", scope.include(), address);
              }
            });
    List<AddressPattern> makers =
        policy.approvedKeys().entries().stream()
            .map(ApprovedKeys.Entry::address)
            .flatMap(Stream::ofNullable)
            .toList();
    plan.keys().forEach(key -> compare("the approved key", makers, key));
  }

  private void exemptions(Verdict verdict) {
    List<AddressPattern> patterns =
        policy.exemptions().stream()
            .filter(exemption -> exemption.rules().contains(verdict.rule().id()))
            .map(Exemption::addresses)
            .toList();
    compare("the exemption for", patterns, verdict.address());
  }

  private void compare(String use, List<AddressPattern> patterns, ResourceAddress address) {
    if (patterns.stream().anyMatch(pattern -> pattern.matches(address))) {
      return;
    }
    String written = patterns.isEmpty() ? "" : address.toString();
    for (AddressPattern pattern : patterns) {
      pattern
          .onceMeant(address, written)
          .ifPresent(
              meant ->
                  losses.merge(
                      use + " " + pattern,
                      new Loss(address, meant.toString(), 0),
                      (first, next) -> new Loss(first.address(), first.meant(), first.more() + 1)));
    }
  }
}
