package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.kms.KeyArgument.Written;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.Value;
import java.util.List;
import java.util.Optional;

/** Decides whose key it is when the plan shows its ARN, id or alias. */
final class KnownKeyJudge {
  private final Plan plan;
  private final KeyIndex keys;
  private final ExpressionTracer tracer;

  KnownKeyJudge(Plan plan, KeyIndex keys, ExpressionTracer tracer) {
    this.plan = plan;
    this.keys = keys;
    this.tracer = tracer;
  }

  /**
   * Judges a key.
   *
   * @param kept whether it is what the state has already, so that the configuration may not ask for
   *     it any more
   */
  KeyOwnership judge(Table table, String text, KeyArgument argument, boolean kept) {
    Optional<KeyName> parsed =
        table.type().isObjectAttribute() ? KeyName.parseLoosely(text) : KeyName.parse(text);
    Trail trail = Trail.of("the plan shows " + argument.name());
    if (parsed.isEmpty()) {
      return KeyOwnership.undetermined(
          trail, argument.name() + " is not the ARN of a KMS key or alias");
    }
    KeyName name = parsed.get();
    KeyReference key = KeyReference.named(text);
    if (name.isAwsManagedAlias()) {
      return KeyOwnership.awsManaged(
          trail.then("it is an alias/aws/ alias, which AWS reserves for its own keys"), key, null);
    }
    Optional<KmsKey> resource = keys.named(text);
    if (resource.isPresent()) {
      KmsKey found = resource.get();
      String state = found.existsAfterApply() ? "" : ", which this plan removes";
      return KeyOwnership.customer(
          Certainty.PROVEN,
          new KeyReference(text, found.address()),
          trail.then("it is the key of " + found.address() + state));
    }
    Optional<KeyData> data = keys.dataNamed(text).filter(found -> found.isAwsManaged().isPresent());
    if (data.isPresent()) {
      String address = data.get().address().toString();
      return data.get().isAwsManaged().orElseThrow()
          ? KeyOwnership.awsManaged(
              trail.then("it is the key of " + address + ", which AWS manages"), key, null)
          : KeyOwnership.customer(
              Certainty.PROVEN,
              key,
              trail.then("it is the key of " + address + ", which the customer manages"));
    }
    Optional<String> nature = natureOf(name, table);
    if (nature.isPresent()) {
      return KeyOwnership.customer(Certainty.PROVEN, key, trail.then(nature.get()));
    }
    if (!kept) {
      return KeyOwnership.customer(
          Certainty.DECLARED,
          key,
          trail.then("the configuration names it, and nothing says that AWS manages it"));
    }
    return keptFromState(argument, text, key, trail);
  }

  /** What an AWS managed key can never be. */
  private static Optional<String> natureOf(KeyName name, Table table) {
    if (name.isAlias()) {
      return Optional.of("it is an alias outside alias/aws/, which only a customer can make");
    }
    if (name.isMultiRegion()) {
      return Optional.of("it is a multi-Region key, which AWS managed keys never are");
    }
    Optional<String> account =
        table.values().get("arn").asString().map(arn -> arn.split(":", -1)).stream()
            .filter(parts -> parts.length >= 6 && !parts[4].isEmpty())
            .map(parts -> parts[4])
            .findFirst();
    return account.isPresent() && !name.account().isEmpty() && !account.get().equals(name.account())
        ? Optional.of("it is a key of another account, which AWS managed keys never are")
        : Optional.empty();
  }

  private KeyOwnership keptFromState(
      KeyArgument argument, String text, KeyReference key, Trail trail) {
    if (isNamed(argument, new Value.Str(text))) {
      return KeyOwnership.customer(
          Certainty.DECLARED,
          key,
          trail.then("the configuration names it, and nothing says that AWS manages it"));
    }
    String reason =
        plan.kind() == Plan.Kind.STATE || argument.written() == Written.NO_CONFIGURATION
            ? "without a configuration, this may be a customer managed key or the AWS managed key"
                + " by its ARN"
            : "the configuration does not name this key, which stands in the state: it may be a"
                + " customer managed key left over, or the AWS managed key by its ARN";
    return KeyOwnership.undetermined(trail, key, reason);
  }

  private boolean isNamed(KeyArgument argument, Value text) {
    Scope scope = argument.scope();
    if (scope == null) {
      return false;
    }
    return switch (argument.written()) {
      case NO_CONFIGURATION, NO_KEY -> false;
      // A dynamic block would most likely be fed by one of the module's variables.
      case NO_BLOCK ->
          tracer.variablesOf(scope).stream()
              .anyMatch(leaf -> leaf.kind() == Leaf.Kind.KNOWN_KEY && leaf.value().equals(text));
      case KEY -> {
        if (argument.expression() == null) {
          yield false;
        }
        yield isNamed(tracer.trace(argument.name(), argument.expression(), scope), text);
      }
    };
  }

  /**
   * Whether an expression that led nowhere else can have given this key: a literal in a branch, a
   * local or a remote state does not show in plan JSON.
   */
  private static boolean isNamed(List<Leaf> leaves, Value text) {
    if (leaves.stream().anyMatch(Leaf::isKey)) {
      return leaves.stream().anyMatch(leaf -> leaf.isKey() && leaf.value().equals(text))
          || leaves.stream().anyMatch(leaf -> leaf.kind() == Leaf.Kind.OPAQUE);
    }
    return leaves.stream().noneMatch(leaf -> leaf.kind() == Leaf.Kind.NOTHING)
        || leaves.stream().anyMatch(Leaf::isSource);
  }
}
