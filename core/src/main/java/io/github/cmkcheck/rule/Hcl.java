package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.key.KeyIdentity;
import org.jspecify.annotations.Nullable;

/**
 * The lines of HCL that remedies are made of. Everything from the plan in them is an identifier or
 * a region, which cannot hold anything but letters, digits, underscores and hyphens.
 */
public final class Hcl {

  /** A key as it should be. */
  public static final String KEY =
      """
      resource "aws_kms_key" "dynamodb" {
        description             = "CMK for DynamoDB tables"
        enable_key_rotation     = true
        deletion_window_in_days = 30
      }
      """;

  private Hcl() {}

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
