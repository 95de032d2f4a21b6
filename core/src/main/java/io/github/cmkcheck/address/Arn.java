package io.github.cmkcheck.address;

import java.util.Optional;

/**
 * An ARN, as far as it matters for keys: that of a KMS key or alias in any partition, or, where the
 * API accepts them, an alias name or key id; for anything else, its region and account.
 *
 * @param service such as {@code kms}
 * @param region empty if the ARN names none
 * @param account empty if the ARN names none
 * @param resource {@code key/...} or {@code alias/...} of KMS
 */
public record Arn(String service, String region, String account, String resource) {

  /** KMS allows 256 characters in an alias and fewer in everything else; this leaves room. */
  private static final int LONGEST = 400;

  static final int PARTS = 6;

  /**
   * The ARN of a KMS key or alias. Only characters that KMS allows in a name are accepted, so the
   * result is safe to print.
   */
  public static Optional<Arn> parse(String text) {
    return any(text)
        .filter(arn -> arn.service.equals("kms") && isKmsResource(arn.resource))
        .filter(arn -> !text.contains("."));
  }

  /** Also accepts what CloudFormation accepts: {@code alias/name} and a bare key id. */
  public static Optional<Arn> parseLoosely(String text) {
    if (text.startsWith("alias/")) {
      return parse("arn:aws:kms:::" + text);
    }
    if (!text.contains(":") && !text.contains("/")) {
      return parse("arn:aws:kms:::key/" + text);
    }
    return parse(text);
  }

  /** The ARN of anything, if it has only characters that KMS allows, as most do; else empty. */
  public static Optional<Arn> any(String text) {
    if (text.length() > LONGEST || !text.chars().allMatch(Arn::isAllowed)) {
      return Optional.empty();
    }
    String[] parts = parts(text);
    return parts.length == PARTS && parts[0].equals("arn") && parts[1].startsWith("aws")
        ? Optional.of(new Arn(parts[2], parts[3], parts[4], parts[5]))
        : Optional.empty();
  }

  /** The parts between the colons; the last part may contain colons of its own. */
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

  /** Whether it is an alias that AWS reserves for its own keys: nobody else can create one. */
  public boolean isAwsManagedAlias() {
    return resource.startsWith("alias/aws/");
  }

  /** Whether it is a multi-Region key, which AWS managed keys never are. */
  public boolean isMultiRegion() {
    return resource.startsWith("key/mrk-");
  }

  /** Whether its name alone shows that a customer manages it. */
  public boolean isCustomers() {
    return isAlias() ? !isAwsManagedAlias() : isMultiRegion();
  }

  /** The id of a key: what follows {@code key/}; empty for an alias. */
  public Optional<String> keyId() {
    return isAlias() ? Optional.empty() : Optional.of(resource.substring("key/".length()));
  }
}
