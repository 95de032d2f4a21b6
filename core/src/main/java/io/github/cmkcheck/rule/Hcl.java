package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.key.KeyIdentity;
import org.jspecify.annotations.Nullable;

/**
 * The lines of HCL that remedies are made of. Everything from the plan in them is an identifier or
 * a region, which can contain only letters, digits, underscores and hyphens.
 */
public final class Hcl {

  /** A key as it should be. */
  public static final String KEY = newKey("dynamodb", "", "tables");

  private static final String INSTEAD = "  # Instead of the dynamic block:\n";

  private Hcl() {}

  /**
   * A key as it should be.
   *
   * @param label its name
   * @param provider the provider as its module names it; empty for the default one
   * @param use what it is for, such as {@code tables}
   */
  public static String newKey(String label, String provider, String use) {
    return """
    resource "aws_kms_key" "%s" {
    %s  description             = "CMK for DynamoDB %s"
      enable_key_rotation     = true
      deletion_window_in_days = 30
    }
    """
        .formatted(
            label, provider.isEmpty() ? "" : "  provider                = " + provider + "\n", use);
  }

  /** A comment that says which module to write the lines in; empty for the root module. */
  static String in(ModuleAddress module) {
    return module.isRoot() ? "" : "# In the files of " + module.withoutKeys() + ":\n";
  }

  /** The encryption block of a table, with an expression for its key. */
  static String block(Table table, @Nullable String region, String arn, Facts facts) {
    return in(table.address().module()) + unplaced(table, region, arn, facts);
  }

  /** The same without the comment that says where to write it. */
  static String unplaced(Table table, @Nullable String region, String arn, Facts facts) {
    String type = region == null ? "server_side_encryption" : "replica";
    String block = block(table, region, arn);
    // A dynamic block makes this block already; next to it, it would exist twice.
    return facts.dynamicBlocks().has(table.address(), type)
        ? block.replace("  " + type + " {", INSTEAD + "  " + type + " {")
        : block;
  }

  private static String block(Table table, @Nullable String region, String arn) {
    String head =
        "resource \"%s\" \"%s\" {\n  # Inside the existing block:\n"
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

  /** The block of a key with one argument, given as {@code name = value}. */
  static String key(ResourceAddress key, String argument) {
    String rest = argument.startsWith("#") ? "" : "  # Inside the existing block:\n";
    return in(key.module())
        + "resource \"%s\" \"%s\" {\n%s  %s\n}\n".formatted(key.type(), key.name(), rest, argument);
  }

  /** How the configuration of a module names a key: by reference if that works. */
  static String expression(KeyIdentity key, ModuleAddress module) {
    return key.managed()
        .map(KmsKey::address)
        .filter(address -> address.module().equals(module))
        .map(address -> address.block() + address.key() + ".arn")
        .orElse('"' + key.name() + '"');
  }

  /** A region in the form that it has as part of a name. */
  static String identifier(@Nullable String region) {
    return region == null ? "replica" : region.replace('-', '_');
  }
}
