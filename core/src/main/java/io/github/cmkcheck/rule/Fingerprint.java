package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ResourceAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a violation from run to run. It is computed on demand: the first digest in a process
 * loads the security providers, which takes longer than judging a small plan.
 */
public final class Fingerprint {
  private static final int DIGITS = 32;

  private Fingerprint() {}

  /**
   * The same for the same rule and object in every run, whatever else is in the plan.
   *
   * @param replica the region, if this is about a replica of the object
   */
  public static String of(RuleId rule, ResourceAddress address, @Nullable String replica) {
    return of(rule + "\n" + address + "\n" + (replica == null ? "" : replica));
  }

  /** A digest of some text: 32 hexadecimal digits. */
  public static String of(String identity) {
    return sha256(identity.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /** The whole digest of some bytes: 64 hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
