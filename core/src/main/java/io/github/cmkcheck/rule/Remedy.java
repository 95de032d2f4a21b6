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
import java.util.Optional;
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
    Optional<MissingInput> input = object.ownership().missingInput();
    if (input.isPresent()) {
      return input(input.get(), facts);
    }
    Table table = object.table();
    Optional<ResourceAddress> key = facts.keyFor(object).map(KmsKey::address);
    String arn = key.map(ResourceAddress::block).orElse("aws_kms_key.dynamodb") + ".arn";
    String region = object.replicaRegion();
    boolean ownRegion = region != null || table.type() == TableType.AWS_TABLE_REPLICA;
    if (ownRegion) {
      return block(table, region, "aws_kms_replica_key." + identifier(region) + ".arn");
    }
    String lines = block(table, null, arn);
    return key.isPresent() ? lines : lines + "\n" + KEY;
  }

  private static String input(MissingInput input, Facts facts) {
    ModuleAddress caller = input.module().parent();
    Optional<ResourceAddress> key = facts.keyIn(caller);
    String arn = key.map(ResourceAddress::block).orElse("aws_kms_key.dynamodb") + ".arn";
    String lines =
        "module \"%s\" {\n  %s = %s\n}\n"
            .formatted(input.module().call().name(), input.variable(), arn);
    return key.isPresent() ? lines : lines + "\n" + KEY;
  }

  /** The block of a table, with an expression for its key. */
  static String block(Table table, @Nullable String region, String arn) {
    String head =
        "resource \"%s\" \"%s\" {\n".formatted(table.address().type(), table.address().name());
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
    return "resource \"%s\" \"%s\" {\n  %s\n}\n".formatted(key.type(), key.name(), argument);
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
