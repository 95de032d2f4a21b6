package io.github.cmkcheck.kms;

import java.util.Optional;

/**
 * What a string says about the key that it names: an ARN of a key or alias in any partition, or,
 * where the API takes them, an alias name or key id.
 *
 * @param region empty without an ARN
 * @param account empty without an ARN
 * @param resource {@code key/...} or {@code alias/...}
 */
record KeyName(String region, String account, String resource) {

  /** KMS allows 256 characters in an alias and fewer in everything else; this leaves room. */
  private static final int LONGEST = 400;

  /** Only what KMS allows in a name is one: whatever passes here may be printed. */
  static Optional<KeyName> parse(String text) {
    if (text.length() > LONGEST || !text.chars().allMatch(KeyName::isAllowed)) {
      return Optional.empty();
    }
    String[] parts = text.split(":", -1);
    if (parts.length == 6 && parts[0].equals("arn") && parts[2].equals("kms")) {
      return parts[1].startsWith("aws") && isResource(parts[5])
          ? Optional.of(new KeyName(parts[3], parts[4], parts[5]))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** Also takes what CloudFormation does: {@code alias/name} and a bare key id. */
  static Optional<KeyName> parseLoosely(String text) {
    if (text.startsWith("alias/")) {
      return parse("arn:aws:kms:::" + text);
    }
    if (!text.contains(":") && !text.contains("/")) {
      return parse("arn:aws:kms:::key/" + text);
    }
    return parse(text);
  }

  private static boolean isResource(String resource) {
    return resource.startsWith("key/") && resource.length() > "key/".length()
        || resource.startsWith("alias/") && resource.length() > "alias/".length();
  }

  private static boolean isAllowed(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "-_/:".indexOf(c) >= 0;
  }

  boolean isAlias() {
    return resource.startsWith("alias/");
  }

  /** AWS reserves this prefix for its own keys: nobody else can make such an alias. */
  boolean isAwsManagedAlias() {
    return resource.startsWith("alias/aws/");
  }

  /** AWS managed keys are never multi-Region keys. */
  boolean isMultiRegion() {
    return resource.startsWith("key/mrk-");
  }
}
