package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.inventory.TableType;
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
   * @param value its ARN, id or alias; null or empty if there is none
   * @param kept whether it is what the state has already, so that the configuration may not ask for
   *     it any more
   */
  KeyOwnership judge(Table table, Value value, KeyArgument argument, boolean kept, NoKey noKey) {
    String text = value.asString().orElse("");
    return text.isEmpty() ? none(argument, noKey) : judge(table, text, argument, kept);
  }

  /**
   * The key that a table or replica has had, told without its configuration, which speaks of the
   * future.
   *
   * @param table the table's values at that time
   */
  KeyOwnership judgePast(TableType type, Value table, Value key, NoKey noKey) {
    String text = key.asString().orElse("");
    if (text.isEmpty()) {
      return noKey.answer(Trail.of("there was no " + type.keyArgument()), null);
    }
    Trail trail = Trail.of("there was a " + type.keyArgument());
    Optional<KeyName> name =
        type.isObjectAttribute() ? KeyName.parseLoosely(text) : KeyName.parse(text);
    if (name.isEmpty()) {
      return KeyOwnership.undetermined(trail, "it was not the ARN of a KMS key or alias");
    }
    return proven(name.get(), text, table, trail)
        .orElseGet(
            () ->
                KeyOwnership.undetermined(
                    trail,
                    KeyReference.named(text),
                    "this may be a customer managed key or the AWS managed key by its ARN"));
  }

  /** No key: the configuration may still tell who left it out. */
  private KeyOwnership none(KeyArgument argument, NoKey noKey) {
    List<Leaf> leaves =
        argument.expression() == null || argument.scope() == null || argument.lumped()
            ? List.of()
            : tracer.trace(argument.name(), argument.expression(), argument.scope());
    if (leaves.size() == 1 && leaves.get(0).isNothing()) {
      return noKey.answer(leaves.get(0).trail(), leaves.get(0).input());
    }
    return noKey.answer(
        Trail.of(
            argument.expression() == null
                ? "there is no " + argument.name()
                : "what " + argument.name() + " is set to is null or empty"),
        null);
  }

  private KeyOwnership judge(Table table, String text, KeyArgument argument, boolean kept) {
    Optional<KeyName> name =
        table.type().isObjectAttribute() ? KeyName.parseLoosely(text) : KeyName.parse(text);
    Trail trail = Trail.of("the plan shows " + argument.name());
    if (name.isEmpty()) {
      return KeyOwnership.undetermined(
          trail, argument.name() + " is not the ARN of a KMS key or alias");
    }
    KeyReference key = KeyReference.named(text);
    return proven(name.get(), text, table.values(), trail)
        .orElseGet(() -> bareKey(key, argument, kept, trail));
  }

  /** The answer, if the plan shows whose key that is. */
  private Optional<KeyOwnership> proven(KeyName name, String text, Value table, Trail trail) {
    KeyReference key = KeyReference.named(text);
    if (name.isAwsManagedAlias()) {
      String why = "it is an alias/aws/ alias, which AWS reserves for its own keys";
      return Optional.of(KeyOwnership.awsManaged(trail.then(why), key, null));
    }
    Optional<KmsKey> resource = keys.named(text);
    if (resource.isPresent()) {
      KmsKey found = resource.get();
      String why =
          "it is the key of "
              + found.address()
              + (found.existsAfterApply() ? "" : ", which this plan removes");
      KeyReference made = new KeyReference(text, found.address());
      return Optional.of(KeyOwnership.customer(Certainty.PROVEN, made, trail.then(why)));
    }
    Optional<KeyData> data = keys.dataNamed(text).filter(found -> found.isAwsManaged().isPresent());
    if (data.isPresent()) {
      String why = "it is the key of " + data.get().address() + ", which ";
      return Optional.of(
          data.get().isAwsManaged().orElseThrow()
              ? KeyOwnership.awsManaged(trail.then(why + "AWS manages"), key, null)
              : KeyOwnership.customer(
                  Certainty.PROVEN, key, trail.then(why + "the customer manages")));
    }
    return natureOf(name, table)
        .map(why -> KeyOwnership.customer(Certainty.PROVEN, key, trail.then(why)));
  }

  /** What an AWS managed key can never be. */
  private static Optional<String> natureOf(KeyName name, Value table) {
    if (name.isAlias()) {
      return Optional.of("it is an alias outside alias/aws/, which only a customer can make");
    }
    if (name.isMultiRegion()) {
      return Optional.of("it is a multi-Region key, which AWS managed keys never are");
    }
    Optional<String> account =
        table.get("arn").asString().map(arn -> arn.split(":", -1)).stream()
            .filter(parts -> parts.length >= 6 && !parts[4].isEmpty())
            .map(parts -> parts[4])
            .findFirst();
    return account.isPresent() && !name.account().isEmpty() && !account.get().equals(name.account())
        ? Optional.of("it is a key of another account, which AWS managed keys never are")
        : Optional.empty();
  }

  /** A key of which nothing is known but its ARN: who put it there? */
  private KeyOwnership bareKey(KeyReference key, KeyArgument argument, boolean kept, Trail trail) {
    List<Leaf> leaves = leaves(argument);
    if (leaves.stream().anyMatch(KnownKeyJudge::isReadOffTable)) {
      return KeyOwnership.undetermined(
          trail, key, "it is read off another table, which may be on the AWS managed key");
    }
    if (!kept || isNamed(argument.written(), leaves, key)) {
      return KeyOwnership.customer(
          Certainty.DECLARED,
          key,
          trail.then("the configuration names it, and nothing says that AWS manages it"));
    }
    boolean unconfigured =
        plan.kind() == Plan.Kind.STATE || argument.written() == Written.NO_CONFIGURATION;
    return KeyOwnership.undetermined(
        trail,
        key,
        unconfigured
            ? "without a configuration, this may be a customer managed key or the AWS managed key"
                + " by its ARN"
            : "the configuration does not name this key, which stands in the state: it may be a"
                + " customer managed key left over, or the AWS managed key by its ARN");
  }

  /** Other tables tell the ARN of their key, also if that is the AWS managed key. */
  private static boolean isReadOffTable(Leaf leaf) {
    return leaf.name().startsWith("data.aws_dynamodb_table.")
        || leaf.name().startsWith("aws_dynamodb_table.");
  }

  /** Where the argument ends; where a dynamic block hides it, what most likely feeds that. */
  private List<Leaf> leaves(KeyArgument argument) {
    Scope scope = argument.scope();
    if (scope == null) {
      return List.of();
    }
    if (argument.expression() != null) {
      return tracer.trace(argument.name(), argument.expression(), scope);
    }
    return argument.written() == Written.NO_BLOCK ? tracer.variablesOf(scope) : List.of();
  }

  /**
   * Whether the configuration can have given this key. A literal in a branch, a local or a remote
   * state does not show in plan JSON, so an expression that leads nowhere else counts as naming it.
   */
  private static boolean isNamed(Written written, List<Leaf> leaves, KeyReference key) {
    boolean shown = leaves.stream().anyMatch(leaf -> leaf.value().asString().equals(key.literal()));
    if (shown || written != Written.KEY) {
      return shown;
    }
    boolean opaque = leaves.stream().anyMatch(leaf -> leaf.kind() == Leaf.Kind.OPAQUE);
    boolean elsewhere = leaves.stream().anyMatch(leaf -> leaf.isKey() || leaf.isNothing());
    return opaque || !elsewhere;
  }
}
