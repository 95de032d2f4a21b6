package io.github.cmkcheck.policy;

import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exception that an organisation has made in its policy file, with a reason and an end.
 *
 * @param addresses which objects
 * @param rules which rules
 * @param reason why; stands in every report
 * @param expires the last day on which it holds; null for one that never ends, which is reported as
 *     a note
 * @param ticket where it was decided, if given
 * @param owner who answers for it, if given
 */
public record Exemption(
    AddressPattern addresses,
    Set<RuleId> rules,
    String reason,
    @Nullable LocalDate expires,
    @Nullable String ticket,
    @Nullable String owner)
    implements Waiver {

  private static final List<String> KEYS = List.of("", "[0]", "[\"qzx7\"]");

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException if it has no rule or no reason, or would silence every table
   */
  public Exemption {
    rules = Set.copyOf(rules);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("an exemption must name its rules");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("an exemption must have a reason");
    }
    if (silencesEveryTable(addresses)) {
      throw new IllegalArgumentException("an exemption must name some tables, not all of them");
    }
  }

  /** Whether a pattern names no table in particular: it matches one that nobody has. */
  static boolean silencesEveryTable(AddressPattern pattern) {
    List<String> modules = new ArrayList<>(List.of("", "module.qzx7.module.qzx7."));
    KEYS.forEach(key -> modules.add("module.qzx7" + key + "."));
    for (String module : modules) {
      for (String type : List.of("aws_dynamodb_table", "awscc_dynamodb_table")) {
        for (String key : KEYS) {
          if (pattern.matches(ResourceAddress.parse(module + type + ".qzx7" + key))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Override
  public boolean concerns(Verdict verdict) {
    return rules.contains(verdict.rule().id()) && addresses.matches(verdict.address());
  }

  @Override
  public String name() {
    return "the exemption for " + addresses;
  }

  @Override
  public Optional<LocalDate> end() {
    return Optional.ofNullable(expires);
  }

  @Override
  public String justification() {
    return "exempted by " + addresses + ": " + terms();
  }

  @Override
  public String ending() {
    return "exemption expired on " + expires;
  }
}
