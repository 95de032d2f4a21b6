package io.github.cmkcheck.rule;

import java.util.List;

/** The rules that cmkcheck comes with. */
public final class Rules {

  private Rules() {}

  /** All of them, in the order in which they are listed for people. */
  public static List<Rule> builtIn() {
    return builtIn(ApprovedKeys.ANY);
  }

  /**
   * The same, of which one knows the keys that are approved.
   *
   * @param approved which
   */
  public static List<Rule> builtIn(ApprovedKeys approved) {
    return List.of(
        new TableCmkRule(),
        new ReplicaCmkRule(),
        new KeyInUseRemovedRule(),
        new KeyInUseDisabledRule(),
        new KeyRegionRule(),
        new KeyNotInConfigurationRule(),
        new EncryptionDriftRule(),
        new GlobalTable2017Rule(),
        new KeyRotationRule(),
        new KeyDeletionWindowRule(),
        new KeyPolicyScopeRule(),
        new KeySprawlRule(),
        new ApprovedKeyRule(approved));
  }
}
