package io.github.cmkcheck.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which configuration files may be believed. */
public enum TrustedSources {
  /** Also those that only refer to the same things as the plan: that they are its is presumed. */
  ANY,
  /** Those that come with the plan itself, in the binary plan. */
  BOUND,
  /** None: plan JSON alone tells. */
  NONE;

  /** As people write it: {@code any}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people wrote. */
  public static Optional<TrustedSources> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
