package io.github.cmkcheck.kms;

/**
 * What, besides KMS itself, can bring a KMS key's ARN into a configuration. Everything else that is
 * unknown while planning (a bucket's name, a policy document) is never a key, and must not make a
 * table look undecidable.
 */
public final class KeyCarriers {

  private KeyCarriers() {}

  /** Resources, other than keys and aliases, that can make a key and hand it out. */
  public static boolean isResource(String type) {
    return type.contains("cloudformation_stack");
  }

  /** Data sources that look up what somebody else has made. */
  static boolean isDataSource(String type) {
    return type.contains("kms")
        || type.contains("cloudformation")
        || type.contains("ssm_parameter")
        || type.contains("remote_state")
        || type.contains("secret")
        || type.contains("outputs")
        || type.equals("external")
        || type.equals("http");
  }
}
