package io.github.cmkcheck.rule;

import java.util.List;

/** The rules that come with cmkcheck. */
public final class Rules {

  private Rules() {}

  /** All of them, in the order in which they are listed for people. */
  public static List<Rule> builtIn() {
    return builtIn(ApprovedKeys.ANY, KeySprawlRule.DEFAULT_TAG);
  }

  /**
   * The same, as an organisation wants them.
   *
   * @param approved the keys that it accepts
   * @param classificationTag the tag it uses to say what kind of data a table holds
   */
  public static List<Rule> builtIn(ApprovedKeys approved, String classificationTag) {
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
        new KeyCallersRule(),
        new KeySprawlRule(classificationTag),
        new ApprovedKeyRule(approved));
  }
}
