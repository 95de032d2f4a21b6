package io.github.cmkcheck.address;

import java.util.Optional;

/**
 * An ARN, as far as it says something about keys: of a KMS key or alias in any partition, or, where
 * the API takes them, an alias name or key id; and of whatever else, its region and account.
 *
 * @param service such as {@code kms}
 * @param region empty if it names none
 * @param account empty if it names none
 * @param resource {@code key/...} or {@code alias/...} of KMS
 */
public record Arn(String service, String region, String account, String resource) {

  /** KMS allows 256 characters in an alias and fewer in everything else; this leaves room. */
  private static final int LONGEST = 400;

  static final int PARTS = 6;

  /**
   * The ARN of a KMS key or alias. Only what KMS allows in a name is one: what passes here may be
   * printed.
   */
  public static Optional<Arn> parse(String text) {
    return any(text)
        .filter(arn -> arn.service.equals("kms") && isKmsResource(arn.resource))
        .filter(arn -> !text.contains("."));
  }

  /** Also takes what CloudFormation does: {@code alias/name} and a bare key id. */
  public static Optional<Arn> parseLoosely(String text) {
    if (text.startsWith("alias/")) {
      return parse("arn:aws:kms:::" + text);
    }
    if (!text.contains(":") && !text.contains("/")) {
      return parse("arn:aws:kms:::key/" + text);
    }
    return parse(text);
  }

  /** The ARN of anything, of characters that KMS allows and so do most; empty for any other. */
  public static Optional<Arn> any(String text) {
    if (text.length() > LONGEST || !text.chars().allMatch(Arn::isAllowed)) {
      return Optional.empty();
    }
    String[] parts = parts(text);
    return parts.length == PARTS && parts[0].equals("arn") && parts[1].startsWith("aws")
        ? Optional.of(new Arn(parts[2], parts[3], parts[4], parts[5]))
        : Optional.empty();
  }

  /** What stands between the colons; colons of the last part are its own. */
  static String[] parts(String text) {
    return text.split(":", PARTS);
  }

  private static boolean isKmsResource(String resource) {
    return !resource.contains(":")
        && (resource.startsWith("key/") && resource.length() > "key/".length()
            || resource.startsWith("alias/") && resource.length() > "alias/".length());
  }

  private static boolean isAllowed(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "-_/:.".indexOf(c) >= 0;
  }

  /** Whether it names an alias. */
  public boolean isAlias() {
    return resource.startsWith("alias/");
  }

  /** Whether it is an alias that AWS reserves for its own keys: nobody else can make such a one. */
  public boolean isAwsManagedAlias() {
    return resource.startsWith("alias/aws/");
  }

  /** Whether it is a multi-Region key, which AWS managed keys never are. */
  public boolean isMultiRegion() {
    return resource.startsWith("key/mrk-");
  }

  /** Whether its name alone tells that a customer manages it. */
  public boolean isCustomers() {
    return isAlias() ? !isAwsManagedAlias() : isMultiRegion();
  }

  /** The id of a key: what follows {@code key/}; empty for an alias. */
  public Optional<String> keyId() {
    return isAlias() ? Optional.empty() : Optional.of(resource.substring("key/".length()));
  }
}
