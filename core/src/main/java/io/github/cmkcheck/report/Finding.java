package io.github.cmkcheck.report;

import io.github.cmkcheck.plan.ResourceAddress;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.rule.Severity;
import io.github.cmkcheck.rule.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A demand that an object does not meet.
 *
 * @param rule which demand
 * @param severity how grave
 * @param address the object
 * @param replica the region, if a replica of it is meant
 * @param status what the user's own decisions make of it
 * @param message a sentence for people
 * @param remediation lines of HCL
 * @param location where to point to
 */
public record Finding(
    RuleId rule,
    Severity severity,
    ResourceAddress address,
    @Nullable String replica,
    Status status,
    String message,
    String remediation,
    Location location) {

  /** By address, then replica, then rule. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::address)
          .thenComparing(Finding::replica, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Finding::rule);

  private static final int FINGERPRINT_BYTES = 16;

  /** What the user's own decisions make of a finding. */
  public enum Status {
    /** It counts. */
    ACTIVE;

    /** For programs: {@code active}. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A place in a file. Plan JSON does not say where a resource stands in the configuration, and is
   * one single line as Terraform writes it.
   *
   * @param file the plan, as the user named it
   * @param line from 1
   */
  public record Location(String file, int line) {}

  static Finding of(Verdict verdict, String source) {
    return new Finding(
        verdict.rule().id(),
        verdict.rule().severity(),
        verdict.address(),
        verdict.replica(),
        Status.ACTIVE,
        verdict.message(),
        verdict.remediation(),
        new Location(source, 1));
  }

  /** The same for the same rule and object in every run, whatever else is in the plan. */
  public String fingerprint() {
    String identity = rule + "\n" + address + "\n" + (replica == null ? "" : replica);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
