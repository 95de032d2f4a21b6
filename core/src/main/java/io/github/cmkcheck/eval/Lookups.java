package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.eval.Instances.Instance;
import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.value.Value;
import java.util.Map;
import java.util.Optional;

/** What KMS data sources that are read during apply will find, judging by what they look up. */
final class Lookups {
  private final Evaluator evaluator;

  Lookups(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Possible of(Instance data, Scope scope) {
    ResourceAddress address = data.address();
    String later = address + " is read during apply";
    String argument = KeyData.lookupArgument(address.type());
    Value shown = data.values().get(argument);
    if (shown.asString().isPresent()) {
      return found(address, new Possibility.Known(shown, null)).after(later);
    }
    ResourceConfig config = scope.config().resources().get(address.block());
    Expression lookup = config == null ? null : config.expressions().get(argument);
    if (config == null || lookup == null) {
      return Possible.later(address.toString()).after(later);
    }
    Scope own =
        new Scope(scope.module(), scope.config(), address.key(), config.repetition(), Map.of());
    return evaluator
        .value("its " + argument, lookup, own)
        .flatMap(way -> found(address, way))
        .after(later);
  }

  private static Possible found(ResourceAddress data, Possibility lookup) {
    return switch (lookup.kind()) {
      case NEW_KEY, AWS_KEY_LATER, FAILS -> Possible.of(lookup);
      case KNOWN -> named(data, ((Possibility.Known) lookup).value().asString().orElse(""));
      default -> Possible.later(data.toString());
    };
  }

  private static Possible named(ResourceAddress data, String name) {
    Optional<Arn> arn = Arn.parseLoosely(name);
    if (arn.isEmpty()) {
      return Possible.later(data.toString());
    }
    if (arn.get().isAwsManagedAlias()) {
      return Possible.of(new Possibility.AwsKeyLater(data))
          .after("it looks up an alias/aws/ alias, which AWS reserves for its own keys");
    }
    // A bare id may be anybody's key; the value is known, though the plan does not show it.
    return arn.get().isCustomers()
        ? Possible.of(new Possibility.NewKey(KeyReference.named(name)))
            .after("it looks up a key of the customer's own by name")
        : Possible.of(new Possibility.Known(new Value.Str(name), data)).lateIf(true);
  }
}
