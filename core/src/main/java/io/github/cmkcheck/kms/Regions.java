package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.plan.Expression;
import io.github.cmkcheck.plan.ModuleAddress;
import io.github.cmkcheck.plan.ModuleConfig;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceAddress;
import io.github.cmkcheck.plan.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the region of a table or key: by its own {@code region} argument (provider 6), its ARN, or
 * the region of its provider where the configuration names one that is known while planning. A
 * region from the environment of whoever runs Terraform is not in a plan.
 */
final class Regions {
  private static final int REGION = 3;
  private static final int PARTS = 6;

  private final Plan plan;
  private final ExpressionTracer tracer;
  private final Map<String, Optional<String>> byProvider = new HashMap<>();

  Regions(Plan plan, ExpressionTracer tracer) {
    this.plan = plan;
    this.tracer = tracer;
  }

  Optional<String> of(Table table) {
    return of(table.address(), table.values());
  }

  /** Of whatever has no ARN: where its provider is. */
  Optional<String> of(ResourceAddress address) {
    return of(address, Value.NULL);
  }

  Optional<String> of(KmsKey key) {
    return of(key.address(), key.values());
  }

  private Optional<String> of(ResourceAddress address, Value values) {
    Value region = values.get("region");
    if (region.isUnknown()) {
      return Optional.empty();
    }
    return region
        .asString()
        .or(() -> values.get("arn").asString().flatMap(Regions::ofArn))
        .or(() -> provider(address))
        .filter(text -> text.matches("[a-z0-9-]{1,40}"));
  }

  private static Optional<String> ofArn(String arn) {
    String[] parts = arn.split(":", PARTS);
    return parts.length == PARTS && !parts[REGION].isEmpty()
        ? Optional.of(parts[REGION])
        : Optional.empty();
  }

  private Optional<String> provider(ResourceAddress address) {
    return plan.configurationOf(address)
        .map(ModuleConfig.ResourceConfig::provider)
        .flatMap(provider -> byProvider.computeIfAbsent(provider, this::region));
  }

  /**
   * Providers are configured in the root module, or, by old modules, where they are used: {@code
   * module.west:aws}. Such a module has neither {@code count} nor {@code for_each}.
   */
  private Optional<String> region(String provider) {
    Expression region = plan.regions().get(provider);
    ModuleConfig root = plan.configuration();
    if (region == null || root == null) {
      return Optional.empty();
    }
    return module(provider)
        .flatMap(module -> root.at(module).map(config -> Scope.of(module, config)))
        .map(scope -> tracer.trace("region", region, scope))
        .filter(leaves -> leaves.size() == 1)
        .flatMap(leaves -> leaves.get(0).value().asString());
  }

  private static Optional<ModuleAddress> module(String provider) {
    String module = provider.substring(0, Math.max(0, provider.lastIndexOf(':')));
    try {
      return Optional.of(ModuleAddress.parse(module));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
