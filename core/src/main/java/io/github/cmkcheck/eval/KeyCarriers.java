package io.github.cmkcheck.eval;

import io.github.cmkcheck.inventory.KmsKey;
import java.util.List;
import java.util.Set;

/**
 * What, besides KMS itself, can bring a KMS key's ARN into a configuration. What AWS gives a
 * bucket, a role or a policy is never a key, and must not make a table look undecidable.
 */
public final class KeyCarriers {

  /** What decides which key it is: where Terraform runs, and as whom. */
  private static final List<String> DECIDING =
      List.of("aws_caller_identity", "aws_region", "aws_partition");

  /** Those that people use for it; what is in all the others is not worth reading. */
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

  /** Providers of which every other type gives only what is its own. */
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

  /** Whether a plan must keep resources and data sources of a type, to tell what they hand on. */
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
   * Whether an attribute can be a KMS key that somebody else made. What a thing is called itself is
   * none.
   *
   * @param attribute what is referred to; empty if that is the whole thing
   */
  static boolean mayBeKey(String type, String attribute) {
    if (KmsKey.isType(type)) {
      // What names it is told from the rest by whoever asks; but a tag may name another.
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
