package io.github.cmkcheck.policy;

import io.github.cmkcheck.rule.Fingerprint;
import org.jspecify.annotations.Nullable;

/** The file that a policy was read from. */
public final class PolicyFile {
  private final String name;
  private final byte[] content;
  private @Nullable String digest;

  PolicyFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /** What reports and mistakes call it. */
  public String name() {
    return name;
  }

  /** The SHA-256 of the bytes that were read: 64 hexadecimal digits, made when somebody asks. */
  public String sha256() {
    if (digest == null) {
      digest = Fingerprint.sha256(content);
    }
    return digest;
  }
}
