package io.github.cmkcheck.key;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the region of a table or key: by its own {@code region} argument (provider 6), its ARN, or
 * its provider's region, if the configuration names one that is known at plan time. A region from
 * the environment in which Terraform runs is not in a plan.
 */
public final class Regions {
  private final Plan plan;
  private final Evaluator evaluator;
  private final Map<String, Optional<String>> byProvider = new HashMap<>();

  /** The regions in a plan. */
  public Regions(Plan plan, Evaluator evaluator) {
    this.plan = plan;
    this.evaluator = evaluator;
  }

  /** The region of a table. */
  public Optional<String> of(Table table) {
    return of(table.address(), table.values());
  }

  /** The region of something without an ARN: that of its provider. */
  Optional<String> of(ResourceAddress address) {
    return of(address, Value.NULL);
  }

  /** The region of a key. */
  public Optional<String> of(KmsKey key) {
    return of(key.address(), key.values());
  }

  private Optional<String> of(ResourceAddress address, Value values) {
    Value region = values.get("region");
    if (region.isUnknown()) {
      return Optional.empty();
    }
    return region
        .asString()
        .or(
            () ->
                values
                    .get("arn")
                    .asString()
                    .flatMap(Arn::any)
                    .map(Arn::region)
                    .filter(it -> !it.isEmpty()))
        .or(() -> provider(address))
        .filter(text -> text.matches("[a-z0-9-]{1,40}"));
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
        .map(scope -> evaluator.evaluate("region", region, scope).value())
        .flatMap(Value::asString);
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
