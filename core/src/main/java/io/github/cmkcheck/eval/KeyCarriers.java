package io.github.cmkcheck.eval;

import io.github.cmkcheck.inventory.KmsKey;
import java.util.List;
import java.util.Set;

/**
 * What, besides KMS itself, can bring a KMS key's ARN into a configuration. The computed attributes
 * of a bucket, a role or a policy are never keys, and must not make a table look undecidable.
 */
public final class KeyCarriers {

  /** What decides which key is used: where Terraform runs, and as whom. */
  private static final List<String> DECIDING =
      List.of("aws_caller_identity", "aws_region", "aws_partition");

  /** The types that people use for it; all others are not worth reading. */
  private static final List<String> KEPT =
      List.of(
          "terraform_data",
          "null_resource",
          "time_sleep",
          "ssm_parameter",
          "cloudformation_stack",
          "remote_state",
          "tfe_outputs");

  private static final List<String> OTHERS =
      List.of(
          "secret",
          "provisioned_product",
          "cloudcontrolapi_resource",
          "cloudformation_export",
          "lambda_invocation",
          "vault_",
          "consul_key",
          "appconfig",
          "s3_object",
          "resourcegroupstaggingapi");

  /** Providers whose other types return only data of their own. */
  private static final List<String> OWN_PROVIDERS =
      List.of("aws_", "awscc_", "random_", "archive_", "tls_", "local_", "time_");

  private static final Set<String> OWN_NAMES = Set.of("arn", "id", "name");

  private static final List<String> TELLING =
      List.of(
          "kms",
          "key",
          "encryption",
          "secret",
          "tags",
          "keepers",
          "triggers",
          "result",
          "content",
          "rule",
          "value",
          "json",
          "policy",
          "item",
          "body");

  private KeyCarriers() {}

  /** Whether to keep resources and data sources of a type, to see what they pass on. */
  public static boolean isKept(String type) {
    return carries(type) || DECIDING.contains(type);
  }

  private static boolean carries(String type) {
    return KEPT.stream().anyMatch(type::contains);
  }

  private static boolean isType(String type) {
    return carries(type) || OTHERS.stream().anyMatch(type::contains);
  }

  /**
   * Whether an attribute can be a KMS key that was created elsewhere. A resource's own name or id
   * cannot.
   *
   * @param attribute what is referred to; empty for the whole resource
   */
  static boolean mayBeKey(String type, String attribute) {
    if (KmsKey.isType(type)) {
      // The caller distinguishes what names a key from the rest; but a tag may name another key.
      return attribute.contains("tags");
    }
    if (type.contains("kms") || type.contains("cloudformation_stack")) {
      return true;
    }
    if (isType(type)) {
      return !OWN_NAMES.contains(attribute);
    }
    return OWN_PROVIDERS.stream().noneMatch(type::startsWith)
        || TELLING.stream().anyMatch(attribute::contains);
  }
}
