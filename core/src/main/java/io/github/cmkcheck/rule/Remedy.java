package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.eval.MissingInput;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.Naming;
import io.github.cmkcheck.rule.ModuleInputs.Input;
import io.github.cmkcheck.value.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The lines of HCL that put a table on a customer managed key. Everything from the plan in them is
 * an identifier or a region, which cannot hold anything but letters, digits, underscores and
 * hyphens.
 */
public final class Remedy {

  /** A key as it should be. */
  public static final String KEY =
      """
      resource "aws_kms_key" "dynamodb" {
        description             = "CMK for DynamoDB tables"
        enable_key_rotation     = true
        deletion_window_in_days = 30
      }
      """;

  /** What shows what plan JSON does not. */
  private static final String SOURCES =
      "\n# Or let the check see the configuration: --source DIR, where the plan was made.\n";

  private static final Value TRUE = new Value.Bool(true);

  private Remedy() {}

  /** The lines for one table or replica. */
  static String of(EncryptedObject object, Facts facts) {
    boolean unseen =
        object.ownership().owner() == Owner.UNDETERMINED
            && facts.plan().configuration() != null
            && facts.sources().sources() == null;
    return lines(object, facts) + (unseen ? SOURCES : "");
  }

  private static String lines(EncryptedObject object, Facts facts) {
    if (object.naming() == Naming.IGNORED) {
      return ignored(object.table());
    }
    Optional<MissingInput> input = object.ownership().missingInput();
    if (input.isPresent()) {
      return call(new Input(input.get().module(), input.get().variable()), null, object, facts);
    }
    Table table = object.table();
    if (object.replica() != null || table.type() == TableType.AWS_TABLE_REPLICA) {
      return ReplicaRemedy.of(object, facts);
    }
    ModuleInputs inputs = new ModuleInputs(facts.configuration());
    Optional<Input> key = inputs.key(table.address(), table.type().question());
    if (key.isPresent()) {
      boolean on = table.encryption().enabled().equals(TRUE);
      Input enabled =
          on
              ? null
              : inputs
                  .enabled(table.address(), table.type().question())
                  .filter(one -> one.module().equals(key.get().module()))
                  .filter(one -> !one.name().equals(key.get().name()))
                  .orElse(null);
      String more = on || enabled != null ? "" : "# Also pass what turns its encryption on.\n";
      return more + call(key.get(), enabled, object, facts);
    }
    ModuleAddress module = table.address().module();
    String where =
        module.isRoot()
            ? ""
            : "# In the files of "
                + module.withoutKeys()
                + "; or pass it a key, if it takes one.\n";
    Optional<ResourceAddress> there = facts.keyIn(module, object.region()).map(KmsKey::address);
    return where + withKey(there, arn -> block(table, null, arn));
  }

  /** The configuration names a key already; nothing is to be added. */
  private static String ignored(Table table) {
    return """
        resource "%s" "%s" {
          # ...
          lifecycle {
            # Take %s, or all, out of ignore_changes: it keeps the key that is
            # configured from being used.
            ignore_changes = []
          }
        }
        """
        .formatted(
            table.address().type(),
            table.address().name(),
            table.type().question().block().isEmpty()
                ? table.type().question().key()
                : table.type().question().block());
  }

  private static String call(
      Input key, @Nullable Input enabled, EncryptedObject object, Facts facts) {
    ModuleAddress caller = key.module().parent();
    String where = caller.isRoot() ? "" : "# In the files of " + caller.withoutKeys() + ":\n";
    Optional<ResourceAddress> there = facts.keyIn(caller, object.region()).map(KmsKey::address);
    int width = Math.max(key.name().length(), enabled == null ? 0 : enabled.name().length());
    String on = enabled == null ? "" : argument(enabled.name(), width, "true");
    return where
        + withKey(
            there,
            arn ->
                "module \"%s\" {\n  # ...\n%s%s}\n"
                    .formatted(key.module().call().name(), on, argument(key.name(), width, arn)));
  }

  private static String argument(String name, int width, String value) {
    return "  " + name + " ".repeat(width - name.length()) + " = " + value + "\n";
  }

  /** Lines that name a key, and that key if it is yet to be made. */
  private static String withKey(Optional<ResourceAddress> key, UnaryOperator<String> lines) {
    return key.map(there -> lines.apply(there.block() + ".arn"))
        .orElseGet(() -> lines.apply("aws_kms_key.dynamodb.arn") + "\n" + KEY);
  }

  /** The block of a table, with an expression for its key. */
  static String block(Table table, @Nullable String region, String arn) {
    String head =
        "resource \"%s\" \"%s\" {\n  # ...\n"
            .formatted(table.address().type(), table.address().name());
    return head
        + switch (table.type()) {
          case AWS_TABLE ->
              region == null
                  ? """
                    server_side_encryption {
                      enabled     = true
                      kms_key_arn = %s
                    }
                  """
                      .formatted(arn)
                  : """
                    replica {
                      region_name = "%s"
                      kms_key_arn = %s
                    }
                  """
                      .formatted(region, arn);
          case AWS_TABLE_REPLICA -> "  kms_key_arn = %s\n".formatted(arn);
          case AWSCC_TABLE ->
              """
                sse_specification = {
                  sse_enabled       = true
                  sse_type          = "KMS"
                  kms_master_key_id = %s
                }
              """
                  .formatted(arn);
          case AWSCC_GLOBAL_TABLE ->
              """
                sse_specification = {
                  sse_enabled = true
                  sse_type    = "KMS"
                }
                replicas = [{
                  region            = "%s"
                  sse_specification = { kms_master_key_id = %s }
                }]
              """
                  .formatted(region == null ? "REGION" : region, arn);
        }
        + "}\n";
  }

  /** A block of a key with one argument, written like {@code name = value}. */
  static String key(ResourceAddress key, String argument) {
    String rest = argument.startsWith("#") ? "" : "  # ...\n";
    return "resource \"%s\" \"%s\" {\n%s  %s\n}\n"
        .formatted(key.type(), key.name(), rest, argument);
  }

  /** How a configuration names a key, from a module: by reference where that works. */
  static String expression(KeyIdentity key, ModuleAddress module) {
    return key.managed()
        .map(KmsKey::address)
        .filter(address -> address.module().equals(module))
        .map(address -> address.block() + address.key() + ".arn")
        .orElse('"' + key.name() + '"');
  }

  /** A region as part of a name. */
  static String identifier(@Nullable String region) {
    return region == null ? "replica" : region.replace('-', '_');
  }
}
