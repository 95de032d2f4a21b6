package io.github.cmkcheck.kms;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What, besides KMS itself, can bring a KMS key's ARN into a configuration. Everything else that is
 * unknown while planning (a bucket's name, a policy document) is never a key, and must not make a
 * table look undecidable.
 */
public final class KeyCarriers {

  private static final List<String> HANDING_ON =
      List.of(
          "terraform_data",
          "null_resource",
          "time_sleep",
          "ssm_parameter",
          "secret_version",
          "provisioned_product",
          "cloudcontrolapi_resource",
          "lambda_invocation");

  private static final Set<String> OWN_NAMES = Set.of("arn", "id", "name");

  private KeyCarriers() {}

  /** Resources, other than keys and aliases, that can make a key and hand it out. */
  public static boolean isResource(String type) {
    return type.contains("cloudformation_stack");
  }

  /**
   * Resources that give back whatever was put into them, so that a reference to one may be a key.
   * What they are called themselves is none.
   *
   * @param attribute what is referred to; null if that is the whole resource
   */
  static boolean handsOn(String type, @Nullable String attribute) {
    boolean ownName = attribute != null && OWN_NAMES.contains(attribute);
    return isResource(type) || !ownName && HANDING_ON.stream().anyMatch(type::contains);
  }

  /** Data sources that look up what somebody else has made. */
  static boolean isDataSource(String type) {
    return type.contains("kms")
        || type.contains("cloudformation")
        || type.contains("ssm_parameter")
        || type.contains("remote_state")
        || type.contains("secret")
        || type.contains("outputs")
        || type.contains("vault_")
        || type.contains("consul_key")
        || type.contains("appconfig")
        || type.contains("s3_object")
        || type.contains("lambda_invocation")
        || type.contains("resourcegroupstaggingapi")
        || type.equals("external")
        || type.equals("http");
  }
}
